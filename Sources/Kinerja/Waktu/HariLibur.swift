/// A day that the agency does not work (SKB libur nasional dan cuti bersama, or a local day).
package struct HariLibur: Sendable, Equatable, Codable {
    package let tanggal: LocalDate
    package let keterangan: String
    package let jenis: JenisHariLibur

    package init(tanggal: LocalDate, keterangan: String, jenis: JenisHariLibur) {
        (self.tanggal, self.keterangan, self.jenis) = (tanggal, keterangan, jenis)
    }
}
