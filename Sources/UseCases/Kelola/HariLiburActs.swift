package import Kinerja
import Storage

/// Adds or changes one day off.
package struct SetHariLibur: Command, Equatable {
    package static let aksi = Aksi.hariLiburTetapkan
    package static let authority = Authority.role(.kelolaPeriode)

    package var hari: HariLibur

    package init(_ hari: HariLibur) { self.hari = hari }

    package func run(in act: Act) throws -> HariLibur {
        let keterangan = try OneLine.required(hari.keterangan, "keterangan")
        let day = HariLibur(tanggal: hari.tanggal, keterangan: keterangan, jenis: hari.jenis)
        let old = try act.hariLibur.find(day.tanggal)
        try act.hariLibur.put(day)
        try act.record(.hariLiburTetapkan, day.tanggal.description, sebelum: old, sesudah: day)
        return day
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
