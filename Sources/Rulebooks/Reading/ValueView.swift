internal import DMN
internal import Kinerja

/// A value as people read it.
package indirect enum ValueView: Sendable, Equatable {
    case tidakAda
    case teks(String)
    case daftar([ValueView])
    case rincian([Rincian])

    package struct Rincian: Sendable, Equatable {
        package let nama: String
        package let nilai: ValueView
    }
}

extension ValueView {
    /// - Parameter type: Gives codes the label of their scale.
    init(_ value: FEELValue, _ type: FEELType? = nil) {
        switch value {
        case .null: self = .tidakAda
        case .boolean(let yes): self = .teks(yes ? "Ya" : "Tidak")
        case .number(let number): self = .teks(AngkaRealisasi.text(number.plainText))
        case .string(let text): self = .teks(ValueLabel.of(text, type?.itemName))
        case .date(let date): self = .teks(TemporalReading.of(date.description) ?? date.description)
        case .list(let list): self = .daftar(list.items.map { ValueView($0, type?.element ?? type) })
        case .context(let context):
            let fields = type?.fields ?? []
            self = .rincian(
                context.entries.map { entry in
                    Rincian(nama: entry.name, nilai: ValueView(entry.value, fields.first { $0.name == entry.name }?.type))
                })
        default: self = .teks(TemporalReading.of(value.text) ?? value.text)
        }
    }

    /// On one line.
    package var kalimat: String {
        switch self {
        case .tidakAda: "–"
        case .teks(let text): text
        case .daftar(let items): items.isEmpty ? "(daftar kosong)" : items.map(\.kalimat).joined(separator: "; ")
        case .rincian(let entries): entries.map { "\($0.nama): \($0.nilai.kalimat)" }.joined(separator: ", ")
        }
    }
}

extension FEELType {
    /// The name of the item definition, if the type has one.
    var itemName: String? {
        if case .item(let item) = self { item.name } else { nil }
    }
}
