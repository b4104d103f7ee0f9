import Documents
import Glibc
import Impor
import Kinerja
import Storage
import UseCases

/// Shows the outcome of an import on the terminal, or as one JSON object.
struct ImporOutput {
    let json: Bool

    func show(_ report: LaporanImpor, dryRun: Bool) {
        if json { return print(Self.json(report)) }
        for refusal in report.refused.prefix(200) {
            print("\(refusal.sheet)!\(refusal.cell ?? String(refusal.row))  \(refusal.problem.indonesia). \(refusal.remedy.indonesia)")
        }
        if report.refused.count > 200 { print("… dan \(report.refused.count - 200) baris lagi.") }
        for row in (report.atasanTakDikenal ?? []).prefix(200) {
            let place = row.cell ?? String(row.row)
            print(
                "\(row.sheet)!\(place)  Atasan \(row.atasan) dari \(row.nama) \(row.ditolak ? "ada di baris yang ditolak" : row.ganda == true ? "menunjuk lebih dari satu jabatan" : "tidak dikenal")."
            )
        }
        for post in (report.atasanBerubah ?? []).prefix(200) {
            print("Atasan \(post.jabatan), \(post.unit): \(post.atasanLama ?? "-") → \(post.atasanBaru ?? "-").")
        }
        for note in report.notes { print("Catatan: \(note.indonesia)") }
        let n = report.accepted
        print("Diterima: \(n.unit) unit, \(n.jabatan) jabatan, \(n.pegawai) pegawai.")
        if !report.refused.isEmpty { print("Ditolak: \(report.barisDitolak) baris.") }
        if !report.held.isEmpty { print("Tertahan karena merujuk baris yang ditolak: \(report.held.count) baris.") }
        print(Self.conclusion(report, dryRun: dryRun))
    }

    func show(_ error: any Error) {
        let (problem, remedy) = Self.words(error)
        if json {
            print("{\"error\":\((try? UseCases.json(["problem": problem, "remedy": remedy])) ?? "{}")}")
        } else {
            StandardError.write("\(problem) \(remedy)\n")
        }
    }

    private static func conclusion(_ report: LaporanImpor, dryRun: Bool) -> String {
        if report.applied {
            let (new, changed) = (report.changes.baru, report.changes.berubah)
            return "Diterapkan: \(new.unit + new.jabatan + new.pegawai) baru, \(changed.total) diperbarui."
        }
        if report.changes.isEmpty {
            return report.refused.isEmpty ? "Tidak ada perubahan." : "Tidak ada baris yang dapat diterapkan. Perbaiki baris di atas."
        }
        return dryRun ? "Belum ada yang diubah (--dry-run)." : "Tidak ada yang diubah. Perbaiki baris di atas, atau pakai --skip-refused."
    }

    /// `accepted` and `refused` come first; programs may rely on them alone.
    private static func json(_ report: LaporanImpor) -> String {
        let parts: [(String, String?)] = [
            ("accepted", try? jsonForReaders(report.accepted)), ("refused", try? jsonForReaders(report.refused)),
            ("held", try? jsonForReaders(report.held)), ("changes", try? jsonForReaders(report.changes)),
            ("applied", report.applied ? "true" : "false"), ("notes", try? jsonForReaders(report.notes)),
            ("unknownSuperiors", try? jsonForReaders(report.atasanTakDikenal ?? [])), ("samples", try? jsonForReaders(report.contoh ?? [])),
            ("personChanges", try? jsonForReaders(report.perubahan ?? [])),
            ("superiorChanges", try? jsonForReaders(report.atasanBerubah ?? [])),
        ]
        return "{" + parts.map { "\"\($0.0)\":\($0.1 ?? "null")" }.joined(separator: ",") + "}"
    }

    private static func words(_ error: any Error) -> (problem: String, remedy: String) {
        switch error {
        case let problem as TableProblem: ("\(problem.message.indonesia).", problem.remedy.indonesia)
        case let fault as ImporFileFault: (fault.message, fault.remedy)
        case let fault as NoLiburTable: ("\(fault.message.indonesia).", fault.remedy.indonesia)
        case let unknown as CreateInstansi.Unknown: (unknown.message, "")
        case let fault as StorageFault: (fault.description, "")
        case is CancellationError: ("Impor dihentikan.", "Tidak ada data yang berubah.")
        default: ("Impor gagal: \(error).", "Tidak ada data yang berubah.")
        }
    }
}

/// Progress on one line of the terminal; silent when standard error is not one.
enum KemajuanTerminal {
    static func make() -> KemajuanImpor {
        guard isatty(STDERR_FILENO) == 1 else { return KemajuanImpor() }
        return KemajuanImpor(report: { stage, done, total in
            let share = total > 0 ? done * 100 / total : 0
            StandardError.write("\r\(stage.label.indonesia) … \(share)%   \(stage == .menerapkan && done == total ? "\n" : "")")
        })
    }
}

/// Messages for people, beside the output for programs.
enum StandardError {
    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
