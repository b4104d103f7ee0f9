/// How to enter the demo: one password for everybody.
package enum DemoLogin {
    package static let kataSandi = "kopi-pagi-di-teras"
}
