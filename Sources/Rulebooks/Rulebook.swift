internal import DMN
package import Kinerja

/// The law as data: typed questions to the dated DMN models of `Regulations/`.
///
/// Loading compiles every model and checks that each question below can be put to it, so that a misspelling fails at the start.
package struct Rulebook: Sendable {
    private let regulations: Regulations
    private let models: [String: CompiledRulebook]

    /// Loads the models that travel with the program.
    package static func load() throws(RulebookError) -> Rulebook { try Rulebook(Regulations.embedded()) }

    init(_ regulations: Regulations) throws(RulebookError) {
        self.regulations = regulations
        var models: [String: CompiledRulebook] = [:]
        for topic in regulations.topics {
            for version in topic.versions {
                let name = "\(topic.topic)/\(version.in_force)"
                guard let text = regulations.files["\(name).dmn"] else { throw .missingFile("\(name).dmn") }
                models[name] = try CompiledRulebook(name: name, text: text)
            }
        }
        self.models = models
        for question in Self.questions { try fits(question) }
    }

    /// The quadrant of PermenPANRB 6/2022, Lampiran IV.B.3: the predikat from two ratings that a person has set.
    package func predikatKinerja(
        hasil: RatingHasilKerja, perilaku: RatingPerilakuKerja, on date: LocalDate
    ) throws(RulebookError) -> Kinerja.Decision<PredikatKinerja> {
        let question = Self.predikat
        let facts = [
            Fact("Rating Hasil Kerja", hasil.rawValue, hasil.label), Fact("Rating Perilaku Kerja", perilaku.rawValue, perilaku.label),
        ]
        return try decide(question, facts, on: date) { answer in
            guard case .string(let text) = answer, let predikat = PredikatKinerja(rawValue: text) else { return nil }
            return (predikat, predikat.label)
        }
    }

    /// The limit of a step in working days.
    package func tenggat(_ langkah: LangkahTenggat, on date: LocalDate) throws(RulebookError) -> Kinerja.Decision<Int> {
        try decide(Self.tenggat, [Fact("Langkah yang Ditunggu", langkah.rawValue, langkah.label)], on: date) { answer in
            guard let days = answer.wholeNumber else { return nil }
            return (days, "\(days) hari kerja")
        }
    }

    /// A question the program puts to a topic; loading checks every version against it.
    struct Question: Sendable {
        let topic: String
        let decision: String
        let inputs: Set<String>
    }

    static let predikat = Question(
        topic: "predikat-kinerja", decision: "Predikat Kinerja", inputs: ["Rating Hasil Kerja", "Rating Perilaku Kerja"])
    static let tenggat = Question(topic: "tenggat", decision: "Hari Kerja", inputs: ["Langkah yang Ditunggu"])
    static let questions = [predikat, tenggat]

    /// One input of a question: its name in the model, its value, and the words people read.
    private struct Fact {
        let name: String
        let value: String
        let words: String

        init(_ name: String, _ value: String, _ words: String) { (self.name, self.value, self.words) = (name, value, words) }
    }

    private func decide<Value: Sendable>(
        _ question: Question, _ facts: [Fact], on date: LocalDate, _ read: (FEELValue) -> (Value, String)?
    ) throws(RulebookError) -> Kinerja.Decision<Value> {
        let version = try regulations.version(of: question.topic, on: date)
        let name = "\(question.topic)/\(version.in_force)"
        guard let rulebook = models[name] else { throw .missingFile(name) }
        let inputs = facts.map { ($0.name, FEELValue.string($0.value)) }
        let (answer, reasons) = try rulebook.evaluate(question.decision, inputs)
        guard let (value, words) = read(answer) else { throw .unexpectedAnswer(name, answer.text) }
        let steps = reasons.map {
            LangkahKeputusan(
                judul: $0.decision, masukan: facts.map { "\($0.name): \($0.words)" }, hasil: words,
                keterangan: $0.annotations.first ?? "",
                dasar: ([$0.source] + $0.annotations.dropFirst()).filter { !$0.isEmpty }.joined(separator: "; "))
        }
        return Kinerja.Decision(value: value, rulebook: name, rulebookHash: rulebook.hash, alasan: steps)
    }

    private func fits(_ question: Question) throws(RulebookError) {
        let all = models.filter { $0.key.hasPrefix("\(question.topic)/") }
        guard !all.isEmpty else { throw .unknownTopic(question.topic) }
        for rulebook in all.values { try rulebook.check(question) }
    }
}
