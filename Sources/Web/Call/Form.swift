/// The fields and files of a submitted form.
package struct Form: Sendable {
    package private(set) var fields: Query
    package private(set) var files: [UploadedFile]

    package init(_ pairs: [(name: String, value: String)] = [], files: [UploadedFile] = []) {
        fields = Query(pairs: pairs)
        self.files = files
    }

    init(fields: Query) {
        self.fields = fields
        files = []
    }

    /// The first value of that name, as it was typed.
    package subscript(name: String) -> String? { fields[name] }

    /// The value without surrounding white space; empty when the field was not sent.
    package func text(_ name: String) -> String {
        guard let value = fields[name] else { return "" }
        let trimmed = value.drop(while: \.isWhitespace)
        return String(trimmed.reversed().drop(while: \.isWhitespace).reversed())
    }

    package func all(_ name: String) -> [String] { fields.all(name) }
    package func isChecked(_ name: String) -> Bool { fields.contains(name) }
    package func file(_ name: String) -> UploadedFile? { files.first { $0.field == name } }

    mutating func append(_ name: String, _ value: String) { fields.append(name, value) }
    mutating func append(_ file: UploadedFile) { files.append(file) }
}
