internal import DMN

/// A decision table as a page shows it: a row a rule.
package struct TableView: Sendable, Equatable {
    package struct Column: Sendable, Equatable {
        package let judul: String
        /// The expression that the column tests, where it says more than the heading.
        package let ungkapan: String?
    }

    package struct Row: Sendable, Equatable {
        /// Counted from 1, as the engine and people count.
        package let nomor: Int
        /// Where links to the row lead.
        package let jangkar: String
        package let masukan: [CellView]
        package let keluaran: [CellView]
        package let catatan: [String]
        /// The line in the file, by which a trace names the row.
        package let garis: Int
    }

    /// What happens when more than one row fits.
    package let cara: String
    package let masukan: [Column]
    package let keluaran: [Column]
    package let catatan: [String]
    package let baris: [Row]
    /// What comes out when no row fits; nil where nothing does.
    package let selainItu: [String]?

    init(_ table: DecisionTable) {
        cara = HitPolicyWords.of(table.hitPolicy, table.aggregation)
        masukan = table.inputs.map { Column($0) }
        keluaran = table.outputs.map { Column(judul: $0.label ?? $0.name ?? table.outputLabel ?? "Hasil", ungkapan: nil) }
        let width = max(table.annotations.count, table.rules.map(\.annotations.count).max() ?? 0)
        catatan = (0..<width).map { table.annotations.indices.contains($0) ? table.annotations[$0] : "Catatan" }
        baris = table.rules.enumerated().map { Row($0.element, $0.offset + 1, of: table) }
        let defaults = table.outputs.map { $0.defaultValue.map { PlainReading.value($0.text, nil) ?? $0.text } }
        selainItu = defaults.contains { $0 != nil } ? defaults.map { $0 ?? "–" } : nil
    }
}

extension TableView.Column {
    fileprivate init(_ input: DecisionTable.Input) {
        let (text, label) = (input.expression.text, input.label ?? "")
        // A heading that shortens the name of an input needs no second one.
        let name = PlainReading.value(text, nil)?.lowercased() ?? ""
        let isShort = label.lowercased().split(separator: " ").allSatisfy { name.contains($0) }
        self.init(judul: label.isEmpty ? text : label, ungkapan: isShort ? nil : text)
    }
}

extension TableView.Row {
    fileprivate init(_ rule: DecisionTable.Rule, _ number: Int, of table: DecisionTable) {
        let name = rule.id.isEmpty ? "\(table.id)-\(number)" : rule.id
        self.init(
            nomor: number, jangkar: Anchor.row(name), masukan: zip(table.inputs, rule.inputs).map { CellView(test: $1.text, $0.typeRef) },
            keluaran: zip(table.outputs, rule.outputs).map { CellView(value: $1.text, $0.typeRef) },
            catatan: rule.annotations + (rule.description.map { [$0] } ?? []), garis: rule.position.line)
    }
}

/// Names of places in a page, made of letters, digits and hyphens only.
package enum Anchor {
    package static func row(_ rule: String) -> String { "baris-" + slug(rule) }
    package static func decision(_ name: String) -> String { "keputusan-" + slug(name) }

    /// `Rating Hasil Kerja` → `rating-hasil-kerja`.
    static func slug(_ text: String) -> String {
        let parts = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return parts.joined(separator: "-")
    }
}

/// The hit policy in words (DMN 8.2.8).
enum HitPolicyWords {
    static func of(_ policy: DecisionTable.HitPolicy, _ aggregation: DecisionTable.Aggregation?) -> String {
        switch policy {
        case .unique: "Tepat satu baris cocok untuk setiap keadaan."
        case .first: "Dibaca dari atas: baris pertama yang cocok yang berlaku."
        case .any: "Bila beberapa baris cocok, hasilnya sama."
        case .priority: "Bila beberapa baris cocok, berlaku hasil yang lebih didahulukan."
        case .collect: aggregation.map { sums[$0] ?? "" } ?? "Hasil semua baris yang cocok dikumpulkan."
        case .ruleOrder: "Hasil semua baris yang cocok dikumpulkan menurut urutan baris."
        case .outputOrder: "Hasil semua baris yang cocok dikumpulkan menurut urutan hasil yang didahulukan."
        }
    }

    private static let sums: [DecisionTable.Aggregation: String] = [
        .sum: "Hasil semua baris yang cocok dijumlahkan.", .count: "Yang dihitung adalah banyaknya hasil dari baris yang cocok.",
        .min: "Dari semua baris yang cocok diambil hasil terkecil.", .max: "Dari semua baris yang cocok diambil hasil terbesar.",
    ]
}
