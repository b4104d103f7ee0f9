/// Where something stands on its way: the states of a lifecycle in order.
package struct Stepper: Exemplified {
    package enum State: Sendable { case done, now, todo }

    package struct Step: Sendable {
        package var label: String
        package var state: State
        package var detail: String?

        package init(_ label: String, _ state: State, detail: String? = nil) {
            self.label = label
            self.state = state
            self.detail = detail
        }
    }

    package var label: String
    package var steps: [Step]
    package var locale: Language

    package init(label: String, _ steps: [Step], locale: Language = .id) {
        self.label = label
        self.steps = steps
        self.locale = locale
    }

    package var html: HTML { "<ol class=\"stepper\" aria-label=\"\(label)\">\(each: steps, item)</ol>" }

    private func item(_ step: Step) -> HTML {
        """
        <li class="\(style(step.state))"\(attr: "aria-current", step.state == .now ? "step" : nil)><span>\(step.label)\
        \(if: step.state == .done, "<span class=\"vh\"> (\(L("selesai", locale)))</span>")</span>\(step.detail.map { "<small>\($0)</small>" as HTML })</li>
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
        Example(
            "skp",
            Stepper(
                label: "Perjalanan SKP",
                [
                    Step("Draf", .done, detail: "5 Jan"), Step("Diajukan", .done, detail: "12 Jan"),
                    Step("Disepakati", .now, detail: "menunggu Budi Santoso"),
                    Step("Ditetapkan", .todo), Step("Dievaluasi", .todo),
                ]))
    ]
}
