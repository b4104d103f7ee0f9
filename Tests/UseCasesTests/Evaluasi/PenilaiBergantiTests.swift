import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

/// Who assesses after a correction or a move, and on which achievement.
struct PenilaiBergantiTests {
    private func correct(_ agency: TestInstansi, to atasan: Cast.Person, from mulai: String) async throws {
        let nip = try #require(atasan.nip)
        let request = RequestKoreksiAtasan(pegawai: Cast.sri.id, nipAtasan: nip, mulai: mulai, alasan: "Dipimpin langsung kepala bidang")
        let asked = try await agency.site.run(request, by: Cast.sri.actor())
        _ = try await agency.site.run(
            DecideKoreksiAtasan(asked.id, setuju: true, catatan: "", version: 1), by: Cast.admin.actor())
    }

    /// Moves Sri to the post of the bidang from a day on.
    private func move(_ agency: TestInstansi, on day: String, before: String) async throws {
        try await agency.database.write { db in
            try db.run("update penugasan set selesai = \(before) where pegawai_id = \(Cast.sri.id)")
            let id: PenugasanID = Cast.id(990)
            try db.run(
                """
                insert into penugasan (instansi_id, id, pegawai_id, jabatan_id, jenis, mulai, version)
                values (\(Cast.instansi), \(id), \(Cast.sri.id), \(Cast.rina.jabatan), 'definitif', \(day), 1)
                """)
        }
    }

    @Test("U-060: a correction approved while the SKP waits puts it before the new assessor, on every page and task")
    func skpWaits() async throws {
        let fixture = try await SKPFixture.make()
        let sent = try await fixture.submitted(Cast.sri)
        try await correct(fixture.agency, to: Cast.kabid, from: "2026-01-01")
        let skp = try await fixture.skp(sent.id)
        #expect(skp.penilai == Cast.kabid.id && skp.pihakPenilai?.nama == Cast.kabid.nama && skp.version == sent.version)
        let tasks = { (person: Cast.Person) in
            try await fixture.site.ask(ReadBeranda(), by: person.actor()).tugas.filter { $0.jenis == .setujuiSKP }.count
        }
        #expect(try await tasks(Cast.kabid) == 1)
        #expect(try await tasks(Cast.kepsek) == 0)
        #expect(try await fixture.site.ask(ReadTim(tahun: 2026), by: Cast.kabid.actor()).menunggu.map(\.id) == [sent.id])
        #expect(try await fixture.events(sent.id).last?.aksi == Aksi.skpGantiPenilai)
        let agreed = try await fixture.site.run(
            AgreeSKP(skp: sent.id, version: sent.version, tetapkan: true), by: Cast.kabid.actor())
        #expect(agreed.status == .ditetapkan)
    }

