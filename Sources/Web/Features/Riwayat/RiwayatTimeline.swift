import Kinerja
import UseCases

/// The lines of a history: who, what, when, and why; the words come from the table of acts.
struct RiwayatTimeline: Component {
    let history: Riwayat
    let call: Call

    var html: HTML {
        guard !history.baris.isEmpty else {
            return EmptyState("Belum ada yang tercatat", "Perubahan sejak data ini dimuat akan tercatat di sini.").html
        }
        return Timeline(history.baris.map(entry), zone: history.zona.zone).html
    }

    private func entry(_ b: Riwayat.Row) -> Timeline.Entry {
        let act = b.kalimat
        return Timeline.Entry(
            b.waktu, actor: b.oleh, act + (b.melalui.isEmpty ? "." : " (dikerjakan oleh \(b.melalui))."),
            detail: """
                \(b.rincian.map { "<p class=\"small\">\($0)</p>" as HTML })\
                \(b.alasan.map { "<blockquote>\($0)</blockquote>" as HTML })
                """)
    }
}
