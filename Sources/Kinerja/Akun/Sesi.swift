/// A browser session at rest: the token is known only by its SHA-256.
package struct Sesi: Sendable, Equatable {
    package let hash: String
    package let instansi: InstansiID
    package let pegawai: PegawaiID
    package let nomor: SesiID
    package let dibuat: Instant
    package var terakhir: Instant
    package var stepUp: Instant?
    /// `false` between the password and the second factor; such a session may do nothing else.
    package var totpSelesai: Bool
    package var atasNama: DelegasiID?
    /// "Chrome di Android", for the person's own list.
    package let perangkat: Kalimat

    package init(
        hash: String, instansi: InstansiID, pegawai: PegawaiID, nomor: SesiID, dibuat: Instant, terakhir: Instant, stepUp: Instant?,
        totpSelesai: Bool, atasNama: DelegasiID? = nil, perangkat: Kalimat
    ) {
        (self.hash, self.instansi, self.pegawai, self.nomor) = (hash, instansi, pegawai, nomor)
        (self.dibuat, self.terakhir, self.stepUp, self.totpSelesai) = (dibuat, terakhir, stepUp, totpSelesai)
        (self.atasNama, self.perangkat) = (atasNama, perangkat)
    }
}
