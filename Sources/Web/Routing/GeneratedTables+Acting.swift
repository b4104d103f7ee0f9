import Kinerja
import UseCases

extension GeneratedTables {
    /// What can be done: each command with its act, who may do it, what it seals, and whether a re-send under a key is recognised.
    static var commands: GeneratedPage {
        let rows = Commands.all.flatMap { slice in slice.values.map { command(slice.name, $0) } }
        return page(
            "perintah.md", "| Bagian | Perintah | Tindakan | Objek | Siapa | Bukti ulang | Kunci | Peristiwa lain |",
            "|---|---|---|---|---|---|---|---|", rows)
    }

    private static func command(_ slice: String, _ type: any CommandValue.Type) -> String {
        let others = type.peristiwa.subtracting([type.aksi]).map(\.rawValue).sorted()
        let cells = [
            slice, "`\(type.name)`", type.aksi.rawValue, type.aksi.objek.rawValue, type.authority.words, type.seals?.label ?? "tidak",
            type is any ReceiptNotKept.Type ? "tidak" : "ya", others.isEmpty ? "–" : others.joined(separator: ", "),
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }

    /// What can be asked: each query with what it answers and who may ask.
    static var queries: GeneratedPage {
        let rows = Queries.all.flatMap { slice in slice.values.map { query(slice.name, $0) } }
        return page("pertanyaan.md", "| Bagian | Pertanyaan | Jawaban | Siapa |", "|---|---|---|---|", rows)
    }

    private static func query<Q: UseCases.Query>(_ slice: String, _ type: Q.Type) -> String {
        let view = String(reflecting: Q.View.self).replacing(/\b(Swift|UseCases|Kinerja|Rulebooks|Storage|Impor)\./, with: "")
        return "| \(slice) | `\(type.name)` | `\(view)` | \(type.authority.words) |"
    }

    /// What leaves a trace: the closed table of acts, with the commands that leave them.
    static var events: GeneratedPage {
        let commands = Commands.all.flatMap(\.values)
        let rows = Aksi.allCases.map { aksi in
            let by = commands.filter { $0.peristiwa.contains(aksi) }.map { $0.name }
            let who = JenisPelaku.allCases.filter(aksi.pelaku.contains).map(\.rawValue).joined(separator: ", ")
            let cells = [
                aksi.rawValue, aksi.objek.rawValue, aksi.kalimat.indonesia, who, aksi.menyebutPelaku ? "ya" : "tidak",
                by.isEmpty ? "di luar pintu" : by.map { "`\($0)`" }.joined(separator: ", "),
            ]
            return "| \(cells.joined(separator: " | ")) |"
        }
        return page("peristiwa.md", "| Tindakan | Objek | Kalimat | Pelaku | Namanya disebut | Dari |", "|---|---|---|---|---|---|", rows)
    }
}
