import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct RealisasiTests {
    private func agency() async throws -> TestInstansi {
        let agency = try await TestInstansi.make()
        try await WorkFixture.insert(into: agency.database)
        return agency
    }

    private func input(_ uraian: String, nilai: String = "", version: Int64 = 0, form: String? = nil, periode: Int = 1)
        -> SaveRealisasi
    {
        SaveRealisasi(
            skp: WorkFixture.skp, periode: Cast.periode(periode),
            baris: [
                SaveRealisasi.RealisasiInput(
                    indikator: WorkFixture.tuntas, uraian: uraian, nilai: NilaiInput(diketik: nilai), version: version)
            ],
            formulir: form)
    }

    private func stored(_ agency: TestInstansi) async throws -> Realisasi? {
        try await agency.database.read {
            try RealisasiRepository($0, Cast.instansi).of(WorkFixture.skp, Cast.periode(1))[WorkFixture.tuntas]?.realisasi
        }
    }

    private func events(_ agency: TestInstansi) async throws -> Int {
        try await agency.database.read {
            try PeristiwaRepository($0, Cast.instansi).history(
                of: .realisasi, "\(WorkFixture.tuntas.rawValue).\(Cast.periode(1).rawValue)"
            ).count
        }
    }

    @Test("the owner writes, the same text again leaves no trace, a number is kept exactly")
    func save() async throws {
        let agency = try await agency()
        let first = try await agency.site.run(input("28 dari 32 siswa", nilai: "87,5%"), by: Cast.sri.actor())
        #expect(first.version[WorkFixture.tuntas.rawValue] == 1)
        _ = try await agency.site.run(input("28 dari 32 siswa", nilai: "87,5"), by: Cast.sri.actor())
        #expect(try await stored(agency)?.nilai == "87.5")
        #expect(try await events(agency) == 1)
    }

    @Test("another form with an old version is stale and loses nothing; the form that wrote last goes on")
    func stale() async throws {
        let agency = try await agency()
        _ = try await agency.site.run(input("a", form: "form-satu"), by: Cast.sri.actor())
        _ = try await agency.site.run(input("ab", form: "form-satu"), by: Cast.sri.actor())
        await #expect(throws: Refused.stale) {
            try await agency.site.run(input("x", form: "form-dua"), by: Cast.sri.actor())
        }
        #expect(try await stored(agency)?.uraian == "ab")
        _ = try await agency.site.run(input("x", version: 2, form: "form-dua"), by: Cast.sri.actor())
        #expect(
            try await stored(agency)
                == Realisasi(
                    indikator: WorkFixture.tuntas, periode: Cast.periode(1), uraian: "x", nilai: nil, version: 3))
    }

    @Test(
        "only the owner records; who sees the SKP is told so, who does not finds nothing",
        arguments: [
            (Cast.kepsek.actor(), Refused.notPermitted("catat_hasil")), (Cast.kadis.actor(), .notPermitted("catat_hasil")),
            (Cast.admin.actor(), .notPermitted("catat_hasil")), (Cast.auditor.actor(), .notPermitted("catat_hasil")),
            (Cast.joko.actor(), .hidden), (Cast.dewi.actor(), .hidden), (Cast.rina.actor(), .hidden), (Cast.dpo.actor(), .hidden),
            (Cast.sekda.actor(), .hidden), (Cast.otherAdmin, .hidden),
        ])
    func others(actor: Actor, expected: Refused) async throws {
        let agency = try await agency()
        await #expect(throws: expected) { try await agency.site.run(input("x"), by: actor) }
        #expect(try await stored(agency) == nil)
    }

    @Test(
        "nothing is recorded before the SKP is set, before the period, for the whole year, or after the evaluation",
        arguments: [
            (StatusSKP.draft, 1, nil as StatusEvaluasi?, HalanganPencatatan.skpBelumDitetapkan), (.diubah, 1, nil, .skpTidakBerjalan),
            (.ditetapkan, 2, nil, .belumMulai), (.ditetapkan, 5, nil, .bukanPeriodePencatatan),
            (.ditetapkan, 1, .disampaikan, .sudahDievaluasi), (.ditetapkan, 1, .final, .sudahDievaluasi),
        ])
    func closed(status: StatusSKP, periode: Int, evaluasi: StatusEvaluasi?, expected: HalanganPencatatan) async throws {
        let agency = try await TestInstansi.make()
        try await WorkFixture.insert(into: agency.database, status: status)
        if let evaluasi { try await Self.evaluate(agency, status: evaluasi) }
        await #expect(throws: PencatatanTertutup(halangan: expected)) {
            try await agency.site.run(input("x", periode: periode), by: Cast.sri.actor())
        }
    }

    static func evaluate(_ agency: TestInstansi, status: StatusEvaluasi) async throws {
        try await agency.database.write { db in
            _ = try db.run(
                """
                insert into evaluasi (instansi_id, id, skp_id, periode_id, pegawai_id, penilai_id, status, usulan, alasan_hasil,
                    alasan_perilaku, catatan, pihak, version)
                values (\(Cast.instansi), 'e1', \(WorkFixture.skp), \(Cast.periode(1)), \(Cast.sri.id), \(Cast.kepsek.id), \(status),
                    '{"perHasil":[],"hasilKerja":{"alasan":[],"dasar":""},"perilaku":{"alasan":[],"dasar":""}}', '', '', '',
                    \(try JSONText(PihakEvaluasi(pegawai: Self.pihak, penilai: Self.pihak, atasanPenilai: nil))), 1)
                """)
        }
    }

    static let pihak = Pihak(pegawai: nil, nama: "A", nip: "-", pangkatGolongan: "-", jabatan: "-", unitKerja: "-", instansi: "-")

    @Test(
        "a text that is no number, a text too long and NUL are told or cleaned, never cut",
        arguments: ["delapan", "8 dari 10", "1e9", "--5"])
    func bad(nilai: String) async throws {
        let agency = try await agency()
        let error = await #expect(throws: Invalid.self) {
            try await agency.site.run(input(String(repeating: "x", count: 2_001), nilai: nilai), by: Cast.sri.actor())
        }
        #expect(
            error?.fields.map(\.field) == [
                "realisasi.\(WorkFixture.tuntas.rawValue).uraian", "realisasi.\(WorkFixture.tuntas.rawValue).nilai",
            ])
        _ = try await agency.site.run(input("a\0b\u{202E}c"), by: Cast.sri.actor())
        #expect(try await stored(agency)?.uraian == "ab\u{202E}c")
    }

    @Test("an indicator of somebody else cannot be written through one's own SKP")
    func foreignIndicator() async throws {
        let agency = try await agency()
        var input = input("x")
        input.baris[0].indikator = IndikatorID(rawValue: "0000000000000000000000000a")
        await #expect(throws: Refused.hidden) { try await agency.site.run(input, by: Cast.sri.actor()) }
    }

    @Test(
        "numbers as people type them",
        arguments: [
            ("85", "85"), ("85%", "85"), ("1.250,5 jam", "1250.5"), ("Rp 1.500.000", "1500000"), ("-2,5", "-2.5"), ("0.125", "0.125"),
            ("0,125", "0.125"), ("12,375", "12.375"), ("12.3750", "12.3750"), ("12.37", "12.37"), ("1.500.000", "1500000"),
            ("Rp 1.500", "1500"), ("1250", "1250"), ("3.5", "3.5"), ("1,2 miliar", "1200000000"),
            ("Rp 3 juta", "3000000"), ("-0", "0"),
        ])
    func numbers(typed: String, decimal: String) {
        #expect(AngkaRealisasi.read(typed) == .angka(decimal))
    }

    @Test(
        "one point with three digits behind it is asked about, never taken (12.375 was stored as 12375)",
        arguments: [("12.375", "12375", "12.375"), ("1.250 jam", "1250", "1.250"), ("85.000%", "85000", "85.000")])
    func ambiguous(typed: String, ribuan: String, pecahan: String) {
        let ditulis = String(typed.prefix { $0.isNumber || $0 == "." })
        guard case .ragu(let ragu) = AngkaRealisasi.read(typed) else {
            Issue.record("\(typed) was taken")
            return
        }
        #expect([ragu.ditulis, ragu.ribuan, ragu.pecahan] == [ditulis, ribuan, pecahan])
    }

    /// A number and its negative; nought has none.
    private static func signed(_ decimal: String) -> [String] {
        decimal.contains { ("1"..."9").contains($0) } ? [decimal, "-" + decimal] : [decimal]
    }

    @Test("what a field shows, and what an answer of the API holds, is read back as itself")
    func readBack() throws {
        let wholes = [0, 1, 7, 10, 85, 99, 100, 125, 999, 1_000, 1_250, 12_375, 99_999, 100_000, 1_500_000, 123_456_789]
        let fractions = ["", ".5", ".25", ".125", ".375", ".000", ".1250", ".123456789"]
        for decimal in wholes.flatMap({ whole in fractions.flatMap { Self.signed("\(whole)\($0)") } }) {
            #expect(AngkaRealisasi.read(AngkaRealisasi.isian(decimal)) == .angka(decimal))
            var faults: [FieldError] = []
            let sent: NilaiInput = try decoded("\"\(decimal)\"")
            #expect(sent.angka("nilai", &faults) == decimal && faults.isEmpty)
        }
    }

    @Test("what pages and papers print is read back as itself, or asked with that as one answer; never as another number")
    func printed() {
        let wholes = [0, 7, 85, 999, 1_000, 1_250, 12_375, 100_000, 1_500_000, 123_456_789]
        let fractions = ["", ".5", ".25", ".125", ".000", ".1250"]
        for decimal in wholes.flatMap({ whole in fractions.flatMap { Self.signed("\(whole)\($0)") } }) {
            switch AngkaRealisasi.read(AngkaRealisasi.text(decimal)) {
            case .angka(let read): #expect(read == decimal)
            case .ragu(let ragu): #expect(ragu.ribuan == String(decimal.drop { $0 == "-" }), "\(decimal)")
            case .bukanAngka: Issue.record("\(AngkaRealisasi.text(decimal)) is no number")
            }
        }
    }

    @Test("programs write decimals", arguments: ["12,5", "1.250,5", "85%", "Rp 5", "1 000", "abc", "1e3", "--1", "+1", ".5", "5."])
    func strict(sent: String) throws {
        var faults: [FieldError] = []
        _ = try decoded("\"\(sent)\"", as: NilaiInput.self).angka("nilai", &faults)
        #expect(faults.map(\.field) == ["nilai"])
    }

    @Test(
        "decimal texts are shown as Indonesian readers write them", arguments: [("1250.5", "1.250,5"), ("85", "85"), ("-1000", "−1.000")])
    func shown(decimal: String, text: String) {
        #expect(AngkaRealisasi.text(decimal) == text)
    }

    @Test("an action plan keeps what is done when lines are added, and two tabs do not overwrite each other")
    func plan() async throws {
        let agency = try await agency()
        func save(_ text: String, _ sidik: String) async throws -> SaveRencanaAksi.Receipt {
            try await agency.site.run(
                SaveRencanaAksi(
                    skp: WorkFixture.skp, periode: Cast.periode(1), rhk: WorkFixture.mutu, baris: text, sidik: sidik), by: Cast.sri.actor())
        }
        func read() async throws -> [RencanaAksi] {
            try await agency.database.read { try RencanaAksiRepository($0, Cast.instansi).of(WorkFixture.skp, Cast.periode(1)) }
        }
        let first = try await save("Susun soal\n\nRemedial", SaveRencanaAksi.sidik([]))
        let done = try #require(try await read().first)
        _ = try await agency.site.run(
            TickRencanaAksi(skp: WorkFixture.skp, periode: Cast.periode(1), rhk: WorkFixture.mutu, selesai: [done.id]), by: Cast.sri.actor()
        )
        await #expect(throws: Refused.stale) { try await save("Lain", first.sidik) }
        let now = SaveRencanaAksi.sidik(try await read())
        _ = try await save("Analisis\nSusun soal\nRemedial", now)
        #expect(try await read().map(\.uraian) == ["Analisis", "Susun soal", "Remedial"])
        #expect(try await read().filter(\.selesai).map(\.uraian) == ["Susun soal"])
    }
}
