import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// The record of one SKP in one period.
enum KinerjaHandlers {
    static func mine(_ call: Call) async throws -> Response {
        let own = try await call.ask(ReadUmpanBalikSaya()).milik
        guard let skp = own.first else { return call.html(NoKinerjaPage(call: call).page) }
        return call.redirect(to: Paths.kinerja(skp))
    }

    static func current(_ call: Call) async throws -> Response {
        let skp: SKPID = try call.path("skp")
        let periode = try await call.ask(ReadPeriodeKini(skp))
        return call.redirect(to: Paths.kinerja(skp, periode))
    }

    static func show(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    private static func page(_ call: Call, _ kembali: IsianKembali? = nil) async throws -> Page {
        let (skp, periode) = try call.skpPeriode
        let view = try await call.ask(ReadKinerjaPeriode(skp, periode))
        return KinerjaPage(view: view, call: call, kembali: kembali).page
    }

    static func save(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        return try await call.attempt {
            try await save(RealisasiFields.input(call, skp, periode), call)
            let rhk = RencanaHasilKerjaID(text: call.form.text("rhk"))
            return call.redirect(to: Paths.kinerja(skp, periode, hasil: rhk), flash: Flash(.good, "Realisasi disimpan."))
        } again: {
            try await page(call, IsianKembali(call.form, $0))
        }
    }

    /// The same as ``save(_:)`` for the script: 204, or a problem document.
    static func autosave(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        try await save(RealisasiFields.input(call, skp, periode), call)
        return Response(status: .noContent)
    }

    /// Under no key: the key names the open form, which saves many times and each time another text.
    private static func save(_ command: SaveRealisasi, _ call: Call) async throws {
        _ = try await call.site.installation.run(command, by: call.actor)
    }
}
