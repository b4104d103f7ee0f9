import Kinerja
import Storage
import TestSupport
import Testing

@testable import Impor
@testable import UseCases

/// An upload with a report, as if its file had been checked.
struct SecondAdminStage {
    let agency: TestInstansi

    init(_ agency: TestInstansi) { self.agency = agency }

    func checked(
        changing n: Int, by actor: Actor, berganti: Int? = nil, berhenti: [PegawaiID]? = nil
    ) async throws -> ImporID {
        let sent = try await agency.site.run(
            UploadImpor(nama: "mutasi.csv", sha256: String(repeating: "0", count: 64), pemetaan: nil), by: actor)
        let report = LaporanImpor(
            accepted: .init(unit: 0, jabatan: 0, pegawai: n), refused: [], held: [],
            changes: .init(
                baru: .init(unit: 0, jabatan: 0, pegawai: 0), berubah: .init(unit: 0, jabatan: 0, pegawai: n), bergantiPenilai: berganti),
            applied: false, notes: [], berhenti: berhenti)
        let command = KeepLaporanImpor(impor: sent.id, status: .diperiksa, laporan: report, diterima: report.accepted)
        _ = try await agency.site.run(command, by: actor)
        return sent.id
    }
}

/// One admin alone could remove all other admins, and move anybody by a file.
@Suite("What takes two people")
struct SecondAdminTests {
    private func fixture() async throws -> AkunFixture {
        let f = try await AkunFixture()
        for person in [Cast.admin, Cast.kaban, Cast.joko] {
            try await f.activate(person)
            try await f.agency.database.write {
                try PeranRepository($0, Cast.instansi).grant(.adminKepegawaian, to: person.id, by: nil, at: Instant(rawValue: 0))
            }
        }
        return f
    }

    private func admin(_ person: Cast.Person, _ f: AkunFixture, proved: Int64? = 0) -> Actor {
        Actor(
            instansi: Cast.instansi, pegawai: person.id, nama: person.nama, peran: [.adminKepegawaian],
            stepUp: proved.map { f.agency.clock.now.adding(seconds: -$0) })
    }

    private func isAdmin(_ person: Cast.Person, _ f: AkunFixture) async throws -> Bool {
        try await f.agency.database.read { try PeranRepository($0, Cast.instansi).peran(of: person.id).contains(.adminKepegawaian) }
    }

