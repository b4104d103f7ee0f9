import Documents
import Kinerja
import Storage

extension OpenEvaluasi {
    /// Form C.1.1, C.1.2 or C.1.3: which one follows from approach and kind of SKP.
    func hasilEvaluasi(in tx: some Transaction) throws -> (FormHasilEvaluasi.Variant, HasilEvaluasiSnapshot)? {
        guard let p = evaluasi.penilaian, let capaian = evaluasi.capaianUnit.flatMap({ PolaDistribusi(rawValue: $0.rawValue) }) else {
            return nil
        }
        let bahan = try BahanEvaluasi.read(skp, periode, in: tx)
        let rows = HasilSnapshots(jenis: skp.jenis, pimpinan: try tx.pimpinan(of: bahan.hasilKerja), bahan: bahan)
        let snapshot = HasilEvaluasiSnapshot(
            kepala: kepala(tx.instansi), periode: periode.judulFormulir, capaianOrganisasi: capaian,
            utama: rows.hasil(bahan.hasilKerja, .utama),
            tambahan: rows.hasil(bahan.hasilKerja, .tambahan), ratingHasilKerja: p.hasil.label.indonesia,
            perilaku: HasilSnapshots.perilaku(bahan.ekspektasiKhusus, bahan.umpanBalik), ratingPerilaku: p.perilaku.label.indonesia,
            predikat: p.predikat.label.indonesia,
            tandaTanganPenilai: TandaTanganSnapshot(penandatangan, at: evaluasi.jejak.disampaikan, in: tx.instansi))
        let bentuk: FormHasilEvaluasi.Variant = skp.pendekatan == .kualitatif ? .c11 : skp.jenis == .jpt ? .c12 : .c13
        return (bentuk, snapshot)
    }

    /// Form D.1.1; D.1.2 when the assessor's superior evaluated; D.1.3 after an objection.
    func dokumenEvaluasi(in tx: some Transaction) throws -> (FormDokumenEvaluasi.Variant, DokumenEvaluasiSnapshot)? {
        let (keberatan, instansi) = (try tx.keberatan.find(of: evaluasi.id), tx.instansi)
        guard let p = evaluasi.penilaian, let capaian = evaluasi.capaianUnit else { return nil }
        let decided = keberatan.flatMap { $0.putusan == nil ? nil : $0 }
        let none = Pihak(pegawai: nil, nama: "-", nip: "-", pangkatGolongan: "-", jabatan: "-", unitKerja: "-", instansi: instansi.nama)
        let atasan = evaluasi.pihak.atasanPenilai ?? none
        // In D.1.3 sections 1–5 stay as they were; the decision stands in section 8 with its own recommendation (Lampiran V.B.7).
        let shown = decided?.semula ?? p
        let snapshot = DokumenEvaluasiSnapshot(
            kepala: kepala(instansi), periode: periode.judulFormulir, atasanPejabatPenilai: PihakSnapshot(atasan),
            capaianOrganisasi: capaian.label.indonesia,
            predikat: shown.predikat.label.indonesia, catatan: FormText.baris(shown.catatan),
            tandaTanganPegawai: TandaTanganSnapshot(evaluasi.pihak.pegawai, at: evaluasi.jejak.diterima, in: instansi),
            tandaTanganPenilai: TandaTanganSnapshot(penandatangan, at: evaluasi.jejak.disampaikan, in: instansi),
            keberatan: decided.map { Self.keberatan($0, p, atasan, instansi) })
        return (decided != nil ? .d13 : evaluasi.alasanAmbilAlih != nil ? .d12 : .d11, snapshot)
    }

    private static func keberatan(
        _ k: Keberatan, _ p: Penilaian, _ atasan: Pihak, _ instansi: Instansi
    ) -> DokumenEvaluasiSnapshot.Keberatan {
        var keputusan = ["\(k.putusan?.label.indonesia ?? ""). Predikat kinerja pegawai: \(p.predikat.label.indonesia)."]
        if k.putusan == .mengubah {
            keputusan.append("Rating hasil kerja: \(p.hasil.label.indonesia). Rating perilaku kerja: \(p.perilaku.label.indonesia).")
        }
        keputusan += FormText.baris("Pertimbangan: \(k.pertimbangan)")
        if k.putusan == .mengubah, !p.catatan.isEmpty { keputusan += FormText.baris("Rekomendasi: \(p.catatan)") }
        return DokumenEvaluasiSnapshot.Keberatan(
            keberatan: FormText.baris(k.alasan), penjelasanPenilai: FormText.baris(k.penjelasanPenilai), keputusan: keputusan,
            tandaTanganAtasan: TandaTanganSnapshot(atasan, at: k.diputuskan, in: instansi))
    }

    private var penandatangan: Pihak {
        let pihak = evaluasi.pihak
        return evaluasi.alasanAmbilAlih == nil ? pihak.penilai : pihak.atasanPenilai ?? pihak.penilai
    }

    private func kepala(_ instansi: Instansi) -> KepalaSnapshot {
        KepalaSnapshot(
            namaInstansi: instansi.nama, periodePenilaian: FormText.periodePenilaian(skp.mulai, skp.selesai),
            pegawai: PihakSnapshot(evaluasi.pihak.pegawai), pejabatPenilai: PihakSnapshot(evaluasi.pihak.penilai))
    }
}

extension Transaction {
    /// The superiors' results that these intervene in, with indicators where the superior writes on the JPT forms (footnote * of A.1.7).
    func pimpinan(of hasil: [RencanaHasilKerja]) throws -> [RencanaHasilKerjaID: HasilKerjaSnapshot.RencanaPimpinan] {
        let linked = hasil.compactMap(\.intervensi)
        guard !linked.isEmpty else { return [:] }
        return try skp.hasilPimpinan(linked).reduce(into: [:]) {
            $0[$1.id] = .init(rencana: $1.uraian, indikator: $1.jenis == .jpt ? $1.indikator : [])
        }
    }
}
