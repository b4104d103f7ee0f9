import FoundationEssentials
import Kinerja
import Logging
import Rulebooks
import Secrets
import Storage
import StorageSQLite
import Testing

@testable import Demo

@Suite("The demo agency")
struct BuildDemoTests {
    private let world: DemoWorld
    private let histories: [DemoHistory]

    /// Saturday 21 November 2026, 19:00 WIB.
    private static let now = ZonaWaktu.wib.start(of: LocalDate(2026, 11, 21) ?? LocalDate(daysSince1970: 0)).adding(seconds: 19 * 3600)

    init() throws {
        world = try BuildDemo.world(.ringkas, now: Self.now, rules: Rulebook.load())
        histories = try world.org.people.map { [world] in try BuildDemo.history(of: $0, in: world) }
    }

    @Test("about 400 people, every persona once, a school head with some forty teachers")
    func size() throws {
        #expect((360...440).contains(world.org.people.count))
        for persona in DemoPersona.allCases {
            #expect(world.org.people.filter { $0.persona == persona }.count == 1, "\(persona)")
        }
        let head = try #require(world.org.people.first { $0.persona == .kepalaSekolah })
        #expect((40...45).contains(world.org.rekan[head.nomor]?.count ?? 0))
    }

    @Test("nothing lies in the future, and events of a thing stand in the order in which they came")
    func times() {
        for history in histories {
            #expect(history.peristiwa.allSatisfy { $0.waktu <= Self.now })
            for (_, events) in Dictionary(grouping: history.peristiwa, by: \.objek) {
                #expect(events.map(\.waktu) == events.map(\.waktu).sorted())
            }
        }
    }

    @Test("what was submitted is complete, and every state of a plan occurs this year")
    func plans() {
        let plans = histories.flatMap(\.skp).map(\.skp)
        for skp in plans where skp.status != .draft { #expect(SKPCompleteness.faults(skp.isi, jenis: skp.jenis).isEmpty) }
        let states = Set(plans.filter { $0.tahun == 2026 }.map(\.status))
        #expect(states.isSuperset(of: [.draft, .diajukan, .dikembalikan, .disepakati, .ditetapkan]))
    }

    @Test("ratings that differ from the proposal have a reason; most are good; objections are open and decided")
    func ratings() {
        let all = histories.flatMap(\.evaluasi)
        for e in all {
            guard let p = e.penilaian else { continue }
            #expect(p.hasil == e.usulan.hasilKerja.rating || !p.alasanHasil.isEmpty)
            #expect(p.perilaku == e.usulan.perilaku.rating || !p.alasanPerilaku.isEmpty)
            #expect(e.penilai != e.pegawai)
        }
        let counts = Dictionary(grouping: all.compactMap(\.penilaian?.predikat), by: \.self).mapValues(\.count)
        #expect((60...85).contains(100 * (counts[.baik] ?? 0) / max(1, all.count)), "\(counts)")
        #expect(Set(all.map(\.status)) == Set(StatusEvaluasi.allCases))
        let objections = histories.flatMap(\.keberatan)
        #expect(objections.contains { $0.putusan == nil })
        #expect(objections.contains { $0.putusan != nil })
    }

    @Test("the database takes it, and names the same superiors as the generator")
    func written() async throws {
        let folder = "\(FileManager.default.temporaryDirectory.path)/tolok-demo-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try await SQLiteDatabase.open(path: "\(folder)/tolok.db", readers: 1)
        try await Migrator().migrate(database, at: 0)
        let now = Self.now
        let site = Installation(
            database: database, rules: try Rulebook.load(), evidence: EvidenceStore(folder: "\(folder)/bukti"),
            secrets: InstallationKeys(signing: [UInt8](repeating: 7, count: 32)), log: Logger(label: "test"),
            passwords: PasswordHashing(cost: .least),
            clock: { now }, random: { (0, .random(in: 0 ... .max)) })
        let report = try await BuildDemo.run(.ringkas, in: site)
        #expect(report.pegawai == world.org.people.count)
        #expect(try await database.integrityCheck().isEmpty)
        let world = world
        try await database.read { db in
            let garis = GarisPelaporanRepository(db, DemoOrganization.instansi.id)
            for person in world.org.people {
                let wanted = world.org.atasan(of: person.nomor).map { world.org.people[$0].pegawai.id }
                let post = world.org.posts[person.post].jabatan.id
                let found = try garis.atasan(of: person.pegawai.id, in: post, on: world.time.today)
                #expect(found == wanted, "\(person.pegawai.nama)")
            }
        }
        await #expect(throws: BuildDemo.NotEmpty.self) { try await BuildDemo.run(.ringkas, in: site) }
        await database.close()
    }
}