    @Test("U-060: a rating that is not delivered goes to the new assessor; the old one's draft signs nothing")
    func ratingWaits() async throws {
        let stage = try await EvaluasiStage.make()
        let rated = try await stage.rate()
        try await correct(stage.agency, to: Cast.kabid, from: "2026-01-01")
        await #expect(throws: (any Error).self) {
            try await stage.agency.site.run(
                DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kepsek.actor(stepUp: stage.now))
        }
        let team = try await stage.agency.site.ask(ReadTimPenilaian(EvaluasiStage.triwulan), by: Cast.kabid.actor())
        #expect(team?.orang.map(\.skp) == [stage.skp])
        let old = try await stage.agency.site.ask(ReadTimPenilaian(EvaluasiStage.triwulan), by: Cast.kepsek.actor())
        #expect(old?.orang.contains { $0.skp == stage.skp } == false)
        let again = try await stage.rate(by: Cast.kabid, version: rated.version)
        try await stage.setCapaian(unit: Cast.bidang)
        let sent = try await stage.agency.site.run(
            DeliverEvaluasi(again.evaluasi, version: again.version), by: Cast.kabid.actor(stepUp: stage.now))
        #expect(sent.status == .disampaikan)
        #expect(try await stage.view(sent.evaluasi, as: Cast.kabid).evaluasi.pihak.penilai.nama == Cast.kabid.nama)
    }

    @Test(
        "U-077: whoever moved before the quarter was rated is evaluated by the new assessor on his unit's achievement, and he sees the plan"
    )
    func moved() async throws {
        let stage = try await EvaluasiStage.make()
        try await move(stage.agency, on: "2026-04-06", before: "2026-04-05")
        stage.agency.clock.set("2026-04-08")
        try await stage.setCapaian(.istimewa, unit: Cast.bidang)
        let site = stage.agency.site
        let plan = try await site.ask(ReadSKP(stage.skp), by: Cast.kabid.actor())
        #expect(plan.skp.id == stage.skp)
        await #expect(throws: (any Error).self) { try await stage.rate(by: Cast.kepsek) }
        #expect(try await site.ask(ReadTimPenilaian(EvaluasiStage.triwulan), by: Cast.kepsek.actor())?.orang.isEmpty == true)
        #expect(try await site.ask(ReadTimPenilaian(EvaluasiStage.triwulan), by: Cast.kabid.actor())?.orang.map(\.skp) == [stage.skp])
        let sent = try await stage.deliver(by: Cast.kabid)
        let page = try await stage.view(sent.evaluasi, as: Cast.kabid)
        #expect(page.evaluasi.capaianUnit == .istimewa && page.evaluasi.pihak.penilai.nama == Cast.kabid.nama)
    }

    @Test("law 3: an assessor who moves inside the window evaluates on the achievement of the unit that he led when it opened")
    func assessorMoved() async throws {
        let stage = try await EvaluasiStage.make()
        try await stage.agency.database.write { db in
            try db.run("update penugasan set selesai = '2026-03-26' where pegawai_id = \(Cast.kepsek.id)")
            let id: PenugasanID = Cast.id(991)
            try db.run(
                """
                insert into penugasan (instansi_id, id, pegawai_id, jabatan_id, jenis, mulai, version)
                values (\(Cast.instansi), \(id), \(Cast.kepsek.id), \(Cast.kabid.jabatan), 'definitif', '2026-03-27', 1)
                """)
        }
        try await stage.setCapaian(.kurang, unit: Cast.bidang)
        let sent = try await stage.deliver(by: Cast.kepsek)
        let view = try await stage.view(sent.evaluasi, as: Cast.kepsek)
        #expect(view.evaluasi.capaianUnit == .baik, "of SMP Negeri 1, not of the bidang")
        #expect(
            view.evaluasi.pihak.penilai.jabatan == "Kepala SMP Negeri 1 Nusa Harapan",
            "in the post from which he evaluates (Lampiran IV.A.14.b)")
        #expect(view.unitCapaian == view.evaluasi.pihak.penilai.unitKerja)
    }

    /// A second SKP of Sri in the post to which she moved, set.
    private func newPlan(_ stage: EvaluasiStage, from day: String) async throws -> SKPID {
        let id: SKPID = EvaluasiStage.id(400)
        try await stage.agency.database.write { db in
            try db.run("update skp set selesai = \(LocalDate(day).map { $0.adding(days: -1) }) where id = \(stage.skp)")
            try db.run(
                """
                insert into skp (instansi_id, id, pegawai_id, jabatan_id, unit_id, tahun, mulai, selesai, jenis, pendekatan, status, versi,
                    pihak_pegawai, dibuat, version)
                select instansi_id, \(id), pegawai_id, \(Cast.rina.jabatan), \(Cast.bidang), tahun, \(day), '2026-12-31', jenis, pendekatan,
                    status, versi, pihak_pegawai, dibuat, 1 from skp where id = \(stage.skp)
                """)
        }
        return id
    }

    @Test("whoever moved within the quarter has one evaluation of it, in the new post (Lampiran IV.A.13); the year's too")
    func movedOnce() async throws {
        let stage = try await EvaluasiStage.make()
        try await move(stage.agency, on: "2026-03-02", before: "2026-03-01")
        let new = try await newPlan(stage, from: "2026-03-02")
        try await stage.setCapaian(.istimewa, unit: Cast.bidang)
        let team = try await stage.agency.site.ask(ReadTimPenilaian(EvaluasiStage.triwulan), by: Cast.kabid.actor())
        #expect(team?.orang.map(\.skp) == [new])
        let refused = try await #require(throws: Invalid.self) { try await stage.rate(by: Cast.kabid) }
        #expect(refused.fields.first?.problem.indonesia.contains("sudah pindah") == true)
        let rated = try await stage.agency.site.run(
            RateEvaluasi(
                skp: new, periode: EvaluasiStage.triwulan, hasil: .sesuai, alasanHasil: "x", perilaku: .sesuai, alasanPerilaku: "x"),
            by: Cast.kabid.actor())
        let sent = try await stage.agency.site.run(
            DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kabid.actor(stepUp: stage.now))
        #expect(try await stage.view(sent.evaluasi, as: Cast.kabid).evaluasi.capaianUnit == .istimewa)
    }

    @Test("an SKP that ended with its post is not changed any more, and the new superior sees that one is due (trial 11)")
    func ended() async throws {
        let stage = try await EvaluasiStage.make()
        let site = stage.agency.site
        try await move(stage.agency, on: "2026-03-02", before: "2026-03-01")
        try await stage.agency.database.write { try $0.run("update skp set selesai = '2026-03-01' where id = \(stage.skp)") }
        let plan = try await site.ask(ReadSKP(stage.skp), by: Cast.sri.actor())
        #expect(plan.berakhir)
        let refused = try await #require(throws: Invalid.self) {
            try await site.run(ChangeSKP(skp: stage.skp, version: plan.skp.version, alasan: "Tugas baru"), by: Cast.sri.actor())
        }
        #expect(refused.fields.map(\.field) == ["skp"])
        let row = try await site.ask(ReadTim(tahun: 2026), by: Cast.kabid.actor()).anggota.first { $0.pegawai == Cast.sri.id }
        #expect(row?.skp.isEmpty == true)
        let new = try await newPlan(stage, from: "2026-03-02")
        let tasks = try await site.ask(ReadBeranda(), by: Cast.sri.actor()).tugas.filter { $0.jenis == .catatHasil }
        #expect(
            !tasks.contains { $0.tujuan == .kinerjaPeriode(stage.skp, EvaluasiStage.triwulan) }, "recorded once, in the new post: \(new)")
    }

    @Test("what is copied into the plan of a new post leaves the old superior's results and tasks behind (trial 11)")
    func copied() async throws {
        let f = try await SKPFixture.make()
        let old = try await f.set(Cast.sri, by: Cast.kepsek)
        try await f.agency.database.write { db in
            try db.run(
                "update rencana_hasil_kerja set penugas = 'Kepala SMP Negeri 1', intervensi_teks = 'Mutu sekolah' where skp_id = \(old.id)")
        }
        try await move(f.agency, on: "2026-03-02", before: "2026-03-01")
        let begun = try await f.site.run(StartSKP(penugasan: Cast.id(990), tahun: 2026, pendekatan: .kualitatif), by: Cast.sri.actor())
        _ = try await f.site.run(CopySKP(skp: begun.id, version: begun.version, dari: old.id), by: Cast.sri.actor())
        let results = try await f.skp(begun.id).isi.hasilKerja
        #expect(!results.isEmpty)
        for rhk in results { #expect(rhk.penugas.isEmpty && rhk.intervensi == nil && rhk.intervensiTeks.isEmpty) }
    }

    @Test("a period that was evaluated before the new plan was set is not evaluated again on it")
    func movedAfterwards() async throws {
        let stage = try await EvaluasiStage.make()
        try await move(stage.agency, on: "2026-03-02", before: "2026-03-01")
        try await stage.setCapaian(.istimewa, unit: Cast.bidang)
        try await stage.deliver(by: Cast.kabid)
        let new = try await newPlan(stage, from: "2026-03-02")
        let refused = try await #require(throws: Invalid.self) {
            try await stage.agency.site.run(
                RateEvaluasi(
                    skp: new, periode: EvaluasiStage.triwulan, hasil: .sesuai, alasanHasil: "x", perilaku: .sesuai, alasanPerilaku: "x"),
                by: Cast.kabid.actor())
        }
        #expect(refused.fields.first?.problem.indonesia.contains("di jabatan sebelum pindah") == true)
    }

    @Test(
        "law 4: an objection stays open where nobody above the assessor is registered; the admin is asked, and who is registered then decides"
    )
    func noSuperior() async throws {
        let stage = try await EvaluasiStage.make()
        try await stage.agency.database.write { try $0.run("update jabatan set atasan_id = null where id = \(Cast.kepsek.jabatan)") }
        let sent = try await stage.deliver(.dibawah, .sesuai)
        #expect(try await stage.view(sent.evaluasi, as: Cast.kepsek).evaluasi.tanpaKeberatan == nil)
        let site = stage.agency.site
        let objected = try await site.run(
            SubmitKeberatan(sent.evaluasi, alasan: "Bukti belum dihitung", version: sent.version), by: Cast.sri.actor())
        #expect(try await stage.view(sent.evaluasi, as: Cast.sri).pemutus == nil)
        let tasks = { (person: Cast.Person) in
            try await Set(site.ask(ReadBeranda(), by: person.actor()).tugas.map(\.jenis))
        }
        #expect(try await tasks(Cast.admin).contains(.daftarkanAtasan))
        #expect(try await !tasks(Cast.kadis).contains(.putuskanKeberatan))
        try await stage.agency.database.write {
            try $0.run("update jabatan set atasan_id = \(Cast.kadis.jabatan) where id = \(Cast.kepsek.jabatan)")
        }
        #expect(try await !tasks(Cast.admin).contains(.daftarkanAtasan))
        #expect(try await tasks(Cast.kadis).contains(.putuskanKeberatan))
        let done = try await site.run(
            DecideKeberatan(
                evaluasi: sent.evaluasi, putusan: .mengubah, pertimbangan: "Bukti sah", hasil: .sesuai, version: objected.version),
            by: Cast.kadis.actor(stepUp: stage.now))
        #expect(done.status == .final)
        let page = try await stage.view(sent.evaluasi, as: Cast.sri)
        #expect(page.evaluasi.pihak.atasanPenilai?.nama == Cast.kadis.nama && page.dokumen.contains { $0.formulir == "D.1.3" })
    }
}

