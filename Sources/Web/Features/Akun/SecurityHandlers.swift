import Hummingbird
import Kinerja
import UseCases

/// Keamanan akun: password, second factor, sessions, tokens of one's own account.
enum SecurityHandlers {
    static func show(_ call: Call) async throws -> Response {
        let view = try await KeamananAkunView.load(by: try call.actor, in: call.site.installation)
        return call.html(SecurityPage(view: view, call: call).page)
    }

    static func showPassword(_ call: Call) async throws -> Response {
        call.html(PasswordPage(view: try await KeamananAkunView.load(by: try call.actor, in: call.site.installation), call: call).page)
    }

    static func changePassword(_ call: Call) async throws -> Response {
        let input = ChangePassword.Input(
            lama: call.form["lama"] ?? "", baru: call.form["baru"] ?? "", ulang: call.form["ulang"] ?? "", token: call.sessionToken ?? "",
            alamat: call.clientAddress)
        return try await call.attempt {
            _ = try await ChangePassword.run(input, by: try call.actor, in: call.site.installation)
            return call.redirect(
                to: Paths.akun, flash: Flash(.good, L("Kata sandi diganti. Perangkat lain sudah dikeluarkan.", call.locale)))
        } again: { fault in
            let view = try await KeamananAkunView.load(by: try call.actor, in: call.site.installation)
            return PasswordPage(view: view, call: call, errors: fault.errors(at: "lama")).page
        }
    }

    static func endSession(_ call: Call) async throws -> Response {
        try await EndSessions.one(try call.path("nomor"), by: try call.actor, in: call.site.installation)
        return call.redirect(to: Paths.akun, flash: Flash(.good, L("Perangkat itu sudah dikeluarkan.", call.locale)))
    }

    static func endOthers(_ call: Call) async throws -> Response {
        let n = try await EndSessions.others(keeping: call.sessionToken ?? "", by: try call.actor, in: call.site.installation)
        return call.redirect(to: Paths.akun, flash: Flash(.good, L("{0} perangkat lain sudah dikeluarkan.", call.locale, String(n))))
    }

    static func showTOTP(_ call: Call) async throws -> Response {
        let offer = try await SetUpTOTP.offer(by: try call.actor, in: call.site.installation)
        return call.html(TOTPPage(offer: offer, call: call).page)
    }

    static func setUpTOTP(_ call: Call) async throws -> Response {
        let (sealed, actor, site) = (call.form["rahasia_tersegel"] ?? "", try call.actor, call.site.installation)
        return try await call.attempt {
            let codes = try await SetUpTOTP.run(
                sealed: sealed, kode: call.form.text("kode"), token: call.sessionToken ?? "", by: actor, in: site)
            return call.html(RecoveryCodesPage(codes: codes, call: call).page)
        } again: { fault in
            let offer = try await SetUpTOTP.offer(by: actor, in: site, keeping: sealed)
            return TOTPPage(offer: offer, call: call, errors: fault.errors(at: "kode")).page
        }
    }

    static func removeTOTP(_ call: Call) async throws -> Response {
        try await call.attempt {
            _ = try await RemoveTOTP.run(
                kataSandi: call.form["kata_sandi"] ?? "", alamat: call.clientAddress, by: try call.actor, in: call.site.installation)
            return call.redirect(to: Paths.akun, flash: Flash(.note, L("Kode tambahan dilepas.", call.locale)))
        } again: { fault in
            let view = try await KeamananAkunView.load(by: try call.actor, in: call.site.installation)
            return SecurityPage(view: view, call: call, errors: fault.errors(at: "kata_sandi")).page
        }
    }

    static func showToken(_ call: Call) -> Response { call.html(TokenPage(call: call).page) }

    static func createToken(_ call: Call) async throws -> Response {
        let input = CreateAPIToken.Input(
            nama: call.form["nama"] ?? "", cakupan: Set(call.form.all("cakupan").compactMap(Cakupan.init(rawValue:))),
            hari: Int(call.form.text("hari")) ?? 0)
        return try await call.attempt {
            let made = try await CreateAPIToken.run(input, by: try call.actor, in: call.site.installation)
            return call.html(TokenMadePage(made: made, call: call).page)
        } again: { fault in
            TokenPage(call: call, errors: fault.errors(at: "nama")).page
        }
    }

    static func revokeToken(_ call: Call) async throws -> Response {
        _ = try await RevokeAPIToken.run(try call.path("nomor"), by: try call.actor, in: call.site.installation)
        return call.redirect(to: Paths.akun, flash: Flash(.good, L("Token dicabut.", call.locale)))
    }
}
