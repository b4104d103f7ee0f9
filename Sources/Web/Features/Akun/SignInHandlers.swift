import HTTPTypes
import Hummingbird
import Kinerja
import Logging
import UseCases

/// Masuk, kode tambahan, keluar.
enum SignInHandlers {
    static func show(_ call: Call) throws -> Response {
        if call.isSignedIn { return call.redirect(to: call.kembali ?? Paths.beranda) }
        return call.html(SignInPage(call: call).page)
    }

    static func submit(_ call: Call) async throws -> Response {
        let input = SignIn.Input(
            masuk: call.form.text("nip"), kataSandi: call.form["kata_sandi"] ?? "", alamat: call.clientAddress,
            userAgent: call.headers[.userAgent] ?? "", perangkatCookie: call.cookies[.perangkat])
        guard !input.masuk.isEmpty, !input.kataSandi.isEmpty else { return call.invalid(SignInPage(call: call, refused: .empty).page) }
        switch try await SignIn.run(input, in: call.site.installation) {
        case .masuk(let opened): return try await call.enter(opened)
        case .perluKode(let opened): return call.keep(opened, in: call.redirect(to: Paths.masukKode(kembali: call.kembali?.string)))
        case .salah: return call.invalid(SignInPage(call: call, refused: .wrong).page)
        case .tunggu(let seconds): return call.wait(SignInPage(call: call, refused: .wait(seconds)).page, seconds)
        }
    }

    static func showCode(_ call: Call) async throws -> Response {
        guard let token = call.sesiToken, try await SignInSecondFactor.waits(token, in: call.site.installation) else {
            return call.redirect(to: Paths.masuk(kembali: call.kembali?.string))
        }
        return call.html(SecondFactorPage(call: call).page)
    }

    static func submitCode(_ call: Call) async throws -> Response {
        guard let token = call.sesiToken else { return call.redirect(to: Paths.masuk) }
        let site = call.site.installation
        switch try await SignInSecondFactor.run(
            call.form.text("kode"), token: token, perangkatCookie: call.cookies[.perangkat], in: site)
        {
        case .masuk(let opened): return try await call.enter(opened)
        case .tunggu(let seconds): return call.wait(SecondFactorPage(call: call, refused: .wait(seconds)).page, seconds)
        case .salah, .perluKode:
            guard try await SignInSecondFactor.waits(token, in: site) else { return call.redirect(to: Paths.masuk) }
            return call.invalid(SecondFactorPage(call: call, refused: .wrong).page)
        }
    }

    /// Also tells the browser to forget what it kept of these pages (dossier trust §0.11).
    static func signOut(_ call: Call) async throws -> Response {
        var flash = Flash(.good, "Anda sudah keluar.")
        do {
            if let token = call.sesiToken { try await SignOut.run(token: token, in: call.site.installation) }
        } catch {
            // Whoever leaves a shared computer must not stay signed in because the server cannot write.
            call.logger.error("a session was not ended", metadata: ["error": "\(error)"])
            flash = Flash(
                .bad,
                "Anda sudah keluar dari peramban ini, tetapi server belum dapat mengakhiri sesinya. Masuk lagi nanti dan akhiri sesi itu.")
        }
        var response = call.redirect(to: Paths.masuk, flash: flash)
        response.set(.sesi, "", seconds: 0, on: call)
        response.headers[HTTPField.Name("Clear-Site-Data")!] = "\"cache\", \"storage\""
        return response
    }
}

/// Aktivasi: NIP and one-time code set a password.
enum AktivasiHandlers {
    static func show(_ call: Call) throws -> Response { call.html(AktivasiPage(call: call).page) }

    static func submit(_ call: Call) async throws -> Response {
        let input = ActivateAkun.Input(
            masuk: call.form.text("nip"), kode: call.form.text("kode"), kataSandi: call.form["kata_sandi"] ?? "",
            ulang: call.form["ulang"] ?? "", alamat: call.clientAddress, userAgent: call.headers[.userAgent] ?? "")
        return try await call.attempt {
            switch try await ActivateAkun.run(input, in: call.site.installation) {
            case .masuk(let opened):
                let flash = Flash(.good, "Akun Anda sudah aktif. Pasang juga kode tambahan agar lebih aman.")
                return try await call.enter(opened, to: Paths.akun, flash: flash)
            case .tunggu(let seconds): return call.wait(AktivasiPage(call: call, wait: seconds).page, seconds)
            case .salah, .perluKode: return call.invalid(AktivasiPage(call: call, errors: [AktivasiPage.wrongCode]).page)
            }
        } again: { fault in
            AktivasiPage(call: call, errors: fault.errors(at: "kode")).page
        }
    }
}

extension Call {
    /// The place to go back to after signing in, from the address or the form.
    var kembali: Path? { (form["kembali"] ?? query["kembali"]).flatMap(Path.init(returningTo:)) }

    /// A session has begun: a new token, the old session of this browser ended (fixation), and on to where the person wanted to go.
    func enter(_ opened: SignIn.Opened, to path: Path? = nil, flash: Flash? = nil) async throws -> Response {
        if let old = sesiToken, isSignedIn { try await SignOut.run(token: old, in: site.installation) }
        let failures =
            opened.gagal == 0
            ? nil : Flash(.note, "Ada \(opened.gagal) percobaan masuk yang gagal sejak Anda terakhir masuk.")
        return keep(opened, in: redirect(to: path ?? kembali ?? Paths.beranda, flash: flash ?? failures))
    }

    /// Adds the cookies of a session.
    func keep(_ opened: SignIn.Opened, in response: Response) -> Response {
        var response = response
        response.set(.sesi, opened.token, on: self)
        if let device = opened.perangkatCookie { response.set(.perangkat, device, seconds: 365 * 86_400, on: self) }
        return response
    }

    /// 429 with the page and how long to wait.
    func wait(_ page: Page, _ seconds: Int64) -> Response {
        var response = html(page, status: .tooManyRequests)
        response.headers[.retryAfter] = String(seconds)
        return response
    }
}
