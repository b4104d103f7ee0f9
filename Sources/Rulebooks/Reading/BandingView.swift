package import Kinerja

/// What differs between the versions of a topic in force on two days.
package struct BandingView: Sendable {
    package let alamat: String
    package let judul: String
    package let versi: [AturanHead.Version]
    /// First days of the versions compared; nil while there is nothing to compare.
    package let dari: LocalDate?
    package let ke: LocalDate?
    package let galat: [FieldError]
    package let kelompok: [Group]

    /// Changes of one decision or function; those of the whole rulebook come first.
    package struct Group: Sendable, Equatable {
        /// Nil for the whole rulebook.
        package let pemilik: String?
        package let perubahan: [Change]
    }

    package struct Change: Sendable, Equatable {
        package let jenis: Kind
        package let apa: String
        package let sebelum: String?
        package let sesudah: String?
    }

    package enum Kind: String, Sendable { case ditambah, dihapus, diubah }

    /// - Parameters:
    ///   - dari: A day of the older version as the query has it; nil for the last version but one.
    ///   - ke: A day of the newer version; nil for the last version.
    /// - Throws: `Refused.hidden` for a topic that does not exist.
    package static func read(
        _ address: String, dari: String?, ke: String?, today: LocalDate, in library: RulebookLibrary
    ) throws -> BandingView {
        let topic = try AturanDesk.topic(address, in: library)
        var errors: [FieldError] = []
        func version(_ field: String, _ text: String?, _ otherwise: RulebookVersion?) -> RulebookVersion? {
            guard let text, !text.isEmpty else { return otherwise }
            if let found = LocalDate(text).flatMap(topic.version(on:)) { return found }
            errors.append(FieldError(field, "Pada tanggal ini tidak ada versi yang berlaku", remedy: "Pilih salah satu versi di bawah."))
            return nil
        }
        let old = version("dari", dari, topic.versions.dropLast().last)
        let new = version("ke", ke, topic.latest)
        return BandingView(
            alamat: topic.alamat, judul: topic.title, versi: topic.versions.map(AturanHead.Version.init), dari: old?.mulai, ke: new?.mulai,
            galat: errors,
            kelompok: try old.flatMap { old in try new.map { try groups(old, $0, library) } } ?? [])
    }

    private static func groups(_ old: RulebookVersion, _ new: RulebookVersion, _ library: RulebookLibrary) throws -> [Group] {
        let diff = RulebookDiff(from: try library.open(old).source, to: try library.open(new).source)
        var owners: [String] = []
        for change in diff.changes where !owners.contains(change.owner) { owners.append(change.owner) }
        return owners.map { owner in
            Group(
                pemilik: owner.isEmpty ? nil : owner,
                perubahan: diff.changes.filter { $0.owner == owner }.map { Change($0) })
        }
    }
}

extension BandingView.Change {
    fileprivate init(_ change: RulebookDiff.Change) {
        let kind: BandingView.Kind =
            switch change.kind {
            case .added: .ditambah
            case .removed: .dihapus
            case .changed: .diubah
            }
        self.init(jenis: kind, apa: "\(change.part.rawValue) \(change.name)", sebelum: change.before, sesudah: change.after)
    }
}
