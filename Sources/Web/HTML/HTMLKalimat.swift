import Kinerja

/// The text between two tags of a block, with the inline tags in it.
struct HTMLKalimat {
    let atoms: [Atom]

    func rendered(_ lookUp: (String, Int?) -> String?) -> [UInt8] {
        let (head, core, tail) = peeled()
        func edges(_ atoms: ArraySlice<Atom>) -> [UInt8] {
            atoms.reduce(into: []) { bytes, atom in bytes.appendSentence(Self.raw(atom, lookUp)) }
        }
        guard core.contains(where: \.hasWords) else { return edges(atoms[...]) }
        let sentence = HTMLKalimat(atoms: Array(core))
        var places: [[UInt8]] = []
        let (before, key, after) = sentence.template(&places).trimmedApart
        guard let translation = lookUp(key, sentence.number) else { return edges(atoms[...]) }
        var bytes = edges(head) + Array(before.utf8)
        for part in Kalimat.parts(of: translation) {
            switch part {
            case .text(let text): bytes.appendSentence(Array(text.utf8))
            case .place(let n): bytes += places.indices.contains(n) ? places[n] : []
            }
        }
        return bytes + Array(after.utf8) + edges(tail)
    }

    /// The text with `{n}` where something was interpolated; white space counts once.
    func template(_ places: inout [[UInt8]]) -> String {
        var key = ""
        for atom in atoms {
            switch atom {
            case .text(let bytes): key += String(decoding: bytes, as: UTF8.self)
            case .piece(let bytes, _):
                key += "{\(places.count)}"
                places.append(bytes)
            case .tag(let tag): key += tag.key(&places)
            }
        }
        return key
    }

    private var number: Int? {
        for case .piece(_, let number?) in atoms { return number }
        return nil
    }

    /// Without white space and tags that enclose the whole of it.
    private func peeled() -> (head: ArraySlice<Atom>, core: ArraySlice<Atom>, tail: ArraySlice<Atom>) {
        var core = atoms[...]
        while true {
            while core.first?.isBlank == true { core.removeFirst() }
            while core.last?.isBlank == true { core.removeLast() }
            guard core.count > 2, case .tag(let first)? = core.first, case .tag(let last)? = core.last, !first.isClosing, last.isClosing,
                Self.encloses(core)
            else { break }
            core = core.dropFirst().dropLast()
        }
        return (atoms[..<core.startIndex], core, atoms[core.endIndex...])
    }

    /// Whether the first tag is closed by the last one and not before.
    private static func encloses(_ atoms: ArraySlice<Atom>) -> Bool {
        var depth = 0
        for (n, atom) in zip(atoms.indices, atoms) {
            guard case .tag(let tag) = atom, !tag.isVoid else { continue }
            depth += tag.isClosing ? -1 : 1
            if depth == 0 { return n == atoms.endIndex - 1 }
        }
        return false
    }

    private static func raw(_ atom: Atom, _ lookUp: (String, Int?) -> String?) -> [UInt8] {
        switch atom {
        case .text(let bytes), .piece(let bytes, _): bytes
        case .tag(let tag): tag.rendered(lookUp)
        }
    }
}

extension Atom {
    /// Whether there is something to translate: letters outside of tags and entities.
    fileprivate var hasWords: Bool {
        guard case .text(let bytes) = self else { return false }
        var inEntity = false
        for character in String(decoding: bytes, as: UTF8.self) {
            if character == "&" { inEntity = true }
            if character == ";" || character == " " { inEntity = false }
            if character.isLetter, !inEntity { return true }
        }
        return false
    }
}

extension String {
    /// White space before, the text with single spaces inside, white space after.
    fileprivate var trimmedApart: (before: String, text: String, after: String) {
        let text = split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        return (String(prefix { $0 == " " || $0 == "\n" }), text, String(reversed().prefix { $0 == " " || $0 == "\n" }.reversed()))
    }
}
