import FoundationEssentials
import Kinerja
import Logging
import Rulebooks
import Secrets
import Storage
import StorageSQLite
import TestSupport
import Testing
import UseCases

@testable import Demo

@Suite("The demo agency")
struct BuildDemoTests {
    /// Saturday 21 November 2026, 19:00 WIB.
    private static let now = ZonaWaktu.wib.start(of: LocalDate(2026, 11, 21) ?? LocalDate(daysSince1970: 0)).adding(seconds: 19 * 3600)

    @Test("about 400 people, every persona once, a school head with some forty teachers")
    func size() throws {
        let org = DemoWorld(.ringkas, now: Self.now).org
        #expect((360...440).contains(org.people.count))
        for persona in Persona.allCases { #expect(org.people.count { $0.persona == persona } == 1, "\(persona)") }
        #expect((40...45).contains(org.rekan[try #require(org.person(.kepalaSekolah))]?.count ?? 0))
    }

    @Test("one seed gives one agency, acted in order, in every state, and its decisions are computed again without a deviation")
    func built() async throws {
        let (one, two) = (try await Built.make(at: Self.now), try await Built.make(at: Self.now))
        #expect(try await one.contents() == two.contents())
        try await inOrder(one.database)
        try await everyState(one.database)
        try await sameSuperiors(one.database)
        #expect(try await (one.database as? SQLiteDatabase)?.integrityCheck().isEmpty ?? true)
        let replay = try await ReplayHasil.run(in: one.site)
        #expect(replay.sama > 200 && replay.jumlahSimpangan == 0)
        await #expect(throws: CreateDemo.NotEmpty.self) { try await BuildDemo.run(.uji, in: one.site) }
        #expect(try await one.database.read { try CreateDemo.isContoh($0) })
        for built in [one, two] { await built.close() }
    }

    /// Events stand in line as they came, and none lies in the future.
    private func inOrder(_ database: any SQLDatabase) async throws {
        let times = try await database.read { db in
            try db.rows("select waktu from peristiwa order by nomor").map { try $0.get("waktu", as: Instant.self) }
        }
        #expect(times.count > 2_000)
        #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(times.allSatisfy { $0 <= Self.now })
    }

    private func everyState(_ database: any SQLDatabase) async throws {
        let (skp, evaluasi, predikat, putusan) = try await database.read { db in
            (
                try db.rows("select distinct status from skp where tahun = 2026").map { try $0.get("status", as: String.self) },
                try db.rows("select distinct status from evaluasi").map { try $0.get("status", as: String.self) },
                try db.rows("select predikat from evaluasi where predikat is not null").map { try $0.get("predikat", as: String.self) },
                try db.rows("select putusan from keberatan").map { try $0.get("putusan", as: String?.self) }
            )
        }
        #expect(Set(skp).isSuperset(of: ["draft", "diajukan", "dikembalikan", "disepakati", "ditetapkan"]))
        #expect(Set(evaluasi) == Set(StatusEvaluasi.allCases.map(\.rawValue)))
        let baik = 100 * predikat.count { $0 == "baik" } / max(1, predikat.count)
        #expect((60...85).contains(baik), "\(baik) % baik")
        #expect(putusan.contains(nil) && putusan.contains { $0 != nil })
    }

    private func sameSuperiors(_ database: any SQLDatabase) async throws {
        let world = DemoWorld(.uji, now: Self.now)
        try await database.read { db in
            let (garis, register) = (
                GarisPelaporanRepository(db, DemoOrganisasi.instansi.id), PegawaiRepository(db, DemoOrganisasi.instansi.id)
            )
            for person in world.org.people {
                guard let nip = person.nip, let id = try register.find(nip: nip)?.id else { continue }
                let above = try garis.atasan(of: id, on: world.time.today).flatMap { try register.find($0)?.nama }
                #expect(above == world.org.atasan(of: person.nomor).map { world.org.people[$0].nama }, "\(person.nama)")
            }
        }
    }
}

/// A demo in a folder of its own.
private struct Built {
    let database: any SQLDatabase
    let site: Installation
    let folder: String

    static func make(at now: Instant) async throws -> Built {
        let folder = "\(FileManager.default.temporaryDirectory.path)/tolok-demo-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try await TestEngine.chosen.open(in: folder, connections: 2, at: 0)
        let site = Installation(
            database: database, rules: try Rulebook.load(), evidence: BuktiStore(folder: "\(folder)/bukti"),
            secrets: InstallationKeys(signing: [UInt8](repeating: 7, count: 32)), log: Logger(label: "test"),
            passwords: PasswordHashing(cost: .least), clock: { now }, random: { (.random(in: 0 ... .max), .random(in: 0 ... .max)) })
        _ = try await BuildDemo.run(.uji, in: site)
        return Built(database: database, site: site, folder: folder)
    }

    func close() async {
        await database.close()
        await TestEngine.chosen.remove(folder)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Every row of every table that the demo fills, in the order of its values. The salt of a password is secret by nature, and differs.
    func contents() async throws -> [String] {
        try await database.read { db in
            try Self.tables.flatMap { table in
                try db.rows(table).map { row in
                    zip(row.columns.names, row.values).filter { $0.0 != "kata_sandi" }.map { "\($0): \($1)" }.joined(separator: "; ")
                }.sorted()
            }
        }
    }

    private static let tables: [SQL] = [
        "select * from akun", "select * from aturan_instansi", "select * from aturan_isi", "select * from bukti_dukung",
        "select * from capaian_unit", "select * from delegasi", "select * from dialog_kinerja", "select * from dokumen",
        "select * from ekspektasi_khusus", "select * from evaluasi", "select * from hari_libur", "select * from idempotensi",
        "select * from impor", "select * from indikator", "select * from instansi", "select * from jabatan", "select * from keberatan",
        "select * from keputusan", "select * from koreksi_atasan", "select * from lampiran_skp", "select * from operasi",
        "select * from pegawai", "select * from pekerjaan", "select * from pengingat", "select * from penugasan",
        "select * from peran_akun",
        "select * from periode", "select * from peristiwa", "select * from permintaan_peran", "select * from permintaan_umpan_balik",
        "select * from percobaan_masuk", "select * from realisasi", "select * from rencana_aksi", "select * from rencana_hasil_kerja",
        "select * from sesi", "select * from skp", "select * from umpan_balik", "select * from unit_kerja",
        "select * from urutan_peristiwa",
    ]
}
