import FoundationEssentials
package import Kinerja
import Secrets

/// One message carried over a redirect to the next page, in a signed cookie: "SKP diajukan. Tanda terima 12-A."
package struct Flash: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case good, note, bad
    }

    package var kind: Kind
    package var text: Kalimat

    package init(_ kind: Kind, _ text: Kalimat) {
        self.kind = kind
        self.text = text
    }

    func cookieValue(_ key: SigningKey) -> String {
        let text = String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
        return "\(kind.rawValue).\(key.sign("kabar", kind.rawValue, text)).\(text)"
    }

    init?(cookieValue: String?, key: SigningKey) {
        let parts = (cookieValue ?? "").split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let kind = Kind(rawValue: String(parts[0])) else { return nil }
        let text = String(parts[2])
        guard Secrecy.same(String(parts[1]), key.sign("kabar", kind.rawValue, text)) else { return nil }
        guard let sentence = try? JSONDecoder().decode(Kalimat.self, from: Data(text.utf8)) else { return nil }
        self.init(kind, sentence)
    }
}
