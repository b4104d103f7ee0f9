import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

/// The door, tried with commands of its own.
struct ActTests {
    struct Receipt: Codable, Sendable, Equatable { let n: Int }

    /// Changes the agency's name and counts how often it was done.
    struct Rename: Command {
        static let aksi = Aksi.instansiUbah
        static let authority = Authority.person
        var nama: String

        func run(in act: Act) throws -> Receipt {
            try act.db.run("update pegawai set nama = \(nama) where id = \(Cast.sri.id)")
            try act.record(.instansiUbah, "1")
            return Receipt(n: nama.count)
        }
    }

    /// The same value and receipt under another name.
    struct RenameAgain: Command {
        static let aksi = Aksi.instansiUbah
        static let authority = Authority.person
        var nama: String

        func run(in act: Act) throws -> Receipt { try Rename(nama: nama).run(in: act) }
    }

    /// Finds nothing to change.
    struct KeepName: Command {
        static let aksi = Aksi.instansiUbah
        static let authority = Authority.person
        var nama: String

        func run(in act: Act) throws -> Receipt { throw Unchanged(Receipt(n: nama.count)) }
    }

    struct Silent: Command {
        static let aksi = Aksi.instansiUbah
        static let authority = Authority.person

        func run(in act: Act) throws -> Receipt {
            try act.db.run("update pegawai set nama = 'X' where id = \(Cast.sri.id)")
            return Receipt(n: 1)
        }
    }

    struct Unannounced: Command {
        static let aksi = Aksi.instansiUbah
        static let authority = Authority.person

        func run(in act: Act) throws -> Receipt {
            try act.record(.periodeBuka, "2026")
            return Receipt(n: 1)
        }
    }

    struct Respond: Command {
        static let aksi = Aksi.instansiUbah
        static let authority = Authority.everybody

        func run(in act: Act) throws -> Receipt {
            try act.db.run("update pegawai set nama = \(act.id(PegawaiID.self).rawValue) where id = \(Cast.sri.id)")
            try act.record(.instansiUbah, "1")
            return Receipt(n: 1)
        }
    }

    private func count(_ agency: TestInstansi) async throws -> Int {
        try await agency.database.read { try PeristiwaRepository($0, Cast.instansi).history(of: .instansi, "1").count }
    }

    private func nama(_ agency: TestInstansi) async throws -> String? {
        try await agency.database.read {
            try $0.row("select nama from pegawai where id = \(Cast.sri.id)").flatMap { try $0.get("nama", as: String.self) }
        }
    }

    @Test("the same key, command and value give the first receipt and one effect; another value is refused")
    func idempotent() async throws {
        let agency = try await TestInstansi.make()
        for _ in 0..<3 {
            let receipt = try await agency.site.run(Rename(nama: "Sri"), by: Cast.sri.actor(), key: "kunci-01")
            #expect(receipt == Receipt(n: 3))
        }
        #expect(try await count(agency) == 1)
        await #expect(throws: Refused.keyReused) {
            try await agency.site.run(Rename(nama: "Lain"), by: Cast.sri.actor(), key: "kunci-01")
        }
    }

    @Test("a key reused under another act is refused, although value and receipt look the same (F5)")
    func keyUnderAnotherAct() async throws {
        let agency = try await TestInstansi.make()
        _ = try await agency.site.run(Rename(nama: "Sri"), by: Cast.sri.actor(), key: "kunci-01")
        await #expect(throws: Refused.keyReused) {
            try await agency.site.run(RenameAgain(nama: "Sri"), by: Cast.sri.actor(), key: "kunci-01")
        }
        #expect(try await count(agency) == 1)
    }

    @Test("a key is used also when its act found nothing to change")
    func unchanged() async throws {
        let agency = try await TestInstansi.make()
        let key = "kunci-tanpa-perubahan"
        let first = try await agency.site.run(KeepName(nama: "Sri"), by: Cast.admin.actor(), key: key)
        #expect(try await agency.site.run(KeepName(nama: "Sri"), by: Cast.admin.actor(), key: key) == first)
        await #expect(throws: Refused.keyReused) {
            try await agency.site.run(KeepName(nama: "Sri Rahayu"), by: Cast.admin.actor(), key: key)
        }
        await #expect(throws: Refused.keyReused) {
            try await agency.site.run(Rename(nama: "Sri"), by: Cast.admin.actor(), key: key)
        }
    }

    @Test("of twins that race under one key both get the first receipt, and there is one effect")
    func twins() async throws {
        let agency = try await TestInstansi.make()
        let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
            for _ in 0..<12 {
                group.addTask { try await agency.site.run(Rename(nama: "Sri"), by: Cast.sri.actor(), key: "kunci-01") }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(receipts == Array(repeating: Receipt(n: 3), count: 12))
        #expect(try await count(agency) == 1)
    }

    @Test("a change without an event, or with one that its type does not announce, is undone")
    func unrecorded() async throws {
        let agency = try await TestInstansi.make()
        await #expect(throws: UnrecordedChange.self) { try await agency.site.run(Silent(), by: Cast.sri.actor()) }
        await #expect(throws: UnannouncedPeristiwa.self) { try await agency.site.run(Unannounced(), by: Cast.sri.actor()) }
        #expect(try await nama(agency) == Cast.sri.nama)
    }

    @Test("an act that the table gives to no ticket cannot be done with one; nothing is stored")
    func ticket() async throws {
        let agency = try await TestInstansi.make()
        let ticket = Actor.ticket(.init(instansi: Cast.instansi, putaran: Instant(rawValue: 0)))
        await #expect(throws: UnannouncedPeristiwa.self) { try await agency.site.run(Respond(), by: ticket, key: "kunci-01") }
        await #expect(throws: Refused.hidden) { try await agency.site.run(Rename(nama: "Sri"), by: ticket) }
        #expect(try await nama(agency) == Cast.sri.nama)
        #expect(try await agency.database.read { try $0.row("select 1 as ada from idempotensi") } == nil)
    }

    @Test("events have places in the agency's line, without gap, also where a write was undone in between")
    func places() async throws {
        let agency = try await TestInstansi.make()
        for n in 0..<5 {
            _ = try await agency.site.run(Rename(nama: "Sri \(n)"), by: Cast.sri.actor())
            await #expect(throws: UnrecordedChange.self) { try await agency.site.run(Silent(), by: Cast.sri.actor()) }
        }
        let events = try await agency.database.read { try PeristiwaRepository($0, Cast.instansi).history(of: .instansi, "1") }
        #expect(events.map(\.nomor) == [5, 4, 3, 2, 1])
    }

    @Test("evidence is kept once by its hash and an altered file is not served")
    func evidence() async throws {
        let agency = try await TestInstansi.make()
        let hash = try agency.site.evidence.keep(Array("bukti".utf8))
        #expect(try agency.site.evidence.keep(Array("bukti".utf8)) == hash)
        #expect(try agency.site.evidence.read(hash) == Array("bukti".utf8))
        #expect(throws: BuktiFault.self) { try agency.site.evidence.read("../../rahasia") }
    }
}
