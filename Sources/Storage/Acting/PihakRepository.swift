package import Kinerja

/// Writes down a person as documents name him on a day (design invariant 9).
package struct PihakRepository {
    private let db: any SQLConnection
    private let instansi: Instansi

    package init(_ db: any SQLConnection, _ instansi: Instansi) { (self.db, self.instansi) = (db, instansi) }

    /// The person in his first post of that day; `nil` for somebody who is not in the register.
    package func pihak(_ id: PegawaiID, on date: LocalDate) throws -> Pihak? {
        guard let pegawai = try PegawaiRepository(db, instansi.id).find(id) else { return nil }
        let post = try GarisPelaporanRepository(db, instansi.id).jabatan(of: id, on: date).first
        return pihak(pegawai, jabatan: post?.namaLengkap ?? "-", unit: post?.unitNama ?? "-")
    }

    /// The assessor of somebody in a post on a day, as he is then; `nil` where nobody stands above.
    package func penilai(of pegawai: PegawaiID, in jabatan: JabatanID, on date: LocalDate) throws -> Pihak? {
        let above = try GarisPelaporanRepository(db, instansi.id).atasan(of: pegawai, in: jabatan, on: date)
        guard let above, above != pegawai else { return nil }
        return try pihak(above, on: date)
    }

    /// The person in a post that is known.
    package func pihak(_ pegawai: Pegawai, jabatan: String, unit: String) -> Pihak {
        Pihak(
            pegawai: pegawai.id, nama: pegawai.nama, nip: pegawai.nip?.digits ?? "", pangkatGolongan: Golongan.label(pegawai.golongan),
            jabatan: jabatan, unitKerja: unit, instansi: instansi.nama)
    }
}
