package import Kinerja
internal import Yams

/// The files of a regulations folder and its index: which rulebook of a topic is in force on a date.
struct Regulations: Sendable {
    let files: [String: String]
    let topics: [Topic]
    let instruments: [String: Instrument]

    /// The files that travel with the program.
    static func embedded() throws(RulebookError) -> Regulations { try Regulations(files: EmbeddedRegulations.files) }

    init(files: [String: String]) throws(RulebookError) {
        self.files = files
        let index: Index = try Self.decode("index.yaml", files)
        let list: InstrumentList = try Self.decode("instruments.yaml", files)
        topics = index.topics
        instruments = Dictionary(list.instruments.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    /// The version in force; a date outside every version is an error, never a silent nothing.
    func version(of topic: String, on date: LocalDate) throws(RulebookError) -> Version {
        guard let found = topics.first(where: { $0.topic == topic }) else { throw .unknownTopic(topic) }
        let inForce = found.versions.filter { $0.mulai <= date && ($0.sampai.map { date <= $0 } ?? true) }
        guard let version = inForce.max(by: { $0.mulai < $1.mulai }) else {
            throw .notInForce(topic, date, since: found.versions.map(\.mulai).min())
        }
        return version
    }

    private static func decode<Value: Decodable>(_ name: String, _ files: [String: String]) throws(RulebookError) -> Value {
        guard let text = files[name] else { throw .missingFile(name) }
        do {
            return try YAMLDecoder().decode(Value.self, from: text)
        } catch {
            throw .malformed(name, "\(error)")
        }
    }

    struct Index: Decodable { let topics: [Topic] }
    struct InstrumentList: Decodable { let instruments: [Instrument] }

    struct Topic: Decodable, Sendable {
        let topic: String
        let title: String
        /// Whose rules these are; without it, the nation's.
        let scope: Scope?
        /// The agency whose rules these are, for `scope: instansi`.
        let agency: String?
        let versions: [Version]

        var lingkup: Scope { scope ?? .nasional }
    }

    /// National law, or the rule of one agency, which binds nobody else.
    enum Scope: String, Decodable, Sendable { case nasional, instansi }

    struct Version: Decodable, Sendable, Hashable {
        let in_force: String
        let until: String?
        let instruments: [String]
        let status: String
        let rules: [String]?

        var mulai: LocalDate { LocalDate(in_force) ?? .distantFuture }
        var sampai: LocalDate? { until.flatMap { LocalDate($0) } }
    }

    struct Instrument: Decodable, Sendable {
        let id: String
        let title: String
        let short: String
        let in_force: String
    }
}

extension LocalDate {
    /// A version whose date cannot be read is never in force; the check of the rulebooks names it.
    fileprivate static let distantFuture = LocalDate(daysSince1970: 2_932_000)
}

/// What can be wrong with a rulebook or a question to it.
package enum RulebookError: Error, Sendable, Equatable {
    case missingFile(String)
    case malformed(String, String)
    case unknownTopic(String)
    case notInForce(String, LocalDate, since: LocalDate?)
    /// The model has no such decision, or asks for other inputs than the program gives.
    case unfit(String, String)
    /// The model answered something that is no value of the expected type.
    case unexpectedAnswer(String, String)
}
