import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

@Suite("Spread of predikat in a team")
struct SebaranTests {
    /// Sri's evaluation rated and not signed, and four others of the same assessor in the period with the same predikat.
    private func stage() async throws -> (EvaluasiStage, EvaluasiReceipt) {
        let stage = try await EvaluasiStage.make()
        let rated = try await stage.rate()
        try await stage.agency.database.write { db in
            for (n, person) in [Cast.joko, Cast.dewi, Cast.rina, Cast.kabid].enumerated() {
                let (skp, id): (SKPID, EvaluasiID) = (EvaluasiStage.id(800 + UInt64(n)), EvaluasiStage.id(820 + UInt64(n)))
                try db.run(
                    """
                    insert into skp (instansi_id, id, pegawai_id, jabatan_id, unit_id, tahun, mulai, selesai, jenis, pendekatan, status, versi,
                        pihak_pegawai, dibuat, version)
                    select instansi_id, \(skp), \(person.id), \(person.jabatan), unit_id, tahun, mulai, selesai, jenis, pendekatan, status,
                        versi, pihak_pegawai, dibuat, version from skp where instansi_id = \(Cast.instansi) and id = \(stage.skp)
                    """)
                try db.run(
                    """
                    insert into evaluasi (instansi_id, id, skp_id, periode_id, pegawai_id, penilai_id, status, usulan, rating_hasil,
                        alasan_hasil, rating_perilaku, alasan_perilaku, predikat, keputusan_id, catatan, pihak, version)
                    select instansi_id, \(id), \(skp), periode_id, \(person.id), penilai_id, 'disampaikan', usulan, rating_hasil,
                        alasan_hasil, rating_perilaku, alasan_perilaku, predikat, keputusan_id, catatan, pihak, version
                    from evaluasi where instansi_id = \(Cast.instansi) and id = \(rated.evaluasi)
                    """)
            }
        }
        return (stage, rated)
    }

    private func sign(_ rated: EvaluasiReceipt, _ alasan: String, _ stage: EvaluasiStage) async throws -> EvaluasiReceipt {
        try await stage.agency.site.run(
            DeliverEvaluasi(rated.evaluasi, version: rated.version, alasanSebaran: alasan), by: Cast.kepsek.actor(stepUp: stage.now))
    }

    @Test("five of five Baik under a unit that is Baik breaks both limits, each with its seats and its source")
    func broken() async throws {
        let (stage, _) = try await stage()
        let view = try #require(try await stage.agency.site.ask(ReadTimPenilaian(EvaluasiStage.triwulan), by: Cast.kepsek.actor()))
        let peringatan = try #require(view.peringatan)
        #expect(peringatan.keputusan.value.kesesuaian == .keluarPola)
        #expect(Set(peringatan.pelanggaran.map(\.kursi)) == [3, 1])
        #expect(peringatan.pelanggaran.allSatisfy { $0.dasar.contains("SE MenPANRB 3/2023") })
        #expect(peringatan.butuhAlasan)
    }

    @Test("signing against it asks for a reason, changes nobody's predikat, and keeps reason and limits with the evaluation and its event")
    func reason() async throws {
        let (stage, rated) = try await stage()
        let fault = await #expect(throws: Invalid.self) { try await sign(rated, "  ", stage) }
        #expect(fault?.fields.map(\.field) == ["alasan_sebaran"])
        let sent = try await sign(rated, "Semua target tercapai", stage)
        #expect(sent.predikat == rated.predikat)
        let kept = try #require(try await stage.view(sent.evaluasi, as: Cast.kadis).usulan.sebaran)
        #expect(kept.alasan == "Semua target tercapai" && kept.capaian == .baik && kept.pemeriksaan.pelanggaran.count == 2)
        #expect(kept.keputusan?.hash.count == 64)
        let events = try await stage.agency.database.read {
            try PeristiwaRepository($0, Cast.instansi).history(of: .evaluasi, sent.evaluasi.rawValue, limit: 10)
        }
        #expect(events.first { $0.aksi == .evaluasiSampaikan }?.alasan == "Semua target tercapai")
    }

    @Test("while somebody of the team has no rating, and in a team too small for percentages, nothing is asked")
    func provisional() async throws {
        let (stage, rated) = try await stage()
        try await stage.agency.database.write { db in
            let joko: EvaluasiID = EvaluasiStage.id(820)
            try db.run("delete from evaluasi where instansi_id = \(Cast.instansi) and id = \(joko)")
        }
        let view = try #require(try await stage.agency.site.ask(ReadTimPenilaian(EvaluasiStage.triwulan), by: Cast.kepsek.actor()))
        #expect(view.peringatan?.belumDinilai == 1 && view.peringatan?.butuhAlasan == false)
        #expect(try await sign(rated, "", stage).status == .disampaikan)
    }
}
