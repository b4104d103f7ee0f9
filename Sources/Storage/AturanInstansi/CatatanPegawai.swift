package import Kinerja

/// What the register and the evaluations know of one active pegawai on a day.
package struct CatatanPegawai: Sendable, Equatable {
    package let pegawai: PegawaiID
    package let nip: String?
    package let jenis: JenisPegawai
    package let golongan: String?
    package let jabatan: String?
    package let jenjang: JenjangJabatan?
    package let eselon: String?
    package let penugasan: JenisPenugasan?
    package let unit: String?
    package let unitKode: String?
    package let evaluasi: Evaluasi?

    /// The last evaluation that was delivered for a period that had ended by the day.
    package struct Evaluasi: Sendable, Equatable {
        package let predikat: PredikatKinerja
        package let hasil: RatingHasilKerja
        package let perilaku: RatingPerilakuKerja
        package let capaianUnit: PredikatKinerjaOrganisasi?
    }
}
