import ArgumentParser
import Documents
import Impor
import Kinerja
import UseCases

struct ImporLiburCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "libur", abstract: "Muat hari libur dan cuti bersama dari CSV atau XLSX.",
        discussion: """
            Kolom: tanggal; keterangan; jenis (nasional, cuti_bersama, daerah). Satu sel boleh memuat beberapa hari,
            seperti “20 - 21 Maret 2026” atau “18, 20 dan 23 Maret 2026”.
            Kode keluar: 0 berhasil atau tidak ada perubahan, 2 ada baris yang ditolak
            atau berkasnya tidak dapat dibaca sebagai tabel, 1 gagal.
            """)

    @Argument(help: "Berkas .csv atau .xlsx.")
    var file: String?

    @Option(help: "Ambil daftar bawaan satu tahun (SKB tiga menteri), bukan berkas.")
    var nasional: Int?

    @Option(help: "Folder data Tolok.")
    var data: String

    @Flag(help: "Periksa saja, jangan ubah apa pun.")
    var dryRun = false

    @Flag(help: "Cetak hasil sebagai JSON.")
    var json = false

    @Option(help: "Nama instansi.")
    var instansi: String?

    func run() async throws {
        do {
            let report = try await load()
            show(report)
            if !report.refused.isEmpty { throw Outcome.refused }
        } catch let exit as ExitCode {
            throw exit
        } catch {
            ImporOutput(json: json).show(error)
            throw Outcome.code(of: error)
        }
    }

    private func load() async throws -> ImporLibur.Laporan {
        guard (file == nil) != (nasional == nil) else { throw ValidationError("Sebutkan berkasnya, atau --nasional TAHUN.") }
        let table = try file.map { try TableFile.open(path: $0) }
        return try await DataFolder.open(data) { site in
            let agency = try await CreateInstansi.findOrCreate(named: instansi, fallback: "Instansi", in: site)
            guard let table else {
                return try await ImporLibur.takeNasional(nasional ?? 0, dryRun: dryRun, by: .serverOperator(agency.id), in: site)
            }
            return try await ImporLibur.run(table, dryRun: dryRun, by: .serverOperator(agency.id), in: site)
        }
    }

    private func show(_ report: ImporLibur.Laporan) {
        if json, let text = try? jsonForReaders(report) { return print(text) }
        for refusal in report.refused { print("baris \(refusal.row)  \(refusal.problem.indonesia). \(refusal.remedy.indonesia)") }
        for note in report.notes { print("Catatan: \(note.indonesia)") }
        print("Diterima: \(report.diterima) hari.")
        print(report.applied ? "Diterapkan: \(report.berubah) hari baru atau berubah." : "Tidak ada perubahan.")
    }
}
