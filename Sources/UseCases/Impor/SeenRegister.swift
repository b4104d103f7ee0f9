import Impor
import Kinerja
import Storage

/// The register at one moment, with the mark by which a later transaction knows whether it is still so.
struct SeenRegister: Sendable {
    let state: OrgState
    let mark: RegisterMark

    /// Reads state and mark on one snapshot, and gives the reader back before anybody computes with them.
    static func read(by actor: Actor, in site: Installation, _ progress: ImportProgress) async throws -> SeenRegister {
        try await site.ask(ReadRegister(progress: progress), by: actor)
    }
}

/// The whole register, for an import to be compared with.
struct ReadRegister: Query {
    static let authority = UploadImpor.authority

    let progress: ImportProgress

    func read(in look: Look) throws -> SeenRegister {
        try progress.step(.memeriksa, 0, 1)
        return SeenRegister(
            state: try OrgState(look.db, look.actor.instansi), mark: try look.registerMark.read())
    }
}
