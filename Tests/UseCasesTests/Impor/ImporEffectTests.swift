import Impor
import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

/// What an import does beyond the rows that it names.
@Suite("What an import moves")
struct ImporEffectTests {
    private static let heading = ["nama_jabatan", "unit_kode", "nama_pejabat", "nip", "jenis_pegawai", "tmt_jabatan", "kedudukan_hukum"]
    private static let school = "Kepala SMP Negeri 1 Nusa Harapan"

    private func table(_ rows: [String]...) -> FakeTable { FakeTable(("Pegawai", [Self.heading] + rows)) }

    private func preview(_ table: FakeTable, _ agency: TestInstansi) async throws -> LaporanImpor {
        let mapping = try #require(try HeaderGuess.mapping(of: table))
        return try await ImporPegawai.preview(try ParsedRows.read(table, mapping), mapping, by: Cast.admin.actor(), in: agency.site)
    }

    @Test("a new head who comes before the present one moves his whole team, one who does not come before him nobody")
    func newHead() async throws {
        let agency = try await TestInstansi.make()
        let row = { [Self.school, "1.01.101", "Nur", "197101011996032001", "pns", $0, ""] }
        let before = try await preview(table(row("2021-01-01")), agency)
        #expect(before.refused.isEmpty && before.changes.berubah.total == 0)
        #expect(before.changes.bergantiPenilai == 3, "Sri, Joko and Dewi")
        let after = try await preview(table(row("2026-02-01")), agency)
        #expect(after.refused.isEmpty && after.changes.bergantiPenilai == nil)
    }

    @Test("a head who leaves moves his team to whoever stands above")
    func headLeaves() async throws {
        let agency = try await TestInstansi.make()
        let report = try await preview(
            table(["Pengelola Data Pendidikan", "1.01.02", Cast.kepsek.nama, Cast.kepsek.nip ?? "", "pns", "2026-03-01", ""]), agency)
        #expect(report.refused.isEmpty && report.changes.berubah.pegawai == 1 && report.changes.bergantiPenilai == 3)
        #expect(report.changes.dipindahkan == 4)
    }

    @Test("who retires by a row is named, once")
    func retires() async throws {
        let agency = try await TestInstansi.make()
        let report = try await preview(
            table(["Kepala BKPSDM", "5.03", Cast.kaban.nama, Cast.kaban.nip ?? "", "pns", "2022-01-01", "Pensiun"]), agency)
        #expect(report.refused.isEmpty && report.berhenti == [Cast.kaban.id])
    }

    @Test("what was not looked at is not applied: the register moved since the preview")
    func stale() async throws {
        let agency = try await TestInstansi.make()
        let row = { [Self.school, "1.01.101", $0, Cast.kepsek.nip ?? "", "pns", "2022-01-01", ""] }
        let file = table(row("Nama Baru"))
        let mapping = try #require(try HeaderGuess.mapping(of: file))
        let rows = try ParsedRows.read(file, mapping)
        let looked = try await ImporPegawai.preview(rows, mapping, by: Cast.admin.actor(), in: agency.site)
        let again = try await ImporPegawai.preview(rows, mapping, by: Cast.admin.actor(), in: agency.site)
        #expect(looked.sidik != nil && looked.sidik == again.sidik)
        _ = try await ImporPegawai.apply(
            try ParsedRows.read(table(row("Nama Lain")), mapping), mapping, source: .file(sha256: "uji"), skipRefused: false,
            by: Cast.admin.actor(), in: agency.site)
        let source = ImporSource.upload(
            ImporID(milliseconds: 1, random: (0, 3)), job: PekerjaanID(milliseconds: 1, random: (0, 4)), sidik: looked.sidik)
        let moved = await #expect(throws: DiffMoved.self) {
            try await ImporPegawai.apply(
                rows, mapping, source: source, skipRefused: false, by: Cast.admin.actor(), in: agency.site)
        }
        #expect(moved?.report.sidik != looked.sidik && moved?.report.changes.berubah.pegawai == 1)
        let name = try await agency.database.read { try PegawaiRepository($0, Cast.instansi).find(Cast.kepsek.id)?.nama }
        #expect(name == "Nama Lain")
    }
}
