package import Kinerja

/// Writes down a person as documents name him on a day (design invariant 9).
package struct PihakRepository {
    private let db: any SQLConnection
    private let instansi: Instansi

    package init(_ db: any SQLConnection, _ instansi: Instansi) { (self.db, self.instansi) = (db, instansi) }

    /// The person in his first post of that day; throws ``StorageError/notFound`` for somebody who is not in the register.
    package func pihak(_ id: PegawaiID, on date: LocalDate) throws -> Pihak {
        guard let row = try db.row("select nip, nama, golongan from pegawai where instansi_id = \(instansi.id) and id = \(id)") else {
            throw StorageError.notFound
        }
        let post = try GarisPelaporanRepository(db, instansi.id).jabatan(of: id, on: date).first
        return Pihak(
            pegawai: id, nama: try row.get("nama"), nip: try row.get("nip", as: NIP?.self)?.digits ?? "-",
            pangkatGolongan: Golongan.label(try row.get("golongan")), jabatan: post?.namaLengkap ?? "-", unitKerja: post?.unitNama ?? "-",
            instansi: instansi.nama)
    }
}
