internal import DMN
internal import Kinerja

/// One decision of a rulebook with the fields of its inputs.
struct Calculator {
    let book: OpenRulebook
    let question: OpenQuestion
    let fields: [InputField]

    init(_ book: OpenRulebook, asked: String?) throws {
        self.book = book
        let own = book.model.decisions.filter { !$0.isImported }
        let target = asked.map { name in own.first { Anchor.slug($0.name) == name } } ?? Self.main(of: book)
        guard let target, let question = book.question(target.name) else { throw Refused.hidden }
        self.question = question
        fields = InputField.all(question.plan.inputs, book.source)
    }

    /// The goal that rests on the most inputs: what the rulebook is mainly for. Of equals the first.
    private static func main(of book: OpenRulebook) -> ModelVariable? {
        let goals = book.goals.map { goal in (goal, (try? book.model.prepare(decision: goal.name))?.inputs.count ?? 0) }
        let most = goals.map(\.1).max()
        return goals.first { $0.1 == most }?.0
    }

    /// The decision's name in the query.
    var name: String { Anchor.slug(question.plan.target.name) }

    var choices: [CalculatorView.Choice] {
        book.goals.map { goal in
            .init(alamat: Anchor.slug(goal.name), pertanyaan: book.source.decisions.first { $0.id == goal.id }?.question ?? goal.name)
        }
    }

    func blank(_ texts: [[String]]) -> [String] {
        zip(fields, texts).filter { $1.allSatisfy { $0.trimmed.isEmpty } }.map { $0.0.label }
    }

    /// The model's inputs from the texts of the fields, and an error for each text that cannot be read.
    func collect(_ texts: [[String]], of asal: NilaiInput.Asal) -> (FEELContext, [FieldError]) {
        var (tree, errors) = (InputTree(), [FieldError]())
        for (field, texts) in zip(fields, texts) {
            do throws(FieldError) {
                if let value = try FieldReader(field: field, asal: asal).read(texts) { tree.put(value, at: field.path[...]) }
            } catch {
                errors.append(error)
            }
        }
        return (FEELContext(tree.entries), errors)
    }

    func answer(_ inputs: FEELContext, blank: [String]) -> CalculatorView.Outcome {
        guard let answer = try? question.explain(inputs, fuel: CalculatorView.fuel) else { return .terlaluLama }
        let target = question.plan.target
        return .jawaban(
            JawabanView(
                keputusan: target.name, hasil: ValueView(answer.value, target.type), langkah: PageTrace(book.model).write(answer.trace),
                pohon: answer.trace.tree,
                // A field left empty is told in plain words; the engine's remark on it would say it twice.
                peringatan: answer.warnings.filter { !$0.message.hasSuffix("was not given") }.map(PeringatanWords.sentence),
                kosong: blank))
    }
}

/// Values by their paths, which become contexts within contexts.
private struct InputTree {
    private var names: [String] = []
    private var values: [String: FEELValue] = [:]
    private var branches: [String: InputTree] = [:]

    mutating func put(_ value: FEELValue, at path: ArraySlice<String>) {
        guard let name = path.first else { return }
        if !names.contains(name) { names.append(name) }
        let rest = path.dropFirst()
        if rest.isEmpty {
            values[name] = value
        } else {
            var branch = branches[name] ?? InputTree()
            branch.put(value, at: rest)
            branches[name] = branch
        }
    }

    var entries: [(String, FEELValue)] {
        names.map { ($0, values[$0] ?? branches[$0].map { .context($0.entries) } ?? .null) }
    }
}
