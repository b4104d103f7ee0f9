package import DMN
package import Kinerja
internal import Synchronization

/// A folder of rulebooks as pages, checks and the command line read it: topics, dated versions, models, examples.
///
/// Unlike `Rulebook` it knows no question of the program, so it opens any set of files; a model is compiled when it is first asked for.
package struct RulebookLibrary: Sendable {
    private let regulations: Regulations
    private let environment: FEELEnvironment?
    private let opened = Opened()

    package var topics: [RulebookTopic] { regulations.topics }
    /// Path → text, paths relative to the folder: `tenggat/2022-02-07.dmn`.
    package var files: [String: String] { regulations.files }

    /// The regulations that travel with the program.
    package static func embedded(environment: FEELEnvironment? = nil) throws(RulebookError) -> RulebookLibrary {
        try RulebookLibrary(files: EmbeddedRegulations.files, environment: environment)
    }

    /// - Parameters:
    ///   - files: Path → text; `index.yaml` and `instruments.yaml` among them.
    ///   - environment: Time zones for the models, which are then compiled for this library alone; without one they come from the shelf.
    package init(files: [String: String], environment: FEELEnvironment? = nil) throws(RulebookError) {
        self.environment = environment
        regulations = try Regulations(files: files)
    }

    /// The topic of this name, as in `predikat-kinerja`.
    package func topic(_ name: String) throws(RulebookError) -> RulebookTopic {
        guard let topic = topics.first(where: { $0.name == name }) else { throw .unknownTopic(name) }
        return topic
    }

    /// The version in force on a date; a date outside every version is an error.
    package func version(of topic: String, on date: LocalDate) throws(RulebookError) -> RulebookVersion {
        try regulations.version(of: topic, on: date)
    }

    /// The version that begins on a date, as in `tenggat/2022-02-07`.
    package func version(named name: String) throws(RulebookError) -> RulebookVersion {
        guard let version = topics.flatMap(\.versions).first(where: { $0.name == name }) else { throw .unknownTopic(name) }
        return version
    }

    /// The compiled model with its examples. Costs some milliseconds the first time, a look-up afterwards.
    package func open(_ version: RulebookVersion) throws(RulebookError) -> OpenRulebook {
        if let known = opened.books.withLock({ $0[version.name] }) { return known }
        guard let text = files[version.modelFile] else { throw .missingFile(version.modelFile) }
        let book = try OpenRulebook(
            name: version.name, text: text, examples: files[version.contohFile], environment: environment)
        opened.books.withLock { $0[version.name] = book }
        return book
    }

    /// The rulebooks of this library that were opened, with their examples, shared by its copies.
    private final class Opened: Sendable {
        let books = Mutex<[String: OpenRulebook]>([:])
    }
}
