internal import DMN

/// An item definition: which values there are, in the reader's words.
package struct TypeView: Sendable, Equatable {
    package let nama: String
    package let uraian: String?
    /// "teks", "angka", "daftar teks", or the name of another one.
    package let jenis: String
    /// Each allowed value with its label, where they are listed one by one.
    package let nilai: [Value]
    /// The allowed values in words where they are no list, such as "0 sampai 100".
    package let batas: CellView?
    package let bagian: [TypeView]

    package struct Value: Sendable, Equatable {
        package let kode: String
        package let label: String
    }

    init(_ item: ItemDefinition) {
        (nama, uraian) = (Self.name(item.name), item.description)
        let basis = item.components.isEmpty ? Self.words(for: item.typeRef) : "rincian"
        jenis = item.isCollection ? "daftar \(basis)" : basis
        let codes = item.allowedValues.flatMap { AllowedCodes.of($0.text) }
        nilai = (codes ?? []).map { Value(kode: $0, label: ValueLabel.of($0, item.name)) }
        let limit = codes == nil ? item.allowedValues ?? item.typeConstraint : item.typeConstraint
        batas = limit.map { CellView(test: $0.text, item.name) }
        bagian = item.components.map { TypeView($0) }
    }

    static func words(for typeRef: String?) -> String {
        guard let typeRef else { return "apa saja" }
        return standard[typeRef] ?? name(typeRef)
    }

    /// `PredikatKinerja` → "Predikat Kinerja".
    static func name(_ typeName: String) -> String {
        var out = ""
        for c in typeName {
            if c.isUppercase, out.last?.isLowercase == true { out.append(" ") }
            out.append(c)
        }
        return out
    }

    private static let standard = [
        "string": "teks", "number": "angka", "boolean": "ya atau tidak", "date": "tanggal", "time": "jam", "dateTime": "tanggal dan jam",
        "date and time": "tanggal dan jam", "days and time duration": "lama waktu", "dayTimeDuration": "lama waktu",
        "years and months duration": "lama waktu", "yearMonthDuration": "lama waktu", "Any": "apa saja",
    ]
}

/// The texts in `"a", "b", "c"`; nil for anything else.
enum AllowedCodes {
    static func of(_ text: String) -> [String]? {
        var (codes, expectsText) = ([String](), true)
        for piece in FEELPiece.cut(text) {
            switch piece {
            case .text(let code) where expectsText: codes.append(code)
            case .mark(",") where !expectsText: break
            default: return nil
            }
            expectsText.toggle()
        }
        return codes.isEmpty || expectsText ? nil : codes
    }
}
