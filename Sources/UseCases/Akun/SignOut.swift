package import Kinerja
internal import Secrets
internal import Storage

/// Keluar: ends the session of this token; an unknown token is no error.
package enum SignOut {
    package static func run(token: String, in site: Installation) async throws {
        let hash = Fingerprint.of(token)
        guard let sesi = try await site.database.read({ try SesiRepository($0).find(hash) }) else { return }
        _ = try await site.run(CloseSesi(hash: hash), by: Actor(instansi: sesi.instansi, pegawai: sesi.pegawai, nama: ""))
    }
}

/// Ends the session of a token that was shown.
package struct CloseSesi: Command, ReceiptNotKept {
    package static let aksi = Aksi.akunKeluar
    package static let authority = Authority.bearer

    /// Of the token.
    let hash: String

    package func run(in act: Act) throws -> Done {
        _ = try act.sesi.delete(hash)
        try act.record(.akunKeluar, act.actor.pegawai.rawValue)
        return Done()
    }
}

/// Ends another session of the same person.
package struct EndSesi: Command, ReceiptNotKept {
    package static let aksi = Aksi.akunAkhiriSesi
    package static let authority = Authority.ownHand

    package var nomor: SesiID

    package init(_ nomor: SesiID) { self.nomor = nomor }

    package func run(in act: Act) throws -> Done {
        let pegawai = try act.actor.pegawai
        guard try act.sesi.delete(nomor, of: pegawai, in: act.actor.instansi) else { throw Refused.hidden }
        try act.record(.akunAkhiriSesi, pegawai.rawValue)
        return Done()
    }
}

/// Ends all sessions of the same person but the present one. The receipt is their number.
package struct EndOtherSesi: Command, ReceiptNotKept {
    package static let aksi = Aksi.akunAkhiriSesiLain
    package static let authority = Authority.ownHand

    /// Of the present session.
    package var token: String

    package init(keeping token: String) { self.token = token }

    package func run(in act: Act) throws -> Int {
        let pegawai = try act.actor.pegawai
        let n = try act.sesi.deleteAll(of: pegawai, in: act.actor.instansi, except: Fingerprint.of(token))
        try act.record(.akunAkhiriSesiLain, pegawai.rawValue, sesudah: ["jumlah": n])
        return n
    }
}
