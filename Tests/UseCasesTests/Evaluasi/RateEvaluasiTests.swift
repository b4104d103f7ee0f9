import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct RateEvaluasiTests {
    @Test(
        "all nine cells of the quadrant come out of rating (W-01…W-09)",
        arguments: [
            (RatingHasilKerja.diatas, RatingPerilakuKerja.diatas, PredikatKinerja.sangatBaik), (.diatas, .sesuai, .baik),
            (.diatas, .dibawah, .kurang),
            (.sesuai, .diatas, .baik), (.sesuai, .sesuai, .baik), (.sesuai, .dibawah, .kurang), (.dibawah, .diatas, .butuhPerbaikan),
            (.dibawah, .sesuai, .butuhPerbaikan), (.dibawah, .dibawah, .sangatKurang),
        ])
    func quadrant(hasil: RatingHasilKerja, perilaku: RatingPerilakuKerja, predikat: PredikatKinerja) async throws {
        let stage = try await EvaluasiStage.make()
        let receipt = try await stage.rate(hasil, perilaku)
        #expect(receipt.predikat == predikat)
        let stored = try await stage.agency.database.read { try EvaluasiRepository($0, Cast.instansi).find(receipt.evaluasi) }
        #expect(stored?.penilaian?.predikat == predikat)
        #expect(stored?.penilaian?.keputusan.rulebook.hasPrefix("predikat-kinerja/") == true)
    }

    @Test("rating again seals a decision that names the one it replaces; the same answer to the same question seals nothing")
    func sealedOnce() async throws {
        let stage = try await EvaluasiStage.make()
        let first = try await stage.rate(.sesuai, .sesuai)
        let same = try await stage.rate(.sesuai, .sesuai, alasan: "Alasan lain", version: first.version)
        _ = try await stage.rate(.diatas, .diatas, version: same.version)
        let all = try await stage.agency.database.read {
            try KeputusanRepository($0, Cast.instansi).page(of: .evaluasi, after: nil, limit: 10)
        }
        #expect(all.map(\.keputusan.teks) == ["baik", "sangat_baik"] && all.map(\.menggantikan) == [nil, all.first?.id])
        let stored = try await stage.agency.database.read { try EvaluasiRepository($0, Cast.instansi).find(first.evaluasi) }
        #expect(stored?.penilaian?.segel == all.last?.id)
    }

    @Test("a result below its number may meet expectation; the system proposes so when the leader said so (W-55i, P-57)")
    func belowTargetMeetsExpectation() async throws {
        let stage = try await EvaluasiStage.make(nilai: "25", pimpinan: .positif)
        try await stage.setCapaian(periode: EvaluasiStage.tahunan)
        stage.agency.clock.set("2027-01-05")
        let sheet = try await stage.agency.site.ask(ReadLembarPenilaian(stage.skp, EvaluasiStage.tahunan), by: Cast.kepsek.actor())
        #expect(sheet.bahan.usulan.hasilKerja.rating == .sesuai)
        let receipt = try await stage.rate(.sesuai, .sesuai, periode: EvaluasiStage.tahunan)
        #expect(receipt.predikat == .baik)
    }

    @Test("without the leader's word a number below target proposes below, and still forces nothing")
    func numberAlone() async throws {
        let stage = try await EvaluasiStage.make(nilai: "25")
        stage.agency.clock.set("2027-01-05")
        let sheet = try await stage.agency.site.ask(ReadLembarPenilaian(stage.skp, EvaluasiStage.tahunan), by: Cast.kepsek.actor())
        #expect(sheet.bahan.usulan.hasilKerja.rating == .dibawah)
        #expect(try await stage.rate(.sesuai, .sesuai, periode: EvaluasiStage.tahunan).predikat == .baik)
    }

    @Test("in the middle of the year a figure short of the yearly target says nothing yet")
    func midYear() async throws {
        let stage = try await EvaluasiStage.make(nilai: "25")
        let sheet = try await stage.agency.site.ask(ReadLembarPenilaian(stage.skp, EvaluasiStage.triwulan), by: Cast.kepsek.actor())
        #expect(sheet.bahan.usulan.hasilKerja.rating == nil)
    }

    @Test("a rating that differs from the proposal, or has none, asks for a reason on the server")
    func reasonOwed() async throws {
        let stage = try await EvaluasiStage.make(nilai: "40")
        await #expect(throws: Invalid.self) { try await stage.rate(.dibawah, .sesuai, alasan: "") }
        let faults = await #expect(throws: Invalid.self) { try await stage.rate(.sesuai, .sesuai, alasan: "  ") }
        #expect(faults?.fields.map(\.field) == ["alasan_perilaku"])
    }

    @Test("law 8: without feedback above expectation is not proposed, however far the figures exceed their targets")
    func aboveWithoutFeedback() async throws {
        let stage = try await EvaluasiStage.make(nilai: "40")
        let sheet = try await stage.agency.site.ask(ReadLembarPenilaian(stage.skp, EvaluasiStage.triwulan), by: Cast.kepsek.actor())
        #expect(sheet.bahan.usulan.perHasil.map(\.fakta.letak) == [.diatas] && sheet.bahan.usulan.hasilKerja.rating == .sesuai)
        let faults = await #expect(throws: Invalid.self) { try await stage.rate(.diatas, .sesuai, alasan: "") }
        #expect(faults?.fields.map(\.field) == ["alasan_hasil", "alasan_perilaku"])
    }

    @Test("both ratings must be chosen, and long texts are refused with their length")
    func incomplete() async throws {
        let stage = try await EvaluasiStage.make()
        let faults = await #expect(throws: Invalid.self) { try await stage.rate(nil, nil, alasan: String(repeating: "a", count: 2_001)) }
        #expect(Set(faults?.fields.map(\.field) ?? []) == ["hasil", "perilaku", "alasan_hasil", "alasan_perilaku"])
    }

    @Test("a period is rated from its last day on, not before")
    func notYet() async throws {
        let stage = try await EvaluasiStage.make(on: "2026-03-30")
        await #expect(throws: Invalid.self) { try await stage.rate() }
        stage.agency.clock.set("2026-03-31")
        #expect(try await stage.rate().status == .dinilai)
    }

    @Test("only the assessor rates: who sees it is refused, who does not is answered as if it were not there")
    func who() async throws {
        let stage = try await EvaluasiStage.make()
        let expected: [(Cast.Person, Refused)] = [
            (Cast.sri, .notPermitted("nilai")), (Cast.admin, .notPermitted("nilai")), (Cast.auditor, .notPermitted("nilai")),
            (Cast.joko, .hidden), (Cast.rina, .hidden), (Cast.sekda, .hidden), (Cast.dpo, .hidden),
        ]
        for (person, refusal) in expected {
            await #expect(throws: refusal, "\(person.nama)") { try await stage.rate(by: person) }
        }
        await #expect(throws: Refused.hidden) {
            try await stage.agency.site.run(
                RateEvaluasi(skp: stage.skp, periode: EvaluasiStage.triwulan, hasil: .sesuai, perilaku: .sesuai), by: Cast.otherAdmin)
        }
    }

    @Test("a second person's change in between is not overwritten")
    func stale() async throws {
        let stage = try await EvaluasiStage.make()
        let first = try await stage.rate()
        #expect(try await stage.rate(.diatas, .sesuai, version: first.version).version == 2)
        await #expect(throws: Refused.stale) { try await stage.rate(.dibawah, .sesuai, version: first.version) }
    }

    @Test("the superior takes over only after the assessor's time, with a reason, and the result is final")
    func takeOver() async throws {
        let stage = try await EvaluasiStage.make()
        let why = "Kepala sekolah sakit"
        await #expect(throws: Invalid.self) { try await stage.rate(by: Cast.kadis, ambilAlih: why) }
        stage.agency.clock.set("2026-04-20")
        await #expect(throws: Invalid.self) { try await stage.rate(by: Cast.kadis) }
        let rated = try await stage.rate(by: Cast.kadis, ambilAlih: why)
        await #expect(throws: Refused.notPermitted("nilai")) {
            try await stage.agency.site.run(
                DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kepsek.actor(stepUp: stage.now))
        }
        let sent = try await stage.agency.site.run(
            DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kadis.actor(stepUp: stage.now))
        let page = try await stage.view(sent.evaluasi, as: Cast.sri)
        #expect(page.evaluasi.tanpaKeberatan?.contains("IV.A.11") == true)
        #expect(!page.aksi.contains(.ajukanKeberatan))
        let signed = try await stage.agency.site.run(
            AcceptEvaluasi(sent.evaluasi, version: sent.version), by: Cast.sri.actor(stepUp: stage.now))
        #expect(signed.status == .final)
    }

    @Test("whoever may take over finds the people in his own list once the assessor's time is over, until somebody has signed")
    func takeOverList() async throws {
        let stage = try await EvaluasiStage.make()
        let list = { (person: Cast.Person) in
            try #require(try await stage.agency.site.ask(ReadTimPenilaian(EvaluasiStage.triwulan), by: person.actor())).ambilAlih
        }
        #expect(try await list(Cast.kadis).isEmpty, "the assessor still has time")
        stage.agency.clock.set("2026-04-20")
        let waiting = try await list(Cast.kadis)
        #expect(waiting.map(\.skp) == [stage.skp])
        #expect(waiting.first?.penilai == Cast.kepsek.nama && waiting.first?.sudahDinilai == false)
        for other in [Cast.kepsek, Cast.sekda] { #expect(try await list(other).isEmpty, "neither he nor whoever stands three above") }
        let rated = try await stage.rate(by: Cast.kadis, ambilAlih: "Kepala sekolah sakit")
        #expect(try await list(Cast.kadis).map(\.sudahDinilai) == [true])
        _ = try await stage.agency.site.run(
            DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kadis.actor(stepUp: stage.now))
        #expect(try await list(Cast.kadis).isEmpty)
    }

    @Test("a takeover that has begun is not written over by the late assessor, and nobody's words fill another's form (trial 11)")
    func takeOverStands() async throws {
        let stage = try await EvaluasiStage.make()
        let draft = try await stage.rate(.dibawah)
        stage.agency.clock.set("2026-04-20")
        let sheet = { (person: Cast.Person) in
            try await stage.agency.site.ask(ReadLembarPenilaian(stage.skp, EvaluasiStage.triwulan), by: person.actor())
        }
        let own = try await sheet(Cast.kepsek)
        #expect(own.drafSendiri && own.halangan == nil)
        #expect(try await !sheet(Cast.kadis).drafSendiri)
        let taken = try await stage.rate(by: Cast.kadis, ambilAlih: "Kepala sekolah sakit", version: draft.version)
        let refused = try await #require(throws: Invalid.self) { try await stage.rate(.dibawah, version: taken.version) }
        #expect(refused.fields.first?.problem.indonesia.contains(Cast.kadis.nama) == true)
        let late = try await sheet(Cast.kepsek)
        #expect(late.halangan != nil && !late.drafSendiri)
        #expect(try await sheet(Cast.kadis).drafSendiri)
    }

    @Test("somebody who acts for his own superior does not rate himself")
    func delegatedToSelf() async throws {
        let stage = try await EvaluasiStage.make()
        let actor = Actor(instansi: Cast.instansi, pegawai: Cast.kepsek.id, nama: Cast.kepsek.nama, atasNamaOleh: Cast.sri.id)
        await #expect(throws: Refused.hidden) {
            try await stage.agency.site.run(
                RateEvaluasi(
                    skp: stage.skp, periode: EvaluasiStage.triwulan, hasil: .diatas, alasanHasil: "x", perilaku: .diatas,
                    alasanPerilaku: "x"), by: actor)
        }
    }

    @Test(
        "an assessor who moves on 25 August does not evaluate the third quarter, one who moves on 25 September does (W-55d)",
        arguments: [
            ("2026-08-25", false), ("2026-09-25", true),
        ])
    func assessorMoves(effective: String, evaluates: Bool) async throws {
        let stage = try await EvaluasiStage.make(on: "2026-10-01")
        let (moved, last) = (try #require(LocalDate(effective)), try #require(LocalDate(effective)?.adding(days: -1)))
        try await stage.agency.database.write { db in
            try db.run("update penugasan set selesai = \(last) where pegawai_id = \(Cast.kepsek.id)")
            let id: PenugasanID = EvaluasiStage.id(50)
            try db.run(
                """
                insert into penugasan (instansi_id, id, pegawai_id, jabatan_id, jenis, mulai, version)
                values (\(Cast.instansi), \(id), \(Cast.kabid.id), \(Cast.kepsek.jabatan), 'plt', \(moved), 1)
                """)
        }
        if evaluates {
            #expect(try await stage.rate(periode: Cast.periode(3)).status == .dinilai)
            await #expect(throws: Refused.notPermitted("nilai")) { try await stage.rate(by: Cast.kabid, periode: Cast.periode(3)) }
        } else {
            await #expect(throws: Refused.hidden) { try await stage.rate(periode: Cast.periode(3)) }
            #expect(try await stage.rate(by: Cast.kabid, periode: Cast.periode(3)).status == .dinilai)
        }
    }
}
