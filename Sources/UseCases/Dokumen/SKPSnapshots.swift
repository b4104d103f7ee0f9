import Documents
import Kinerja
import Storage

extension SKPSummary {
    /// Form A.1.1, A.1.2, A.1.6 or A.1.7 with its annex A.1.8.
    func cuplikan(in tx: some Transaction) throws -> (FormSKP.Variant, SKPSnapshot) {
        let (hasil, instansi) = (try tx.skp.hasilKerja(of: id), tx.instansi)
        let rows = HasilSnapshots(jenis: jenis, pimpinan: try tx.pimpinan(of: hasil), bahan: nil)
        let lampiran = try tx.skp.lampiran(of: id)
        let none = Pihak(pegawai: nil, nama: "-", nip: "-", pangkatGolongan: "-", jabatan: "-", unitKerja: "-", instansi: instansi.nama)
        let penilai = pihakPenilai ?? none
        let snapshot = SKPSnapshot(
            kepala: KepalaSnapshot(
                namaInstansi: instansi.nama, periodePenilaian: FormText.periodePenilaian(mulai, selesai),
                pegawai: PihakSnapshot(pihakPegawai), pejabatPenilai: PihakSnapshot(penilai)),
            utama: rows.hasil(hasil, .utama), tambahan: rows.hasil(hasil, .tambahan),
            perilaku: HasilSnapshots.perilaku(try tx.skp.ekspektasiKhusus(of: id), []),
            lampiran: SKPSnapshot.Lampiran(
                dukunganSumberDaya: lampiran[.dukungan] ?? [], skemaPertanggungjawaban: lampiran[.pertanggungjawaban] ?? [],
                konsekuensi: lampiran[.konsekuensi] ?? []),
            tandaTanganPegawai: TandaTanganSnapshot(pihakPegawai, at: diajukan, in: instansi),
            tandaTanganPenilai: TandaTanganSnapshot(penilai, at: ditetapkan, in: instansi))
        return (bentuk, snapshot)
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
