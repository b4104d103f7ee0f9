package import Documents
package import Impor
package import Kinerja
import Storage

/// Takes a people file in: kept by its hash, with a first guess at its columns. Nothing of the register changes.
package struct UploadImpor: Command {
    package static let aksi = Aksi.imporUnggah
    package static let authority = Authority.role(.kelolaPegawai)

    package struct Receipt: Codable, Sendable, Equatable { package let id: ImporID }

    let nama: String
    /// Under which the file lies in the evidence store.
    let sha256: String
    /// JSON of the mapping that its headers suggest.
    let pemetaan: String?

    /// Opens and keeps the file, then does the command: a file is no part of a value.
    ///
    /// - Throws: `TableProblem` when the file is no table.
    package static func run(
        _ bytes: [UInt8], name: String, by actor: Actor, key: String?, in site: Installation
    ) async throws -> Receipt {
        // Nothing is kept for whom may not import.
        try authority.require(actor)
        let file = try TableFile.open(bytes: bytes)
        let mapping = try HeaderGuess.mapping(of: file).map { try json($0) }
        let upload = UploadImpor(
            nama: String(CellText.clean(name).suffix(120)), sha256: try site.evidence.keep(bytes), pemetaan: mapping)
        return try await site.run(upload, by: actor, key: key)
    }

    package func run(in act: Act) throws -> Receipt {
        let record = ImporRecord(
            id: act.id(), namaBerkas: nama.isEmpty ? "tanpa nama" : nama, sha256: sha256, pemetaan: pemetaan, dibuat: act.now,
            dibuatOleh: try act.actor.pegawai)
        try act.impor.insert(record)
        try act.record(.imporUnggah, record.id, sesudah: ["berkas": nama, "sha256": sha256])
        return Receipt(id: record.id)
    }
}

/// An uploaded file on its way into the register.
package struct ImporView: Sendable {
    package let record: ImporRecord
    package let mapping: ColumnMapping?
    package let report: LaporanImpor?
    /// Why another admin has to apply it, where the one who looks may not do it alone.
    package let sebabAdminLain: Kalimat?
    package var perluAdminLain: Bool { sebabAdminLain != nil }

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

/// One uploaded file.
package struct ReadImpor: Query {
    package static let authority = UploadImpor.authority

    package let id: ImporID

    package init(_ id: ImporID) { self.id = id }

    package func read(in look: Look) throws -> ImporView {
        guard let record = try look.impor.find(id) else { throw Refused.hidden }
        let report: LaporanImpor? = try record.hasil.map { try decoded($0) }
        return ImporView(
            record: record, mapping: try record.pemetaan.map { try decoded($0) }, report: report,
            sebabAdminLain: try report.flatMap { try SecondAdminImpor.sebabAdminLain(id, $0, in: look) })
    }
}

/// The files that were uploaded last.
package struct ReadImporTerakhir: Query {
    package static let authority = UploadImpor.authority

    package init() {}

    package func read(in look: Look) throws -> [ImporRecord] { try look.impor.latest() }
}
