package import Kinerja
import Secrets
import Storage

/// Buat token API: shown once, kept as a hash, good for at most a year and for the chosen scopes.
package struct CreateAPIToken: Command, ReceiptNotKept {
    package static let aksi = Aksi.tokenBuat
    package static let authority = Authority.ownHand
    package static let seals: SealingAct? = .buatToken

    package var nama: String
    package var cakupan: Set<Cakupan>
    package var hari: Int

    package init(nama: String, cakupan: Set<Cakupan>, hari: Int) { (self.nama, self.cakupan, self.hari) = (nama, cakupan, hari) }

    /// The token in clear, with its number.
    package struct Created: Sendable, Equatable {
        package let token: String
        package let nomor: APITokenID
        package let kedaluwarsa: Instant
    }

    package static let prefix = "tlk_"
    package static let mostPerPerson = 20

    package func run(in act: Act) throws -> Created {
        let nama = try OneLine.required(nama, "nama")
        try check()
        let (instansi, pegawai, token) = (act.actor.instansi, try act.actor.pegawai, Self.prefix + Secrecy.token())
        guard try act.tokenAPI.list(of: pegawai, in: instansi).count < Self.mostPerPerson else {
            throw Refused.wrongState("sudah ada \(Self.mostPerPerson) token")
        }
        let made = APIToken(
            hash: Fingerprint.of(token), instansi: instansi, pegawai: pegawai, nomor: act.id(), nama: nama,
            cakupan: Set(cakupan.map(\.rawValue)), dibuat: act.now, kedaluwarsa: act.now.adding(seconds: Int64(hari) * 86_400))
        try act.tokenAPI.insert(made)
        try act.record(.tokenBuat, made.nomor.rawValue, sesudah: ["cakupan": made.cakupan.sorted()])
        return Created(token: token, nomor: made.nomor, kedaluwarsa: made.kedaluwarsa)
    }

    private func check() throws {
        guard !cakupan.isEmpty else {
            throw Invalid(
                "cakupan", "Belum ada cakupan yang dipilih", remedy: "Pilih paling sedikit satu hal yang boleh dilakukan token ini.")
        }
        guard (1...365).contains(hari) else {
            throw Invalid("hari", "Masa berlaku 1 sampai 365 hari", remedy: "Isi jumlah hari antara 1 dan 365.")
        }
    }
}

/// Cabut token API: counts at its next request.
package struct RevokeAPIToken: Command, ReceiptNotKept {
    package static let aksi = Aksi.tokenCabut
    package static let authority = Authority.ownHand

    package var nomor: APITokenID

    package init(_ nomor: APITokenID) { self.nomor = nomor }

    package func run(in act: Act) throws -> Done {
        guard try act.tokenAPI.revoke(nomor, of: act.actor.pegawai, in: act.actor.instansi, at: act.now) else {
            throw Refused.hidden
        }
        try act.record(.tokenCabut, nomor.rawValue)
        return Done()
    }
}
