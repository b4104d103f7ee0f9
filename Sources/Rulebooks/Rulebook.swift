internal import DMN
internal import Kinerja

/// The law as data: typed questions to the dated DMN models of `Regulations/`.
///
/// Loading compiles every model and checks that each question below can be put to it, so that a misspelling fails at the start.
package struct Rulebook: Sendable {
    private let regulations: Regulations
    private let models: [String: CompiledRulebook]

    /// The models that travel with the program, compiled once for the process: they cannot change while it runs.
    package static func load() throws(RulebookError) -> Rulebook { try embedded.get() }

    private static let embedded = Result<Rulebook, RulebookError> { () throws(RulebookError) in try Rulebook(Regulations.embedded()) }

    init(_ regulations: Regulations, questions: [Question] = questions) throws(RulebookError) {
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
        for question in questions { try fits(question) }
    }

    /// Every question of the files in `Topics/`, each checked against every version of its topic.
    static let questions =
        [predikat, tenggat]
        + [angkaKredit, angkaKreditTercetak, angkaKreditKumulatif, kekuranganPangkat, kekuranganJenjang, kenaikanJenjang]
        + [angkaKreditIntegrasi, ikm, mutuPelayanan, mutuPerUnsur, unsurDidahulukan, jumlahSampel]
        + [capaianIKI, nilaiIKIJPT, kategoriIKI, nilaiRencanaKinerja, nilaiKinerjaTambahan, nilaiSKP]
        + [kepemimpinanDinilai, nilaiPerilaku, nilaiKinerja, predikatAngka, nilaiSKPProporsional, batasStatus]
        + [nilaiSetara, nilaiKinerja2021]
        + [rentangEvaluasi, letakHasil]
        + [sebaran, sebaranIdeal, sebaranKurva] + [usulanHasil, usulanPerilaku] + ipkTugasBelajar
        + [tanggalBatas] + tenggatPP30 + tindakLanjut + penilaianBerlaku + disiplin + [kotakTalenta] + sakip + ipASN

    /// Puts a question to the version in force; `read` gives the typed answer and its words, or nil for an answer that is none.
    func decide<Value: Sendable>(
        _ question: Question, _ facts: [Fact], on date: LocalDate, _ read: (FEELValue) -> (Value, String)?
    ) throws(RulebookError) -> Kinerja.Decision<Value> {
        let version = try regulations.version(of: question.topic, on: date)
        let name = "\(question.topic)/\(version.in_force)"
        guard let rulebook = models[name] else { throw .missingFile(name) }
        let inputs = facts.map { ($0.name, $0.value) }
        let (answer, reasons) = try rulebook.evaluate(question.decision, inputs)
        guard let (value, words) = read(answer) else { throw .unexpectedAnswer(name, answer.text) }
        let steps = reasons.map { $0.step(facts, result: $0.decision == question.decision ? words : nil) }
        return Kinerja.Decision(value: value, rulebook: name, rulebookHash: rulebook.hash, alasan: steps)
    }

    /// The first day of the version with these bytes.
    func mulai(topic: String, hash: String) -> LocalDate? {
        regulations.topics.first { $0.topic == topic }?.versions.first { models["\(topic)/\($0.in_force)"]?.hash == hash }?.mulai
    }

    private func fits(_ question: Question) throws(RulebookError) {
        let all = models.filter { $0.key.hasPrefix("\(question.topic)/") }
        guard !all.isEmpty else { throw .unknownTopic(question.topic) }
        for rulebook in all.values { try rulebook.check(question) }
    }
}

extension CompiledRulebook.Reason {
    /// The step as people read it; inputs that are facts speak the facts' words.
    fileprivate func step(_ facts: [Fact], result: String?) -> LangkahKeputusan {
        let masukan = inputs.map { input in "\(input.name): \(facts.first { $0.name == input.name }?.words ?? input.words)" }
        let dasar = ([source] + articles).filter { !$0.isEmpty }
        return LangkahKeputusan(
            judul: decision, masukan: masukan, hasil: result ?? words ?? "", keterangan: notes.joined(separator: " "),
            dasar: dasar.enumerated().filter { !dasar[..<$0.offset].contains($0.element) }.map(\.element).joined(separator: "; "))
    }
}
