import Kinerja
import UseCases

/// What the record held when the assessor decided: per result where it stood, evidence and feedback counted by role and tone.
struct EvaluasiFacts: Component {
    let view: EvaluasiView

    var html: HTML {
        """
        \(capaian)
        \(DataTable(caption: "Hasil kerja pada saat dinilai", columns: [.init("Hasil kerja"), .init("Terhadap ekspektasi"), .number("Bukti"), .number("Baik"), .number("Cukup"), .number("Perlu diperbaiki")],
            rows: view.usulan.perHasil.map(hasil), empty: EmptyState("Tidak ada hasil kerja tercatat", "Penilai memutuskan dari pengamatannya.")))
        \(umpanBalik)
        """
    }

    private var capaian: HTML {
        guard let predikat = view.capaian.predikat else { return "" }
        return """
            <p>Capaian unit \(view.unitCapaian): <strong>\(predikat.label)</strong>. \(view.capaian.keterangan ?? "") \
            \(view.capaian.alasan.map { "Dasar: \($0)" } ?? "")</p>
            """
    }

    private func hasil(_ h: UsulanEvaluasi.Hasil) -> [HTML] {
        let letak: Kalimat =
            switch h.fakta.letak {
            case .diatas: "Di atas"
            case .sesuai: "Sesuai"
            case .dibawah: "Di bawah"
            case nil: "Belum dapat dibandingkan"
            }
        return [
            "\(h.uraian) <span class=\"small\">\(h.fakta.klasifikasi.label)</span>",
            "\(letak)<div class=\"small\">\(h.alasan.joined(separator: " "))</div>",
            "\(h.fakta.bukti)", "\(h.fakta.positif)", "\(h.fakta.netral)", "\(h.fakta.negatif)",
        ]
    }

    /// Counts by role only: which colleague said what stays with him.
    private var umpanBalik: HTML {
        let rows: [[HTML]] = PeranPemberiUmpanBalik.allCases.compactMap { peran in
            let items = view.umpanBalik.filter { $0.peran == peran }
            guard !items.isEmpty else { return nil }
            let count = { (nada: NadaUmpanBalik) -> HTML in "\(items.count { $0.nada == nada })" }
            return ["\(peran.label)", count(.positif), count(.netral), count(.negatif)]
        }
        guard !rows.isEmpty else { return "<p>Tidak ada umpan balik pada periode ini.</p>" }
        return DataTable(
            caption: "Umpan balik menurut pemberinya",
            columns: [.init("Pemberi"), .number("Baik"), .number("Cukup"), .number("Perlu diperbaiki")], rows: rows
        ).html
    }
}

/// The objection with both explanations and the decision, old and new ratings side by side.
struct KeberatanSection: Component {
    let view: EvaluasiView
    let zona: ZonaWaktu

    var html: HTML {
        guard let k = view.keberatan else { return "" }
        return """
            <h2>Keberatan</h2>
            <p class="small">Diajukan \(zona.stempel(k.diajukan))</p><blockquote>\(k.alasan)</blockquote>
            <h3>Penjelasan pejabat penilai</h3>\(penjelasan(k))
            \(putusan(k))
            """
    }

    private func penjelasan(_ k: Keberatan) -> HTML {
        k.penjelasanPenilai.isEmpty ? "<p>Belum ada penjelasan.</p>" : "<blockquote>\(k.penjelasanPenilai)</blockquote>"
    }

    private func putusan(_ k: Keberatan) -> HTML {
        guard let putusan = k.putusan else { return "" }
        return """
            <h3>Putusan: \(putusan.label)</h3>\(k.diputuskan.map { "<p class=\"small\">\(zona.stempel($0))</p>" as HTML })
            <blockquote>\(k.pertimbangan)</blockquote>\(perbandingan(k))
            """
    }

    private func perbandingan(_ k: Keberatan) -> HTML {
        guard k.putusan == .mengubah, let lama = k.semula, let baru = view.evaluasi.penilaian else { return "" }
        let rows: [[HTML]] = [
            ["Hasil kerja", "\(lama.hasil.label)", "\(baru.hasil.label)"],
            ["Perilaku kerja", "\(lama.perilaku.label)", "\(baru.perilaku.label)"],
            ["Predikat", "\(lama.predikat.label)", "\(baru.predikat.label)"],
        ]
        return DataTable(
            caption: "Sebelum dan sesudah putusan", columns: [.init("Penilaian"), .init("Semula"), .init("Sekarang")], rows: rows
        ).html
    }
}
