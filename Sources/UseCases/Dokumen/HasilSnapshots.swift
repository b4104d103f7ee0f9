import Documents
import Kinerja
import Storage

/// The results of an SKP as forms print them, for plans (A) and evaluations (C).
struct HasilSnapshots {
    let jenis: JenisSKP
    let pimpinan: [RencanaHasilKerjaID: HasilKerjaSnapshot.RencanaPimpinan]
    /// The record of a period; `nil` for plans.
    let bahan: BahanEvaluasi?

    func hasil(_ all: [RencanaHasilKerja], _ klasifikasi: KlasifikasiHasilKerja) -> [HasilKerjaSnapshot] {
        all.filter { $0.klasifikasi == klasifikasi }.map(hasil)
    }

    private func hasil(_ rhk: RencanaHasilKerja) -> HasilKerjaSnapshot {
        HasilKerjaSnapshot(
            rencana: rhk.uraian, pemberiTugas: rhk.penugas.isEmpty ? nil : rhk.penugas, rencanaPimpinan: rencanaPimpinan(rhk),
            indikator: rhk.indikator.map(indikator),
            umpanBalik: FormText.umpanBalik(bahan?.umpanBalik(tentang: .hasilKerja(rhk.id)) ?? []))
    }

    private func rencanaPimpinan(_ rhk: RencanaHasilKerja) -> HasilKerjaSnapshot.RencanaPimpinan? {
        if let linked = rhk.intervensi.flatMap({ pimpinan[$0] }) { return linked }
        return rhk.intervensiTeks.isEmpty ? nil : .init(rencana: rhk.intervensiTeks)
    }

    private func indikator(_ i: Indikator) -> HasilKerjaSnapshot.Indikator {
        HasilKerjaSnapshot.Indikator(
            aspek: i.aspek.label.indonesia, indikator: i.uraian, target: i.targetTertulis, perspektif: i.perspektif?.label.indonesia,
            realisasi: bahan?.realisasi(of: i.id).last.map { $0.uraian.isEmpty ? $0.nilai.map(i.tertulis) ?? "" : $0.uraian })
    }

    static func perilaku(_ ekspektasi: [NilaiBerAKHLAK: [String]], _ umpanBalik: [UmpanBalik]) -> [PerilakuSnapshot] {
        NilaiBerAKHLAK.allCases.map { nilai in
            PerilakuSnapshot(
                nilai: nilai.label.indonesia, panduan: nilai.panduan, ekspektasiKhusus: ekspektasi[nilai] ?? [],
                umpanBalik: FormText.umpanBalik(umpanBalik.filter { $0.tentang == .perilaku(nilai) }))
        }
    }
}
