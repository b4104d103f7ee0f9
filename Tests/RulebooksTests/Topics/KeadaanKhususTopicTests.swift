import Kinerja
import Testing

@testable import Rulebooks

/// Calendar, special situations and study assignments: `tenggat`, `tenggat-pp30`, `penilaian-berlaku`, `ipk-tugas-belajar`.
struct KeadaanKhususTopicTests {
    let rulebook: Rulebook
    let date: LocalDate

    init() throws {
        rulebook = try Rulebook.load()
        date = try #require(LocalDate("2026-03-31"))
    }

    @Test("every limit of the calendar is a day of the year or of January after it", arguments: BatasKalender.allCases)
    func calendar(batas: BatasKalender) throws {
        let decision = try rulebook.tanggalBatas(batas, tahun: 2026, on: date)
        let expected: [BatasKalender: String] = [
            .skpDitetapkan: "2026-01-31", .dasarRancanganBolehDipakai: "2026-01-14", .evaluasiTahunanDibuka: "2026-12-31",
            .evaluasiTahunanDitutup: "2027-01-31", .capaianOrganisasiTerbit: "2027-01-31",
        ]
        #expect("\(decision.value)" == expected[batas])
        #expect(decision.alasan.last?.dasar.contains("PermenPANRB 6/2022") == true)
    }

    @Test("PP 30/2019 counts 14 days where the ministerial regulation counts working days (W-54)")
    func olderDays() throws {
        let signed = try #require(LocalDate("2026-01-20"))
        #expect(try rulebook.tanggalTenggatPP30(.sampaikanDokumen, sejak: signed, on: date).value == LocalDate("2026-02-03"))
        #expect(try rulebook.tanggalTenggatPP30(.atasanMenetapkan, sejak: signed, on: date).value == nil)
        let superior = try rulebook.jangkaWaktuPP30(.atasanMenetapkan, on: date)
        #expect(superior.value == JangkaWaktu(jumlah: 7, satuan: .hariKerja) && superior.alasan.last?.hasil == "7 hari kerja")
    }

    @Test("an achievement that comes out in February gives way to the year before (W-55c)")
    func achievement() throws {
        let late = try #require(LocalDate("2026-02-15"))
        let inTime = try #require(LocalDate("2026-01-31"))
        #expect(try rulebook.tahunCapaianOrganisasi(tahun: 2025, terbit: late, on: date).value == 2024)
        #expect(try rulebook.tahunCapaianOrganisasi(tahun: 2025, terbit: inTime, on: date).value == 2025)
        #expect(try rulebook.tahunCapaianOrganisasi(tahun: 2025, terbit: nil, on: date).value == 2024)
    }

    @Test("an assessor who moves inside the window still evaluates his old unit (W-55d)")
    func moved() throws {
        let (first, last) = (try #require(LocalDate("2022-09-21")), try #require(LocalDate("2022-10-14")))
        let window = first...last
        let (august, september) = (try #require(LocalDate("2022-08-25")), try #require(LocalDate("2022-09-25")))
        #expect(try rulebook.penilaiYangPindah(august, jendela: window, on: date).value == .bukanPenilaiLama)
        #expect(try rulebook.penilaiYangPindah(september, jendela: window, on: date).value == .penilaiLama)
    }

    @Test("a Plt. has a main result and is evaluated by the unit to which he reports (W-55g)")
    func acting() throws {
        #expect(try rulebook.klasifikasiTugas(.plt, on: date).value == .utama)
        #expect(try rulebook.klasifikasiTugas(.tugasLain, on: date).value == nil)
        #expect(try rulebook.yangMengevaluasi(.plt, .ada, on: date).value == .pimpinanUnitPenerimaPlt)
        #expect(try rulebook.yangMengevaluasi(.plt, .melampauiJangkaWaktu, on: date).value == .atasanPejabatPenilaiKinerja)
        #expect(
            try rulebook.dasarEvaluasiPindah(tahunan: false, sepakatHasilLama: true, on: date).value == .hasilPeriodikSebelumnyaUnitLama)
    }

    @Test("the guide for grades depends on accreditation, and is silent where the annex is (W-55f)")
    func grades() throws {
        let grade = try #require(Desimal("3.55"))
        func guide(_ tempat: TempatStudi) throws -> PredikatKinerja? {
            try rulebook.panduanIPK(grade, .profesiS2S3, tempat, on: date).value
        }
        #expect(try guide(.dalamNegeri(universitas: .a, programStudi: .c)) == .sangatBaik)
        #expect(try guide(.dalamNegeri(universitas: .b, programStudi: .c)) == .baik)
        #expect(try guide(.dalamNegeri(universitas: .c, programStudi: .c)) == nil)
        #expect(try guide(.dalamNegeri(universitas: nil, programStudi: nil)) == nil)
        #expect(try guide(.luarNegeri) == .sangatBaik)
        #expect(try rulebook.predikatTidakLulus(perilaku: .dibawah, on: date).value == .sangatKurang)
        #expect(try rulebook.ketepatanLulus(bulanStudi: 25, normatif: 24, on: date).value == .perpanjangan)
    }
}
