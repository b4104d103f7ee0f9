import Kinerja
internal import Secrets
internal import Storage

/// Proves again who sits at the keyboard, by password or by a one-time code; the session goes on under a new token.
package enum ProveAgain {
    package struct Input: Sendable {
        package let token: String
        package let kataSandi: String
        /// A TOTP or recovery code, instead of the password.
        package let kode: String

        package init(token: String, kataSandi: String, kode: String = "") {
            (self.token, self.kataSandi, self.kode) = (token, kataSandi, kode)
        }
    }

    package enum Outcome: Sendable, Equatable {
        case masuk(SignIn.Opened)
        case salah
        /// The session is not there any more under this token: another request has proved itself and taken it along, or it has ended.
        case sesiBerganti
        case tunggu(seconds: Int64)
    }

    package static func run(_ input: Input, in site: Installation) async throws -> Outcome {
        let key = Secrecy.mac(site.secrets, "pastikan lagi", input.token, input.kataSandi, input.kode).hexadecimal
        return try await site.stepUps.outcome(key) { try await prove(input, in: site) }
    }

    private static func prove(_ input: Input, in site: Installation) async throws -> Outcome {
        let present = try await Lookup.session(input.token, in: site)
        let repeated = present == nil ? try await Lookup.repeated(input.token, in: site) : nil
        guard let acting = present ?? repeated, let sesi = acting.sesi else { return .sesiBerganti }
        let attempt = CountedGuess(site: site, masuk: "ulang:\(sesi.nomor.rawValue)", alamat: nil, device: nil)
        if let seconds = try await attempt.begin() { return .tunggu(seconds: seconds) }
        guard try await proved(input, acting, site) else {
            try await attempt.failed(akun: nil)
            return .salah
        }
        let opened =
            present == nil
            ? nil : try await SesiStart.rotate(sesi, token: input.token, attempt: attempt, sebagai: .akunPastikan, in: site)
        if let opened { return .masuk(opened) }
        // A twin was first: the session lives under the token that it, too, was given.
        guard try await SesiStart.moved(from: input.token, in: site) != nil else { return .sesiBerganti }
        try await attempt.succeeded()
        return .masuk(SignIn.Opened(token: SesiStart.successor(of: input.token, site.secrets), perangkatCookie: nil))
    }

    private static func proved(_ input: Input, _ acting: Acting, _ site: Installation) async throws -> Bool {
        let akun = try await site.database.read { try AkunRepository($0, acting.actor.instansi).find(acting.orang) }
        guard let akun else { return false }
        if !input.kode.isEmpty { return try await SecondFactor.take(input.kode, of: akun, in: site) }
        return try await site.passwords.verify(input.kataSandi, against: akun.kataSandi) != .wrong
    }
}
