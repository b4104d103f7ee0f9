/// An SKP without its content: for lists, and as the head of what is recorded and evaluated on it.
package struct SKPSummary: Sendable, Equatable {
    package let id: SKPID
    package let pegawai: PegawaiID
    package let penilai: PegawaiID?
    package let jabatan: JabatanID
    /// The unit it was written in, as it was then.
    package let unit: UnitKerjaID
    package let tahun: Int
    package let mulai: LocalDate
    package let selesai: LocalDate
    package let jenis: JenisSKP
    package let pendekatan: PendekatanSKP
    package let status: StatusSKP
    package let versi: Int
    package let menggantikan: SKPID?
    package let pihakPegawai: Pihak
    package let pihakPenilai: Pihak?
    package let diajukan: Instant?
    package let ditetapkan: Instant?
    package let version: Int64
    package let jumlahHasil: Int
    package let jumlahIndikator: Int

    /// The post as documents print it.
    package var namaJabatan: String { pihakPegawai.jabatan }
    package var namaUnit: String { pihakPegawai.unitKerja }

    package init(
        id: SKPID, pegawai: PegawaiID, penilai: PegawaiID?, jabatan: JabatanID, unit: UnitKerjaID, tahun: Int, mulai: LocalDate,
        selesai: LocalDate, jenis: JenisSKP, pendekatan: PendekatanSKP, status: StatusSKP, versi: Int, menggantikan: SKPID?,
        pihakPegawai: Pihak, pihakPenilai: Pihak?, diajukan: Instant?, ditetapkan: Instant?, version: Int64, jumlahHasil: Int,
        jumlahIndikator: Int
    ) {
        (self.id, self.pegawai, self.penilai, self.jabatan, self.unit) = (id, pegawai, penilai, jabatan, unit)
        (self.tahun, self.mulai, self.selesai, self.jenis, self.pendekatan) = (tahun, mulai, selesai, jenis, pendekatan)
        (self.status, self.versi, self.menggantikan) = (status, versi, menggantikan)
        (self.pihakPegawai, self.pihakPenilai, self.diajukan, self.ditetapkan) = (pihakPegawai, pihakPenilai, diajukan, ditetapkan)
        (self.version, self.jumlahHasil, self.jumlahIndikator) = (version, jumlahHasil, jumlahIndikator)
    }
}
