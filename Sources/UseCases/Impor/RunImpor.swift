import Documents
import Impor
package import Kinerja
import Storage

/// Checks or applies an uploaded file as a job.
package enum RunImpor {
    /// Refused rows kept with the report; a file with more than these is broken as a whole.
    static let keptRefusals = 5_000

    /// Starts the check; the job's result page is the preview.
    package static func check(_ id: ImporID, by actor: Actor, key: String?, in site: Installation) async throws -> PekerjaanID {
        let view = try await site.ask(ReadImpor(id), by: actor)
        guard let mapping = view.mapping else { throw Refused.wrongState("belum dipetakan") }
        guard view.record.status != .diterapkan else { throw Refused.wrongState(view.record.status.rawValue) }
        return try await site.jobs.start(StartCheckImpor(impor: id, version: view.record.version), by: actor, key: key, in: site) {
            context in
            let report = try await told {
                let rows = try ParsedRows.read(try view.file(in: site), mapping, progress: progress(context))
                return try await ImporPegawai.preview(rows, mapping, by: actor, in: site, progress: progress(context))
            }
            try await keep(report, id, .diperiksa, actor, site)
            return PekerjaanOutcome("Pemeriksaan selesai: \(report.barisDitolak) baris perlu diperbaiki.", tujuan: .impor(id))
        }
    }

    /// Starts applying. `skipRefused` is the user's explicit choice to take the accepted rows only.
    package static func apply(
        _ id: ImporID, skipRefused: Bool, by actor: Actor, key: String?, in site: Installation
    ) async throws -> PekerjaanID {
        let view = try await site.ask(ReadImpor(id), by: actor)
        guard let mapping = view.mapping, let report = view.report, view.record.status == .diperiksa else {
            throw Refused.wrongState(view.record.status.rawValue)
        }
        guard report.refused.isEmpty || skipRefused else {
            throw Invalid("lewati", "Ada baris yang ditolak.", remedy: "Perbaiki berkasnya, atau centang bahwa baris itu dilewati.")
        }
        let start = StartApplyImpor(impor: id, skipRefused: skipRefused, sidik: report.sidik)
        return try await site.jobs.start(start, by: actor, key: key, in: site) { context in
            do {
                let report = try await told {
                    let rows = try ParsedRows.read(try view.file(in: site), mapping, progress: progress(context))
                    return try await ImporPegawai.apply(
                        rows, mapping, source: .upload(id, job: context.job, sidik: start.sidik), skipRefused: skipRefused, by: actor,
                        in: site, progress: progress(context))
                }
                if report.applied { context.committed(ImporSource.tersimpan) }
                try await keep(report, id, report.applied || report.isKnown ? .diterapkan : .diperiksa, actor, site)
                return PekerjaanOutcome(words(report), tujuan: .impor(id))
            } catch let moved as DiffMoved {
                try await keep(moved.report, id, .diperiksa, actor, site)
                return PekerjaanOutcome(
                    "Data pegawai berubah sejak berkas ini diperiksa. Tidak ada yang diterapkan; periksa lagi ringkasannya.",
                    tujuan: .impor(id))
            }
        }
    }

    private static func words(_ report: LaporanImpor) -> Kalimat {
        if report.applied { return "Diterapkan: \(report.changes.baru.total) baru, \(report.changes.berubah.total) diperbarui." }
        if report.isEmpty { return "Tidak ada yang masuk: barisnya ditolak, tertahan, atau sama dengan data." }
        return report.changes.isEmpty ? "Tidak ada perubahan: isi berkas sudah sama dengan data." : "Tidak ada yang diterapkan."
    }

    private static func progress(_ context: PekerjaanContext) -> KemajuanImpor {
        KemajuanImpor(
            isCancelled: { context.isStopped }, report: { stage, done, total in try? context.step(stage.label, done, of: total) })
    }

    /// A damaged file is the user's to mend; he is told what and how.
    private static func told<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch TableProblem.cancelled {
            throw CancellationError()
        } catch let problem as TableProblem {
            throw PekerjaanFault("\(problem.message). \(problem.remedy)")
        }
    }

    private static func keep(
        _ report: LaporanImpor, _ id: ImporID, _ status: StatusImpor, _ actor: Actor, _ site: Installation
    ) async throws {
        var short = report
        short.refused = Array(report.refused.prefix(keptRefusals))
        short.held = Array(report.held.prefix(keptRefusals))
        short.atasanTakDikenal = report.atasanTakDikenal.map { Array($0.prefix(keptRefusals)) }
        _ = try await site.run(KeepLaporanImpor(impor: id, status: status, laporan: short, diterima: report.accepted), by: actor)
    }
}

/// Starts checking an uploaded file.
struct StartCheckImpor: PekerjaanCommand {
    static let authority = UploadImpor.authority
    static let jenis = "impor.periksa"

    let impor: ImporID
    let version: Int64

    var masukan: String { "\(impor.rawValue) \(version)" }
}

/// Starts applying a checked file.
struct StartApplyImpor: PekerjaanCommand {
    static let authority = UploadImpor.authority
    static let jenis = "impor.terapkan"
    static let seals: SealingAct? = .terapkanImpor
    /// Asked in `run`: an import that only adds needs no proof.
    var isSealing: Bool { false }

    let impor: ImporID
    let skipRefused: Bool
    /// Of the comparison that was looked at.
    var sidik: String?

    var masukan: String { "\(impor.rawValue) \(skipRefused)" }

    func run(in act: Act) throws -> PekerjaanReceipt {
        let report = try act.impor.find(impor)?.hasil.map { try decoded($0, as: LaporanImpor.self) }
        // Checked again in between: what was looked at is not what is asked about here.
        if let sidik, report?.sidik != sidik { throw Refused.stale }
        if let report, report.changes.dipindahkan > 0 {
            try SecondAdminImpor.require(impor, report, in: act)
            try StepUp.require(.terapkanImpor, act.actor, at: act.now)
        }
        return try start(in: act)
    }
}

/// Keeps with an uploaded file what checking or applying it gave.
struct KeepLaporanImpor: Command, ReceiptNotKept {
    static let aksi = Aksi.imporDiperiksa
    static let peristiwa: Set<Aksi> = [.imporDiperiksa, .imporDiterapkan]
    static let authority = UploadImpor.authority

    let impor: ImporID
    let status: StatusImpor
    let laporan: LaporanImpor
    let diterima: ImporPlan.Counts

    func run(in act: Act) throws -> Done {
        guard var record = try act.impor.find(impor) else { throw Refused.hidden }
        // A twin of the job has applied it in the meantime.
        guard record.status != .diterapkan || status == .diterapkan else { throw Unchanged(Done()) }
        (record.hasil, record.status) = (try json(laporan), status)
        try act.impor.update(record)
        try act.record(status == .diterapkan ? .imporDiterapkan : .imporDiperiksa, impor, sesudah: diterima)
        return Done()
    }
}
