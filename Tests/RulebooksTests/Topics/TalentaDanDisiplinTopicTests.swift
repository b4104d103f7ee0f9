import Kinerja
import Testing

@testable import Rulebooks

/// `kotak-talenta`, `disiplin`, `sakip` and `ip-asn`.
struct TalentaDanDisiplinTopicTests {
    let rulebook: Rulebook
    let date: LocalDate

    init() throws {
        rulebook = try Rulebook.load()
        date = try #require(LocalDate("2026-03-31"))
    }

    @Test("every predikat and potential has a box with recommendations, and the best of both is box 9")
    func boxes() throws {
        var seen: Set<Int> = []
        for predikat in PredikatKinerja.allCases {
            for potensial in TingkatPotensial.allCases {
                let box = try rulebook.kotakTalenta(predikat, potensial: potensial, on: date).value
                #expect(!box.rekomendasi.isEmpty)
                seen.insert(box.nomor)
            }
        }
        #expect(seen == Set(1...9))
        let best = try rulebook.kotakTalenta(.sangatBaik, potensial: .tinggi, on: date)
        #expect(best.value.nomor == 9 && best.value.kinerja == .diAtasEkspektasi)
        #expect(best.alasan.map(\.judul) == ["Tingkat Kinerja", "Kotak Talenta", "Rekomendasi Kotak", "Penempatan Talenta"])
        #expect(best.alasan[1].masukan == ["Potensial: Tinggi", "Tingkat Kinerja: di atas ekspektasi"])
        #expect(best.alasan[1].hasil == "9" && best.alasan.last?.hasil == "Kotak 9")
    }

    @Test("ten days in a row end in dismissal and stop the pay; ten days in the year end in a written statement (W-49)")
    func absence() throws {
        let spread = KetidakhadiranTanpaAlasan(setahun: 10, berturutTurut: 2)
        let run = KetidakhadiranTanpaAlasan(setahun: 10, berturutTurut: 10)
        #expect(
            try rulebook.hukumanTidakMasukKerja(spread, on: date).value
                == HukumanTidakMasukKerja(tingkat: .ringan, hukuman: .pernyataanTidakPuas, gajiDihentikan: false))
        #expect(
            try rulebook.hukumanTidakMasukKerja(run, on: date).value
                == HukumanTidakMasukKerja(
                    tingkat: .berat, hukuman: .pemberhentianDenganHormatTidakAtasPermintaanSendiri, gajiDihentikan: true))
    }

    @Test("a medium punishment waits for the PP on pay (PP 94/2021 Pasal 42)")
    func transition() throws {
        let absen = KetidakhadiranTanpaAlasan(setahun: 12, berturutTurut: 1)
        #expect(try rulebook.pelaksanaanHukuman(absen, ppGajiBerlaku: false, on: date).value == .menurutPP53)
        #expect(try rulebook.pelaksanaanHukuman(absen, ppGajiBerlaku: true, on: date).value == .menurutPP94)
    }

    @Test("80 exactly is BB, or A where the agency counts the boundary in (Q-17)")
    func letters() throws {
        let komponen = KomponenAKIP(
            perencanaan: Desimal(25), pengukuran: try #require(Desimal("24.5")), pelaporan: Desimal(12),
            evaluasiInternal: try #require(Desimal("18.5")))
        let own = try rulebook.hasilAKIP(komponen, on: date).value
        #expect(own == HasilAKIP(nilai: Desimal(80), predikat: .bb, sebutan: "Sangat Baik"))
        #expect(try rulebook.hasilAKIP(komponen, batasTermasuk: true, on: date).value.predikat == .a)
    }

    @Test("law 6: the worksheet's letters of a sub-component; above BB needs proof of keeping or of effort")
    func subcomponents() throws {
        func letter(_ persen: String, _ aspek: AspekSubkomponen? = nil) throws -> HurufSubkomponen {
            try rulebook.hurufSubkomponen(persen: #require(Desimal(persen)), aspek: aspek, on: date).value
        }
        let bounds: [(String, HurufSubkomponen)] = [
            ("100", .bb), ("99.99", .b), ("80", .b), ("75.01", .b), ("75", .cc), ("50.01", .cc), ("50", .c), ("40", .c), ("25.01", .c),
            ("25", .d), ("0.01", .d), ("0", .e),
        ]
        for (persen, expected) in bounds { #expect(try letter(persen) == expected, "\(persen)") }
        let full: [(AspekSubkomponen, HurufSubkomponen)] = [
            (.keberadaan(tahun: Desimal(5)), .aa), (.keberadaan(tahun: Desimal(1)), .a), (.keberadaan(tahun: Desimal(0)), .bb),
            (.keberadaan(tahun: nil), .bb), (.kualitas(.inovatif), .aa), (.pemanfaatan(.dapatDihargai), .a), (.kualitas(.tidakAda), .bb),
            (.pemanfaatan(nil), .bb),
        ]
        for (aspek, expected) in full { #expect(try letter("100", aspek) == expected, "\(aspek)") }
        for aspek in full.map(\.0) { #expect(try letter("90", aspek) == .b) }
    }

    @Test("law 36: what only one application reports of the index of professionalism is marked as not read")
    func doubtfulRows() throws {
        let text = try #require(EmbeddedRegulations.files["ip-asn/2019-05-15.dmn"])
        for line in text.split(separator: "\n") where line.contains("(O-13)") || line.contains("(O-14)") {
            #expect(line.contains("[RECALLED]") && !line.contains("Peraturan BKN 8/2019 [CONFIRMED-2ND]"))
        }
        #expect(text.ranges(of: "(O-13)").count == 12 && text.ranges(of: "(O-14)").count == 9)
    }

    @Test("the index of professionalism adds four dimensions exactly, halves included")
    func index() throws {
        let profil = ProfilProfesionalitas(
            pendidikan: .s2, jenisJabatan: .pelaksana, diklatKepemimpinan: false, diklatFungsional: false, jamDiklatTeknis: 20,
            seminar: false, predikat: .baik, hukuman: .tidakAda)
        let decision = try rulebook.indeksProfesionalitas(profil, on: date)
        #expect(decision.value.kompetensi.teks == "22.5" && decision.value.indeks.teks == "72.5" && decision.value.kategori == .sedang)
        #expect(decision.alasan.last?.hasil == "72,5: Sedang")
        let mean = try #require(Desimal("90.5"))
        #expect(try rulebook.kategoriProfesionalitas(rataRata: mean, on: date).value == .sangatTinggi)
    }
}
