import Kinerja
import Storage

/// What an account still lacks.
enum TugasAkun {
    /// A second factor, where this installation asks one of the roles; a demo asks none.
    static func totp(_ look: Look) throws -> [Tugas] {
        let peran = try look.peran.peran(of: look.actor.pegawai)
        let wajib = peran.filter(look.site.akun.totpWajib.contains).sorted { $0.rawValue < $1.rawValue }
        guard let first = wajib.first, look.actor.atasNamaOleh == nil else { return [] }
        guard let akun = try look.akun.find(look.actor.pegawai), !akun.totp else { return [] }
        return [
            Tugas(
                .aktifkanTOTP, "Pasang kode tambahan", "Wajib untuk \(first.label). Siapkan ponsel, sekitar tiga menit.",
                tujuan: .keamananAkun)
        ]
    }
}
