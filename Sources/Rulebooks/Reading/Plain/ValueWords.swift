internal import DMN
internal import Kinerja

/// How a value reads, and for whom. Whatever differs between two readers is an option here.
struct ValueWords: Sendable {
    /// `1250,5` or `1.250,5`.
    enum Number { case plain, grouped }
    /// `sangat_baik`, `sangat baik` or `Sangat Baik`.
    enum Text { case code, spaced, label }
    /// `2022-02-07` or `7 Februari 2022`, `P14D` or `14 hari`.
    enum Moment { case written, long }
    enum List {
        case items(separator: String, empty: String)
        case count
    }

    let none: String
    let yes: String
    let no: String
    let number: Number
    let text: Text
    let moment: Moment
    let list: List
    /// Stands between the entries of a record; nil where no sentence can carry one, nor a function or a range.
    let record: String?
}

extension ValueWords {
    /// For itself on a page.
    static let page = ValueWords(
        none: "–", yes: "Ya", no: "Tidak", number: .grouped, text: .label, moment: .long,
        list: .items(separator: "; ", empty: "(daftar kosong)"), record: ", ")

    /// Within a cell or a formula that is read aloud.
    static let cell = ValueWords(
        none: "kosong", yes: "ya", no: "tidak", number: .grouped, text: .label, moment: .long,
        list: .items(separator: ", ", empty: "tidak ada"), record: nil)

    /// At the command line, where people write codes themselves and look for them in the answer.
    static let terminal = ValueWords(
        none: "tidak ada", yes: "ya", no: "tidak", number: .plain, text: .code, moment: .written,
        list: .items(separator: "; ", empty: "daftar kosong"), record: "; ")

    /// In the steps kept with a decision. They are repeated letter by letter when it is computed again, so that nothing here may change.
    static let sealed = ValueWords(
        none: "tidak ada", yes: "ya", no: "tidak", number: .plain, text: .spaced, moment: .written, list: .count, record: nil)
}

extension ValueWords {
    /// - Parameter type: The name of the item definition, which gives codes the label of their scale.
    /// - Returns: nil for what no sentence can carry.
    func words(_ value: FEELValue, _ type: String? = nil) -> String? {
        switch value {
        case .null: none
        case .boolean(let truth): truth ? yes : no
        case .number(let number): words(number: number.plainText)
        case .string(let text): words(text: text, type)
        case .list(let list): words(list: list.items)
        case .context(let context): joined(entries: context.entries.map { ($0.name, words($0.value) ?? $0.value.text) })
        case .function, .range: record == nil ? nil : value.text
        default: words(moment: value.text)
        }
    }

    func words(number decimal: String) -> String {
        switch number {
        case .plain: decimal.replacing(".", with: ",")
        case .grouped: AngkaRealisasi.text(decimal)
        }
    }

    func words(text raw: String, _ type: String?) -> String {
        switch text {
        case .code: raw
        case .spaced: raw.replacing("_", with: " ")
        case .label: ValueLabel.of(raw, type)
        }
    }

    func words(moment written: String) -> String {
        switch moment {
        case .written: written
        case .long: TemporalReading.of(written) ?? written
        }
    }

    /// FEEL's own words for truth and nothing; nil for any other word.
    func words(literal: String) -> String? {
        switch literal {
        case "true": yes
        case "false": no
        case "null": none
        default: nil
        }
    }

    private func words(list items: [FEELValue]) -> String {
        if case .count = list { return "\(items.count) butir" }
        return joined(items: items.map { words($0) ?? $0.text })
    }

    func joined(items: [String]) -> String {
        switch list {
        case .items(let separator, let empty): items.isEmpty ? empty : items.joined(separator: separator)
        case .count: "\(items.count) butir"
        }
    }

    func joined(entries: [(name: String, words: String)]) -> String? {
        record.map { separator in entries.map { "\($0.name): \($0.words)" }.joined(separator: separator) }
    }
}
