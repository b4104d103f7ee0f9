package import Impor
import Kinerja
import Storage

/// The register at one moment, with the mark by which a later transaction knows whether it is still so.
package struct SeenRegister: Sendable {
    package let state: RegisterState
    let mark: RegisterMark
    let hari: LocalDate

    /// Reads state and mark on one snapshot, and gives the reader back before anybody computes with them.
    static func read(by actor: Actor, in site: Installation, _ progress: KemajuanImpor) async throws -> SeenRegister {
        try await site.ask(ReadRegister(progress: progress), by: actor)
    }
}

/// The whole register, for an import to be compared with.
package struct ReadRegister: Query {
    package static let authority = UploadImpor.authority

    let progress: KemajuanImpor

    package init(progress: KemajuanImpor = KemajuanImpor()) { self.progress = progress }

    package func read(in look: Look) throws -> SeenRegister {
        try progress.step(.memeriksa, 0, 1)
        return SeenRegister(
            state: try RegisterState(look.db, look.actor.instansi), mark: try look.registerMark.read(), hari: look.today)
    }
}
