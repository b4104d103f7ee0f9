package import Kinerja

/// A state in one or two words. Its shape says the same as its colour, for those who do not see colours.
package struct Tag: Sampled {
    package enum Kind: String, Sendable, CaseIterable {
        /// Done, accepted.
        case good
        /// Waiting for someone, or for a date.
        case wait
        /// Late, refused, not in order.
        case bad
        /// To be known.
        case note
        case plain
    }

    package var kind: Kind
    package var text: Kalimat

    package init(_ kind: Kind, _ text: Kalimat) {
        self.kind = kind
        self.text = text
    }

    package var html: HTML { "<span class=\"tag \(kind.rawValue)\">\(text)</span>" }

    package static let examples = zip(Kind.allCases, ["Baik", "Menunggu Anda", "Lewat tenggat", "Baru", "Draf"]).map { kind, text in
        Sample(kind.rawValue, Tag(kind, text))
    }
}
