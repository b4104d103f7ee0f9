import Impor
import Kinerja
import Storage

/// The register at one moment, with the mark by which a later transaction knows whether it is still so.
struct SeenRegister: Sendable {
    let state: OrgState
    let mark: RegisterMark

    /// Reads state and mark on one snapshot, and gives the reader back before anybody computes with them.
    static func read(by actor: Actor, in site: Installation, _ progress: ImportProgress) async throws -> SeenRegister {
        try await site.look(by: actor) { look in
            try progress.step(.memeriksa, 0, 1)
            return SeenRegister(
                state: try OrgState(look.db, actor.instansi), mark: try RegisterMarkRepository(look.db, actor.instansi).read())
        }
    }
}
