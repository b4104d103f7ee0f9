package import Kinerja
internal import Storage

/// What goes on working beside one's password, and which of it shall: API tokens, and delegations that one has given.
///
/// A thief of the password can have made either. So a new password ends what its owner does not name, and a reset ends all.
package struct KeptAkses: Codable, Sendable, Equatable {
    package var token: Set<APITokenID>
    package var delegasi: Set<DelegasiID>

    package init(token: Set<APITokenID>, delegasi: Set<DelegasiID>) { (self.token, self.delegasi) = (token, delegasi) }

    package static let none = KeptAkses(token: [], delegasi: [])

    /// Ends the rest, each with its event.
    func endOthers(of pegawai: PegawaiID, in act: Act) throws {
        for known in try act.tokenAPI.list(of: pegawai, in: act.instansi.id) where !token.contains(known.nomor) {
            _ = try act.tokenAPI.revoke(known.nomor, of: pegawai, in: act.instansi.id, at: act.now)
            try act.record(.tokenCabut, known.nomor)
        }
        for given in try act.delegasi.unended(by: pegawai, on: act.today) where !delegasi.contains(given.id) {
            _ = try act.delegasi.revoke(given.id, by: pegawai, at: act.now)
            try act.record(.delegasiCabut, given.id)
        }
    }
}
