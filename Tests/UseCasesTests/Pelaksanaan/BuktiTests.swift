import Kinerja
import Secrets
import Storage
import TestSupport
import Testing

@testable import UseCases

struct BuktiTests {
    private func agency() async throws -> TestInstansi {
        let agency = try await TestInstansi.make()
        try await WorkFixture.insert(into: agency.database)
        return agency
    }

    private func input(_ isi: AddBukti.Isi, keterangan: String = "Rapor kelas VIII", rhk: RencanaHasilKerjaID = WorkFixture.mutu)
        -> AddBukti
    {
        AddBukti(skp: WorkFixture.skp, periode: Cast.periode(1), rhk: rhk, keterangan: keterangan, isi: isi)
    }

    private let pdf = Array("%PDF-1.7\nisi".utf8)

    @Test("a file is kept by its hash, given back to those who may see it and to nobody else")
    func keepAndDownload() async throws {
        let agency = try await agency()
        let receipt = try await agency.site.run(input(.berkas(nama: "Rapor.PDF", isi: pdf)), by: Cast.sri.actor(), key: "k-0001")
        let again = try await agency.site.run(input(.berkas(nama: "Rapor.PDF", isi: pdf)), by: Cast.sri.actor(), key: "k-0001")
        #expect(again == receipt)
        for person in [Cast.sri, Cast.kepsek, Cast.kadis, Cast.auditor] {
            let file = try await agency.site.ask(ReadBuktiFile(receipt.id), by: person.actor())
            #expect(file == ReadBuktiFile.File(nama: "Rapor.PDF", jenis: "application/pdf", isi: pdf))
        }
        for actor in [Cast.joko.actor(), Cast.rina.actor(), Cast.admin.actor(), Cast.dpo.actor(), Cast.sekda.actor(), Cast.otherAdmin] {
            await #expect(throws: Refused.hidden) { try await agency.site.ask(ReadBuktiFile(receipt.id), by: actor) }
        }
    }

    @Test("withdrawn evidence keeps its row and is not given back")
    func withdraw() async throws {
        let agency = try await agency()
        let id = try await agency.site.run(input(.berkas(nama: "a.pdf", isi: pdf)), by: Cast.sri.actor()).id
        await #expect(throws: Refused.notPermitted("catat_hasil")) {
            try await agency.site.run(WithdrawBukti(id), by: Cast.kepsek.actor())
        }
        for _ in 0..<2 { _ = try await agency.site.run(WithdrawBukti(id), by: Cast.sri.actor()) }
        await #expect(throws: Refused.hidden) { try await agency.site.ask(ReadBuktiFile(id), by: Cast.sri.actor()) }
        let row = try await agency.database.read { try BuktiRepository($0, Cast.instansi).find(id) }
        #expect(row?.ditarik == agency.clock.now)
    }

    @Test("hostile and renamed files are refused kindly, and nothing of them is kept", arguments: HostileFile.all)
    func hostile(file: HostileFile) async throws {
        let agency = try await agency()
        let error = await #expect(throws: Invalid.self) {
            try await agency.site.run(input(.berkas(nama: file.nama, isi: file.isi)), by: Cast.sri.actor())
        }
        let fault = try #require(error?.fields.first)
        #expect(fault.field == "berkas")
        #expect(!fault.problem.isEmpty && !fault.remedy.isEmpty)
        #expect(throws: BuktiFault.self) { try agency.site.evidence.read(Fingerprint.of(file.isi)) }
    }

    @Test("a stranger's file is not kept either")
    func stranger() async throws {
        let agency = try await agency()
        await #expect(throws: Refused.hidden) {
            try await agency.site.run(input(.berkas(nama: "a.pdf", isi: pdf)), by: Cast.joko.actor())
        }
        #expect(throws: BuktiFault.self) { try agency.site.evidence.read(Fingerprint.of(pdf)) }
    }

    @Test(
        "names keep their words and lose what could mislead",
        arguments: [
            ("../../etc/passwd.pdf", "passwd.pdf"), ("C:\\dokumen\\Rapor.pdf", "Rapor.pdf"), ("a\0b\n.pdf", "ab.pdf"),
            ("gaji\u{202E}fdp.exe.pdf", "gajifdp.exe.pdf"), ("...", "berkas"), ("", "berkas"), ("<script>.pdf", "script.pdf"),
            (".htaccess", "htaccess"),
        ])
    func names(typed: String, shown: String) {
        #expect(FileName.bersih(typed) == shown)
    }

    @Test("a long name keeps its ending")
    func longName() {
        let name = FileName.bersih(String(repeating: "a", count: 4_000) + ".pdf")
        #expect(name.count == 120)
        #expect(name.hasSuffix("a.pdf"))
    }

    @Test(
        "only https links with a host are taken",
        arguments: [
            "http://drive.go.id/a", "javascript:alert(1)", "https://", "https://x@jahat.id/", "https://a b", "data:text/html,x",
            "//jahat.id",
            "https://lokal", "https://a.id/\"onclick", "",
        ])
    func links(text: String) async throws {
        let agency = try await agency()
        let error = await #expect(throws: Invalid.self) {
            try await agency.site.run(input(.tautan(text)), by: Cast.sri.actor())
        }
        #expect(error?.fields.map(\.field) == ["tautan"])
        #expect(BuktiLink(" https://drive.nusaharapan.go.id/f?id=1 ")?.alamat == "https://drive.nusaharapan.go.id/f?id=1")
    }

    @Test("the same content of another person is told to the assessor as a fact, not to the owner")
    func duplicate() async throws {
        let agency = try await agency()
        _ = try await agency.site.run(input(.berkas(nama: "a.pdf", isi: pdf)), by: Cast.sri.actor())
        _ = try await agency.site.run(
            AddBukti(
                skp: WorkFixture.skpJoko, periode: Cast.periode(1), rhk: WorkFixture.hasilJoko, keterangan: "Sama",
                isi: .berkas(nama: "b.pdf", isi: pdf)), by: Cast.joko.actor())
        func flags(_ person: Cast.Person) async throws -> [Int] {
            try await agency.site.ask(ReadKinerjaPeriode(WorkFixture.skp, Cast.periode(1)), by: person.actor())
                .hasil.flatMap(\.bukti).map(\.samaDenganOrangLain)
        }
        #expect(try await flags(Cast.kepsek) == [1])
        #expect(try await flags(Cast.sri) == [0])
    }
}

