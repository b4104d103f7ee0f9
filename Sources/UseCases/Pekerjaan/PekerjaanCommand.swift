package import Kinerja
import Storage

/// The start of a job: what kind of work, on what, by whom. The work itself runs beside it (``PekerjaanRunner``).
package protocol PekerjaanCommand: Command where Receipt == PekerjaanReceipt {
    static var jenis: String { get }
    /// What the work is on, as the job's row keeps it.
    var masukan: String { get }
}

extension PekerjaanCommand {
    package static var aksi: Aksi { .pekerjaanMulai }

    package func run(in act: Act) throws -> PekerjaanReceipt { try start(in: act) }

    /// The job's row and event.
    func start(in act: Act) throws -> PekerjaanReceipt {
        let job = PekerjaanRecord(
            id: act.id(), jenis: Self.jenis, masukan: masukan, dibuat: act.now, dibuatOleh: try act.actor.pegawai)
        try act.pekerjaan.insert(job)
        try act.record(.pekerjaanMulai, job.id, sesudah: ["jenis": Self.jenis])
        return PekerjaanReceipt(id: job.id)
    }
}

/// The job that was started.
package struct PekerjaanReceipt: Codable, Sendable, Equatable { package let id: PekerjaanID }
