import Hummingbird
import Kinerja
import UseCases

/// Giving and reading feedback.
enum UmpanBalikHandlers {
    static func mine(_ call: Call) async throws -> Response {
        let before = call.query["sebelum"].flatMap(UmpanBalikID.init(text:))
        let view = try await call.ask(ReadUmpanBalikSaya(before: before))
        return call.html(UmpanBalikPage(view: view, call: call).page)
    }

    static func form(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    private static func page(_ call: Call, _ kembali: IsianKembali? = nil) async throws -> Page {
        let (skp, periode) = try call.skpPeriode
        let open = try await call.ask(ReadUmpanBalikTerbuka(skp, periode))
        return GiveUmpanBalikPage(terbuka: open, call: call, kembali: kembali).page
    }

    static func give(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        return try await call.attempt {
            let receipt = try await call.run(
                GiveUmpanBalik(
                    skp: skp, periode: periode, tentang: call.form.text("tentang"), nada: call.form.text("nada"),
                    teks: call.form["teks"] ?? ""))
            let again = call.form.text("lanjut") == "lagi"
            return call.redirect(
                to: again ? Paths.beriUmpanBalik(skp, periode) : Paths.umpanBalik,
                flash: Flash(.good, "Umpan balik untuk \(receipt.penerima) terkirim."))
        } again: {
            try await page(call, IsianKembali(call.form, $0))
        }
    }
}

/// Asking for feedback, and saying no to it.
enum RequestUmpanBalikHandlers {
    static func form(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    private static func page(_ call: Call, _ kembali: IsianKembali? = nil) async throws -> Page {
        let (skp, periode) = try call.skpPeriode
        let words = String(SealedWords.words(call).prefix(60))
        let found = try await call.ask(ReadCalonPemberi(skp, periode, mencari: words))
        return RequestUmpanBalikPage(terbuka: found.terbuka, calon: found.calon, mencari: words, call: call, kembali: kembali).page
    }

    static func search(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        // Who may not ask here is told so at once.
        _ = try await call.ask(ReadCalonPemberi(skp, periode, mencari: ""))
        let sealed = SealedWords.sealed(call.form.text("q"), call)
        return call.redirect(to: Paths.mintaUmpanBalik(skp, periode).with([(SealedWords.parameter, sealed)]))
    }

    static func ask(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        return try await call.attempt {
            let receipt = try await call.run(
                RequestUmpanBalik(
                    skp: skp, periode: periode, pemberi: call.form.all("pemberi").compactMap(PegawaiID.init(text:)),
                    pesan: call.form["pesan"] ?? ""))
            let already: Kalimat = receipt.sudah > 0 ? " \(receipt.sudah) orang sudah diminta sebelumnya." : ""
            return call.redirect(
                to: Paths.kinerja(skp, periode), flash: Flash(.good, "Permintaan dikirim kepada \(receipt.diminta) orang.\(already)"))
        } again: {
            try await page(call, IsianKembali(call.form, $0))
        }
    }

    static func decline(_ call: Call) async throws -> Response {
        _ = try await call.run(DeclinePermintaan(call.path("id")))
        return call.redirect(to: Paths.umpanBalik, flash: Flash(.note, "Permintaan ditutup tanpa umpan balik."))
    }
}
