/// An account with the few facts of its holder that signing in needs.
package struct Akun: Sendable, Equatable {
    package let instansi: InstansiID
    package let pegawai: PegawaiID
    package let nip: String?
    package let nama: String
    /// What someone without NIP (pejabat negara) signs in with.
    package let namaMasuk: String?
    package let kedudukan: KedudukanPegawai
    /// Argon2id in libsodium's string form, `nil` until activation.
    package let kataSandi: String?
    /// Keyed hash of the one-time code.
    package let kodeAktivasi: String?
    package let kodeBerlakuSampai: Instant?
    /// Sealed TOTP secret.
    package let totpRahasia: String?
    package let totpLangkahTerakhir: Int64?
    /// Failed attempts since the last success.
    package let gagal: Int
    package let aktif: Bool
    package let diaktifkanPada: Instant?
    package let version: Int64

    package init(
        instansi: InstansiID, pegawai: PegawaiID, nip: String?, nama: String, namaMasuk: String?, kedudukan: KedudukanPegawai,
        kataSandi: String?, kodeAktivasi: String?, kodeBerlakuSampai: Instant?, totpRahasia: String?, totpLangkahTerakhir: Int64?,
        gagal: Int, aktif: Bool, diaktifkanPada: Instant?, version: Int64
    ) {
        (self.instansi, self.pegawai, self.nip, self.nama, self.namaMasuk) = (instansi, pegawai, nip, nama, namaMasuk)
        (self.kedudukan, self.kataSandi, self.kodeAktivasi, self.kodeBerlakuSampai, self.totpRahasia) = (
            kedudukan, kataSandi, kodeAktivasi, kodeBerlakuSampai, totpRahasia
        )
        (self.totpLangkahTerakhir, self.gagal, self.aktif, self.diaktifkanPada, self.version) = (
            totpLangkahTerakhir, gagal, aktif, diaktifkanPada, version
        )
    }

    package var totp: Bool { totpRahasia != nil }

    package func status(at now: Instant) -> StatusAkun {
        if aktif && kataSandi != nil { return .aktif }
        if diaktifkanPada != nil, kodeAktivasi == nil { return .dikunci }
        if kodeAktivasi != nil, let limit = kodeBerlakuSampai, limit > now { return .kodeDicetak }
        return .belumAdaKode
    }

    /// A pegawai who has left keeps his record but cannot sign in.
    package var bolehMasuk: Bool { aktif && kataSandi != nil && kedudukan != .berhenti }
}
