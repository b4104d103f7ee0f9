package import Kinerja
import Storage

/// A job as its page shows it.
package struct PekerjaanView: Sendable {
    package let id: PekerjaanID
    package let jenis: String
    package let status: StatusPekerjaan
    package let langkah: Kalimat
    package let selesai: Int
    package let jumlah: Int
    package let pesan: Kalimat
    package let hasil: PekerjaanOutcome?

    /// The job of its starter, or any of the agency for its admin; everybody else does not see it.
    package static func find(_ id: PekerjaanID, by actor: Actor, in site: Installation) async throws -> PekerjaanView {
        var record = try await site.ask(ReadPekerjaan(id: id), by: actor)
        var live = await site.jobs.progress(of: id)
        if !record.status.isOver, live == nil {
            // It may have ended between the two looks; only then is a job without a process an interrupted one.
            record = try await site.ask(ReadPekerjaan(id: id), by: actor)
            live = await site.jobs.progress(of: id)
        }
        if !record.status.isOver, live == nil { record = interrupted(record, actor, site) }
        return PekerjaanView(
            id: id, jenis: record.jenis, status: record.status, langkah: live?.langkah ?? record.status.label,
            selesai: live?.done ?? record.kemajuan, jumlah: live?.total ?? record.jumlah, pesan: record.pesan,
            hasil: try record.hasil.map { try decoded($0) })
    }

    /// The row is written beside the request: who looks at a job waits for no disk, nor fails when nothing can be written.
    private static func interrupted(_ record: PekerjaanRecord, _ actor: Actor, _ site: Installation) -> PekerjaanRecord {
        var ended = record
        ended.status = .gagal
        ended.pesan = PekerjaanEnd.interrupted(kept: record.pesan.isEmpty ? nil : record.pesan)
        ended.selesai = site.clock()
        let row = ended
        site.lastUse.note(row.id.rawValue) {
            try await site.database.write { try PekerjaanRepository($0, actor.instansi).update(row) }
        }
        return row
    }
}

/// A job's row, for its starter and the agency's admin.
struct ReadPekerjaan: Query {
    static let authority = Authority.person

    let id: PekerjaanID

    func read(in look: Look) throws -> PekerjaanRecord {
        guard let record = try look.pekerjaan.find(id),
            look.actor.isPegawai(record.dibuatOleh) || look.actor.peran.contains(.adminKepegawaian)
        else { throw Refused.hidden }
        return record
    }
}

/// Asks a job of one's own, or as admin any job of the agency, to stop. Who asked stays on record.
package enum CancelPekerjaan {
    package static func run(_ id: PekerjaanID, by actor: Actor, in site: Installation) async throws {
        let view = try await PekerjaanView.find(id, by: actor, in: site)
        guard !view.status.isOver else { throw Refused.wrongState(view.status.rawValue) }
        _ = try await site.run(StopPekerjaan(id: id), by: actor)
        await site.jobs.cancel(id)
    }
}

/// Writes down who asked a job to stop.
struct StopPekerjaan: Command, ReceiptNotKept {
    static let aksi = Aksi.pekerjaanHentikan
    static let authority = Authority.person

    let id: PekerjaanID

    func run(in act: Act) throws -> Done {
        let record = try act.pekerjaan.find(id).orHidden()
        guard act.actor.isPegawai(record.dibuatOleh) || act.actor.peran.contains(.adminKepegawaian) else { throw Refused.hidden }
        guard !record.status.isOver else { throw Refused.wrongState(record.status.rawValue) }
        try act.record(.pekerjaanHentikan, id)
        return Done()
    }
}