    @Test("F11 an admin's role is taken away by two who are neither each other nor that admin")
    func removal() async throws {
        let f = try await fixture()
        let revoke = RevokePeran(.adminKepegawaian, of: Cast.kaban.id, alasan: "Pindah tugas")
        let asked = try await f.site.run(revoke, by: admin(Cast.admin, f))
        #expect(asked == .waiting)
        #expect(try await isAdmin(Cast.kaban, f))
        await #expect(throws: Invalid.self) { try await f.site.run(revoke, by: admin(Cast.joko, f)) }
        let request = try #require(try await f.site.ask(ReadKelolaAkun(after: ""), by: admin(Cast.admin, f)).permintaan.first)
        #expect(request.jenis == .cabut && request.pegawai == Cast.kaban.id)
        for person in [Cast.admin, Cast.kaban] {
            await #expect(throws: Refused.notPermitted("dua_orang")) {
                try await f.site.run(DecidePeran(request.id, grant: true), by: admin(person, f))
            }
        }
        _ = try await f.site.run(DecidePeran(request.id, grant: true), by: admin(Cast.joko, f))
        #expect(try await !isAdmin(Cast.kaban, f))
        #expect(try await f.events("peran.minta_cabut") == 1)
        #expect(try await f.events("peran.cabut") == 1)
    }

    @Test("F11 no admin locks the last other one; the operator of the server does, and takes the role away")
    func sole() async throws {
        let f = try await fixture()
        _ = try await f.site.run(LockAkun(Cast.kaban.id, lock: true, alasan: "Akun dicuri"), by: admin(Cast.admin, f))
        let error = await #expect(throws: Invalid.self) {
            try await f.site.run(LockAkun(Cast.joko.id, lock: true, alasan: "x"), by: admin(Cast.admin, f))
        }
        #expect(error?.fields.map(\.field) == ["alasan"])
        try await OperatorActs.removeAdmin(Cast.joko.nip ?? "", in: f.site)
        #expect(try await !isAdmin(Cast.joko, f))
        await #expect(throws: Refused.hidden) { try await OperatorActs.removeAdmin(Cast.sri.nip ?? "", in: f.site) }
    }

    @Test("F11 an import that changes more than the agency lets one admin is applied by another than the one who prepared it")
    func imports() async throws {
        let f = try await fixture()
        let (first, second) = (admin(Cast.admin, f), admin(Cast.kaban, f))
        let limit = Instansi.imporSendiriAwal
        let small = try await SecondAdminStage(f.agency).checked(changing: limit, by: first)
        _ = try await f.site.run(StartApplyImpor(impor: small, skipRefused: false), by: first)
        let large = try await SecondAdminStage(f.agency).checked(changing: limit + 1, by: first)
        #expect(try await f.site.ask(ReadImpor(large), by: first).perluAdminLain)
        #expect(try await !f.site.ask(ReadImpor(large), by: second).perluAdminLain)
        await #expect(throws: Invalid.self) { try await f.site.run(StartApplyImpor(impor: large, skipRefused: false), by: first) }
        _ = try await f.site.run(StartApplyImpor(impor: large, skipRefused: false), by: second)
    }

    @Test("F11 who chooses the columns prepares the import too; one that only adds needs neither proof nor second")
    func prepared() async throws {
        let f = try await fixture()
        let (first, second) = (admin(Cast.admin, f), admin(Cast.kaban, f))
        let large = try await SecondAdminStage(f.agency).checked(changing: 500, by: first)
        try await f.agency.database.write { db in
            try PeristiwaRepository(db, Cast.instansi).append(
                Peristiwa(
                    id: PeristiwaID(milliseconds: 1, random: (0, 1)), waktu: f.agency.clock.now, jenisPelaku: .orang, pelaku: Cast.kaban.id,
                    atasNamaOleh: nil, aksi: .imporPetakan, objek: large.rawValue, sebelum: nil, sesudah: nil, alasan: nil))
        }
        await #expect(throws: Invalid.self) { try await f.site.run(StartApplyImpor(impor: large, skipRefused: false), by: second) }
        _ = try await f.site.run(StartApplyImpor(impor: large, skipRefused: false), by: first)
        let adding = try await SecondAdminStage(f.agency).checked(changing: 0, by: first)
        _ = try await f.site.run(StartApplyImpor(impor: adding, skipRefused: false), by: admin(Cast.admin, f, proved: nil))
    }

    @Test("F11 who raises the limit gains nothing by it himself until another admin has saved it too (trial 11, 2)")
    func ownRaise() async throws {
        let f = try await fixture()
        let (first, second) = (admin(Cast.admin, f), admin(Cast.kaban, f))
        let large = try await SecondAdminStage(f.agency).checked(changing: 100, by: first)
        let theirs = try await SecondAdminStage(f.agency).checked(changing: 100, by: second)
        var instansi = try await f.site.ask(ReadKelola(), by: first).instansi
        for limit in [26, 400] {
            instansi.imporSendiri = limit
            instansi = try await f.site.run(SetInstansi(instansi), by: first)
        }
        await #expect(throws: Invalid.self) { try await f.site.run(StartApplyImpor(impor: large, skipRefused: false), by: first) }
        #expect(try await !f.site.ask(ReadImpor(theirs), by: second).perluAdminLain, "the other admin may")
        _ = try await f.site.run(SetInstansi(instansi), by: second)
        #expect(try await !f.site.ask(ReadImpor(large), by: first).perluAdminLain)
    }

    @Test("F11 the limit is raised with a fresh proof, within bounds, and kept")
    func limit() async throws {
        let f = try await fixture()
        var instansi = try await f.site.ask(ReadKelola(), by: admin(Cast.admin, f)).instansi
        for wrong in [-1, Instansi.imporSendiriTerbanyak + 1] {
            instansi.imporSendiri = wrong
            let error = await #expect(throws: Invalid.self) { try await f.site.run(SetInstansi(instansi), by: admin(Cast.admin, f)) }
            #expect(error?.fields.map(\.field) == ["impor_sendiri"])
        }
        instansi.imporSendiri = 0
        let lowered = try await f.site.run(SetInstansi(instansi), by: admin(Cast.admin, f, proved: nil))
        #expect(lowered.imporSendiri == 0)
        let one = try await SecondAdminStage(f.agency).checked(changing: 1, by: admin(Cast.admin, f))
        #expect(try await f.site.ask(ReadImpor(one), by: admin(Cast.admin, f)).perluAdminLain)
    }
}
