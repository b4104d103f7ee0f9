extension MultipartParser.PartHeader {
    /// Reads `Content-Disposition: form-data; name="…"; filename="…"` and `Content-Type`; anything else is ignored.
    /// `filename*` is, as RFC 7578 §4.2 demands.
    init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformedText }
        var disposition: HeaderParameters?
        var type = "application/octet-stream"
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw .malformedUpload }
            let value = String(line[line.index(after: colon)...])
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw .malformedUpload }
                disposition = HeaderParameters(value)
            case "content-type": type = HeaderParameters(value).value
            default: break
            }
        }
        guard let disposition, disposition.value == "form-data", let name = disposition["name"], name.utf8.count <= 200 else {
            throw .malformedUpload
        }
        self.init(name: name, filename: disposition["filename"].map(Self.display), contentType: type)
    }

    /// A browser may send a path (`C:\fakepath\a.pdf`), and someone may send `../../x`: keep the last part.
    private static func display(_ filename: String) -> String {
        let last = filename.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return String(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(200).map(Character.init))
    }
}

/// `value; name=token; name="quoted"` of a header field.
struct HeaderParameters {
    let value: String
    private var parameters: [String: String] = [:]

    init(_ text: String) {
        var pieces = Self.split(text)
        value = pieces.isEmpty ? "" : pieces.removeFirst().trimmed.lowercased()
        for piece in pieces {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let name = String(piece[..<equals]).trimmed.lowercased()
            guard parameters[name] == nil else { continue }
            parameters[name] = Self.unquote(String(piece[piece.index(after: equals)...]).trimmed)
        }
    }

    subscript(name: String) -> String? { parameters[name] }

    /// At semicolons outside of quotes.
    private static func split(_ text: String) -> [String] {
        var pieces = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if character == ";" && !isQuoted {
                pieces.append("")
                continue
            }
            pieces[pieces.count - 1].append(character)
            if isEscaped {
                isEscaped = false
            } else if character == "\\" && isQuoted {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            }
        }
        return pieces
    }

    /// Browsers write `"` in a name as `%22` and line breaks as `%0D%0A` (WHATWG); others escape with a backslash.
    private static func unquote(_ text: String) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            if character == "\\" && !isEscaped {
                isEscaped = true
                continue
            }
            if isEscaped && character != "\"" && character != "\\" { result.append("\\") }
            result.append(character)
            isEscaped = false
        }
        return result.split(separator: "%22", omittingEmptySubsequences: false).joined(separator: "\"")
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
