package import Documents
package import Kinerja
import Storage

/// Loads the agency's days off from a table `tanggal; keterangan; jenis` (SKB three ministers; local days by the agency).
package enum ImportLibur {
    package struct Report: Codable, Sendable, Equatable {
        package var diterima: Int
        package var berubah: Int
        package var refused: [Refusal]
        package var applied: Bool
    }

    private struct Parsed: Sendable {
        var days: [HariLibur] = []
        var refused: [Refusal] = []
    }

    /// Applies the whole list in one transaction, or nothing when a row is refused.
    package static func run(
        _ file: any TableSource, dryRun: Bool = false, by actor: Actor, key: String? = nil, in site: Installation
    ) async throws -> Report {
        try Policy.require(.kelolaPeriode, Policy.byRole(actor.peran), seenWith: .kelolaPeriode)
        let parsed = try parse(file)
        let report = Report(diterima: parsed.days.count, berubah: 0, refused: parsed.refused, applied: false)
        guard parsed.refused.isEmpty, !dryRun else { return report }
        let changed = try await site.look(by: actor) { look in
            let known = HariLiburRepository(look.db, actor.instansi)
            return try parsed.days.filter { try known.find($0.tanggal) != $0 }
        }
        guard !changed.isEmpty else { return report }
        return try await site.perform(by: actor, key: key, input: try json(parsed.days)) { act in
            let repository = HariLiburRepository(act.db, actor.instansi)
            for day in changed { try repository.put(day) }
            try act.record(.hariLiburImpor, "impor", sesudah: changed)
            return Report(diterima: parsed.days.count, berubah: changed.count, refused: [], applied: true)
        }
    }

    private static func parse(_ file: any TableSource) throws -> Parsed {
        guard let sheet = file.sheets.first(where: { !$0.isHidden })?.name else { throw TableProblem.empty }
        var (parsed, header, seen) = (Parsed(), SheetMapping?.none, [LocalDate: Int]())
        try file.forEachRow(sheet: sheet) { row in
            guard let mapping = header else { return header = self.header(row, sheet) }
            guard row.cells.contains(where: { !$0.value.isBlank }) else { return }
            let source = ImportRow(mapping: mapping, row: row)
            do throws(CellFault) {
                let day = try day(source)
                if let first = seen.updateValue(row.number, forKey: day.tanggal) {
                    throw CellFault("Tanggal ini sudah ada di baris \(first)", "Hapus salah satu barisnya.")
                }
                parsed.days.append(day)
            } catch {
                parsed.refused.append(source.refusal(.tmt, error))
            }
        }
        return parsed
    }

    /// Fields of people files stand in for the three columns, so that dates and texts are read by the same rules.
    private static func header(_ row: SheetRow, _ sheet: String) -> SheetMapping? {
        var mapping = SheetMapping(sheet: sheet, role: .unit, headerRow: row.number, columns: [:], headers: [:])
        let names: [String: ImportField] = [
            "tanggal": .tmt, "tgl": .tmt, "keterangan": .nama, "hari": .nama, "namalibur": .nama, "jenis": .status, "jenislibur": .status,
        ]
        for cell in row.cells {
            mapping.headers[cell.column] = cell.value.text
            if let field = names[ImportField.key(cell.value.text)], mapping.columns[field] == nil { mapping.columns[field] = cell.column }
        }
        return mapping.columns[.tmt] != nil && mapping.columns[.nama] != nil ? mapping : nil
    }

    private static func day(_ row: ImportRow) throws(CellFault) -> HariLibur {
        guard let date = try row.date(.tmt) else { throw CellFault("Tanggal kosong", "Isi tanggalnya.") }
        let jenis = try row.category(.status, kinds, "nasional, cuti_bersama, daerah") ?? .nasional
        return HariLibur(tanggal: date, keterangan: try row.required(.nama), jenis: jenis)
    }

    private static let kinds: [String: JenisHariLibur] = [
        "nasional": .nasional, "libur_nasional": .nasional, "cuti_bersama": .cutiBersama, "daerah": .daerah, "lokal": .daerah,
    ]
}
