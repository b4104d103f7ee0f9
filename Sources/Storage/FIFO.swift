/// A queue whose both ends cost the same, however long it grows.
package struct FIFO<Element> {
    private var elements: [Element?] = []
    private var head = 0

    package init() {}

    package mutating func append(_ element: Element) { elements.append(element) }

    package mutating func popFirst() -> Element? {
        guard head < elements.count else { return nil }
        let first = elements[head]
        elements[head] = nil
        head += 1
        if head > 32 && head * 2 > elements.count {
            elements.removeFirst(head)
            head = 0
        }
        return first
    }

    /// Takes the first element that satisfies `condition` out of the middle.
    package mutating func removeFirst(where condition: (Element) -> Bool) -> Element? {
        guard let index = elements.indices.dropFirst(head).first(where: { elements[$0].map(condition) ?? false }) else { return nil }
        return elements.remove(at: index)
    }

    package mutating func removeAll() -> [Element] {
        defer {
            elements = []
            head = 0
        }
        return elements.compactMap { $0 }
    }
}
