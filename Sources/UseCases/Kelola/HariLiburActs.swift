package import Kinerja
import Storage

/// Adds or changes one day off.
package struct SetHariLibur: Command, Equatable {
    package static let aksi = Aksi.hariLiburTetapkan
    package static let authority = Authority.role(.kelolaPeriode)

    package var hari: HariLibur

    package init(_ hari: HariLibur) { self.hari = hari }

    package func run(in act: Act) throws -> HariLibur {
        try Self.check([hari.tanggal], in: act)
        let keterangan = try OneLine.required(hari.keterangan, "keterangan")
        let day = HariLibur(tanggal: hari.tanggal, keterangan: keterangan, jenis: hari.jenis)
        let old = try act.hariLibur.find(day.tanggal)
        try act.hariLibur.put(day)
        try act.record(.hariLiburTetapkan, day.tanggal.description, sebelum: old, sesudah: day)
        return day
    }

    /// Limits are counted from 2019 on, the year of PP 30, to a few years ahead; a day outside is a slip of the pen or of a spreadsheet.
    static func check(_ days: [LocalDate], in act: Act) throws {
        let tahun = 2019...act.today.year + 5
        guard let wrong = days.first(where: { !tahun.contains($0.year) }) else { return }
        throw Invalid(
            "tanggal", "Tanggal \(wrong.description) di luar tahun \(tahun.lowerBound) sampai \(tahun.upperBound)",
            remedy: "Periksa tahunnya.")
    }
}

/// Removes one day off.
package struct RemoveHariLibur: Command, Equatable {
    package static let aksi = Aksi.hariLiburHapus
    package static let authority = Authority.role(.kelolaPeriode)

    package var tanggal: LocalDate

    package init(_ tanggal: LocalDate) { self.tanggal = tanggal }

    package func run(in act: Act) throws -> HariLibur {
        guard let old = try act.hariLibur.find(tanggal) else { throw Refused.hidden }
        try act.hariLibur.remove(tanggal)
        try act.record(.hariLiburHapus, tanggal.description, sebelum: old)
        return old
    }
}
