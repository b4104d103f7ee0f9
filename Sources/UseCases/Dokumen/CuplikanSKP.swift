import Documents
import Kinerja
import Storage

extension MejaEvaluasi {
    /// Form A.1.1, A.1.2, A.1.6 or A.1.7 with its annex A.1.8.
    func cuplikan(_ skp: SKPRingkas) throws -> (FormSKP.Bentuk, SKPSnapshot) {
        let hasil = try self.skp.hasilKerja(of: skp.id)
        let rows = CuplikanHasil(jenis: skp.jenis, pimpinan: try pimpinan(of: hasil), bahan: nil)
        let lampiran = try self.skp.lampiran(of: skp.id)
        let none = Pihak(pegawai: nil, nama: "-", nip: "-", pangkatGolongan: "-", jabatan: "-", unitKerja: "-", instansi: instansi.nama)
        let penilai = skp.pihakPenilai ?? none
        let snapshot = SKPSnapshot(
            kepala: KepalaSnapshot(
                namaInstansi: instansi.nama, periodePenilaian: TeksFormulir.periodePenilaian(skp.mulai, skp.selesai),
                pegawai: PihakSnapshot(skp.pihakPegawai), pejabatPenilai: PihakSnapshot(penilai)),
            utama: rows.hasil(hasil, .utama), tambahan: rows.hasil(hasil, .tambahan),
            perilaku: CuplikanHasil.perilaku(try self.skp.ekspektasiKhusus(of: skp.id), []),
            lampiran: SKPSnapshot.Lampiran(
                dukunganSumberDaya: lampiran[.dukungan] ?? [], skemaPertanggungjawaban: lampiran[.pertanggungjawaban] ?? [],
                konsekuensi: lampiran[.konsekuensi] ?? []),
            tandaTanganPegawai: TandaTanganSnapshot(skp.pihakPegawai, at: skp.diajukan, in: instansi),
            tandaTanganPenilai: TandaTanganSnapshot(penilai, at: skp.ditetapkan, in: instansi))
        return (bentuk(skp), snapshot)
    }

    private func bentuk(_ skp: SKPRingkas) -> FormSKP.Bentuk {
        switch (skp.jenis, skp.pendekatan) {
        case (.jpt, .kualitatif): .a11
        case (.jpt, .kuantitatif): .a12
        case (.jaJF, .kualitatif): .a16
        case (.jaJF, .kuantitatif): .a17
        }
    }
}
