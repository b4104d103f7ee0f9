import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// The record of one SKP in one period.
enum KinerjaHandlers {
    static func mine(_ call: Call) async throws -> Response {
        let own = try await ViewUmpanBalik.saya(by: call.actor, in: call.site.installation).milik
        guard let skp = own.first else { return call.html(BelumAdaKinerjaPage(call: call).page) }
        return call.redirect(to: Paths.kinerja(skp))
    }

    static func current(_ call: Call) async throws -> Response {
        let skp: SKPID = try call.path("skp")
        let periode = try await ViewKinerjaPeriode.periodeKini(skp, by: call.actor, in: call.site.installation)
        return call.redirect(to: Paths.kinerja(skp, periode))
    }

    static func show(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    private static func page(_ call: Call, _ kembali: IsianKembali? = nil) async throws -> Page {
        let (skp, periode) = try call.skpPeriode
        let view = try await ViewKinerjaPeriode.run(skp, periode, by: call.actor, in: call.site.installation)
        return KinerjaPage(view: view, call: call, kembali: kembali).page
    }

    static func save(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        return try await call.attempt {
            _ = try await SaveRealisasi.run(RealisasiFields.input(call, skp, periode), by: call.actor, in: call.site.installation)
            let rhk = RencanaHasilKerjaID(text: call.form.text("rhk"))
            return call.redirect(to: Paths.kinerja(skp, periode, hasil: rhk), flash: Flash(.good, "Realisasi disimpan."))
        } again: {
            try await page(call, IsianKembali(call.form, $0))
        }
    }

    /// The same as ``save(_:)`` for the script: 204, or a problem document.
    static func autosave(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        _ = try await SaveRealisasi.run(RealisasiFields.input(call, skp, periode), by: call.actor, in: call.site.installation)
        return Response(status: .noContent)
    }
}
