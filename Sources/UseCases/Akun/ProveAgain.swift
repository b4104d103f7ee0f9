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
        package let alamat: String

        package init(token: String, kataSandi: String, kode: String = "", alamat: String) {
            (self.token, self.kataSandi, self.kode, self.alamat) = (token, kataSandi, kode, alamat)
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
        guard let acting = try await Lookup.session(input.token, in: site), let sesi = acting.sesi else { return .sesiBerganti }
        let attempt = CountedGuess(site: site, masuk: "ulang:\(sesi.nomor.rawValue)", alamat: input.alamat, device: nil)
        if let seconds = try await attempt.begin() { return .tunggu(seconds: seconds) }
        guard try await proved(input, acting, site) else {
            try await attempt.failed(akun: nil)
            return .salah
        }
        let opened = try await SesiStart.rotate(sesi, attempt: attempt, sebagai: .akunPastikan, in: site)
        return opened.map(Outcome.masuk) ?? .sesiBerganti
    }

    private static func proved(_ input: Input, _ acting: Acting, _ site: Installation) async throws -> Bool {
        let akun = try await site.database.read { try AkunRepository($0, acting.actor.instansi).find(acting.orang) }
        guard let akun else { return false }
        if !input.kode.isEmpty { return try await SecondFactor.take(input.kode, of: akun, in: site) }
        return try await site.passwords.verify(input.kataSandi, against: akun.kataSandi) != .wrong
    }
}
