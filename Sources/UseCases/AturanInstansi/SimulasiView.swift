import Documents
package import Kinerja
import Storage

/// A what-if as its page shows it.
package struct SimulasiView: Sendable {
    package let simulasi: SimulasiAturan
    package let aturan: AturanInstansi
    package let pembanding: AturanInstansi?
    package let baris: [NamedSimulasiRow]
    package let onlyChanged: Bool
    /// Cursor of the next page.
    package let next: PegawaiID?

    static let page = 50

    fileprivate static func open(_ id: SimulasiAturanID, _ look: Look) throws -> (
        SimulasiAturan, AturanInstansi, AturanInstansi?
    ) {
        guard let simulasi = try look.simulasiAturan.find(id),
            let aturan = try look.aturan.find(simulasi.aturan)
        else { throw Refused.hidden }
        return (simulasi, aturan, try simulasi.pembanding.flatMap(look.aturan.find))
    }

    /// All rows for a spreadsheet in Indonesian: semicolons, no cell that is taken for a formula.
    package static func csv(_ id: SimulasiAturanID, by actor: Actor, in site: Installation) async throws -> [UInt8] {
        let writer = CSVWriter(delimiter: .semicolon)
        var bytes =
            CSVWriter.byteOrderMark + writer.record(["nip", "nama", "sekarang", "menurut_draf", "berubah", "keterangan"].map { .text($0) })
        var after: PegawaiID?
        repeat {
            let cursor = after
            let rows = try await site.ask(ReadSimulasiRows(id: id, after: cursor), by: actor)
            for row in rows { bytes += writer.record(cells(row)) }
            after = rows.count == ReadSimulasiRows.page ? rows.last?.baris.pegawai : nil
        } while after != nil
        return bytes
    }

    private static func cells(_ row: NamedSimulasiRow) -> [OutputCell] {
        [
            .text(row.nip ?? ""), .text(row.nama), value(row.baris.lama), value(row.baris.baru),
            .text(row.baris.berubah ? "ya" : "tidak"), .text(row.baris.galat ?? ""),
        ]
    }

    /// A decimal stays a number with its own digits; everything else is text.
    private static func value(_ text: String?) -> OutputCell { text.map { .decimal($0) } ?? .empty }
}

/// A what-if with a page of its rows.
package struct ReadSimulasi: Query {
    package static let authority = Authority.role(.lihatAturanInstansi)

    package let id: SimulasiAturanID
    package let onlyChanged: Bool
    package let after: PegawaiID?

    package init(_ id: SimulasiAturanID, onlyChanged: Bool = true, after: PegawaiID? = nil) {
        (self.id, self.onlyChanged, self.after) = (id, onlyChanged, after)
    }

    package func read(in look: Look) throws -> SimulasiView {
        let (simulasi, aturan, pembanding) = try SimulasiView.open(id, look)
        let rows = try look.simulasiAturan.rows(
            of: id, onlyChanged: onlyChanged, after: after, limit: SimulasiView.page + 1)
        return SimulasiView(
            simulasi: simulasi, aturan: aturan, pembanding: pembanding, baris: Array(rows.prefix(SimulasiView.page)),
            onlyChanged: onlyChanged,
            next: rows.count > SimulasiView.page ? rows[SimulasiView.page - 1].baris.pegawai : nil)
    }
}

/// A long page of a what-if's rows, for its file.
struct ReadSimulasiRows: Query {
    static let authority = ReadSimulasi.authority
    static let page = 1_000

    let id: SimulasiAturanID
    let after: PegawaiID?

    func read(in look: Look) throws -> [NamedSimulasiRow] {
        _ = try SimulasiView.open(id, look)
        return try look.simulasiAturan.rows(
            of: id, onlyChanged: false, after: after, limit: Self.page)
    }
}
