import Kinerja
import UseCases

/// The history of one thing in words, newest first, with the way back to it.
struct RiwayatPage {
    let history: Riwayat
    let call: Call
    var status: [Tag] = []

    var page: Page {
        Page(title: title, section: RiwayatPlace.of(history, call)?.path) {
            """
            \(PageHeader(title: title, lead: lead, status: status, back: RiwayatPlace.of(history, call)))
            \(RiwayatTimeline(history: history, call: call))
            \(Pagination(previous: nil, next: history.berikut.map(older)))
            """
        }
    }

    private var title: String {
        let what = history.jenis == .skp ? history.nama : [jenis, history.nama].filter { !$0.isEmpty }.joined(separator: " ")
        return "Riwayat \(what)"
    }

    private var jenis: String { history.jenis == .akun ? "akun" : history.jenis.label.indonesia.lowercasedFirst }

    private var lead: String {
        let what = history.jenis == .skp ? "SKP" : jenis
        let whose = history.milik.isEmpty ? "" : " \(history.milik)"
        return "Yang tercatat pada \(what)\(whose); tidak ada yang dapat dihapus."
    }

    private func older(_ place: Int64) -> Path {
        history.jenis == .skp
            ? SKPID(text: history.objek).map { Paths.riwayatSKP($0, before: place) } ?? Paths.beranda
            : Paths.riwayat(history.jenis, history.objek, before: place)
    }
}
