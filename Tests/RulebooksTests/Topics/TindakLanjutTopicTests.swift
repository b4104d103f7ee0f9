import Kinerja
import Testing

@testable import Rulebooks

struct TindakLanjutTopicTests {
    let rulebook: Rulebook
    let date: LocalDate

    init() throws {
        rulebook = try Rulebook.load()
        date = try #require(LocalDate("2026-03-31"))
    }

    @Test("two equal years in a row give a priority; the first year and a change give none (W-59)")
    func rewards() throws {
        func prioritas(_ now: PredikatKinerja, _ last: PredikatKinerja?) throws -> PrioritasPenghargaan {
            try rulebook.prioritasPenghargaan(tahunIni: now, tahunLalu: last, on: date).value
        }
        #expect(try prioritas(.sangatBaik, .sangatBaik) == .kelompokRencanaSuksesi)
        #expect(try prioritas(.baik, .baik) == .pengembanganKompetensi)
        #expect(try prioritas(.baik, .sangatBaik) == .tidakAda)
        #expect(try prioritas(.sangatBaik, nil) == .tidakAda)
    }

    @Test("Butuh Perbaikan gives six months to a JPT and none to others (PP 30/2019 Pasal 57, 58)")
    func improvement() throws {
        let jpt = try rulebook.kesempatanPerbaikan(.butuhPerbaikan, .jpt, keadaanNormal: true, on: date)
        #expect(jpt.value == KesempatanPerbaikan(diberikan: true, bulan: 6))
        #expect(jpt.alasan.last?.dasar.contains("Pasal 57 ayat (1)") == true)
        let others = try rulebook.kesempatanPerbaikan(.butuhPerbaikan, .jaJf, keadaanNormal: true, on: date)
        #expect(others.value == KesempatanPerbaikan(diberikan: false, bulan: 0))
    }

    @Test("a functional official without a fitting post waits for a year before anything final")
    func ladder() throws {
        func langkah(_ hasil: HasilPerbaikan) throws -> LangkahPembinaan {
            try rulebook.langkahSetelahPerbaikan(.jaJf, hasil, on: date).value
        }
        let untested = HasilPerbaikan(membaik: false, lulusUjiKompetensi: nil, jabatanLainTersedia: false)
        #expect(try langkah(untested) == .ujiKompetensi)
        let waiting = HasilPerbaikan(membaik: false, lulusUjiKompetensi: false, jabatanLainTersedia: false, bulanPenempatanSementara: 11)
        #expect(try langkah(waiting) == .penempatanSementara)
        let over = HasilPerbaikan(membaik: false, lulusUjiKompetensi: false, jabatanLainTersedia: false, bulanPenempatanSementara: 12)
        #expect(try langkah(over) == .pemberhentianDenganHormat)
    }

    @Test("a regent's evaluation of his head of agency is final, a head teacher's of a teacher is not")
    func finality() throws {
        let head = try rulebook.sifatHasilEvaluasi(
            atasanMengambilAlih: false, .daerah, .jptPratama, penilai: .kepalaDaerah, on: date)
        #expect(head.value == .final && head.alasan.last?.dasar.contains("angka 12 huruf c") == true)
        let teacher = try rulebook.sifatHasilEvaluasi(atasanMengambilAlih: false, .daerah, .lainnya, penilai: .lainnya, on: date)
        #expect(teacher.value == .bolehKeberatan)
    }

    @Test("a PPPK leaves with 90 percent of term and target, and not with less")
    func contract() throws {
        func undur(_ masa: String, _ target: String) throws -> PengunduranDiriPPPK {
            try rulebook.pengunduranDiriPPPK(
                persenMasa: #require(Desimal(masa)), persenTarget: #require(Desimal(target)), on: date
            ).value
        }
        #expect(try undur("90", "90") == .disetujui)
        #expect(try undur("89.99", "100") == .ditunda)
        #expect(try rulebook.kelanjutanPPPK(targetTercapai: false, on: date).value == .putusHormatTidakAtasPermintaanSendiri)
    }
}
