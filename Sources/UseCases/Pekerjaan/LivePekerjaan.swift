import Kinerja
import Logging
import Storage

/// A job of this process with the work that it does.
struct LivePekerjaan: Sendable {
    let record: PekerjaanRecord
    let actor: Actor
    let site: Installation
    let context: PekerjaanContext
    let work: @Sendable (PekerjaanContext) async throws -> PekerjaanOutcome

    func run() async {
        do {
            try await mark { $0.status = .berjalan }
            try context.step("Mulai", 0, of: 0)
            let outcome = try await work(context)
            let hasil = try json(outcome)
            try await mark {
                $0.status = .selesai
                $0.pesan = outcome.pesan
                $0.hasil = hasil
            }
        } catch is CancellationError {
            await end(.dibatalkan, "Dihentikan. \(PekerjaanEnd.rest(context.kept))")
        } catch {
            site.log.error("pekerjaan gagal", metadata: ["id": "\(record.id.rawValue)", "sebab": "\(String(reflecting: error))"])
            await end(.gagal, PekerjaanEnd.failed(error as? PekerjaanFault, kept: context.kept))
        }
    }

    private func end(_ status: StatusPekerjaan, _ pesan: Kalimat) async {
        do {
            try await mark {
                $0.status = status
                $0.pesan = pesan
            }
        } catch {
            site.log.error("keadaan pekerjaan tidak tersimpan", metadata: ["id": "\(record.id.rawValue)", "sebab": "\(error)"])
        }
    }

    private func mark(_ change: @Sendable (inout PekerjaanRecord) -> Void) async throws {
        var updated = record
        let progress = context.progress
        (updated.kemajuan, updated.jumlah) = (progress.done, progress.total)
        change(&updated)
        if updated.status.isOver { updated.selesai = site.clock() }
        let row = updated
        try await site.database.write { try PekerjaanRepository($0, actor.instansi).update(row) }
    }
}

/// The last words of a job that did not come to its end: they tell what was committed on the way.
enum PekerjaanEnd {
    static func rest(_ kept: Kalimat?) -> Kalimat { kept ?? "Tidak ada data yang berubah." }

    static func failed(_ fault: PekerjaanFault?, kept: Kalimat?) -> Kalimat {
        if let fault { return kept.map { "\(fault.pesan) \($0)" } ?? fault.pesan }
        return "Gagal karena kesalahan di pihak kami. \(kept ?? "Tidak ada data yang berubah; coba lagi.")"
    }

    static func interrupted(kept: Kalimat?) -> Kalimat {
        "Terhenti karena server dimulai ulang. \(kept ?? "Tidak ada data yang berubah; jalankan lagi.")"
    }
}
