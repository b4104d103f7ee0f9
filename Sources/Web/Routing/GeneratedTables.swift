import HTTPTypes
import Kinerja
import UseCases

/// A table of the documentation that is written from the code.
package struct GeneratedPage: Sendable {
    package let name: String
    package let text: String

    package static let note = "<!-- Ditulis oleh `tolok docs`; jangan disunting. -->\n\n"

    /// A cell with nothing to say says so: a blank one could as well have been forgotten.
    package init(name: String, text: String) {
        self.name = name
        let once = text.replacing("|  |", with: "| – |")
        self.text = once.replacing("|  |", with: "| – |")
    }
}

/// The registries as Markdown: addresses, permissions, lifecycles, commands, queries, events. A test holds `docs/generated` against them.
package enum GeneratedTables {
    package static let pages = [routes, permissions, lifecycles, sealingActs, commands, queries, events]

    private static var routes: GeneratedPage {
        let all = Routes.all(SiteConfiguration(hosts: [], isSecure: false, instansiName: "", version: "", temporaryFolder: ""))
        let rows = all.map {
            "| \($0.method.rawValue) | `\($0.pattern)` | \($0.requirement.words) | \($0.requirement.scope?.rawValue ?? "–") |"
        }
        return page("rute.md", "| Metode | Alamat | Syarat | Cakupan token |", "|---|---|---|---|", rows)
    }

    private static var permissions: GeneratedPage {
        let columns = Relasi.allCases
        let rows = Permission.allCases.map { permission in
            let cells = columns.map { Policy.allows(permission, [$0]) ? "ya" : "" }
            return "| \(permission.rawValue) | \(cells.joined(separator: " | ")) |"
        }
        let head = "| Izin | \(columns.map(\.rawValue).joined(separator: " | ")) |"
        return page("izin.md", head, "|---|" + String(repeating: "---|", count: columns.count), rows)
    }

    private static var lifecycles: GeneratedPage {
        let skp = SKPLifecycle.table.steps.map {
            row("SKP", $0.from.rawValue, $0.action.rawValue, $0.to.rawValue, $0.by, $0.needsReason, $0.dasar)
        }
        let evaluasi = EvaluasiLifecycle.table.steps.map {
            row("Evaluasi", $0.from.rawValue, $0.action.rawValue, $0.to.rawValue, $0.by, $0.needsReason, $0.dasar)
        }
        let aturan = AturanLifecycle.table.steps.map {
            row("Aturan instansi", $0.from.rawValue, $0.action.rawValue, $0.to.rawValue, $0.by, $0.needsReason, $0.dasar)
        }
        return page(
            "daur-hidup.md", "| Dokumen | Dari | Langkah | Ke | Oleh | Alasan wajib | Dasar |", "|---|---|---|---|---|---|---|",
            skp + evaluasi + aturan)
    }

    private static var sealingActs: GeneratedPage {
        page(
            "bukti-ulang.md", "| Tindakan | Kode |", "|---|---|",
            SealingAct.allCases.map { "| \($0.label) | \($0.rawValue) |" })
    }

    private static func row(
        _ document: String, _ from: String, _ action: String, _ to: String, _ by: Set<Pelaku>, _ reason: Bool, _ dasar: String
    ) -> String {
        let who = Pelaku.allCases.filter(by.contains).map(\.label.indonesia).joined(separator: ", ")
        return "| \(document) | \(from) | \(action) | \(to) | \(who) | \(reason ? "ya" : "") | \(dasar) |"
    }

    static func page(_ name: String, _ head: String, _ rule: String, _ rows: [String]) -> GeneratedPage {
        GeneratedPage(name: name, text: GeneratedPage.note + ([head, rule] + rows).joined(separator: "\n") + "\n")
    }
}

extension Requirement {
    /// In words, for the table of routes.
    var words: String {
        switch self {
        case .public: "siapa saja"
        case .signedIn: "sudah masuk"
        case .role(let peran): "peran \(peran.rawValue)"
        case .may(let permission): "izin \(permission.rawValue)"
        case .token(_, let permission?): "token; izin \(permission.rawValue)"
        case .token(_, nil): "token"
        }
    }
}