/// The day of issue of an achievement is its own, not that of typing.
struct HariTerbitTests {
    private static let tahun2025: PeriodeID = EvaluasiStage.id(72)

    private func stage() async throws -> EvaluasiStage {
        let stage = try await EvaluasiStage.make(on: "2027-02-02")
        try await stage.agency.database.write { db in
            try db.run(
                """
                insert into periode (instansi_id, id, jenis, tahun, urutan, mulai, selesai)
                values (\(Cast.instansi), \(Self.tahun2025), 'tahunan', 2025, 1, '2025-01-01', '2025-12-31')
                """)
        }
        try await stage.setCapaian(.butuhPerbaikan, periode: Self.tahun2025)
        return stage
    }

    private func set(_ stage: EvaluasiStage, terbit: LocalDate?, alasan: String = "IKU", version: Int64 = 0) async throws -> Int64 {
        try await stage.agency.site.run(
            SetCapaianUnit(
                unit: Cast.smpn1, periode: EvaluasiStage.tahunan, predikat: .istimewa, alasan: alasan, terbit: terbit, version: version),
            by: Cast.admin.actor()
        ).version
    }

    @Test("law 2: issued on 20 January and typed on 2 February it is used; a correction of its reason in February keeps the day")
    func ownDay() async throws {
        let stage = try await stage()
        let version = try await set(stage, terbit: LocalDate(2027, 1, 20))
        stage.agency.clock.set("2027-02-15")
        _ = try await set(stage, terbit: nil, alasan: "IKU dan indeks", version: version)
        let sent = try await stage.deliver(periode: EvaluasiStage.tahunan)
        #expect(try await stage.view(sent.evaluasi, as: Cast.kepsek).evaluasi.capaianUnit == .istimewa)
    }

    @Test("issued in February it is late, whenever it is typed; a day to come or before the period is refused")
    func late() async throws {
        let stage = try await stage()
        for day in [LocalDate(2027, 2, 3), LocalDate(2025, 12, 31)] {
            let fault = await #expect(throws: Invalid.self) { try await set(stage, terbit: day) }
            #expect(fault?.fields.map(\.field) == ["terbit"])
        }
        _ = try await set(stage, terbit: LocalDate(2027, 2, 1))
        let sent = try await stage.deliver(periode: EvaluasiStage.tahunan)
        #expect(try await stage.view(sent.evaluasi, as: Cast.kepsek).evaluasi.capaianUnit == .butuhPerbaikan)
    }
}
