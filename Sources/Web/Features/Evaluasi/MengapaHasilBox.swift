import Kinerja
import UseCases

/// "Mengapa hasil saya begini?": the predikat with the two ratings, their reasons and the row of the law that joins them.
struct MengapaHasilBox: Component {
    let view: EvaluasiView

    var html: HTML {
        guard let p = view.evaluasi.penilaian else {
            return EmptyState("Belum dinilai", "Predikat dan alasannya tampil di sini setelah pejabat penilai menilai.").html
        }
        let why = MengapaBox(
            title: view.sayaPegawai ? "Mengapa hasil saya begini?" : "Mengapa hasilnya begini?",
            conclusion: """
                <strong>\(p.predikat.label)</strong>, karena hasil kerja <em>\("\(kecil: p.hasil.label)" as Kalimat)</em> dan perilaku kerja \
                <em>\("\(kecil: p.perilaku.label)" as Kalimat)</em>.
                """, reasons: reasons(p), links: links(p.keputusan))
        return """
            \(why)
            <h2>Kuadran kinerja</h2>\(Kuadran(hasil: p.hasil, perilaku: p.perilaku, predikat: view.kuadran))
            \(jejak(p.keputusan))
            """
    }

    /// To the row of the rulebook, where anybody can read the whole table and try it.
    private func links(_ k: Keputusan) -> [Link] {
        Paths.aturan(bernama: k.rulebook, tempat: view.barisAturan).map { [Link("Buka aturannya pada baris ini", $0)] } ?? []
    }

    private func reasons(_ p: Penilaian) -> [MengapaBox.Alasan] {
        let (usulan, semula) = (view.usulan, view.keberatan?.semula ?? p)
        let hasil = alasan(p.alasanHasil, berubah: semula.hasil != p.hasil)
        let perilaku = alasan(p.alasanPerilaku, berubah: semula.perilaku != p.perilaku)
        return [
            .init(
                kalimat("Hasil kerja", p.hasil.label, usulan.hasilKerja.rating?.label, usulan.hasilKerja.alasan, hasil),
                citation: Kalimat(verbatim: usulan.hasilKerja.dasar)),
            .init(
                kalimat("Perilaku kerja", p.perilaku.label, usulan.perilaku.rating?.label, usulan.perilaku.alasan, perilaku),
                citation: Kalimat(verbatim: usulan.perilaku.dasar)),
        ] + p.keputusan.langkah.map { .init("\($0.judul): \($0.hasil). \($0.keterangan)", citation: Kalimat(verbatim: $0.dasar)) }
    }

    /// Reasons with the name of who gave them: a rating that an objection changed carries the superior's reasons, not the assessor's.
    private func alasan(_ teks: String, berubah: Bool) -> Kalimat {
        guard !teks.isEmpty else { return .empty }
        let (pihak, olehAtasan) = (view.evaluasi.pihak, berubah || view.evaluasi.alasanAmbilAlih != nil)
        return " Alasan \(olehAtasan ? pihak.atasanPenilai?.nama ?? "-" : pihak.penilai.nama): “\(teks)”"
    }

    private func kalimat(_ apa: Kalimat, _ rating: Kalimat, _ usulan: Kalimat?, _ dasar: [Kalimat], _ alasan: Kalimat) -> Kalimat {
        let proposal: Kalimat = usulan.map { "Usulan sistem: \(kecil: $0)." } ?? "Sistem tidak mengusulkan rating."
        return "\(apa): \(kecil: rating). \(proposal) \(dasar.joined(separator: " "))\(alasan)"
    }

    private func jejak(_ k: Keputusan) -> HTML {
        let rows: [[HTML]] = k.langkah.map {
            ["\($0.judul)", "\($0.masukan.joined(separator: "; "))", "\($0.hasil)", "\($0.keterangan)", "\($0.dasar)"]
        }
        let hash: Kalimat = k.hash.isEmpty ? "" : ", sidik jari SHA-256 \(k.hash)"
        return Disclosure(
            summary: "Aturan yang dipakai, baris demi baris",
            content: """
                <p>Aturan <code>\(k.rulebook)</code>\(hash). Dengan aturan dan masukan yang sama, hasilnya selalu sama.</p>
                \(if: !rows.isEmpty, "\(DataTable(caption: "Jejak keputusan", hidesCaption: true, columns: [.init("Langkah"), .init("Masukan"), .init("Hasil"), .init("Keterangan"), .init("Dasar")], rows: rows))")
                """
        ).html
    }
}
