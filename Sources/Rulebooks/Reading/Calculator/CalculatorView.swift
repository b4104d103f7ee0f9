package import Kinerja

/// The calculator of a version: its form with what was filled in, and the answer with every step that led to it.
package struct CalculatorView: Sendable {
    package let kepala: AturanHead
    /// What can be asked; more than one where a rulebook answers several questions.
    package let pilihan: [Choice]
    /// The name in the query of the decision that is asked for.
    package let keputusan: String
    package let isian: [Isian]
    package let galat: [FieldError]
    package let hasil: Outcome?

    package struct Choice: Sendable, Equatable {
        package let alamat: String
        package let pertanyaan: String
    }

    package struct Isian: Sendable {
        package enum Kind: Sendable {
            case pilihan([TypeView.Value])
            case beberapa([TypeView.Value])
            case yaTidak
            case angka
            case tanggal
            case teks
            case feel
        }

        /// The name in the query.
        package let nama: String
        package let label: String
        package let petunjuk: String?
        package let jenis: Kind
        package let nilai: [String]
    }

    package enum Outcome: Sendable {
        case jawaban(JawabanView)
        /// The model asks for more work than an answer may cost.
        case terlaluLama
    }
}

package struct JawabanView: Sendable {
    package let keputusan: String
    package let hasil: ValueView
    package let langkah: [LangkahView]
    /// Which step requires which, below the answer.
    package let pohon: TraceTree?
    /// What the engine noticed on the way, in its own words.
    package let peringatan: [Kalimat]
    /// Labels of fields that were left empty.
    package let kosong: [String]
}

extension CalculatorView {
    /// What an answer may cost: some milliseconds.
    static let fuel = 500_000

    /// - Parameters:
    ///   - asked: The decision by its name in the query; nil for the first one.
    ///   - asal: Who wrote the numbers.
    ///   - given: What the query holds for a field's name; all empty shows the form alone.
    /// - Throws: `Refused.hidden` for a decision that the model does not have.
    package static func read(
        _ desk: AturanDesk, asked: String?, of asal: NilaiInput.Asal, given: (String) -> [String]
    ) throws -> CalculatorView {
        let calculator = try Calculator(desk.book, asked: asked)
        let texts = calculator.fields.map { given($0.name) }
        let isAsked = texts.contains { !$0.isEmpty }
        let (inputs, errors) = calculator.collect(texts, of: asal)
        return CalculatorView(
            kepala: desk.head, pilihan: calculator.choices, keputusan: calculator.name,
            isian: zip(calculator.fields, texts).map { $0.view(filled: $1) }, galat: errors,
            hasil: isAsked && errors.isEmpty ? calculator.answer(inputs, blank: calculator.blank(texts)) : nil)
    }
}

extension InputField {
    fileprivate func view(filled: [String]) -> CalculatorView.Isian {
        .init(nama: name, label: label, petunjuk: note, jenis: jenis, nilai: filled)
    }

    var label: String { path.joined(separator: " – ") }

    private var note: String? {
        // A long list of numbers is said when one outside of it was written, not before.
        let bounds = limit.map { PlainReading.test($0, nil) ?? $0 }.flatMap { $0.count > 40 ? nil : "Isi \($0)." }
        let parts = [hint, bounds, writing].compactMap(\.self).filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private var writing: String? {
        switch kind {
        case .temporal(let contoh): "Tulis seperti \(contoh)."
        case .feel: "Tulis sebagai FEEL, misalnya [1, 2, 3] atau {nama: \"isi\"}."
        default: nil
        }
    }

    private var jenis: CalculatorView.Isian.Kind {
        switch kind {
        case .choice(let codes): .pilihan(codes)
        case .choices(let codes): .beberapa(codes)
        case .boolean: .yaTidak
        case .number: .angka
        case .date: .tanggal
        case .text, .temporal: .teks
        case .feel: .feel
        }
    }
}
