package import Kinerja
package import UseCases

/// The person behind a request: the actor of use cases, and what the header shows of him.
package struct Person: Sendable, Equatable {
    package var actor: Actor
    /// The agency's name, for the header.
    package var namaInstansi: String
    package var zona: ZonaWaktu
    /// What was read when the request came in, so that a page does not read it again.
    package var terbaca: Terbaca?
    /// "Guru Ahli Muda", for the header.
    package var jabatan: String
    /// Whether anybody reports to him: the team's pages are in his menu.
    package var memimpin: Bool
    /// The one acted for, "atas nama", when it is not himself: shown on every page.
    package var atasNama: String?
    /// The name of who sits at the keyboard, when `atasNama` is set.
    package var orang: String
    /// The session's public number, to mark it in the list of sessions.
    package var nomorSesi: String?
    /// An account whose compulsory second factor is not set up reaches only the pages that set it up.
    package var mustSetUpTOTP: Bool

    package init(
        actor: Actor, namaInstansi: String, zona: ZonaWaktu = .wib, jabatan: String = "", memimpin: Bool = false, atasNama: String? = nil,
        orang: String = "",
        nomorSesi: String? = nil, mustSetUpTOTP: Bool = false, terbaca: Terbaca? = nil
    ) {
        (self.actor, self.namaInstansi, self.zona, self.jabatan, self.memimpin) = (actor, namaInstansi, zona, jabatan, memimpin)
        self.terbaca = terbaca
        (self.atasNama, self.orang, self.nomorSesi, self.mustSetUpTOTP) = (atasNama, orang, nomorSesi, mustSetUpTOTP)
    }
}

/// Knows who belongs to a session cookie or API token. Answers nil for unknown, expired and revoked alike.
package protocol SesiStore: Sendable {
    func person(forSession token: String) async throws -> Person?
    /// Whose session a proof of identity has just put under another token: for a repeat that proves itself too.
    func person(forRepeat token: String) async throws -> Person?
    func person(forToken token: String) async throws -> Person?
}

extension SesiStore {
    /// Where sessions keep their token there is nothing to repeat under another.
    package func person(forRepeat _: String) async throws -> Person? { nil }
}
