import Documents
package import Kinerja
import Storage

/// A what-if as its page shows it.
package struct SimulasiView: Sendable {
    package let simulasi: SimulasiAturan
    package let aturan: AturanInstansi
    package let pembanding: AturanInstansi?
    package let baris: [BarisSimulasiBernama]
    package let onlyChanged: Bool
    /// Cursor of the next page.
    package let next: PegawaiID?

    static let page = 50

    package static func find(
        _ id: SimulasiAturanID, onlyChanged: Bool = true, after: PegawaiID? = nil, by actor: Actor, in site: Installation
    ) async throws -> SimulasiView {
        try await site.look(by: actor) { look in
            let (simulasi, aturan, pembanding) = try open(id, by: actor, look)
            let rows = try SimulasiAturanRepository(look.db, actor.instansi).rows(
                of: id, onlyChanged: onlyChanged, after: after, limit: page + 1)
            return SimulasiView(
                simulasi: simulasi, aturan: aturan, pembanding: pembanding, baris: Array(rows.prefix(page)), onlyChanged: onlyChanged,
                next: rows.count > page ? rows[page - 1].baris.pegawai : nil)
        }
    }

    private static func open(_ id: SimulasiAturanID, by actor: Actor, _ look: Look) throws -> (
        SimulasiAturan, AturanInstansi, AturanInstansi?
    ) {
        try Policy.require(.lihatAturanInstansi, Policy.byRole(actor.peran), seenWith: .lihatAturanInstansi)
        let repository = AturanRepository(look.db, actor.instansi)
        guard let simulasi = try SimulasiAturanRepository(look.db, actor.instansi).find(id),
            let aturan = try repository.find(simulasi.aturan)
        else { throw Refused.hidden }
        return (simulasi, aturan, try simulasi.pembanding.flatMap(repository.find))
    }

    /// All rows for a spreadsheet in Indonesian: semicolons, no cell that is taken for a formula.
    package static func csv(_ id: SimulasiAturanID, by actor: Actor, in site: Installation) async throws -> [UInt8] {
        let writer = CSVWriter(delimiter: .semicolon)
        var bytes =
            CSVWriter.byteOrderMark + writer.record(["nip", "nama", "sekarang", "menurut_draf", "berubah", "keterangan"].map { .text($0) })
        var after: PegawaiID?
        repeat {
            let cursor = after
            let rows = try await site.look(by: actor) { look in
                _ = try open(id, by: actor, look)
                return try SimulasiAturanRepository(look.db, actor.instansi).rows(of: id, onlyChanged: false, after: cursor, limit: 1_000)
            }
            for row in rows { bytes += writer.record(cells(row)) }
            after = rows.count == 1_000 ? rows.last?.baris.pegawai : nil
        } while after != nil
        return bytes
    }

    private static func cells(_ row: BarisSimulasiBernama) -> [OutputCell] {
        [
            .text(row.nip ?? ""), .text(row.nama), value(row.baris.lama), value(row.baris.baru),
            .text(row.baris.berubah ? "ya" : "tidak"), .text(row.baris.galat ?? ""),
        ]
    }

    /// A decimal stays a number with its own digits; everything else is text.
    private static func value(_ text: String?) -> OutputCell { text.map { .decimal($0) } ?? .empty }
}
