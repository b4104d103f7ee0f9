import Hummingbird
import Kinerja
import UseCases

/// Nilai yang siap, and one person's rating.
enum NilaiHandlers {
    static func list(_ call: Call) async throws -> Response {
        let periode = call.query["periode"].flatMap { PeriodeID(text: $0) }
        let view = try await call.ask(ReadTimPenilaian(periode))
        return call.html(TimPenilaianPage(view: view).page)
    }

    static func show(_ call: Call) async throws -> Response {
        call.html(try await page(call))
    }

    static func save(_ call: Call) async throws -> Response {
        let input = try input(call)
        return try await call.attempt {
            let receipt = try await call.run(input)
            let saved: Kalimat = "Penilaian disimpan. Predikat: \(receipt.predikat?.label ?? "-")."
            guard call.form["lanjut"] == "ya" else {
                return call.redirect(to: Paths.sampaikan(receipt.evaluasi), flash: Flash(.good, saved))
            }
            return call.redirect(to: try await next(call, after: input), flash: Flash(.good, saved))
        } again: {
            try await page(call, $0)
        }
    }

    /// The next person whose rating waits, or the list when all are rated.
    private static func next(_ call: Call, after input: RateEvaluasi) async throws -> Path {
        let team = try await call.ask(ReadTimPenilaian(input.periode))
        let waiting = team?.orang.first { $0.status == nil && $0.skp != input.skp }
        return waiting.map { Paths.nilai($0.skp, input.periode) } ?? Paths.nilai(input.periode)
    }

    private static func page(_ call: Call, _ fault: FormFault? = nil) async throws -> Page {
        let (skp, periode): (SKPID, PeriodeID) = (try call.path("skp"), try call.path("periode"))
        let view = try await call.ask(ReadLembarPenilaian(skp, periode))
        return NilaiPage(view: view, call: call, errors: fault?.errors ?? [], isStale: fault?.isStale ?? false).page
    }

    private static func input(_ call: Call) throws -> RateEvaluasi {
        RateEvaluasi(
            skp: try call.path("skp"), periode: try call.path("periode"), hasil: RatingHasilKerja(rawValue: call.form.text("hasil")),
            alasanHasil: call.form.text("alasan_hasil"), perilaku: RatingPerilakuKerja(rawValue: call.form.text("perilaku")),
            alasanPerilaku: call.form.text("alasan_perilaku"), catatan: call.form.text("catatan"),
            alasanAmbilAlih: call.form.text("alasan_ambil_alih"), version: Int64(call.form.text("version")) ?? 0)
    }
}
