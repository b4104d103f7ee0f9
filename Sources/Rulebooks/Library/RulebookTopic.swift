package import Kinerja

/// For whom a rulebook holds: the whole country, or one agency that made it for itself.
package enum RulebookReach: String, CaseIterable, Sendable, Codable { case nasional, instansi }

/// A question of law with its dated versions.
package struct RulebookTopic: Sendable {
    /// The folder: `predikat-kinerja`.
    package let name: String
    package let title: String
    package let scope: RulebookReach
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
    package let status: RulebookStatus
    package let instruments: [RulebookInstrumen]
    /// Ids of the rules of law that the version implements.
    package let rules: [String]

    package var name: String { "\(topic)/\(mulai)" }
    package var modelFile: String { "\(name).dmn" }
    package var contohFile: String { "\(name).examples.xml" }
}

/// A legal instrument that a rulebook stands on; an id missing from `instruments.yaml` stands for itself.
package struct RulebookInstrumen: Sendable, Hashable {
    package let id: String
    package let title: String
    package let short: String
    /// Newer instruments that change this one and were not read, in whole or in part.
    package var newer: [UnreadInstrumen] = []
}

/// A newer instrument whose text could not be read, in whole or in part.
package struct UnreadInstrumen: Sendable, Hashable {
    package let id: String
    package let title: String
    /// What is known of it.
    package let note: String?
}

extension RulebookTopic {
    /// - Throws: what the checks of the index say of a version whose status is none.
    init(_ topic: IndexFile.Topic, _ instruments: [String: IndexFile.Instrumen]) throws(IndexSpot) {
        let versions = try topic.versions.map { version throws(IndexSpot) in try RulebookVersion(version, instruments) }
        self.init(
            name: topic.name, title: topic.title, scope: topic.scope, agency: topic.agency,
            versions: versions.sorted { $0.mulai < $1.mulai })
    }
}

extension RulebookVersion {
    fileprivate init(_ version: IndexFile.Version, _ known: [String: IndexFile.Instrumen]) throws(IndexSpot) {
        self.init(
            topic: version.topic, mulai: version.mulai ?? .distantFuture, sampai: version.sampai, status: try version.knownStatus(),
            instruments: version.instruments.map { RulebookInstrumen($0.text, known) },
            rules: version.rules)
    }
}

extension RulebookInstrumen {
    fileprivate init(_ id: String, _ known: [String: IndexFile.Instrumen]) {
        self.init(
            id: id, title: known[id]?.title ?? id, short: known[id]?.short ?? id,
            newer: (known[id]?.newer ?? []).map { newer in
                UnreadInstrumen(id: newer.text, title: known[newer.text]?.title ?? newer.text, note: known[newer.text]?.note)
            })
    }
}

extension LocalDate {
    /// A version whose date cannot be read is never in force; the check of the rulebooks names it.
    fileprivate static let distantFuture = LocalDate(daysSince1970: 2_932_000)
}
