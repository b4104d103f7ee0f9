/// Every route: method, address, requirement, handler. One line each, in the routes file of its slice; here stand the slices.
package enum Routes {
    package static func all(_ configuration: SiteConfiguration) -> [Route] {
        slices.flatMap(\.self) + (configuration.showsStyleguide ? styleguide : [])
    }

    /// The rows that a program asks.
    package static let api = slices.flatMap(\.self).filter(\.requirement.isToken)

    /// In the order of `docs/generated/rute.md`.
    private static let slices: [[Route]] = [
        site,
        beranda,
        pegawai,
        kelola,
        impor,
        pekerjaan,
        akun,
        skp,
        tim,
        isian,
        pelaksanaan,
        umpanBalik,
        evaluasi,
        keberatan,
        dokumen,
        riwayat,
        aturan,
        aturanInstansi,
    ]
}
