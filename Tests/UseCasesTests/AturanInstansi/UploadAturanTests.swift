import Demo
import Kinerja
import Secrets
import Storage
import TestSupport
import Testing

@testable import UseCases

@Suite("Agency rulebooks: uploads")
struct UploadAturanTests {
    struct Hostile: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let model: [UInt8]

        init(_ name: String, _ model: String) { self.init(name, bytes: Array(model.utf8)) }
        init(_ name: String, bytes: [UInt8]) { (testDescription, model) = (name, bytes) }
    }

    static let hostile = [
        Hostile("nothing", ""), Hostile("no XML", "Dengan hormat, kami sampaikan"), Hostile("another XML", "<html><body/></html>"),
        Hostile(
            "entities", "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><definitions name=\"&b;\"/>"),
        Hostile("an outside file", "<?xml version=\"1.0\"?><!DOCTYPE d SYSTEM \"file:///etc/passwd\"><definitions/>"),
        Hostile("NUL", DemoTPP.pertama.model.replacing("TPP", with: "T\u{0}P")),
        Hostile("half a character", bytes: [0x3C, 0x61, 0xC3]),
        Hostile("50 MB", bytes: [UInt8](repeating: 0x20, count: 50 << 20)),
        Hostile("a tower of elements", String(repeating: "<a>", count: 100_000)),
    ]

    @Test("a hostile or broken model is refused kindly at its field, and nothing is kept", arguments: hostile)
    func refused(example: Hostile) async throws {
        let stage = try await AturanStage.make()
        var input = AturanStage.input()
        input.model = example.model
        let sent = input
        let error = await #expect(throws: Invalid.self) {
            try await stage.agency.site.run(sent, by: Cast.admin.actor())
        }
        #expect(error?.fields.map(\.field) == ["model"] && error?.fields.allSatisfy { !$0.remedy.isEmpty } == true)
        let kept: Int = try await stage.agency.database.read { try $0.row("select count(*) as n from aturan_isi")?.get("n") ?? -1 }
        #expect(kept == 0)
    }

    @Test("every typed field is checked at once")
    func fields() async throws {
        let stage = try await AturanStage.make()
        let empty = UploadAturan(topik: "../x", judul: " ", dasar: "", mulai: "besok", model: [], contoh: [])
        let error = await #expect(throws: Invalid.self) {
            try await stage.agency.site.run(empty, by: Cast.admin.actor())
        }
        #expect(error?.fields.map(\.field) == ["topik", "judul", "dasar", "mulai", "model", "contoh"])
    }

    @Test("the bytes are kept as they came, under their hash; the check's report stays with the version")
    func kept() async throws {
        let stage = try await AturanStage.make()
        let id = try await stage.upload()
        let site = stage.agency.site
        let text = try await site.ask(ReadIsiAturan(id, contoh: false), by: Cast.auditor.actor())
        let view = try await site.ask(ReadAturanInstansi(id), by: Cast.admin.actor())
        #expect(text == DemoTPP.pertama.model && Fingerprint.of(text) == view.aturan.sha256)
        #expect(view.aturan.pemeriksaan.temuan.filter { $0.bobot == .berat } == [])
        #expect(view.aturan.pemeriksaan.contohLulus == 11 && view.aturan.pemeriksaan.contohGagal == 0)
        #expect(view.masukan.map(\.fakta) == [.predikatKinerja, .jenjangJabatan])
        await #expect(throws: Refused.hidden) { try await site.ask(ReadAturanInstansi(id), by: Cast.otherAdmin) }
        await #expect(throws: Refused.hidden) { try await site.ask(ReadIsiAturan(id, contoh: false), by: Cast.sri.actor()) }
    }

    @Test("a failing example blocks the submission and names its line; the versions count up")
    func failing() async throws {
        let stage = try await AturanStage.make()
        var input = AturanStage.input()
        input.contoh = Array(DemoTPP.pertama.contoh.replacing(">2000000<", with: ">2000001<").utf8)
        let receipt = try await stage.agency.site.run(input, by: Cast.admin.actor())
        let view = try await stage.agency.site.ask(ReadAturanInstansi(receipt.id), by: Cast.admin.actor())
        let found = try #require(view.aturan.pemeriksaan.temuan.first { $0.bobot == .berat })
        #expect(found.berkas == "contoh" && found.baris > 1 && view.aturan.pemeriksaan.contohGagal == 2)
        await #expect(throws: Invalid.self) { try await stage.step(receipt.id, .ajukan, by: Cast.admin.actor()) }
        let next = try await stage.agency.site.run(AturanStage.input(), by: Cast.admin.actor())
        #expect((receipt.versi, next.versi) == (1, 2))
    }

    @Test("a model that burns its steps is found out by its example within seconds, and cannot be submitted")
    func bomb() async throws {
        let stage = try await AturanStage.make()
        var input = AturanStage.input()
        let loop = "count(for a in 1..100000 return for b in 1..100000 return a * b)"
        input.model = Array(DemoTPP.pertama.model.replacing("Besaran Jabatan * Persen Kinerja / 100", with: loop).utf8)
        let (sent, clock) = (input, ContinuousClock())
        let start = clock.now
        let receipt = try await stage.agency.site.run(sent, by: Cast.admin.actor())
        #expect(clock.now - start < .seconds(20))
        let view = try await stage.agency.site.ask(ReadAturanInstansi(receipt.id), by: Cast.admin.actor())
        #expect(view.aturan.pemeriksaan.temuan.map(\.kode) == ["langkah-terlalu-banyak"] && !view.dapatDihitung)
    }
}
