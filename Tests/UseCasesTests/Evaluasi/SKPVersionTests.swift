import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

/// An SKP that was changed during the year, after its first quarter had been evaluated.
@Suite("Evaluation across versions of an SKP")
struct SKPVersionTests {
    private struct Stage {
        let fixture: SKPFixture
        let old: SKPID
        let new: SKPID
        let evaluasi: EvaluasiID
    }

    private static let (awal, lama, baru) = (Cast.periode(1), "40", "60")

    /// Realisasi, evidence and feedback of the first quarter, evaluated; then a new version, with a realisasi of the second quarter.
    private func changed() async throws -> Stage {
        let f = try await SKPFixture.make()
        let old = try await f.set(Cast.sri, by: Cast.kepsek)
        let first = try await f.skp(old.id).isi.hasilKerja[0]
        try await record(f, old.id, first, Self.lama, Cast.periode(1))
        _ = try await f.site.run(
            GiveUmpanBalik(skp: old.id, periode: Self.awal, tentang: "rhk.\(first.id.rawValue)", nada: "positif", teks: "Baik"),
            by: Cast.kepsek.actor())
        f.agency.clock.set("2026-04-01")
        let rated = try await rate(f, old.id, Self.awal)
        _ = try await f.site.run(
            SetCapaianUnit(unit: Cast.smpn1, periode: Self.awal, predikat: .baik, alasan: "Rencana aksi tercapai", version: 0),
            by: Cast.admin.actor())
        _ = try await f.site.run(DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kepsek.actor(stepUp: f.agency.clock.now))
        let draft = try await f.site.run(
            ChangeSKP(skp: old.id, version: try await f.skp(old.id).version, alasan: "Tugas baru"), by: Cast.sri.actor())
        let sent = try await f.site.run(SubmitSKP(skp: draft.id, version: draft.version), by: Cast.sri.actor())
        _ = try await f.site.run(AgreeSKP(skp: draft.id, version: sent.version, tetapkan: true), by: Cast.kepsek.actor())
        try await record(f, draft.id, try await f.skp(draft.id).isi.hasilKerja[0], Self.baru, Cast.periode(2))
        return Stage(fixture: f, old: old.id, new: draft.id, evaluasi: rated.evaluasi)
    }

    private func record(_ f: SKPFixture, _ skp: SKPID, _ rhk: RencanaHasilKerja, _ nilai: String, _ periode: PeriodeID) async throws {
        _ = try await f.site.run(
            SaveRealisasi(
                skp: skp, periode: periode,
                baris: [.init(indikator: rhk.indikator[0].id, uraian: "\(nilai)%", nilai: NilaiInput(diketik: nilai), version: 0)]),
            by: Cast.sri.actor())
        _ = try await f.site.run(
            AddBukti(skp: skp, periode: periode, rhk: rhk.id, keterangan: "Rapor", isi: .tautan("https://drive.go.id/\(nilai)")),
            by: Cast.sri.actor())
    }

    private func rate(_ f: SKPFixture, _ skp: SKPID, _ periode: PeriodeID) async throws -> EvaluasiReceipt {
        try await f.site.run(
            RateEvaluasi(
                skp: skp, periode: periode, hasil: .sesuai, alasanHasil: "Sesuai pengamatan", perilaku: .sesuai,
                alasanPerilaku: "Sesuai pengamatan"), by: Cast.kepsek.actor())
    }

    @Test("the year sees realisasi, evidence and feedback of the quarter that was evaluated under the earlier version")
    func year() async throws {
        let stage = try await changed()
        stage.fixture.agency.clock.set("2026-12-31")
        let sheet = try await stage.fixture.site.ask(ReadLembarPenilaian(stage.new, Cast.periode(5)), by: Cast.kepsek.actor())
        let first = try #require(sheet.bahan.hasilKerja.first)
        #expect(sheet.bahan.realisasi(of: first.indikator[0].id).map(\.nilai) == [Self.lama, Self.baru])
        #expect(sheet.bahan.bukti(of: first.id).count == 2)
        #expect(sheet.bahan.umpanBalik(tentang: .hasilKerja(first.id)).map(\.teks) == ["Baik"])
        #expect(sheet.bahan.usulan.perHasil.first?.fakta.bukti == 2)
        #expect(sheet.sebelumnya.map(\.id) == [stage.evaluasi])
    }

    @Test("a quarter evaluated before the change is not evaluated again, and keeps its place in the team's list")
    func once() async throws {
        let stage = try await changed()
        let fault = await #expect(throws: Invalid.self) { try await rate(stage.fixture, stage.new, Self.awal) }
        #expect(fault?.fields.map(\.field) == ["periode"])
        let team = try #require(try await stage.fixture.site.ask(ReadTimPenilaian(Self.awal), by: Cast.kepsek.actor()))
        #expect(team.orang.filter { $0.pegawai == Cast.sri.id }.map(\.skp) == [stage.old])
        #expect(team.orang.first { $0.pegawai == Cast.sri.id }?.evaluasi == stage.evaluasi)
    }

    @Test("the rating page of a version that was replaced names the one in force, whose record it does not show as missing")
    func replaced() async throws {
        let stage = try await changed()
        stage.fixture.agency.clock.set("2026-07-01")
        let site = stage.fixture.site
        #expect(try await site.ask(ReadLembarPenilaian(stage.old, Cast.periode(2)), by: Cast.kepsek.actor()).pengganti == stage.new)
        #expect(try await site.ask(ReadLembarPenilaian(stage.new, Cast.periode(2)), by: Cast.kepsek.actor()).pengganti == nil)
    }

    @Test("a quarter after the change is evaluated on the new version alone")
    func quarter() async throws {
        let stage = try await changed()
        stage.fixture.agency.clock.set("2026-07-01")
        let sheet = try await stage.fixture.site.ask(ReadLembarPenilaian(stage.new, Cast.periode(2)), by: Cast.kepsek.actor())
        let first = try #require(sheet.bahan.hasilKerja.first)
        #expect(sheet.bahan.realisasi(of: first.indikator[0].id).map(\.nilai) == [Self.baru])
    }
}
