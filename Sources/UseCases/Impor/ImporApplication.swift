import Impor
import Kinerja
import Storage

/// One file on its way into the register, its rows read once however often they are compared.
struct ImporApplication: Sendable {
    let rows: ParsedRows
    let mapping: ColumnMapping
    let source: ImporSource
    let skipRefused: Bool
    let progress: KemajuanImpor

    /// Compares on a snapshot and writes; `nil` when the register changed in between and nothing was written.
    func runOnSnapshot(by actor: Actor, in site: Installation) async throws -> LaporanImpor? {
        let seen = try await SeenRegister.read(by: actor, in: site, progress)
        let proposal = ImporPreview(rows, mapping, against: seen.state, today: seen.hari)
        try progress.step(.memeriksa, 1, 1)
        guard proposal.isApplicable(skipRefused: skipRefused) else { return proposal.report }
        do {
            let command = WriteImpor(source: source.objek, carried: Carried(.init(application: self, proposal: proposal, seen: seen)))
            return try await site.run(command, by: actor)
        } catch is WriteImpor.RegisterMoved {
            return nil
        }
    }

    /// Compares and writes in one transaction, while everybody else waits: for a register that never stands still.
    func runInside(by actor: Actor, in site: Installation) async throws -> LaporanImpor {
        try await site.run(CompareAndWriteImpor(source: source.objek, application: Carried(self)), by: actor)
    }

    fileprivate func write(_ proposal: ImporPreview, over state: RegisterState, _ act: Act) throws -> LaporanImpor {
        if case .upload(let id, _, let sidik) = source {
            // What was not looked at is not done: it may move more than the proof and the second admin were asked for.
            guard proposal.report.sidik == sidik else { throw DiffMoved(report: proposal.report) }
            try SecondAdminImpor.require(id, proposal.report, in: act)
        }
        var writer = ImporWriter(act: act, state: state, progress: progress)
        try writer.write(proposal.diff)
        if proposal.diff.movesAnybody { try act.segarkanPenilaiSemua() }
        var report = proposal.report
        try act.record(.imporTerapkan, source.objek, sesudah: report.changes)
        try source.keep(in: act)
        report.applied = true
        return report
    }
}

/// The file would do something else than when it was checked: nothing was written.
struct DiffMoved: Error {
    let report: LaporanImpor
}

/// Writes what was compared on a snapshot, if the register is still the one that was compared.
struct WriteImpor: Command, ReceiptNotKept {
    static let aksi = Aksi.imporTerapkan
    static let peristiwa: Set<Aksi> = [
        .imporTerapkan, .unitKerjaUbah, .jabatanUbah, .pegawaiUbah, .penugasanMulai, .penugasanUbah, .penugasanAkhiri,
        .skpAkhiri, .skpGantiPenilai,
    ]
    static let authority = UploadImpor.authority

    struct Compared: Sendable {
        let application: ImporApplication
        let proposal: ImporPreview
        let seen: SeenRegister
    }

    /// To compare again: nothing was written.
    struct RegisterMoved: Error {}

    /// What the event names.
    let source: String
    let carried: Carried<Compared>

    func run(in act: Act) throws -> LaporanImpor {
        let compared = carried.value
        guard try act.registerMark.isStill(at: compared.seen.mark) else { throw RegisterMoved() }
        return try compared.application.write(compared.proposal, over: compared.seen.state, act)
    }
}

/// Compares with the register as the transaction finds it, and writes.
struct CompareAndWriteImpor: Command, ReceiptNotKept {
    static let aksi = WriteImpor.aksi
    static let peristiwa = WriteImpor.peristiwa
    static let authority = WriteImpor.authority

    let source: String
    let application: Carried<ImporApplication>

    func run(in act: Act) throws -> LaporanImpor {
        let application = application.value
        let state = try RegisterState(act.db, act.actor.instansi)
        let proposal = ImporPreview(application.rows, application.mapping, against: state, today: act.today)
        guard proposal.isApplicable(skipRefused: application.skipRefused) else { throw Unchanged(proposal.report) }
        return try application.write(proposal, over: state, act)
    }
}

/// What a command brings along that is no part of its value and too large to be written: a whole table, already read.
///
/// Only for commands whose receipt is not kept, which are never written; one that holds it cannot be read back.
struct Carried<Value: Sendable>: Codable, Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }

    init(from decoder: any Decoder) throws {
        throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not written"))
    }

    func encode(to _: any Encoder) throws {}
}
