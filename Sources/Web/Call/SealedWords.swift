import Secrets
import UseCases

/// What somebody looks for by name or NIP, on its way from a search form to the page that answers: sealed, because addresses stay behind in
/// browsers, proxies and logs.
enum SealedWords {
    static let parameter = "cari"
    private static let purpose = Array("cari:".utf8)

    /// The parameter's value for an address; nil for no words.
    static func sealed(_ words: String, _ call: Call) -> String? {
        let kept = String(words.prefix(100))
        return kept.isEmpty ? nil : Secrecy.seal(purpose + Array(kept.utf8), call.site.installation.secrets)
    }

    /// The words of the address; those of one that was written down before they were sealed, too.
    static func words(_ call: Call) -> String {
        let opened = call.query[parameter].flatMap { Secrecy.unseal($0, call.site.installation.secrets) }
        guard let opened, opened.starts(with: purpose) else { return String((call.query["q"] ?? "").prefix(100)) }
        return String(decoding: opened.dropFirst(purpose.count), as: UTF8.self)
    }
}
