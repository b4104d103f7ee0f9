import Foundation

/// Holds a database thread until the test says go.
final class Gate: @unchecked Sendable {
    // @unchecked: NSCondition guards the flag.
    private let condition = NSCondition()
    private var isOpen = false

    func open() {
        condition.withLock {
            isOpen = true
            condition.broadcast()
        }
    }

    func wait() {
        condition.withLock { while !isOpen { condition.wait() } }
    }
}
