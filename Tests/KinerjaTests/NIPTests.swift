import Testing

@testable import Kinerja

struct NIPTests {
    @Test("a PNS number gives birth date, first appointment, sex and serial (dossier I-01)")
    func pns() throws {
        let nip = try NIP("196503071995011001")
        #expect(nip.tanggalLahir == LocalDate(1965, 3, 7))
        #expect(nip.jenis == .pns(year: 1995, month: 1))
        #expect(nip.jenisKelamin == .pria)
        #expect(nip.serial == 1)
        #expect(nip.description == "19650307 199501 1 001")
    }

    @Test("a PPPK number has a code where PNS have a month (W-53)")
    func pppk() throws {
        let nip = try NIP(" 19931228 202521 2 001 ")
        #expect(nip.jenis == .pppk(year: 2025, code: 21))
        #expect(nip.jenisKelamin == .wanita)
    }

    @Test(
        "a wrong number says what is wrong with it",
        arguments: [
            ("", NIP.Fault.empty), ("19791313201104200A", .notDigits), ("19730108202121102", .length(17)),
            ("197913132011042007", .birthDate("19791313")), ("197002072007013033", .sex("3")), ("199312282025152001", .start("202515")),
            ("196503071995011000", .serial), ("199503071995011001", .beforeBirth),
        ])
    func faults(text: String, fault: NIP.Fault) {
        #expect(throws: fault) { try NIP(text) }
        #expect(!fault.problem.isEmpty && !fault.remedy.isEmpty)
    }
}
