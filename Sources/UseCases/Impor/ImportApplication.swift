import Impor
import Kinerja
import Storage

/// One file on its way into the register, its rows read once however often they are compared.
struct ImportApplication: Sendable {
    let rows: ParsedRows
    let mapping: ColumnMapping
    let source: ImportSource
    let skipRefused: Bool
    let progress: ImportProgress

    /// Compares on a snapshot and writes; `nil` when the register changed in between and nothing was written.
    func runOnSnapshot(by actor: Actor, in site: Installation) async throws -> ImportReport? {
        let seen = try await SeenRegister.read(by: actor, in: site, progress)
        let proposal = ImportProposal(rows, mapping, against: seen.state)
        try progress.step(.memeriksa, 1, 1)
        guard proposal.isApplicable(skipRefused: skipRefused) else { return proposal.report }
        do {
            let command = WriteImport(source: source.objek, carried: Carried(.init(application: self, proposal: proposal, seen: seen)))
            return try await site.run(command, by: actor)
        } catch is WriteImport.RegisterMoved {
            return nil
        }
    }

    /// Compares and writes in one transaction, while everybody else waits: for a register that never stands still.
    func runInside(by actor: Actor, in site: Installation) async throws -> ImportReport {
        try await site.run(CompareAndWriteImport(source: source.objek, application: Carried(self)), by: actor)
    }

    fileprivate func write(_ proposal: ImportProposal, over state: OrgState, _ act: Act) throws -> ImportReport {
        var writer = ImportWriter(act: act, state: state, progress: progress)
        try writer.write(proposal.diff)
        var report = proposal.report
        try act.record(.imporTerapkan, source.objek, sesudah: report.changes)
        try source.keep(in: act)
        report.applied = true
        return report
    }
}

/// Writes what was compared on a snapshot, if the register is still the one that was compared.
struct WriteImport: Command, ReceiptNotKept {
    static let aksi = Aksi.imporTerapkan
    static let peristiwa: Set<Aksi> = [
        .imporTerapkan, .unitKerjaUbah, .jabatanUbah, .pegawaiUbah, .penugasanMulai, .penugasanUbah, .penugasanAkhiri,
    ]
    static let authority = UploadImpor.authority

    struct Compared: Sendable {
        let application: ImportApplication
        let proposal: ImportProposal
        let seen: SeenRegister
    }

    /// To compare again: nothing was written.
    struct RegisterMoved: Error {}

    /// What the event names.
    let source: String
    let carried: Carried<Compared>

    func run(in act: Act) throws -> ImportReport {
        let compared = carried.value
        guard try act.registerMark.isStill(at: compared.seen.mark) else { throw RegisterMoved() }
        return try compared.application.write(compared.proposal, over: compared.seen.state, act)
    }
}

/// Compares with the register as the transaction finds it, and writes.
struct CompareAndWriteImport: Command, ReceiptNotKept {
    static let aksi = WriteImport.aksi
    static let peristiwa = WriteImport.peristiwa
    static let authority = WriteImport.authority

    let source: String
    let application: Carried<ImportApplication>

    func run(in act: Act) throws -> ImportReport {
        let application = application.value
        let state = try OrgState(act.db, act.actor.instansi)
        let proposal = ImportProposal(application.rows, application.mapping, against: state)
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
