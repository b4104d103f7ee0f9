import Documents
import Kinerja
import Storage

extension SKPSummary {
    /// Form A.1.1, A.1.2, A.1.6 or A.1.7 with its annex A.1.8, with nobody's signature.
    func cuplikan(in tx: some Transaction) throws -> (FormSKP.Variant, SKPSnapshot) {
        let (hasil, instansi) = (try tx.skp.hasilKerja(of: id), tx.instansi)
        let rows = HasilSnapshots(jenis: jenis, pimpinan: try tx.pimpinan(of: hasil), bahan: nil)
        let lampiran = try tx.skp.lampiran(of: id)
        let penilai = pihakPenilai ?? .tidakAda(instansi)
        let snapshot = SKPSnapshot(
            kepala: KepalaSnapshot(
                namaInstansi: instansi.nama, periodePenilaian: FormText.periodePenilaian(mulai, selesai),
                pegawai: PihakSnapshot(pihakPegawai), pejabatPenilai: PihakSnapshot(penilai)),
            perubahan: try perubahan(in: tx),
            utama: rows.hasil(hasil, .utama), tambahan: rows.hasil(hasil, .tambahan),
            perilaku: HasilSnapshots.perilaku(try tx.skp.ekspektasiKhusus(of: id), []),
            lampiran: SKPSnapshot.Lampiran(
                dukunganSumberDaya: lampiran[.dukungan] ?? [], skemaPertanggungjawaban: lampiran[.pertanggungjawaban] ?? [],
                konsekuensi: lampiran[.konsekuensi] ?? []),
            tandaTanganPegawai: TandaTanganSnapshot(pihakPegawai), tandaTanganPenilai: TandaTanganSnapshot(penilai))
        return (bentuk, snapshot)
    }

    private func perubahan(in tx: some Transaction) throws -> String? {
        guard versi > 1 else { return nil }
        let ditetapkan = try menggantikan.flatMap { try tx.skp.ringkas($0) }?.ditetapkan
        let sejak = ditetapkan.map { ", menggantikan SKP yang ditetapkan \(tx.instansi.zona.date($0).panjang.indonesia)" } ?? ""
        return "Perubahan ke-\(versi - 1) (versi \(versi))\(sejak)"
    }

    private var bentuk: FormSKP.Variant {
        switch (jenis, pendekatan) {
        case (.jpt, .kualitatif): .a11
        case (.jpt, .kuantitatif): .a12
        case (.jaJF, .kualitatif): .a16
        case (.jaJF, .kuantitatif): .a17
        }
    }
}

extension SKPSnapshot {
    /// With the mark of its owner where he signed this very content, or else the citation of what he signed.
    func ditandatangani(_ skp: SKPSummary, in tx: some Transaction) throws -> SKPSnapshot {
        var after = self
        let kept: TandaTanganTersimpan? = try tx.skp.tandaTanganPegawai(skp.id).map { try decoded($0) }
        if let kept, kept.isi == (try isi) {
            after.tandaTanganPegawai = kept.tandaTangan
        } else if let diajukan = skp.diajukan {
            // Of before signatures were kept nobody can tell whether the content is still the one that was signed.
            let waktu = FormText.waktu(diajukan, tx.instansi)
            let rujukan = "Diajukan dan ditandatangani pada \(waktu)" + (kept == nil ? "" : ", sebelum isi ini")
            after.tandaTanganPegawai = TandaTanganSnapshot(skp.pihakPegawai, rujukan: rujukan)
        }
        return after
    }
}
