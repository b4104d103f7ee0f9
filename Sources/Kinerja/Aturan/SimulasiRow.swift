/// One person of a what-if. `nil` where there is no value: no version in force, or a fault that `galat` names.
package struct SimulasiRow: Sendable, Equatable, Codable {
    package let pegawai: PegawaiID
    package let lama: String?
    package let baru: String?
    package let galat: String?
    package let berubah: Bool

    package init(pegawai: PegawaiID, lama: String?, baru: String?, galat: String?, berubah: Bool) {
        (self.pegawai, self.lama, self.baru) = (pegawai, lama, baru)
        (self.galat, self.berubah) = (galat, berubah)
    }
}
