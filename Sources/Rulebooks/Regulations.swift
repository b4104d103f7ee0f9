internal import DMN
package import Kinerja

/// The files of a regulations folder, and what its index says of them: the topics with their dated versions.
///
/// Read by the same reader as the checks (``IndexFile``), but here the first fault ends it.
struct Regulations: Sendable {
    let files: [String: String]
    let topics: [RulebookTopic]
    let instruments: [String: IndexFile.Instrumen]

    /// The files that travel with the program.
    static func embedded() throws(RulebookError) -> Regulations { try Regulations(files: EmbeddedRegulations.files) }

    init(files: [String: String]) throws(RulebookError) {
        self.files = files
        for name in ["index.yaml", "instruments.yaml"] where files[name] == nil { throw .missingFile(name) }
        let index = IndexFile(files)
        let known = Dictionary(index.instruments.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        instruments = known
        do throws(IndexSpot) {
            if let fault = index.faults.first { throw fault }
            topics = try index.topics.map { topic throws(IndexSpot) in try RulebookTopic(topic, known) }
        } catch {
            throw .malformed(error.file, "\(error.position.line): \(error.message) \(error.remedy)")
        }
    }

    /// The version in force; a date outside every version is an error, never a silent nothing.
    func version(of topic: String, on date: LocalDate) throws(RulebookError) -> RulebookVersion {
        guard let found = topics.first(where: { $0.name == topic }) else { throw .unknownTopic(topic) }
        guard let version = found.version(on: date) else { throw .notInForce(topic, date, since: found.versions.map(\.mulai).min()) }
        return version
    }
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
