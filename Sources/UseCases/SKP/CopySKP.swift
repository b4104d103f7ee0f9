package import Kinerja
import Storage

/// Brings the content of an earlier SKP of one's own into a draft. It only adds: what is typed already stays as it is.
package struct CopySKP: SKPEdit, Equatable {
    package static let aksi = Aksi.skpSalin
    package static let authority = Authority.record([.susunSKP])

    package var skp: SKPID
    package var version: Int64
    package var dari: SKPID

    package init(skp: SKPID, version: Int64, dari: SKPID) { (self.skp, self.version, self.dari) = (skp, version, dari) }

    package func change(_ open: inout OpenSKP, in act: Act) throws {
        try open.requireEditable()
        let source = try OpenSKP.open(dari, in: act)
        guard source.skp.pegawai == open.skp.pegawai, source.skp.id != open.skp.id else { throw Refused.hidden }
        let added = try Self.add(source.skp, to: open.skp, in: act)
        guard added.hasil + added.daftar > 0 else { throw Self.kosong }
        try act.record(.skpSalin, open.skp.id.rawValue, sesudah: Copied(dari: source.skp.id, hasil: added.hasil))
    }

    private static func add(_ source: SKP, to target: SKP, in act: Act) throws -> (hasil: Int, daftar: Int) {
        let fresh = CopyIsi.baru(source.isi.hasilKerja, beside: target.isi.hasilKerja)
        let room = max(0, SaveHasilKerja.maksimumHasil - target.isi.hasilKerja.count)
        for rhk in fresh.prefix(room) {
            let (salinan, asal) = CopyIsi.salin(rhk, in: act)
            var copy = salinan
            try lepaskan(&copy, from: source, to: target, in: act)
            try act.skp.save(copy, of: target.id, asal: asal)
        }
        var lists = 0
        for (nilai, baris) in source.isi.ekspektasiKhusus where target.isi.ekspektasiKhusus[nilai] == nil {
            try act.skp.save(ekspektasi: baris, nilai, of: target.id)
            lists += 1
        }
        for (jenis, baris) in source.isi.lampiran where target.isi.lampiran[jenis] == nil {
            try act.skp.save(lampiran: baris, jenis, of: target.id)
            lists += 1
        }
        return (min(fresh.count, room), lists)
    }

    /// A superior's result of another year is no link for this one: its words stay, the link is made anew. Under another superior neither
    /// his results nor who gave the task come along.
    private static func lepaskan(_ rhk: inout RencanaHasilKerja, from source: SKP, to target: SKP, in act: Act) throws {
        let penilai = try act.garis.atasan(of: target.pegawai, in: target.jabatan, on: act.today)
        guard penilai == source.penilai || source.penilai == nil else {
            (rhk.intervensi, rhk.intervensiTeks, rhk.penugas) = (nil, "", "")
            return
        }
        guard source.tahun != target.tahun, let link = rhk.intervensi else { return }
        let words = try act.skp.hasilPimpinan([link]).first?.uraian ?? ""
        rhk.intervensi = nil
        if rhk.intervensiTeks.isEmpty { rhk.intervensiTeks = words }
    }

    private static let kosong = Invalid(
        "dari", "Tidak ada yang dapat disalin", remedy: "SKP itu kosong, atau semua isinya sudah ada di sini.")

    private struct Copied: Codable { let dari: SKPID; let hasil: Int }
}
