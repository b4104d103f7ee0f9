import Kinerja
import Secrets

/// The token of every form: made for one browser and one person, and worthless to another site.
///
/// `<who>.<signature over visitor and who>`. Because *who* is inside, a form left open while the session ended can be
/// told from a forged one: its contents are kept, and only the same person can send them (see `SesiEndedPage`).
struct FormToken: Sendable, Equatable {
    let string: String

    init(key: SigningKey, visitor: String, person: Person?) {
        let who = Self.who(key, person)
        string = "\(who).\(key.sign("formulir", visitor, who))"
    }

    private static func who(_ key: SigningKey, _ person: Person?) -> String {
        guard let actor = person?.actor else { return "-" }
        return String(key.sign("orang", String(actor.instansi.rawValue), (try? actor.pegawai.rawValue) ?? "").prefix(16))
    }

    enum Verdict: Equatable {
        case genuine
        /// Made by us for this browser, but for somebody else, or before signing in or out.
        case forSomebodyElse
        case forged
    }

    static func judge(_ token: String?, key: SigningKey, visitor: String?, person: Person?) -> Verdict {
        guard let token, let visitor, let dot = token.firstIndex(of: ".") else { return .forged }
        let who = String(token[..<dot])
        guard Secrecy.same(String(token[token.index(after: dot)...]), key.sign("formulir", visitor, who)) else { return .forged }
        return who == Self.who(key, person) ? .genuine : .forSomebodyElse
    }
}
