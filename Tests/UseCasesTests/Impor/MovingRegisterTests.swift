import Dispatch
import Impor
import Kinerja
import Storage
import Synchronization
import TestSupport
import Testing

@testable import UseCases

@Suite("A register that is written to while a file is compared with it", .serialized)
struct MovingRegisterTests {
    private static let nip = "197101011996032001"

    private static func table(_ nama: String, golongan: String = "III/a", nip: String = nip) -> FakeTable {
        .agency(people: [FakeTable.person("Guru", "1.1", nama, nip, golongan: golongan)])
    }

    private static func apply(
        _ table: FakeTable, _ agency: TestInstansi, progress: KemajuanImpor = KemajuanImpor()
    ) async throws -> LaporanImpor {
        let mapping = try #require(try HeaderGuess.mapping(of: table))
        return try await ImporPegawai.apply(
            try ParsedRows.read(table, mapping), mapping, source: .file(sha256: "uji"), skipRefused: false, by: Cast.admin.actor(),
            in: agency.site,
            progress: progress)
    }

    @Test("somebody else's save goes through while a file is compared, and the comparison still holds")
    func others() async throws {
        let agency = try await TestInstansi.make()
        let days = FakeTable(("Libur", [["tanggal", "keterangan", "jenis"], ["2026-04-03", "Wafat Yesus Kristus", "nasional"]]))
        let other = Interruption(times: 1) { _ in _ = try await ImporLibur.run(days, by: Cast.admin.actor(), in: agency.site) }
        let report = try await Self.apply(Self.table("Nurhayati"), agency, progress: other.progress)
        #expect(other.committed == 1, "the writer was free")
        #expect(report.applied && other.comparisons == 1)
    }

    @Test("a change between comparing and applying is seen, not overwritten blindly")
    func changed() async throws {
        let agency = try await TestInstansi.make()
        _ = try await Self.apply(Self.table("Nurhayati"), agency)
        let other = Interruption(times: 1) { _ in _ = try await Self.apply(Self.table("Nurhayati, S.Pd."), agency) }
        let report = try await Self.apply(Self.table("Nurhayati", golongan: "III/b"), agency, progress: other.progress)
        #expect(report.applied && other.committed == 1 && other.comparisons == 2)
        let before: String? = try await agency.database.read {
            try $0.row("select sebelum from peristiwa where aksi = 'pegawai.ubah' order by nomor desc limit 1")?.get("sebelum")
        }
        #expect(before?.contains("S.Pd.") == true, "the event tells what the other had written")
    }

    @Test("a register that never stands still is compared once inside the write")
    func restless() async throws {
        let agency = try await TestInstansi.make()
        let other = Interruption(times: .max) { n in
            _ = try await Self.apply(Self.table("Orang \(n)", nip: "19710101199603201\(n)"), agency)
        }
        let report = try await Self.apply(Self.table("Nurhayati"), agency, progress: other.progress)
        #expect(report.applied && other.comparisons == ImporPegawai.snapshots && other.committed == ImporPegawai.snapshots)
    }
}

/// Somebody else's write at the moment when a comparison has its snapshot; the comparing thread waits until it is committed.
private final class Interruption: Sendable {
    private let times: Int
    private let write: @Sendable (Int) async throws -> Void
    private let counts = Mutex((comparisons: 0, committed: 0))

    init(times: Int, _ write: @escaping @Sendable (Int) async throws -> Void) { (self.times, self.write) = (times, write) }

    var comparisons: Int { counts.withLock { $0.comparisons } }
    var committed: Int { counts.withLock { $0.committed } }

    var progress: KemajuanImpor {
        KemajuanImpor(report: { stage, done, _ in if stage == .memeriksa, done == 0 { self.happen() } })
    }

    private func happen() {
        let n = counts.withLock { counts in
            counts.comparisons += 1
            return counts.comparisons
        }
        guard n <= times else { return }
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            if (try? await self.write(n)) != nil { self.counts.withLock { $0.committed += 1 } }
            done.signal()
        }
        _ = done.wait(timeout: .now() + 120)
    }
}
