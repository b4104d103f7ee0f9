package import Kinerja

/// Finds the version that an address names, and opens it.
package struct AturanDesk: Sendable {
    let topic: RulebookTopic
    let version: RulebookVersion
    let book: OpenRulebook
    let today: LocalDate

    /// - Parameter date: The first day of a version.
    /// - Throws: `Refused.hidden` for an address that names no version.
    package init(_ address: String, _ date: LocalDate, today: LocalDate, in library: RulebookLibrary) throws {
        topic = try Self.topic(address, in: library)
        guard let version = topic.versions.first(where: { $0.mulai == date }) else { throw Refused.hidden }
        (self.version, self.today) = (version, today)
        book = try library.open(version)
    }

    /// The first day of the version that an address without a date, or with a day inside a version, means: the version in force
    /// then; without a date, if none is in force, the last one.
    package static func mulai(_ address: String, on date: LocalDate?, today: LocalDate, in library: RulebookLibrary) throws -> LocalDate {
        let topic = try topic(address, in: library)
        guard let version = topic.version(on: date ?? today) ?? (date == nil ? topic.latest : nil) else { throw Refused.hidden }
        return version.mulai
    }

    package var head: AturanHead { AturanHead(topic, version, book, today: today) }

    /// The model as it was written.
    package var berkas: (model: String, contoh: String?, sha256: String) { (book.text, book.contohText, book.hash) }

    static func topic(_ address: String, in library: RulebookLibrary) throws -> RulebookTopic {
        guard let topic = library.topics.first(where: { $0.alamat == address }) else { throw Refused.hidden }
        return topic
    }
}
