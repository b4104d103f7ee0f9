import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct BerandaTests {
    private func tasks(_ person: Cast.Person, _ agency: TestInstansi) async throws -> [Tugas] {
        try await agency.site.ask(ReadBeranda(), by: person.actor()).tugas
    }

    @Test("every kind of task has exactly one provider")
    func table() {
        let provided = PenyediaTugas.semua.flatMap(\.jenis)
        #expect(Set(provided) == Set(JenisTugas.allCases))
        #expect(provided.count == JenisTugas.allCases.count)
    }

    @Test("a newcomer is asked for an SKP until the end of January, in working days")
    func newcomer() async throws {
        let agency = try await TestInstansi.make()
        agency.clock.set("2026-01-26")
        let found = try await tasks(Cast.sri, agency)
        #expect(found.map(\.jenis) == [.susunSKP])
        #expect(found[0].tenggat?.tanggal == LocalDate(2026, 1, 31))
        #expect(found[0].tenggat?.sisaHariKerja == 4)
    }

    @Test("the period's record is asked for until it is complete, with what is missing")
    func record() async throws {
        let agency = try await TestInstansi.make()
        try await WorkFixture.insert(into: agency.database)
        let found = try await tasks(Cast.sri, agency)
        #expect(found.map(\.judul.indonesia) == ["Isi realisasi Triwulan I 2026"])
        #expect(found[0].rincian.indonesia.hasPrefix("0 dari 3 indikator"))
        #expect(found[0].tenggat?.tanggal == LocalDate(2026, 3, 31))
        for (rhk, indikator) in [
            (WorkFixture.mutu, WorkFixture.tuntas), (WorkFixture.mutu, WorkFixture.kehadiran), (WorkFixture.literasi, WorkFixture.laporan),
        ] {
            _ = try await agency.site.run(
                SaveRealisasi(
                    skp: WorkFixture.skp, periode: Cast.periode(1),
                    baris: [
                        SaveRealisasi.RealisasiInput(indikator: indikator, uraian: "Selesai", nilai: NilaiInput(diketik: ""), version: 0)
                    ]),
                by: Cast.sri.actor())
            _ = try await agency.site.run(
                AddBukti(
                    skp: WorkFixture.skp, periode: Cast.periode(1), rhk: rhk, keterangan: "Bukti", isi: .tautan("https://drive.go.id/x")),
                by: Cast.sri.actor())
        }
        #expect(try await tasks(Cast.sri, agency).isEmpty)
    }

    @Test("the assessor sees how many SKP wait for him, and in the right words for one and for many")
    func agreement() async throws {
        let agency = try await TestInstansi.make()
        try await WorkFixture.insert(into: agency.database, status: .diajukan)
        let head = try await tasks(Cast.kepsek, agency).filter { $0.jenis == .setujuiSKP }
        #expect(head.map(\.judul.indonesia) == ["SKP 2 orang menunggu persetujuan Anda"])
        #expect(head[0].tujuan == .tim)
        let chief = try await tasks(Cast.kadis, agency).filter { $0.jenis == .setujuiSKP }
        #expect(chief.map(\.tujuan) == [.skp(WorkFixture.skpKepsek)])
    }

    @Test("compulsory second factor, rating after the period, and reminders that can be put away")
    func others() async throws {
        let agency = try await TestInstansi.make()
        try await WorkFixture.insert(into: agency.database)
        #expect(try await tasks(Cast.auditor, agency).first { $0.jenis == .aktifkanTOTP }?.tujuan == .keamananAkun)
        agency.clock.set("2026-04-01")
        let rate = try await tasks(Cast.kepsek, agency).filter { $0.jenis == .nilaiKinerja }
        #expect(rate.map(\.judul.indonesia) == ["Nilai kinerja 2 orang untuk Triwulan I 2026"])
        let id: PermintaanID = PermintaanID(milliseconds: 1, random: (0, 1))
        try await agency.database.write { db in
            try PengingatRepository(db, Cast.instansi).insert(
                Pengingat(
                    id: id, untuk: Cast.sri.id, dari: Cast.kepsek.id, tentang: "Lengkapi bukti", tautan: "/skp",
                    dibuat: Instant(rawValue: 0)))
        }
        #expect(try await tasks(Cast.sri, agency).contains { $0.pengingat == id })
        await #expect(throws: Refused.hidden) { try await agency.site.run(DismissPengingat(id), by: Cast.joko.actor()) }
        #expect(try await tasks(Cast.sri, agency).contains { $0.pengingat == id })
        _ = try await agency.site.run(DismissPengingat(id), by: Cast.sri.actor())
        #expect(try await tasks(Cast.sri, agency).contains { $0.pengingat == id } == false)
    }

    @Test("the year shows no rating before it is delivered")
    func year() async throws {
        let agency = try await TestInstansi.make()
        try await WorkFixture.insert(into: agency.database)
        try await RealisasiTests.evaluate(agency, status: .dinilai)
        let view = try await agency.site.ask(ReadBeranda(), by: Cast.sri.actor())
        #expect(view.setahun.map(\.keadaan) == [.berjalan, .belumMulai, .belumMulai, .belumMulai, .berjalan])
        #expect(view.setahun.allSatisfy { $0.evaluasi == nil })
    }

    @Test(
        "people are greeted by what the NIP says and by the name they use",
        arguments: [
            ("Sri Rahayu, S.Pd.", "198404222009032004", "Bu Sri"), ("Drs. Hasan Basri, M.Si.", "196801121992031001", "Pak Hasan"),
            ("I Made Suardana", "196906061994031009", "Pak I Made"), ("H. Ahmad Fauzi", nil, "Ahmad"),
        ])
    func greeting(nama: String, nip: String?, expected: String) throws {
        #expect(Sapaan.untuk(nama: nama, nip: try nip.map { try NIP($0) }).indonesia == expected)
    }

    @Test("the hour makes the greeting", arguments: [(5, "pagi"), (10, "pagi"), (11, "siang"), (15, "sore"), (19, "malam"), (2, "malam")])
    func hour(jam: Int, expected: String) {
        #expect(Sapaan.salam(jam: jam).indonesia == "Selamat \(expected)")
    }
}
