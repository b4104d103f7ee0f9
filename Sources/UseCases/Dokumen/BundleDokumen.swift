import Documents
package import Kinerja
import Storage

/// How the archive of a unit's evaluation documents in a period is called.
struct ReadArsipName: Query {
    static let authority = Authority.role(.unduhDokumen)

    let unit: UnitKerjaID
    let periode: PeriodeID

    init(_ unit: UnitKerjaID, _ periode: PeriodeID) { (self.unit, self.periode) = (unit, periode) }

    func read(in look: Look) throws -> String {
        let unit = try look.capaianUnit.unit(unit, periode).orHidden()
        return "dokumen-evaluasi-\(unit.kode)-\(try look.periode.find(periode).orHidden().nama.indonesia)"
    }
}

/// The issued documents of a unit's evaluations in a period.
struct ReadArsipDokumen: Query {
    static let authority = Authority.role(.unduhDokumen)

    struct Arsip: Sendable {
        let dokumen: [(nama: String, dokumen: Dokumen)]
        let kurang: [TanpaDokumen]
        let zona: ZonaWaktu
    }

    let unit: UnitKerjaID
    let periode: PeriodeID

    init(_ unit: UnitKerjaID, _ periode: PeriodeID) { (self.unit, self.periode) = (unit, periode) }

    func read(in look: Look) throws -> Arsip {
        let dokumen = try look.dokumen.evaluasi(unit: unit, periode: periode)
        let kurang = try look.dokumen.tanpaDokumen(unit: unit, periode: look.periode.find(periode).orHidden())
        return Arsip(dokumen: dokumen, kurang: kurang, zona: look.instansi.zona)
    }
}

/// Starts drawing that archive.
struct StartArsipDokumen: PekerjaanCommand {
    static let authority = Authority.role(.unduhDokumen)
    static let jenis = "dokumen_unit"

    let unit: UnitKerjaID
    let periode: PeriodeID

    var masukan: String { "\(unit.rawValue) \(periode.rawValue)" }
}

/// All evaluation documents of a unit and period in one archive, as a job with progress (issue A item 8).
///
/// Only documents that were issued are drawn; nothing is signed or issued here. Who has none yet is named in a list of its own, so that
/// nobody takes the archive for complete. The archive lies in the evidence store.
package enum BundleDokumen {
    package static func start(
        _ unit: UnitKerjaID, _ periode: PeriodeID, base: String, by actor: Actor, key: String?, in site: Installation
    ) async throws -> PekerjaanID {
        let nama = try await site.ask(ReadArsipName(unit, periode), by: actor)
        return try await site.jobs.start(StartArsipDokumen(unit: unit, periode: periode), by: actor, key: key, in: site) { context in
            try await work(unit, periode, nama: nama, base: base, actor, site, context)
        }
    }

    private static func work(
        _ unit: UnitKerjaID, _ periode: PeriodeID, nama: String, base: String, _ actor: Actor, _ site: Installation,
        _ context: PekerjaanContext
    ) async throws -> PekerjaanOutcome {
        let arsip = try await site.ask(ReadArsipDokumen(unit, periode), by: actor)
        let (dokumen, zona) = (arsip.dokumen, arsip.zona)
        guard !dokumen.isEmpty else { return PekerjaanOutcome("Belum ada dokumen evaluasi yang terbit untuk unit dan periode ini.") }
        var files = arsip.kurang.isEmpty ? [] : [(name: "0-belum-ada-dokumen.csv", bytes: list(arsip.kurang))]
        for (n, d) in dokumen.enumerated() {
            try context.step("Menggambar dokumen", n, of: dokumen.count)
            files.append(
                (
                    name: "\(d.nama)-\(try RenderDokumen.nama(d.dokumen))",
                    bytes: try RenderDokumen.pdf(d.dokumen, zona, base: base, site.rules)
                ))
        }
        try context.step("Menyimpan arsip", dokumen.count, of: dokumen.count)
        let hash = try site.evidence.keep(ZipWriter.archive(files))
        let pesan: Kalimat =
            arsip.kurang.isEmpty
            ? "\(dokumen.count) dokumen siap diunduh."
            : "\(dokumen.count) dokumen siap diunduh. \(arsip.kurang.count) orang belum punya dokumen; namanya ada di berkas pertama arsip."
        return PekerjaanOutcome(
            pesan, berkas: .init(sha256: hash, nama: "\(fileName(nama)).zip", tipe: "application/zip"))
    }

    private static func list(_ kurang: [TanpaDokumen]) -> [UInt8] {
        let writer = CSVWriter(delimiter: .semicolon)
        let rows = kurang.map { [$0.nip ?? "", $0.nama, ($0.status?.label ?? "Belum dinilai").indonesia] }
        return ([["nip", "nama", "keadaan"]] + rows).reduce(CSVWriter.byteOrderMark) { $0 + writer.record($1.map { .text($0) }) }
    }

    /// Letters, digits and hyphens only.
    private static func fileName(_ text: String) -> String {
        String(text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" })
    }
}
