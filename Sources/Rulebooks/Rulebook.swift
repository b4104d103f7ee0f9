internal import DMN
internal import Kinerja

/// The law as data: typed questions to the dated DMN models of `Regulations/`.
///
/// Loading compiles every model and checks that each question below can be put to it, so that a misspelling fails at the start.
package struct Rulebook: Sendable {
    private let regulations: Regulations
    /// By name: `predikat-kinerja/2022-02-07`.
    private let books: [String: OpenRulebook]
    /// By the book's name, then by the decision's.
    private let ready: [String: [String: OpenQuestion]]

    /// The models that travel with the program, compiled once for the process: they cannot change while it runs.
    package static func load() throws(RulebookError) -> Rulebook { try embedded.get() }

    private static let embedded = Result<Rulebook, RulebookError> { () throws(RulebookError) in try Rulebook(Regulations.embedded()) }

    init(_ regulations: Regulations, questions: [Question] = questions) throws(RulebookError) {
        self.regulations = regulations
        var (books, ready) = ([String: OpenRulebook](), [String: [String: OpenQuestion]]())
        for version in regulations.topics.flatMap(\.versions) {
            guard let text = regulations.files[version.modelFile] else { throw .missingFile(version.modelFile) }
            let book = try OpenRulebook(name: version.name, text: text)
            if let fault = book.model.diagnostics.first { throw .malformed(version.name, fault.description) }
            books[version.name] = book
        }
        for question in questions {
            let versions = books.values.filter { $0.topic == question.topic }
            guard !versions.isEmpty else { throw .unknownTopic(question.topic) }
            for book in versions { ready[book.name, default: [:]][question.decision] = try book.open(question) }
        }
        (self.books, self.ready) = (books, ready)
    }

    /// Puts a question to the version in force; `read` gives the typed answer and its words, or nil for an answer that is none.
    func decide<Value: Sendable>(
        _ question: Question, _ facts: [Fact], on date: LocalDate, _ read: (FEELValue) -> (Value, String)?
    ) throws(RulebookError) -> Jawaban<Value> {
        let name = try regulations.version(of: question.topic, on: date).name
        let open = try open(question, name)
        let answer: Explanation
        do throws(OpenQuestion.Fault) {
            answer = try open.answer(facts.map { ($0.name, $0.value) })
        } catch {
            throw .unexpectedAnswer(name, error.words)
        }
        guard let (value, words) = read(answer.value) else { throw .unexpectedAnswer(name, answer.value.text) }
        let masukan = Dictionary(facts.map { ($0.name, KeputusanInput($0)) }, uniquingKeysWith: { $1 })
        return Jawaban(value, open.keputusan(answer, masukan, kata: words, on: date))
    }

    /// What no start has checked is checked when it is first asked.
    private func open(_ question: Question, _ name: String) throws(RulebookError) -> OpenQuestion {
        if let known = ready[name]?[question.decision] { return known }
        guard let book = books[name] else { throw .missingFile(name) }
        return try book.open(question)
    }

    /// The book of a topic with these bytes, whatever is in force now; `nil` when the program does not carry it.
    package func book(of topic: String, hash: String) -> OpenRulebook? { books.values.first { $0.topic == topic && $0.hash == hash } }
}

extension OpenRulebook {
    /// A question of the program, once the model is seen to have the decision and to need just these inputs.
    fileprivate func open(_ question: Question) throws(RulebookError) -> OpenQuestion {
        guard let open = self.question(question.decision) else { throw .unfit(name, question.decision) }
        guard Set(open.inputs.map(\.name)) == question.inputs else {
            throw .unfit(name, open.inputs.map(\.name).sorted().joined(separator: ", "))
        }
        return open
    }
}
