package import DMN

extension FEELValue {
    /// The value as Indonesian readers write it: `12,5`, `ya`, `tidak ada`, lists with commas.
    package var words: String {
        switch self {
        case .null: "tidak ada"
        case .boolean(let flag): flag ? "ya" : "tidak"
        case .number(let number): String(number.plainText.map { $0 == "." ? "," : $0 })
        case .list(let list): list.items.isEmpty ? "daftar kosong" : list.items.map(\.words).joined(separator: "; ")
        case .context(let context): context.entries.map { "\($0.name): \($0.value.words)" }.joined(separator: "; ")
        default: text
        }
    }
}
