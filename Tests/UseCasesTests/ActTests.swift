import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct ActTests {
    struct Receipt: Codable, Sendable, Equatable { let n: Int }

    @Test("the same key and input give the first answer and one effect; another input is refused")
    func idempotent() async throws {
        let agency = try await TestAgency.make()
        for _ in 0..<3 {
            let receipt = try await agency.site.perform(by: Cast.sri.actor(), key: "k1", input: "a") { act in
                try act.record("uji.coba", "uji", "1")
                return Receipt(n: 1)
            }
            #expect(receipt == Receipt(n: 1))
        }
        let events = try await agency.database.read { try PeristiwaRepository($0, Cast.instansi).history(of: "uji", "1") }
        #expect(events.count == 1)
        await #expect(throws: Refused.keyReused) {
            try await agency.site.perform(by: Cast.sri.actor(), key: "k1", input: "b") { _ in Receipt(n: 2) }
        }
    }

    @Test("a change without an event is undone")
    func unrecorded() async throws {
        let agency = try await TestAgency.make()
        await #expect(throws: UnrecordedChange.self) {
            try await agency.site.perform(by: Cast.sri.actor()) { act in
                try act.db.run("update pegawai set nama = 'X' where id = \(Cast.sri.id)")
                return Receipt(n: 1)
            }
        }
        let nama: String? = try await agency.database.read {
            try $0.row("select nama from pegawai where id = \(Cast.sri.id)").flatMap { try $0.get("nama", as: String.self) }
        }
        #expect(nama == Cast.sri.nama)
    }

    @Test("evidence is kept once by its hash and an altered file is not served")
    func evidence() async throws {
        let agency = try await TestAgency.make()
        let hash = try agency.site.evidence.keep(Array("bukti".utf8))
        #expect(try agency.site.evidence.keep(Array("bukti".utf8)) == hash)
        #expect(try agency.site.evidence.read(hash) == Array("bukti".utf8))
        #expect(throws: EvidenceFault.self) { try agency.site.evidence.read("../../rahasia") }
    }
}
