package import Kinerja

/// For whom a rulebook holds: the whole country, or one agency that made it for itself.
package enum RulebookScope: String, Sendable, Decodable { case nasional, instansi }

/// A question of law with its dated versions.
package struct RulebookTopic: Sendable {
    /// The folder: `predikat-kinerja`.
    package let name: String
    package let title: String
    package let scope: RulebookScope
    /// The agency of a rulebook whose scope is one.
    package let agency: String?
    /// Oldest first.
    package let versions: [RulebookVersion]

    package func version(on date: LocalDate) -> RulebookVersion? {
        versions.last { $0.mulai <= date && ($0.sampai.map { date <= $0 } ?? true) }
    }

    package var latest: RulebookVersion? { versions.last }
}

/// One dated version of a topic.
package struct RulebookVersion: Sendable, Hashable {
    package let topic: String
    package let mulai: LocalDate
    /// The last day in force; nil while it runs.
    package let sampai: LocalDate?
    /// `CONFIRMED-LAW`, `CONFIRMED-2ND` or `RECALLED`: how sure we are of the text (head of `index.yaml`).
    package let status: String
    package let instruments: [RulebookInstrument]
    /// Ids of the rules of law that the version implements.
    package let rules: [String]

    package var name: String { "\(topic)/\(mulai)" }
    package var modelFile: String { "\(name).dmn" }
    package var examplesFile: String { "\(name).examples.xml" }
    package var isConfirmedLaw: Bool { status == "CONFIRMED-LAW" }
}

/// A legal instrument that a rulebook stands on; an id missing from `instruments.yaml` stands for itself.
package struct RulebookInstrument: Sendable, Hashable {
    package let id: String
    package let title: String
    package let short: String
}

extension RulebookTopic {
    static func all(of regulations: Regulations) throws(RulebookError) -> [RulebookTopic] {
        let scopes = try RulebookScopes(files: regulations.files)
        return regulations.topics.map { topic in
            RulebookTopic(
                name: topic.topic, title: topic.title, scope: scopes[topic.topic].scope, agency: scopes[topic.topic].agency,
                versions: topic.versions.map { version($0, of: topic.topic, regulations) }.sorted { $0.mulai < $1.mulai })
        }
    }

    private static func version(_ version: Regulations.Version, of topic: String, _ regulations: Regulations) -> RulebookVersion {
        RulebookVersion(
            topic: topic, mulai: version.mulai, sampai: version.sampai, status: version.status,
            instruments: version.instruments.map { id in
                let known = regulations.instruments[id]
                return RulebookInstrument(id: id, title: known?.title ?? id, short: known?.short ?? id)
            },
            rules: version.rules ?? [])
    }
}
