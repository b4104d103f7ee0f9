import Documents
import Kinerja
import Storage

/// The two forms of an evaluation as it stands, with nobody's signature.
///
/// What the assessor rated stands in them also after an objection changed it: the change stands in D.1.3 alone (Lampiran IV.B.3, V.B.7).
extension OpenEvaluasi {
    /// Form C.1.1, C.1.2 or C.1.3: which one follows from approach and kind of SKP.
    func hasilEvaluasi(in tx: some Transaction) throws -> (FormHasilEvaluasi.Variant, HasilEvaluasiSnapshot)? {
        guard let p = try dinilaiPenilai(in: tx), let capaian = evaluasi.capaianUnit.flatMap({ PolaDistribusi(rawValue: $0.rawValue) })
        else {
            return nil
        }
        let bahan = try BahanEvaluasi.read(skp, periode, in: tx)
        let rows = HasilSnapshots(jenis: skp.jenis, pimpinan: try tx.pimpinan(of: bahan.hasilKerja), bahan: bahan)
        let snapshot = HasilEvaluasiSnapshot(
            kepala: kepala(tx.instansi), periode: periode.judulFormulir, capaianOrganisasi: capaian,
            utama: rows.hasil(bahan.hasilKerja, .utama),
            tambahan: rows.hasil(bahan.hasilKerja, .tambahan), ratingHasilKerja: p.hasil.kataFormulir,
            perilaku: HasilSnapshots.perilaku(bahan.ekspektasiKhusus, bahan.umpanBalik), ratingPerilaku: p.perilaku.kataFormulir,
            predikat: p.predikat.kataFormulir, tandaTanganPenilai: TandaTanganSnapshot(penandatangan),
            peranPenandaTangan: evaluasi.alasanAmbilAlih == nil ? nil : "Atasan Pejabat Penilai Kinerja")
        let bentuk: FormHasilEvaluasi.Variant = skp.pendekatan == .kualitatif ? .c11 : skp.jenis == .jpt ? .c12 : .c13
        return (bentuk, snapshot)
    }

    /// Form D.1.1, or D.1.2 when the assessor's superior evaluated.
    func dokumenEvaluasi(in tx: some Transaction) throws -> (FormDokumenEvaluasi.Variant, DokumenEvaluasiSnapshot)? {
        guard let p = try dinilaiPenilai(in: tx), let capaian = evaluasi.capaianUnit else { return nil }
        let snapshot = DokumenEvaluasiSnapshot(
            kepala: kepala(tx.instansi), periode: periode.judulFormulir,
            atasanPejabatPenilai: PihakSnapshot(evaluasi.pihak.atasanPenilai ?? .tidakAda(tx.instansi)),
            capaianOrganisasi: capaian.label.indonesia, predikat: p.predikat.label.indonesia, catatan: FormText.baris(p.catatan),
            tandaTanganPegawai: TandaTanganSnapshot(evaluasi.pihak.pegawai), tandaTanganPenilai: TandaTanganSnapshot(penandatangan))
        return (evaluasi.alasanAmbilAlih != nil ? .d12 : .d11, snapshot)
    }

    /// Whoever evaluated: the assessor, or his superior who took over.
    var penandatangan: Pihak { evaluasi.penandatangan }

    private func dinilaiPenilai(in tx: some Transaction) throws -> Penilaian? {
        guard status == .final else { return evaluasi.penilaian }
        return try tx.keberatan.find(of: evaluasi.id)?.semula ?? evaluasi.penilaian
    }

    private func kepala(_ instansi: Instansi) -> KepalaSnapshot {
        KepalaSnapshot(
            namaInstansi: instansi.nama, periodePenilaian: FormText.periodePenilaian(skp.mulai, skp.selesai),
            pegawai: PihakSnapshot(evaluasi.pihak.pegawai), pejabatPenilai: PihakSnapshot(evaluasi.pihak.penilai))
    }
}

extension DokumenEvaluasiSnapshot {
    /// Form D.1.3 over the document that the objection was made against: sections 1–5 stay, both signatures are cited from it, and the
    /// superior's decision follows (Lampiran V.B.7).
    func setelahKeberatan(_ k: Kinerja.Keberatan, _ p: Penilaian, formulir: String, oleh atasan: Pihak, in instansi: Instansi) -> Self {
        var keputusan = ["\(k.putusan?.label.indonesia ?? ""). Predikat kinerja pegawai: \(p.predikat.kataFormulir)."]
        keputusan.append("Rating hasil kerja: \(p.hasil.kataFormulir). Rating perilaku kerja: \(p.perilaku.kataFormulir).")
        if let pada = k.diputuskan {
            keputusan.append("Diputuskan oleh \(atasan.nama), \(atasan.jabatan), pada \(FormText.waktu(pada, instansi)).")
        }
        keputusan += FormText.baris("Pertimbangan: \(k.pertimbangan)")
        // Without a new recommendation the assessor's own stands in section 5, and is nobody else's.
        if !p.catatan.isEmpty, p.catatan != k.semula?.catatan { keputusan += FormText.baris("Rekomendasi: \(p.catatan)") }
        var after = self
        let diajukan = instansi.zona.date(k.diajukan).panjang.indonesia
        after.tandaTanganPegawai = tandaTanganPegawai.dikutip(
            dari: formulir, tanpa: "Mengajukan keberatan pada \(diajukan) tanpa menandatangani Format \(formulir)")
        after.tandaTanganPenilai = tandaTanganPenilai.dikutip(dari: formulir, tanpa: "Tidak ditandatangani di sistem")
        after.atasanPejabatPenilai = PihakSnapshot(atasan)
        after.keberatan = Keberatan(
            keberatan: FormText.baris(k.alasan), penjelasanPenilai: FormText.baris(k.penjelasanPenilai), keputusan: keputusan,
            predikat: p.predikat.kataFormulir, tandaTanganAtasan: TandaTanganSnapshot(atasan))
        return after
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
