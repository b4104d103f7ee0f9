import Kinerja
import UseCases

/// My evaluations, and the objections that wait for my decision.
struct EvaluasiListPage {
    let view: EvaluasiListView
    let isAdmin: Bool
    let tokens: FormTokens

    var page: Page {
        Page(title: "Hasil evaluasi", section: Paths.daftarEvaluasi) {
            """
            \(PageHeader(title: "Hasil evaluasi", lead: "Hasil evaluasi kinerja Anda setiap periode, beserta alasannya.",
                actions: isAdmin ? ButtonRow([.quiet("Capaian unit", Paths.capaianUnit())]) : nil))
            \(if: !view.keberatan.isEmpty, "<h2>Keberatan yang menunggu putusan Anda</h2>\(TugasList(view.keberatan.map(task)))<h2>Hasil evaluasi saya</h2>")
            \(DataTable(caption: "Evaluasi saya", hidesCaption: true, columns: [.init("Periode"), .init("Predikat"), .init("Keadaan"), .init("Batas")],
                rows: view.milik.map(row), empty: empty))
            \(if: isAdmin, tutup)
            """
        }
    }

    private var tutup: HTML {
        """
        <h2>Hasil yang sudah lewat batas keberatan</h2>
        <p>Hasil yang batas keberatannya sudah lewat dapat dijadikan final sekaligus untuk seluruh instansi.</p>
        \(FormBlock(to: Paths.finalkanLewatBatas, tokens) { "\(ButtonRow([.quietSubmit("Jadikan final", confirm: "Jadikan final semua hasil yang lewat batas keberatan?")]))" })
        """
    }

    private var empty: EmptyState {
        EmptyState("Belum ada hasil evaluasi", "Hasil evaluasi tampil di sini setelah ditandatangani pejabat penilai Anda.")
    }

    private func row(_ item: EvaluasiSummary) -> [HTML] {
        [
            "\(Link(item.periode, Paths.evaluasi(item.id)))", "\(item.predikat?.label ?? "–")", "\(item.status.tag)",
            item.tenggat.map { "\($0.kalimat) \($0.tag)" } ?? "–",
        ]
    }

    private func task(_ item: EvaluasiSummary) -> TugasList.Item {
        TugasList.Item(
            "Putuskan keberatan \(item.nama)", Paths.putusan(item.id), detail: item.tenggat?.kalimat ?? item.periode,
            tag: item.tenggat?.tag ?? item.status.tag)
    }
}
