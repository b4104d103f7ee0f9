/// A post as the register keeps it: with its OPD, its order and whether it is in use.
package struct JabatanRecord: Sendable, Equatable {
    package var jabatan: Jabatan
    package var opd: UnitKerjaID?
    package var urutan: Int
    package var aktif: Bool

    package init(jabatan: Jabatan, opd: UnitKerjaID?, urutan: Int, aktif: Bool) {
        (self.jabatan, self.opd, self.urutan, self.aktif) = (jabatan, opd, urutan, aktif)
    }
}
