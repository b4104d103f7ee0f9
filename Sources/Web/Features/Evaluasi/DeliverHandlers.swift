import Hummingbird
import Kinerja
import UseCases

/// Signing and delivering: one evaluation, or the ticked ones of a period.
enum DeliverHandlers {
    static func show(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    static func signOne(_ call: Call) async throws -> Response {
        let id: EvaluasiID = try call.path("id")
        return try await call.attempt {
            let version = Int64(call.form.text("version")) ?? 0
            _ = try await call.run(
                DeliverEvaluasi(id, version: version, alasanSebaran: call.form.text("alasan_sebaran"), isi: call.form["isi"]))
            return call.redirect(
                to: Paths.evaluasi(id), flash: Flash(.good, "Dokumen evaluasi ditandatangani dan disampaikan kepada pegawai."))
        } again: {
            try await page(call, $0)
        }
    }

    private static func page(_ call: Call, _ fault: FormFault? = nil) async throws -> Page {
        let view = try await call.ask(ReadEvaluasi(call.path("id")))
        try view.require(.nilai)
        guard view.aksi.contains(.sampaikan) else { throw Refused.wrongState(view.evaluasi.status.rawValue) }
        return DeliverPage(view: view, call: call, errors: fault?.errors ?? [], isStale: fault?.isStale ?? false).page
    }

    /// The form as it would be signed.
    static func preview(_ call: Call) async throws -> Response {
        guard let bagian = ReadPratinjauEvaluasi.Part(rawValue: try call.path("bagian")) else { throw Refused.hidden }
        return try call.pratinjau(try await call.ask(ReadPratinjauEvaluasi(call.path("id"), bagian)))
    }

    static func list(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadDeliverable(call.path("periode")))
        return call.html(DeliverablePage(view: view, call: call).page)
    }

    /// Each is signed in a transaction of its own, so that one fault does not hold up the others.
    static func sign(_ call: Call) async throws -> Response {
        let periode: PeriodeID = try call.path("periode")
        let view = try await call.ask(ReadDeliverable(periode))
        guard !call.form.all("pilih").isEmpty else {
            let fault = FieldError("pilih", "Centang dahulu dokumen yang sudah Anda periksa.")
            return call.invalid(DeliverablePage(view: view, call: call, errors: [fault]).page)
        }
        let alasan = call.form.text("alasan_sebaran")
        do {
            try view.peringatan?.periksa(alasan)
        } catch {
            return call.invalid(DeliverablePage(view: view, call: call, errors: error.fields).page)
        }
        var (signed, failed) = (0, 0)
        for choice in call.form.all("pilih").prefix(500) {
            let parts = choice.split(separator: ".").map(String.init)
            guard parts.count == 2, let id = EvaluasiID(text: parts[0]), let version = Int64(parts[1]) else { continue }
            let key = try call.idempotencyKey.map { "\($0)-\(id.rawValue)" }
            do {
                _ = try await call.site.installation.run(
                    DeliverEvaluasi(id, version: version, alasanSebaran: alasan), by: call.actor, key: key)
                signed += 1
            } catch is Invalid {
                failed += 1
            } catch Refused.stale {
                failed += 1
            }
        }
        let rest: Kalimat = failed == 0 ? "" : " \(failed) belum: berubah sejak halaman dibuka, atau capaian unitnya belum ditetapkan."
        return call.redirect(
            to: Paths.nilai(periode), flash: Flash(failed == 0 ? .good : .note, "\(signed) dokumen ditandatangani dan disampaikan.\(rest)"))
    }
}
