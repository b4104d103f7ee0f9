/// A stored realisasi, and which open form wrote it last: that form may go on writing without having read the new version.
package struct RealisasiTersimpan: Sendable, Equatable {
    package let realisasi: Realisasi
    package let formulir: String?
    package let diubah: Instant

    package init(realisasi: Realisasi, formulir: String?, diubah: Instant) {
        (self.realisasi, self.formulir, self.diubah) = (realisasi, formulir, diubah)
    }
}
