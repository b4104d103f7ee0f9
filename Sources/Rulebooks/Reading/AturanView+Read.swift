internal import DMN

extension AturanView {
    package static func read(_ desk: AturanDesk) -> AturanView {
        let reader = AturanReader(source: desk.book.source)
        return AturanView(
            kepala: desk.head, uraian: desk.book.source.description, dasar: reader.sources, masukan: reader.inputs, jenis: reader.types,
            keputusan: reader.decisions, fungsi: reader.functions, contoh: ContohView.all(desk.book),
            ukuranBerkas: desk.book.text.utf8.count)
    }
}

/// Turns the elements of a model into what the page shows.
private struct AturanReader {
    let source: ModelSource

    var sources: [AturanView.Basis] { source.knowledgeSources.map { .init(nama: $0.name, uraian: $0.description) } }

    var inputs: [AturanView.InputView] {
        source.inputs.map { .init(nama: $0.name, uraian: $0.description, jenis: TypeView.words(for: $0.variable.typeRef)) }
    }

    var types: [TypeView] { source.itemDefinitions.map { TypeView($0) } }

    var functions: [AturanView.FunctionView] {
        source.knowledgeModels.compactMap { model in
            model.function.map {
                .init(nama: model.name, uraian: model.description, dasar: names(of: model.authorities), isi: ExpressionView($0))
            }
        }
    }

    /// A decision after those it requires; in a cycle, which no model that compiles has, in the order of the file.
    var decisions: [AturanView.DecisionView] {
        var (done, out) = (Set<String>(), [Decision]())
        func visit(_ decision: Decision) {
            guard done.insert(decision.id).inserted else { return }
            for reference in decision.information {
                if let other = source.decisions.first(where: { $0.id == reference.id }) { visit(other) }
            }
            out.append(decision)
        }
        source.decisions.forEach(visit)
        return out.map(view)
    }

    private func view(_ decision: Decision) -> AturanView.DecisionView {
        .init(
            nama: decision.name, jangkar: Anchor.decision(decision.name), pertanyaan: decision.question, uraian: decision.description,
            jawaban: decision.allowedAnswers, memerlukan: decision.information.compactMap { need($0.id) },
            dasar: names(of: decision.authorities), isi: decision.expression.map(ExpressionView.init))
    }

    private func need(_ id: String) -> AturanView.Requirement? {
        if let decision = source.decisions.first(where: { $0.id == id }) {
            return .init(nama: decision.name, jangkar: Anchor.decision(decision.name))
        }
        return source.inputs.first { $0.id == id }.map { .init(nama: $0.name, jangkar: nil) }
    }

    private func names(of references: [Reference]) -> [String] {
        references.map { reference in source.knowledgeSources.first { $0.id == reference.id }?.name ?? reference.id }
    }
}
