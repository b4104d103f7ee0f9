/// A component that shows itself on `/styleguide`; the same examples are the golden files.
package protocol Sampled: Component {
    static var examples: [Sample] { get }
}

package struct Sample: Sendable {
    /// Unique among the examples of its component; part of a file name: `baik`, `dengan-galat`.
    package var name: String
    package var component: any Component

    package init(_ name: String, _ component: any Component) {
        self.name = name
        self.component = component
    }
}
