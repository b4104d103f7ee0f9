internal import DMN

/// A value as people read it.
package indirect enum ValueView: Sendable, Equatable {
    case tidakAda
    case teks(String)
    case daftar([ValueView])
    case rincian([Detail])

    package struct Detail: Sendable, Equatable {
        package let nama: String
        package let nilai: ValueView
    }
}

extension ValueView {
    /// - Parameter type: Gives codes the label of their scale.
    init(_ value: FEELValue, _ type: FEELType? = nil) {
        switch value {
        case .null: self = .tidakAda
        case .list(let list): self = .daftar(list.items.map { ValueView($0, type?.element ?? type) })
        case .context(let context):
            let fields = type?.fields ?? []
            self = .rincian(
                context.entries.map { entry in
                    Detail(nama: entry.name, nilai: ValueView(entry.value, fields.first { $0.name == entry.name }?.type))
                })
        default: self = .teks(ValueWords.page.words(value, type?.itemName) ?? value.text)
        }
    }

    /// On one line.
    package var kalimat: String {
        switch self {
        case .tidakAda: ValueWords.page.none
        case .teks(let text): text
        case .daftar(let items): ValueWords.page.joined(items: items.map(\.kalimat))
        case .rincian(let entries): ValueWords.page.joined(entries: entries.map { ($0.nama, $0.nilai.kalimat) }) ?? ""
        }
    }
}

extension FEELType {
    /// The name of the item definition, if the type has one.
    var itemName: String? {
        if case .item(let item) = self { item.name } else { nil }
    }
}
