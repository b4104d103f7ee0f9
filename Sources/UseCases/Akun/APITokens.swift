package import Kinerja
import Secrets
import Storage

/// Buat token API: shown once, kept as a hash, good for at most a year and for the chosen scopes.
package enum CreateAPIToken {
    package struct Input: Sendable {
        package let nama: String
        package let cakupan: Set<Cakupan>
        package let hari: Int

        package init(nama: String, cakupan: Set<Cakupan>, hari: Int) { (self.nama, self.cakupan, self.hari) = (nama, cakupan, hari) }
    }

    /// The token in clear, with its number.
    package struct Created: Sendable, Equatable {
        package let token: String
        package let nomor: TokenAPIID
        package let kedaluwarsa: Instant
    }

    package static let prefix = "tlk_"
    package static let mostPerPerson = 20

    package static func run(_ input: Input, by actor: Actor, in site: Installation) async throws -> Created {
        try OwnHand.require(actor)
        try StepUp.require(.buatToken, actor, at: site.clock())
        let nama = try OneLine.required(input.nama, "nama")
        try check(input)
        let token = prefix + Secrecy.token()
        return try await site.perform(by: actor) { act in
            guard try TokenAPIRepository(act.db).list(of: actor.pegawai, in: actor.instansi).count < mostPerPerson else {
                throw Refused.wrongState("sudah ada \(mostPerPerson) token")
            }
            let made = TokenAPI(
                hash: Fingerprint.of(token), instansi: actor.instansi, pegawai: try actor.pegawai, nomor: act.id(), nama: nama,
                cakupan: Set(input.cakupan.map(\.rawValue)), dibuat: act.now,
                kedaluwarsa: act.now.adding(seconds: Int64(input.hari) * 86_400))
            try TokenAPIRepository(act.db).insert(made)
            try act.record(.tokenBuat, made.nomor.rawValue, sesudah: ["cakupan": made.cakupan.sorted()])
            return Receipt(nomor: made.nomor, kedaluwarsa: made.kedaluwarsa)
        }.created(token)
    }

    private struct Receipt: Codable, Sendable {
        let nomor: TokenAPIID
        let kedaluwarsa: Instant
        func created(_ token: String) -> Created { Created(token: token, nomor: nomor, kedaluwarsa: kedaluwarsa) }
    }

    private static func check(_ input: Input) throws {
        guard !input.cakupan.isEmpty else {
            throw Invalid(
                "cakupan", "Belum ada cakupan yang dipilih", remedy: "Pilih paling sedikit satu hal yang boleh dilakukan token ini.")
        }
        guard (1...365).contains(input.hari) else {
            throw Invalid("hari", "Masa berlaku 1 sampai 365 hari", remedy: "Isi jumlah hari antara 1 dan 365.")
        }
    }
}

package enum RevokeAPIToken {
    package static func run(_ nomor: TokenAPIID, by actor: Actor, in site: Installation) async throws -> Done {
        try OwnHand.require(actor)
        return try await site.perform(by: actor) { act in
            guard try TokenAPIRepository(act.db).revoke(nomor, of: actor.pegawai, in: actor.instansi, at: act.now) else {
                throw Refused.hidden
            }
            try act.record(.tokenCabut, nomor.rawValue)
            return Done()
        }
    }
}
