/// Every migration of the program, oldest first. Add at the end, one file each; never edit a released one.
package enum Migrations {
    package static let all: [Migration] = [
        m0001Operations
    ]
}
