import Documents
import Impor
import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct ApplyImporTests {
    private func apply(
        _ table: FakeTable, _ agency: TestInstansi, skip: Bool = false, by actor: Actor = Cast.admin.actor(),
        progress: KemajuanImpor = KemajuanImpor()
    ) async throws -> LaporanImpor {
        let mapping = try #require(try HeaderGuess.mapping(of: table))
        return try await ImporPegawai.apply(
            try ParsedRows.read(table, mapping, progress: progress), mapping, source: .file(sha256: "uji"), skipRefused: skip, by: actor,
            in: agency.site,
            progress: progress)
    }

    private func events(_ agency: TestInstansi) async throws -> Int {
        try await agency.database.read { try #require(try $0.row("select count(*) as n from peristiwa")).get("n") }
    }

    @Test("applying adds everybody with post and inactive account; applying again changes nothing and leaves no event")
    func again() async throws {
        let agency = try await TestInstansi.make()
        let table = FakeTable.agency(
            units: [["7", "Dinas Baru", "", "opd"]], posts: [["Kepala", "jpt_pratama", "7", "7", "", "", "", "ii_b", "1", "aktif"]],
            people: [FakeTable.person("Kepala", "7", "Nurhayati", "197101011996032001")].map { row in
                row.enumerated().map { $0.offset == 1 ? "7" : $0.element }
            })
        let first = try await apply(table, agency)
        #expect(first.applied && first.changes.baru == ImporPlan.Counts(unit: 1, jabatan: 1, pegawai: 1))
        let account: Bool? = try await agency.database.read {
            try $0.row(
                "select a.aktif from akun a join pegawai p on p.instansi_id = a.instansi_id and p.id = a.pegawai_id where p.nip = '197101011996032001'"
            )?
            .get("aktif")
        }
        #expect(account == false)
        let before = try await events(agency)
        let second = try await apply(table, agency)
        let after = try await events(agency)
        #expect(!second.applied && second.changes.isEmpty && before == after)
    }

    @Test("from the commit on an applied upload says so, with its job, whatever becomes of the job afterwards")
    func cutOff() async throws {
        let agency = try await TestInstansi.make()
        let (impor, job) = (ImporID(milliseconds: 1, random: (0, 3)), PekerjaanID(milliseconds: 1, random: (0, 4)))
        try await agency.database.write { db in
            try ImporRepository(db, Cast.instansi).insert(
                ImporRecord(
                    id: impor, namaBerkas: "uji.xlsx", sha256: "uji", status: .diperiksa, dibuat: Instant(rawValue: 0),
                    dibuatOleh: Cast.admin.id))
            try PekerjaanRepository(db, Cast.instansi).insert(
                PekerjaanRecord(
                    id: job, jenis: "impor.terapkan", masukan: "", status: .berjalan, dibuat: Instant(rawValue: 0),
                    dibuatOleh: Cast.admin.id))
        }
        let table = FakeTable.agency()
        let mapping = try #require(try HeaderGuess.mapping(of: table))
        let rows = try ParsedRows.read(table, mapping)
        let looked = try await ImporPegawai.preview(rows, mapping, by: Cast.admin.actor(), in: agency.site)
        let report = try await ImporPegawai.apply(
            rows, mapping, source: .upload(impor, job: job, sidik: looked.sidik), skipRefused: true, by: Cast.admin.actor(),
            in: agency.site)
        #expect(report.applied)
        let kept = try await agency.database.read { try ImporRepository($0, Cast.instansi).find(impor)?.status }
        let found = try await PekerjaanView.find(job, by: Cast.admin.actor(), in: agency.site)
        #expect(kept == .diterapkan && found.status == .gagal)
        #expect(found.pesan.indonesia.contains(ImporSource.tersimpan.indonesia) && !found.pesan.indonesia.contains("Tidak ada data"))
        let history = try await agency.site.ask(ReadRiwayat(.impor, impor.rawValue), by: Cast.admin.actor())
        #expect(history.baris.map(\.aksi) == [.imporTerapkan])
    }

    @Test("an applied import leaves SQLite's statistics behind", .enabled(if: TestEngine.chosen == .sqlite))
    func statistics() async throws {
        let agency = try await TestInstansi.make()
        let counted = {
            try await agency.database.read { try $0.rows("select tbl from sqlite_stat1 where tbl = 'pegawai'").count > 0 }
        }
        #expect(try await !counted())
        let report = try await apply(.agency(people: [FakeTable.person("Kepala Dinas", "1", "Nur", "197101011996032001")]), agency)
        #expect(report.applied)
        #expect(try await counted())
    }

    @Test("with a refused row nothing is applied, unless the user chooses to skip it")
    func refused() async throws {
        let agency = try await TestInstansi.make()
        let table = FakeTable.agency(people: [
            FakeTable.person("Kepala Dinas", "1", "Nurhayati", "197101011996032001"),
            FakeTable.person("Guru", "1.1", "", "198404222009032005"),
        ])
        let first = try await apply(table, agency)
        let none = try await find("197101011996032001", agency)
        #expect(!first.applied && none == nil)
        let second = try await apply(table, agency, skip: true)
        let found = try await find("197101011996032001", agency)
        #expect(second.applied && found?.nama == "Nurhayati" && second.refused.count == 1)
    }

    @Test("a new post closes the old one the day before; the past stays")
    func moves() async throws {
        let agency = try await TestInstansi.make()
        let nip = "197101011996032001"
        _ = try await apply(.agency(people: [FakeTable.person("Guru", "1.1", "Nur", nip, tmt: "2020-01-01")]), agency)
        let report = try await apply(
            .agency(people: [FakeTable.person("Kepala Sekolah", "1.1", "Nur, M.Pd.", nip, tmt: "2025-07-01")]), agency)
        #expect(report.changes.berubah.pegawai == 1)
        let person = try #require(try await find(nip, agency))
        let history = try await agency.database.read { try PenugasanRepository($0, Cast.instansi).history(of: person.id) }
        #expect(history.map(\.penugasan.mulai.description) == ["2025-07-01", "2020-01-01"])
        #expect(history.map(\.penugasan.selesai?.description) == [nil, "2025-06-30"] && person.nama == "Nur, M.Pd.")
        let older = try await apply(.agency(people: [FakeTable.person("Guru", "1.1", "Nur, M.Pd.", nip, tmt: "2020-01-01")]), agency)
        #expect(older.changes.isEmpty, "an old file does not reopen the past")
    }

    @Test("a row that ends a post and the row of the next one change the post once")
    func endsAndMoves() async throws {
        let agency = try await TestInstansi.make()
        let nip = "197101011996032001"
        _ = try await apply(.agency(people: [FakeTable.person("Guru", "1.1", "Nur", nip, tmt: "2020-01-01")]), agency)
        let report = try await apply(
            .agency(people: [
                FakeTable.person("Guru", "1.1", "Nur", nip, tmt: "2020-01-01", selesai: "2025-06-30"),
                FakeTable.person("Kepala Sekolah", "1.1", "Nur", nip, tmt: "2025-07-01"),
            ]), agency)
        #expect(report.applied && report.refused.isEmpty)
        let person = try #require(try await find(nip, agency))
        let history = try await agency.database.read { try PenugasanRepository($0, Cast.instansi).history(of: person.id) }
        #expect(history.map(\.penugasan.selesai?.description) == [nil, "2025-06-30"])
    }

    @Test("U-062: a move by import ends the plan with its post, and what waits goes to whoever leads the post now")
    func movesPlan() async throws {
        let fixture = try await SKPFixture.make()
        let set = try await fixture.set(Cast.sri, by: Cast.kepsek)
        let sent = try await fixture.submitted(Cast.dewi)
        fixture.agency.clock.set("2026-08-03")
        let table = FakeTable(
            (
                "Pegawai",
                [
                    ["nama_jabatan", "unit_kode", "nama_pejabat", "nip", "jenis_pegawai", "tmt_jabatan"],
                    ["Pengelola Data Pendidikan", "1.01.02", Cast.sri.nama, Cast.sri.nip ?? "", "pns", "2026-08-01"],
                    ["Kepala Bidang Pembinaan SMP", "1.01.02", Cast.kepsek.nama, Cast.kepsek.nip ?? "", "pns", "2026-08-01"],
                    ["Kepala SMP Negeri 1 Nusa Harapan", "1.01.101", Cast.kabid.nama, Cast.kabid.nip ?? "", "pns", "2026-08-01"],
                ]
            ))
        let report = try await apply(table, fixture.agency)
        #expect(report.applied && report.refused.isEmpty)
        let old = try await fixture.skp(set.id)
        #expect(old.selesai == LocalDate(2026, 7, 31) && old.status == .ditetapkan)
        #expect(try await fixture.events(set.id).map(\.aksi).contains(.skpAkhiri))
        #expect(try await fixture.skp(sent.id).penilai == Cast.kabid.id, "the new head of the school agrees what waits there")
    }

    @Test("a stopped import leaves nothing behind")
    func stopped() async throws {
        let agency = try await TestInstansi.make()
        await #expect(throws: CancellationError.self) {
            try await apply(.agency(), agency, progress: KemajuanImpor(isCancelled: { true }))
        }
        let count: Int = try await agency.database.read {
            try #require(try $0.row("select count(*) as n from unit_kerja where kode = '1'")).get("n")
        }
        #expect(count == 0)
    }

    @Test("only the agency's own admin may import", arguments: [Cast.sri, Cast.kadis, Cast.auditor, Cast.dpo])
    func permission(_ person: Cast.Person) async throws {
        let agency = try await TestInstansi.make()
        await #expect(throws: Refused.hidden) { try await apply(.agency(), agency, by: person.actor()) }
    }

    @Test("posts of the register can be referred to by a file of people alone")
    func peopleOnly() async throws {
        let agency = try await TestInstansi.make()
        let table = FakeTable(
            (
                "Pegawai",
                [
                    ["nama_jabatan", "unit_kode", "nama_pejabat", "nip", "jenis_pegawai", "tmt_jabatan"],
                    ["Guru Ahli Muda", "1.01.101", "Nur", "197101011996032001", "pns", "2026-02-01"],
                    ["Guru Ahli Utama", "1.01.101", "Nia", "197101011996032002", "pns", "2026-02-01"],
                ]
            ))
        let report = try await apply(table, agency, skip: true)
        #expect(report.applied && report.accepted.pegawai == 1 && report.refused.map(\.row) == [3])
    }

    private func find(_ nip: String, _ agency: TestInstansi) async throws -> Pegawai? {
        let nip = try NIP(nip)
        return try await agency.database.read { try PegawaiRepository($0, Cast.instansi).find(nip: nip) }
    }
}
