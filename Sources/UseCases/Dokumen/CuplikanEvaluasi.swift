import Documents
import Kinerja
import Storage

extension MejaEvaluasi {
    /// Form C.1.1, C.1.2 or C.1.3: which one follows from approach and kind of SKP.
    func hasilEvaluasi(_ e: Evaluasi, _ skp: SKPRingkas, _ periode: PeriodeEvaluasi) throws -> (
        FormHasilEvaluasi.Bentuk, HasilEvaluasiSnapshot
    )? {
        guard let p = e.penilaian, let capaian = e.capaianUnit.flatMap({ PolaDistribusi(rawValue: $0.rawValue) }) else { return nil }
        let bahan = try bahan(skp, periode)
        let rows = CuplikanHasil(jenis: skp.jenis, pimpinan: try pimpinan(of: bahan.hasilKerja), bahan: bahan)
        let snapshot = HasilEvaluasiSnapshot(
            kepala: kepala(e, skp), periode: periode.judulFormulir, capaianOrganisasi: capaian, utama: rows.hasil(bahan.hasilKerja, .utama),
            tambahan: rows.hasil(bahan.hasilKerja, .tambahan), ratingHasilKerja: p.hasil.label,
            perilaku: CuplikanHasil.perilaku(bahan.ekspektasiKhusus, bahan.umpanBalik), ratingPerilaku: p.perilaku.label,
            predikat: p.predikat.label,
            tandaTanganPenilai: TandaTanganSnapshot(penandatangan(e), at: e.jejak.disampaikan, in: instansi))
        let bentuk: FormHasilEvaluasi.Bentuk = skp.pendekatan == .kualitatif ? .c11 : skp.jenis == .jpt ? .c12 : .c13
        return (bentuk, snapshot)
    }

    /// Form D.1.1; D.1.2 when the assessor's superior evaluated; D.1.3 after an objection.
    func dokumenEvaluasi(
        _ e: Evaluasi, _ skp: SKPRingkas, _ periode: PeriodeEvaluasi, _ keberatan: Keberatan?
    ) -> (FormDokumenEvaluasi.Bentuk, DokumenEvaluasiSnapshot)? {
        guard let p = e.penilaian, let capaian = e.capaianUnit else { return nil }
        let decided = keberatan.flatMap { $0.putusan == nil ? nil : $0 }
        let none = Pihak(pegawai: nil, nama: "-", nip: "-", pangkatGolongan: "-", jabatan: "-", unitKerja: "-", instansi: instansi.nama)
        let atasan = e.pihak.atasanPenilai ?? none
        // In D.1.3 sections 1–5 stay as they were; the decision stands in section 8 with its own recommendation (Lampiran V.B.7).
        let shown = decided?.semula ?? p
        let snapshot = DokumenEvaluasiSnapshot(
            kepala: kepala(e, skp), periode: periode.judulFormulir, atasanPejabatPenilai: PihakSnapshot(atasan),
            capaianOrganisasi: capaian.label,
            predikat: shown.predikat.label, catatan: TeksFormulir.baris(shown.catatan),
            tandaTanganPegawai: TandaTanganSnapshot(e.pihak.pegawai, at: e.jejak.diterima, in: instansi),
            tandaTanganPenilai: TandaTanganSnapshot(penandatangan(e), at: e.jejak.disampaikan, in: instansi),
            keberatan: decided.map { self.keberatan($0, p, atasan) })
        return (decided != nil ? .d13 : e.alasanAmbilAlih != nil ? .d12 : .d11, snapshot)
    }

    private func keberatan(_ k: Keberatan, _ p: Penilaian, _ atasan: Pihak) -> DokumenEvaluasiSnapshot.Keberatan {
        var keputusan = ["\(k.putusan?.label ?? ""). Predikat kinerja pegawai: \(p.predikat.label)."]
        if k.putusan == .mengubah {
            keputusan.append("Rating hasil kerja: \(p.hasil.label). Rating perilaku kerja: \(p.perilaku.label).")
        }
        keputusan += TeksFormulir.baris("Pertimbangan: \(k.pertimbangan)")
        if k.putusan == .mengubah, !p.catatan.isEmpty { keputusan += TeksFormulir.baris("Rekomendasi: \(p.catatan)") }
        return DokumenEvaluasiSnapshot.Keberatan(
            keberatan: TeksFormulir.baris(k.alasan), penjelasanPenilai: TeksFormulir.baris(k.penjelasanPenilai), keputusan: keputusan,
            tandaTanganAtasan: TandaTanganSnapshot(atasan, at: k.diputuskan, in: instansi))
    }

    private func penandatangan(_ e: Evaluasi) -> Pihak {
        e.alasanAmbilAlih == nil ? e.pihak.penilai : e.pihak.atasanPenilai ?? e.pihak.penilai
    }

    private func kepala(_ e: Evaluasi, _ skp: SKPRingkas) -> KepalaSnapshot {
        KepalaSnapshot(
            namaInstansi: instansi.nama, periodePenilaian: TeksFormulir.periodePenilaian(skp.mulai, skp.selesai),
            pegawai: PihakSnapshot(e.pihak.pegawai), pejabatPenilai: PihakSnapshot(e.pihak.penilai))
    }

    /// The superiors' results that these intervene in, with indicators where the superior writes on the JPT forms (footnote * of A.1.7).
    func pimpinan(of hasil: [RencanaHasilKerja]) throws -> [RencanaHasilKerjaID: HasilKerjaSnapshot.RencanaPimpinan] {
        let linked = hasil.compactMap(\.intervensi)
        guard !linked.isEmpty else { return [:] }
        return try skp.hasilPimpinan(linked).reduce(into: [:]) {
            $0[$1.id] = .init(rencana: $1.uraian, indikator: $1.jenis == .jpt ? $1.indikator : [])
        }
    }
}