/// Files that must not become evidence.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let nama: String
    let isi: [UInt8]
    var testDescription: String { nama }

    /// A workbook of a few bytes whose sheet claims 180 MB: seen in the directory, never unpacked.
    private static let bomb: [UInt8] = {
        var zip = TinyZip()
        zip.add("xl/workbook.xml", "<workbook/>")
        zip.add("xl/worksheets/sheet1.xml", "x", claimedSize: 180_000_000)
        return zip.bytes
    }()

    static let all: [HostileFile] = [
        HostileFile(nama: "laporan.pdf", isi: Array("MZ\u{90}program".utf8)),
        HostileFile(nama: "setup.exe", isi: Array("MZprogram".utf8)),
        HostileFile(nama: "foto.jpg", isi: Array("%PDF-1.4 bukan foto".utf8)),
        HostileFile(nama: "halaman.pdf", isi: Array("<html><script>alert(1)</script>".utf8)),
        HostileFile(nama: "gambar.svg", isi: Array("<svg onload='alert(1)'/>".utf8)),
        HostileFile(nama: "skrip.txt", isi: Array("#!/bin/sh\nrm -rf /".utf8)),
        HostileFile(nama: "kosong.pdf", isi: []),
        HostileFile(nama: "arsip.zip", isi: [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)),
        HostileFile(nama: "rusak.xlsx", isi: [0x50, 0x4B, 0x03, 0x04, 1, 2, 3]),
        HostileFile(nama: "meledak.xlsx", isi: bomb),
        HostileFile(nama: "besar.pdf", isi: Array("%PDF-1.4".utf8) + [UInt8](repeating: 0x20, count: 10 * 1_048_576)),
        HostileFile(nama: "tanpa-akhiran", isi: Array("%PDF-1.4".utf8)),
        // A picture that is also a page: the first bytes decide, and the name claims the page.
        HostileFile(nama: "poliglot.html", isi: Array("GIF89a/*<html><script>*/=1".utf8)),
    ]
}
