internal import DMN

/// Writes a trace for pages and the API: beside the tables as they are written, and with the labels of codes.
struct PageTrace {
    private let model: DMNModel
    private let tables: [TableView]

    /// A loop may read a table a hundred times; a page tells of the first ones.
    private static let tableLimit = 12

    init(_ model: DMNModel) {
        self.model = model
        let source = model.source
        tables =
            source.decisions.flatMap { $0.expression.map { ExpressionView($0).tables } ?? [] }
            + source.knowledgeModels.flatMap { $0.function.map { ExpressionView($0).tables } ?? [] }
    }

    func write(_ trace: Trace) -> [LangkahView] { trace.steps.map(write) }

    private func write(_ step: TraceNode) -> LangkahView {
        LangkahView(
            nomor: step.number, nama: step.name, pertanyaan: step.question, masukan: step.inputs.map(labelled),
            tabel: step.tables.prefix(Self.tableLimit).map(write), dasar: step.citations.map(\.name),
            hasil: ValueView(step.value, step.type), mentah: .init(masukan: RawValue(step.inputs), hasil: RawValue(step.value)))
    }

    private func write(_ reading: TableTrace) -> LangkahTable {
        let line = reading.matches.first?.line
        return LangkahTable(
            pemilik: reading.owner, masukan: reading.inputs.map(labelled),
            tabel: tables.first { table in table.baris.contains { $0.garis == line } }, cocok: reading.matches.map(\.row))
    }

    /// A column that reads an input as it is gets the labels of the input's type.
    private func labelled(_ traced: TracedValue) -> ValueView.Detail {
        let variable = (model.inputs + model.decisions).first { $0.name == traced.name }
        return .init(nama: traced.name, nilai: ValueView(traced.value, variable?.type))
    }
}
