import Kinerja
import UseCases

/// The agency's rulebooks by topic, newest version first.
struct AturanInstansiListPage {
    let view: AturanInstansiListView
    let call: Call

    var page: Page {
        Page(title: "Aturan instansi", section: Paths.kelola) {
            """
            \(PageHeader(
                title: "Aturan instansi",
                lead: "Aturan yang dibuat instansi sendiri, misalnya TPP. Berlaku setelah diperiksa dan disetujui dua orang.",
                actions: mayManage ? ButtonRow([.link("Unggah aturan", Paths.unggahAturan)]) : nil, back: call.kelolaBack))
            \(if: view.aturan.isEmpty, empty.html)
            \(each: topics, topic)
            """
        }
    }

    private var mayManage: Bool { Requirement.may(.kelolaAturan).admits(call.person) && call.runsKelola }

    private var empty: EmptyState {
        EmptyState(
            "Belum ada aturan instansi", "Unggah model DMN beserta contohnya. Anda dapat melihat dampaknya pada pegawai sebelum disetujui.")
    }

    private var topics: [(name: String, versions: [AturanInstansi])] {
        Dictionary(grouping: view.aturan, by: \.topik).map { ($0.key, $0.value.sorted { $0.versi > $1.versi }) }.sorted {
            $0.name < $1.name
        }
    }

    private func topic(_ topic: (name: String, versions: [AturanInstansi])) -> HTML {
        """
        <h2>\(topic.versions[0].judul)</h2>
        \(DataTable(
            caption: "Versi aturan \(topic.name)", hidesCaption: true,
            columns: [DataTable.Column("Versi"), DataTable.Column("Dasar"), DataTable.Column("Mulai berlaku"), DataTable.Column("Diunggah"), DataTable.Column("Keadaan")],
            rows: topic.versions.map(row)))
        """
    }

    private func row(_ a: AturanInstansi) -> [HTML] {
        [
            "<a href=\"\(Paths.aturanInstansi(a.id))\">\(a.topik), versi \(a.versi)</a>", "\(a.dasar)", "\(a.mulai.panjang)",
            "\(call.date(a.diunggah.pada)) oleh \(view.nama[a.diunggah.oleh] ?? "–")",
            "\(AturanWords.tag(a, berlaku: view.berlaku.contains(a.id), today: view.today))",
        ]
    }
}

/// Words and shapes that the pages of this slice share.
enum AturanWords {
    static func tag(_ a: AturanInstansi, berlaku: Bool, today: LocalDate) -> Tag {
        switch a.status {
        case .draf: Tag(.plain, a.status.label)
        case .diajukan: Tag(.wait, a.status.label)
        case .ditolak: Tag(.bad, a.status.label)
        case .dibatalkan: Tag(.plain, a.status.label)
        case .disetujui, .dicabut: approved(a, berlaku, today)
        }
    }

    private static func approved(_ a: AturanInstansi, _ berlaku: Bool, _ today: LocalDate) -> Tag {
        if berlaku { return Tag(.good, a.sampai.map { "Berlaku sampai \($0.panjang)" } ?? "Berlaku") }
        if a.status == .dicabut { return Tag(.plain, a.status.label) }
        return a.mulai > today ? Tag(.note, "Berlaku mulai \(a.mulai.panjang)") : Tag(.plain, "Diganti versi lain")
    }

    /// `1500000` → `1.500.000`; a decimal with a comma; anything else as it is.
    static func figure(_ text: String) -> String {
        if text.hasPrefix("-"), text.dropFirst().first?.isNumber == true { return "−" + figure(String(text.dropFirst())) }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2, parts.dropFirst().allSatisfy({ $0.allSatisfy(\.isNumber) })
        else {
            return text
        }
        return Figure.text(whole) + (parts.count == 2 ? (Language.current == .id ? "," : ".") + parts[1] : "")
    }
}
