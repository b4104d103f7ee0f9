internal import DMN

/// One decision on the way to an answer.
package struct LangkahView: Sendable, Equatable {
    package let nomor: Int
    package let nama: String
    package let pertanyaan: String?
    /// The inputs it needs, with their values.
    package let masukan: [ValueView.Rincian]
    /// Steps whose answers it needs, by their numbers.
    package let memerlukan: [Int]
    package let tabel: [TabelLangkah]
    package let dasar: [String]
    package let hasil: ValueView
    /// Inputs and answer for programs.
    package let mentah: Mentah

    package struct Mentah: Sendable, Equatable {
        package let masukan: RawValue
        package let hasil: RawValue
    }
}

/// One reading of a decision table.
package struct TabelLangkah: Sendable, Equatable {
    /// The decision, function or entry in which the table stands.
    package let pemilik: String
    package let masukan: [ValueView.Rincian]
    /// Nil when no row fits, because then the trace does not tell which table it was.
    package let tabel: TableView?
    /// Numbers of the rows that fit.
    package let cocok: [Int]
    package let hasil: ValueView
}

/// Puts the engine's trace beside the tables as they are written.
struct TraceReader {
    private let book: OpenRulebook
    private let tables: [TableView]

    /// A loop may read a table a hundred times; a page tells of the first ones.
    private static let tableLimit = 12

    init(_ book: OpenRulebook) {
        self.book = book
        let source = book.source
        tables =
            source.decisions.flatMap { $0.expression.map { ExpressionView($0).tables } ?? [] }
            + source.knowledgeModels.flatMap { $0.function.map { ExpressionView($0).tables } ?? [] }
    }

    func steps(_ trace: [DecisionTrace]) -> [LangkahView] {
        let numbers = Dictionary(trace.enumerated().map { ($0.element.name, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
        return trace.enumerated().map { step($0.element, $0.offset + 1, numbers) }
    }

    private func step(_ trace: DecisionTrace, _ number: Int, _ numbers: [String: Int]) -> LangkahView {
        let type = book.model.decisions.first { $0.id == trace.id }?.type
        return LangkahView(
            nomor: number, nama: trace.name, pertanyaan: book.source.decisions.first { $0.id == trace.id }?.question,
            masukan: trace.inputs.map(labelled), memerlukan: trace.requires.compactMap { numbers[$0] },
            tabel: trace.tables.prefix(Self.tableLimit).map(table), dasar: trace.citations.map(\.name),
            hasil: ValueView(trace.value, type), mentah: .init(masukan: RawValue(trace.inputs), hasil: RawValue(trace.value)))
    }

    private func table(_ trace: TableTrace) -> TabelLangkah {
        let line = trace.matches.first?.line
        return TabelLangkah(
            pemilik: trace.owner, masukan: trace.inputs.map(labelled),
            tabel: tables.first { table in table.baris.contains { $0.garis == line } }, cocok: trace.matches.map(\.row),
            hasil: ValueView(trace.value))
    }

    /// A column that reads an input as it is gets the labels of the input's type.
    private func labelled(_ traced: TracedValue) -> ValueView.Rincian {
        let variable = (book.model.inputs + book.model.decisions).first { $0.name == traced.name }
        return .init(nama: traced.name, nilai: ValueView(traced.value, variable?.type))
    }
}
