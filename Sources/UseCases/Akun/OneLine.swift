internal import Kinerja

/// A short typed text that must be there: a reason, a name.
enum OneLine {
    static func required(_ text: String, _ field: String) throws(Invalid) -> String {
        var faults: [FieldError] = []
        let clean = TextLimit.line.required(text, field, "Isian ini masih kosong", remedy: "Tulis satu kalimat pendek.", &faults)
        guard faults.isEmpty else { throw Invalid(faults) }
        return clean
    }
}
