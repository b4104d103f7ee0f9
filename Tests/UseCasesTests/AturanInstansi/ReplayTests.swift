import Demo
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
        try await stage.seal(id, SimulasiInput(tanggal: try #require(LocalDate("2026-04-01"))))
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
        let expected: ReplayHasil.Deviation.Cause

        init(_ name: String, _ expected: ReplayHasil.Deviation.Cause, _ sql: SQL) {
            (testDescription, self.sql, self.expected) = (name, sql, expected)
        }
    }

    static let tamperings = [
        Tampering("a rating", .nilaiBeda, "update evaluasi set rating_hasil = 'dibawah_ekspektasi'"),
        Tampering(
            "an input kept with the decision", .kolomBeda,
            "update keputusan set masukan = replace(masukan, 'sesuai_ekspektasi', 'dibawah_ekspektasi') where jenis_objek = 'evaluasi'"),
        Tampering("the predikat column", .kolomBeda, "update evaluasi set predikat = 'sangat_baik'"),
        Tampering(
            "the hash of an evaluation", .aturanTidakAda,
            "update keputusan set sha256 = '0' || sha256 where jenis_objek = 'evaluasi'"),
        Tampering(
            "an explanation", .penjelasanBeda,
            "update keputusan set langkah = replace(langkah, 'Predikat Kinerja', 'Predikat') where jenis_objek = 'evaluasi'"),
        Tampering("steps that cannot be read", .galat, "update keputusan set langkah = '{}' where jenis_objek = 'evaluasi'"),
        Tampering(
            "words of the result", .penjelasanBeda,
            "update keputusan set langkah = replace(langkah, '\"hasil\":\"Baik\"', '\"hasil\":\"Baik sekali\"') where jenis_objek = 'evaluasi'"
        ),
        Tampering(
            "an amount", .nilaiBeda,
            "update keputusan set nilai = '3500000' where jenis_objek = 'hasil_aturan'"),
        Tampering("the rulebook's bytes", .isiBerubah, "update aturan_isi set isi = replace(isi, '3000000', '3500000')"),
        Tampering(
            "an input", .nilaiBeda,
            "update keputusan set masukan = replace(masukan, 'fungsional', 'pelaksana') where jenis_objek = 'hasil_aturan'"),
    ]

    @Test("whoever changes something in the database is found out", arguments: tamperings)
    func deviation(example: Tampering) async throws {
        let stage = try await stage()
        let changed = try await stage.agency.database.write { try $0.run(example.sql) }
        #expect(changed > 0)
        let report = try await ReplayHasil.run(in: stage.agency.site)
        #expect(report.simpangan.map(\.sebab) == [example.expected] && report.jumlahSimpangan == 1 && report.sama == 1)
    }

    @Test("an evaluation whose decision is gone is found out too")
    func withoutDecision() async throws {
        let stage = try await stage()
        try await stage.agency.database.write { try $0.run("update evaluasi set keputusan_id = null") }
        let report = try await ReplayHasil.run(in: stage.agency.site)
        #expect(report.simpangan.map(\.sebab) == [.galat] && report.jumlahSimpangan == 1)
    }
}
