import Kinerja

extension Form {
    /// What a button or a choice of a form says. Whatever else was sent, or nothing, is no answer: nothing is done then.
    ///
    /// - Throws: ``Invalid`` at the field.
    func choice<Value>(_ name: String, _ known: KeyValuePairs<String, Value>) throws(Invalid) -> Value {
        let sent = text(name)
        if let value = known.first(where: { $0.key == sent })?.value { return value }
        throw Invalid(name, "Pilihan “\(sent)” tidak dikenal", remedy: "Buka lagi halamannya, lalu tekan salah satu tombolnya.")
    }
}

extension Array<String> {
    /// Identifiers as they were sent.
    ///
    /// - Throws: ``Invalid`` with the place of each that is none, counted from 1: `penerima.2`.
    func identifiers<ID: Identifier>(_ field: String, as _: ID.Type = ID.self) throws(Invalid) -> [ID] {
        let read = map { (text: $0, id: ID(text: $0)) }
        let faults = read.enumerated().filter { $0.element.id == nil }.map {
            FieldError.notIdentifier("\(field).\($0.offset + 1)", $0.element.text)
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        return read.compactMap(\.id)
    }
}

extension FieldError {
    static func notIdentifier(_ name: String, _ value: String) -> FieldError {
        FieldError(name, "“\(value)” bukan identitas", remedy: "Kirim identitas seperti yang ada pada jawaban API.")
    }

    static func unknown(_ name: String) -> FieldError {
        FieldError(name, "“\(name)” tidak dikenal di sini", remedy: "Periksa ejaannya terhadap deskripsi API, atau hapus.")
    }

    static func twice(_ name: String) -> FieldError {
        FieldError(name, "“\(name)” dikirim lebih dari sekali", remedy: "Kirim satu nilai saja.")
    }
}
