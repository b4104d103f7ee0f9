package import Kinerja

/// Where something stands on its way: the states of a lifecycle in order.
package struct Stepper: Sampled {
    package enum State: Sendable { case done, now, todo }

    package struct Item: Sendable {
        package var label: Kalimat
        package var state: State
        package var detail: Kalimat?

        package init(_ label: Kalimat, _ state: State, detail: Kalimat? = nil) {
            self.label = label
            self.state = state
            self.detail = detail
        }
    }

    package var label: Kalimat
    package var steps: [Item]

    package init(label: Kalimat, _ steps: [Item]) {
        self.label = label
        self.steps = steps
    }

    package var html: HTML { "<ol class=\"stepper\" aria-label=\"\(label)\">\(each: steps, item)</ol>" }

    private func item(_ step: Item) -> HTML {
        """
        <li class="\(style(step.state))"\(attr: "aria-current", step.state == .now ? "step" : nil)><span>\(step.label)\
        \(if: step.state == .done, "<span class=\"vh\"> (\("selesai"))</span>")</span>\(step.detail.map { "<small>\($0)</small>" as HTML })</li>
        """
    }

    private func style(_ state: State) -> String {
        switch state {
        case .done: "done"
        case .now: "now"
        case .todo: "todo"
        }
    }

    package static let examples = [
        Sample(
            "skp",
            Stepper(
                label: "Perjalanan SKP",
                [
                    Item("Draf", .done, detail: "5 Jan"), Item("Diajukan", .done, detail: "12 Jan"),
                    Item("Disepakati", .now, detail: "menunggu Budi Santoso"),
                    Item("Ditetapkan", .todo), Item("Dievaluasi", .todo),
                ]))
    ]
}
