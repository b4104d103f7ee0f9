import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

@Suite("Replay")
struct ReplayTests {
    /// One evaluation and one result of an agency rulebook.
    private func stage() async throws -> AturanStage {
        let rated = try await EvaluasiStage.make()
        try await rated.deliver()
        let stage = AturanStage(rated.agency)
        let id = try await stage.inForce()
        try await stage.seal(id, MasukanSimulasi(tanggal: try #require(LocalDate("2026-04-01"))))
        return stage
    }

    @Test("every sealed result is computed again and is the same, also after its rulebook was replaced")
    func same() async throws {
        let stage = try await stage()
        _ = try await stage.inForce(.kedua, mulai: "2026-04-01")
        let report = try await ReplayHasil.run(in: stage.agency.site)
        #expect(report.diperiksa == ["evaluasi": 1, "keberatan": 0, "hasil_aturan": 1] && report.sama == 2 && report.simpangan == [])
    }

    struct Tampering: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: SQL
        let expected: ReplayHasil.Simpangan.Sebab

        init(_ name: String, _ expected: ReplayHasil.Simpangan.Sebab, _ sql: SQL) {
            (testDescription, self.sql, self.expected) = (name, sql, expected)
        }
    }

    static let tamperings = [
        Tampering("a rating", .nilaiBeda, "update evaluasi set rating_hasil = 'dibawah_ekspektasi'"),
        Tampering("the predikat column", .kolomBeda, "update evaluasi set predikat = 'sangat_baik'"),
        Tampering(
            "the hash of an evaluation", .aturanTidakAda,
            "update evaluasi set keputusan = replace(keputusan, '\"rulebookHash\":\"', '\"rulebookHash\":\"0')"),
        Tampering("an explanation", .penjelasanBeda, "update evaluasi set keputusan = replace(keputusan, 'Predikat Kinerja', 'Predikat')"),
        Tampering("no decision any more", .galat, "update evaluasi set keputusan = '{}'"),
        Tampering(
            "an amount", .nilaiBeda,
            "update hasil_aturan set keputusan = replace(keputusan, '\"nilai\":\"3000000\"', '\"nilai\":\"3500000\"')"),
        Tampering("the rulebook's bytes", .isiBerubah, "update aturan_isi set isi = replace(isi, '3000000', '3500000')"),
        Tampering("an input", .nilaiBeda, "update hasil_aturan set keputusan = replace(keputusan, 'fungsional', 'pelaksana')"),
    ]

    @Test("whoever changes something in the database is found out", arguments: tamperings)
    func deviation(example: Tampering) async throws {
        let stage = try await stage()
        let changed = try await stage.agency.database.write { try $0.run(example.sql) }
        #expect(changed > 0)
        let report = try await ReplayHasil.run(in: stage.agency.site)
        #expect(report.simpangan.map(\.sebab) == [example.expected] && report.jumlahSimpangan == 1 && report.sama == 1)
    }
}
