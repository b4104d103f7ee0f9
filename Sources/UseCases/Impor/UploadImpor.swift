package import Documents
package import Impor
package import Kinerja
import Storage

/// Takes a people file in: kept by its hash, with a first guess at its columns. Nothing of the register changes.
package enum UploadImpor {
    package struct Receipt: Codable, Sendable, Equatable { package let id: ImporID }

    /// - Throws: `TableProblem` when the file is no table, ``Invalid`` for its name.
    package static func run(
        _ bytes: [UInt8], name: String, by actor: Actor, key: String?, in site: Installation
    ) async throws -> Receipt {
        try Policy.require(.kelolaPegawai, Policy.byRole(actor.peran), seenWith: .kelolaPegawai)
        let file = try TableFile.open(bytes: bytes)
        let mapping = try HeaderGuess.mapping(of: file).map { try json($0) }
        let hash = try site.evidence.keep(bytes)
        let shown = String(CellText.clean(name).suffix(120))
        return try await site.perform(by: actor, key: key, input: hash) { act in
            let record = ImporRecord(
                id: act.id(), namaBerkas: shown.isEmpty ? "tanpa nama" : shown, sha256: hash, pemetaan: mapping, dibuat: act.now,
                dibuatOleh: try actor.pegawai)
            try ImporRepository(act.db, actor.instansi).insert(record)
            try act.record(.imporUnggah, record.id.rawValue, sesudah: ["berkas": shown, "sha256": hash])
            return Receipt(id: record.id)
        }
    }
}

/// An uploaded file on its way into the register.
package struct ImporView: Sendable {
    package let record: ImporRecord
    package let mapping: ColumnMapping?
    package let report: ImportReport?

    package static func find(_ id: ImporID, by actor: Actor, in site: Installation) async throws -> ImporView {
        try Policy.require(.kelolaPegawai, Policy.byRole(actor.peran), seenWith: .kelolaPegawai)
        guard let record = try await site.look(by: actor, { try ImporRepository($0.db, actor.instansi).find(id) }) else {
            throw Refused.hidden
        }
        return ImporView(
            record: record, mapping: try record.pemetaan.map { try decoded($0) }, report: try record.hasil.map { try decoded($0) })
    }

    package static func latest(by actor: Actor, in site: Installation) async throws -> [ImporRecord] {
        try Policy.require(.kelolaPegawai, Policy.byRole(actor.peran), seenWith: .kelolaPegawai)
        return try await site.look(by: actor) { try ImporRepository($0.db, actor.instansi).latest() }
    }

    /// The kept file, opened.
    package func file(in site: Installation) throws -> any TableSource { try TableFile.open(bytes: site.evidence.read(record.sha256)) }

    /// The first rows of each sheet a user can see, for choosing columns.
    package func sheets(in site: Installation) throws -> [Sheet] {
        let file = try file(in: site)
        return try file.sheets.filter { !$0.isHidden }.prefix(Self.shownSheets).map {
            Sheet(name: $0.name, rows: try file.preview($0.name, rows: HeaderGuess.deepest + 1))
        }
    }

    static let shownSheets = 12
}
