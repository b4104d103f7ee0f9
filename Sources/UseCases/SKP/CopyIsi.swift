import Kinerja
import Storage

/// Copies content under new identifiers, so that no two SKP share a row.
enum CopyIsi {
    /// Everything, with its origin kept row by row.
    static func all(_ isi: IsiSKP, to id: SKPID, in act: Act) throws {
        for rhk in isi.hasilKerja {
            let (copy, asal) = salin(rhk, in: act)
            try act.skp.save(copy, of: id, asal: asal)
        }
        for (nilai, baris) in isi.ekspektasiKhusus { try act.skp.save(ekspektasi: baris, nilai, of: id) }
        for (jenis, baris) in isi.lampiran { try act.skp.save(lampiran: baris, jenis, of: id) }
    }

    /// One result under new identifiers, and new → old of each.
    static func salin(_ rhk: RencanaHasilKerja, in act: Act) -> (RencanaHasilKerja, asal: [String: String]) {
        let id: RencanaHasilKerjaID = act.id()
        var asal = [id.rawValue: rhk.id.rawValue]
        let indikator = rhk.indikator.map { old in
            let new: IndikatorID = act.id()
            asal[new.rawValue] = old.id.rawValue
            return old.salinan(new)
        }
        return (rhk.salinan(id, indikator: indikator), asal)
    }

    /// The results that are not there yet, by their words.
    static func baru(_ source: [RencanaHasilKerja], beside present: [RencanaHasilKerja]) -> [RencanaHasilKerja] {
        let known = Set(present.map { $0.uraian.lowercased() })
        return source.filter { !known.contains($0.uraian.lowercased()) }
    }
}
