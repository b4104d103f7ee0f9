internal import DMN
package import Kinerja

/// The rulebooks of the installation, a row each.
package struct AturanListView: Sendable {
    package let baris: [AturanRow]
    package let cari: String
    /// How many there are without the search.
    package let jumlah: Int

    /// The law is public, so that nobody is asked who he is.
    ///
    /// - Parameter cari: Words that all must stand in a row; empty for all rows.
    package static func read(cari: String, today: LocalDate, in library: RulebookLibrary) -> AturanListView {
        let rows = library.topics.compactMap { AturanRow($0, today: today, in: library) }
        let words = cari.lowercased().split(separator: " ")
        return AturanListView(
            baris: rows.filter { row in words.allSatisfy { row.kata.contains($0) } }.sorted { $0.urutan < $1.urutan }, cari: cari,
            jumlah: rows.count)
    }
}

package struct AturanRow: Sendable {
    package let alamat: String
    package let judul: String
    package let lingkup: RulebookReach
    package let instansi: String?
    /// What it answers: the questions of the decisions that nothing else in the model needs.
    package let menjawab: [String]
    package let mulai: LocalDate
    package let masa: MasaBerlaku
    package let status: RulebookStatus
    package let instrumen: [String]

    init?(_ topic: RulebookTopic, today: LocalDate, in library: RulebookLibrary) {
        guard let version = topic.version(on: today) ?? topic.latest else { return nil }
        (alamat, judul, lingkup, instansi) = (topic.alamat, topic.title, topic.scope, topic.agency)
        (mulai, masa, status) = (version.mulai, MasaBerlaku(version, today: today), version.status)
        instrumen = version.instruments.map(\.short)
        menjawab = (try? library.open(version)).map(Questions.of) ?? []
    }

    /// National rules first; within a kind by title.
    var urutan: String { (lingkup == .nasional ? "0" : "1") + judul.lowercased() }

    /// Everything a search may find.
    fileprivate var kata: String { ([alamat, judul, instansi ?? ""] + menjawab + instrumen).joined(separator: " ").lowercased() }
}

/// Where a version stands today.
package enum MasaBerlaku: String, CaseIterable, Sendable, Codable {
    case berlaku
    case akanBerlaku = "akan_berlaku"
    case berakhir

    init(_ version: RulebookVersion, today: LocalDate) {
        if version.mulai > today {
            self = .akanBerlaku
        } else {
            self = version.sampai.map { $0 < today } == true ? .berakhir : .berlaku
        }
    }
}

enum Questions {
    static func of(_ book: OpenRulebook) -> [String] {
        let goals = Set(book.goals.map(\.id))
        return book.source.decisions.filter { goals.contains($0.id) }.map { $0.question ?? $0.name }
    }
}
