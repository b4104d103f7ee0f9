import Hummingbird
import Kinerja
import UseCases

/// Keamanan akun: password, second factor, sessions, tokens of one's own account.
enum KeamananAkunHandlers {
    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadKeamananAkun())
        return call.html(KeamananAkunPage(view: view, call: call).page)
    }

    static func showPassword(_ call: Call) async throws -> Response {
        call.html(PasswordPage(view: try await call.ask(ReadKeamananAkun()), call: call).page)
    }

    static func changePassword(_ call: Call) async throws -> Response {
        let input = ChangePassword(
            lama: call.form["lama"] ?? "", baru: call.form["baru"] ?? "", ulang: call.form["ulang"] ?? "", token: call.sesiToken ?? "",
            keeping: AksesLain.kept(call.form))
        return try await call.attempt {
            _ = try await call.run(input)
            return call.redirect(
                to: Paths.akun,
                flash: Flash(
                    .good, "Kata sandi diganti. Perangkat lain dikeluarkan, dan token serta delegasi yang tidak Anda pertahankan berakhir.")
            )
        } again: { fault in
            let view = try await call.ask(ReadKeamananAkun())
            return PasswordPage(view: view, call: call, errors: fault.errors(at: "lama")).page
        }
    }

    static func endSesi(_ call: Call) async throws -> Response {
        _ = try await call.run(EndSesi(try call.path("nomor")))
        return call.redirect(to: Paths.akun, flash: Flash(.good, "Perangkat itu sudah dikeluarkan."))
    }

    static func endOthers(_ call: Call) async throws -> Response {
        let n = try await call.run(EndOtherSesi(keeping: call.sesiToken ?? ""))
        return call.redirect(to: Paths.akun, flash: Flash(.good, "\(n) perangkat lain sudah dikeluarkan."))
    }

    static func showTOTP(_ call: Call) async throws -> Response {
        let (offer, view) = (try await call.ask(OfferTOTP()), try await call.ask(ReadKeamananAkun()))
        return call.html(TOTPPage(offer: offer, akun: view, call: call).page)
    }

    static func setUpTOTP(_ call: Call) async throws -> Response {
        let sealed = call.form["rahasia_tersegel"] ?? ""
        return try await call.attempt {
            let codes = try await call.run(
                SetUpTOTP(
                    sealed: sealed, kode: call.form.text("kode"), token: call.sesiToken ?? "", keeping: AksesLain.kept(call.form)))
            return call.html(KodePemulihanPage(codes: codes, call: call).page)
        } again: { fault in
            let offer = try await call.ask(OfferTOTP(keeping: sealed))
            let view = try await call.ask(ReadKeamananAkun())
            return TOTPPage(offer: offer, akun: view, call: call, errors: fault.errors(at: "kode")).page
        }
    }

    static func removeTOTP(_ call: Call) async throws -> Response {
        try await call.attempt {
            _ = try await call.run(RemoveTOTP(kataSandi: call.form["kata_sandi"] ?? ""))
            return call.redirect(to: Paths.akun, flash: Flash(.note, "Kode tambahan dilepas."))
        } again: { fault in
            let view = try await call.ask(ReadKeamananAkun())
            return KeamananAkunPage(view: view, call: call, errors: fault.errors(at: "kata_sandi")).page
        }
    }

    static func showToken(_ call: Call) throws -> Response {
        // Who acts for another is refused before he types, as his sending would be.
        guard try call.actor.atasNamaOleh == nil else { throw Refused.notPermitted("akun") }
        return call.html(TokenPage(call: call).page)
    }

    static func createToken(_ call: Call) async throws -> Response {
        let input = CreateAPIToken(
            nama: call.form["nama"] ?? "", cakupan: Set(call.form.all("cakupan").compactMap(Cakupan.init(rawValue:))),
            hari: Int(call.form.text("hari")) ?? 0)
        return try await call.attempt {
            let made = try await call.run(input)
            return call.html(TokenMadePage(made: made, call: call).page)
        } again: { fault in
            TokenPage(call: call, errors: fault.errors(at: "nama")).page
        }
    }

    static func revokeToken(_ call: Call) async throws -> Response {
        _ = try await call.run(RevokeAPIToken(try call.path("nomor")))
        return call.redirect(to: Paths.akun, flash: Flash(.good, "Token dicabut."))
    }
}
