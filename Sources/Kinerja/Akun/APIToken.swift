/// An API token at rest: known by its SHA-256, limited by scopes and a last day.
package struct APIToken: Sendable, Equatable {
    package let hash: String
    package let instansi: InstansiID
    package let pegawai: PegawaiID
    package let nomor: APITokenID
    package let nama: String
    /// `baca:skp`, `tulis:skp` …
    package let cakupan: Set<String>
    package let dibuat: Instant
    package let kedaluwarsa: Instant
    package let terakhir: Instant?
    package let dicabut: Instant?

    package init(
        hash: String, instansi: InstansiID, pegawai: PegawaiID, nomor: APITokenID, nama: String, cakupan: Set<String>, dibuat: Instant,
        kedaluwarsa: Instant, terakhir: Instant? = nil, dicabut: Instant? = nil
    ) {
        (self.hash, self.instansi, self.pegawai, self.nomor, self.nama) = (hash, instansi, pegawai, nomor, nama)
        (self.cakupan, self.dibuat, self.kedaluwarsa) = (cakupan, dibuat, kedaluwarsa)
        (self.terakhir, self.dicabut) = (terakhir, dicabut)
    }

    package func berlaku(_ now: Instant) -> Bool { dicabut == nil && now < kedaluwarsa }
}
