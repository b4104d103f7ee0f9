import Hummingbird
import Kinerja
import UseCases

/// Evaluations as the employee, his superiors and the tim pengelola see them.
enum EvaluasiHandlers {
    static func list(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadEvaluasiList())
        return call.html(
            EvaluasiListPage(view: view, isAdmin: try call.actor.peran.contains(.adminKepegawaian), tokens: call.formTokens).page)
    }

    static func show(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    private static func page(_ call: Call) async throws -> Page {
        EvaluasiPage(view: try await call.ask(ReadEvaluasi(call.path("id"))), call: call).page
    }

    /// The page again for whoever may sign and has not said that he has read what he signs.
    private static func unread(_ call: Call) async throws -> Page {
        let view = try await call.ask(ReadEvaluasi(call.path("id")))
        try view.require(.terimaEvaluasi)
        guard view.aksi.contains(.terima) else { throw Refused.wrongState(view.evaluasi.status.rawValue) }
        let fault = FieldError("dibaca", "Baca dahulu dokumen yang akan Anda tanda tangani, lalu centang.")
        return EvaluasiPage(view: view, call: call, errors: [fault]).page
    }

    static func open(_ call: Call) async throws -> Response {
        let id: EvaluasiID = try call.path("id")
        _ = try await call.run(ReceiveEvaluasi(id))
        return call.redirect(
            to: Paths.evaluasi(id), flash: Flash(.good, "Dokumen diterima hari ini; batas waktunya dihitung mulai besok."))
    }

    static func accept(_ call: Call) async throws -> Response {
        let (id, version): (EvaluasiID, Int64) = (try call.path("id"), Int64(call.form.text("version")) ?? 0)
        guard call.form["dibaca"] == "ya" else { return call.invalid(try await unread(call)) }
        _ = try await call.run(AcceptEvaluasi(id, version: version))
        return call.redirect(to: Paths.evaluasi(id), flash: Flash(.good, "Dokumen evaluasi sudah Anda tanda tangani."))
    }

    static func finalize(_ call: Call) async throws -> Response {
        let (id, version): (EvaluasiID, Int64) = (try call.path("id"), Int64(call.form.text("version")) ?? 0)
        _ = try await call.run(FinalizeEvaluasi(id, version: version))
        return call.redirect(to: Paths.evaluasi(id), flash: Flash(.good, "Hasil evaluasi ini sekarang final."))
    }

    /// Closes everything in the agency whose limit has run out, a batch at a time.
    static func finalizeLapsed(_ call: Call) async throws -> Response {
        var (closed, after): (Int, EvaluasiID?) = (0, nil)
        repeat {
            let key = try call.idempotencyKey.map { "\($0)-\(after?.rawValue ?? "awal")" }
            let batch = try await call.site.installation.run(FinalizeLapsed(after: after), by: call.actor, key: key)
            (closed, after) = (closed + batch.closed, batch.next)
        } while after != nil
        return call.redirect(to: Paths.daftarEvaluasi, flash: Flash(.good, "\(closed) hasil evaluasi dijadikan final."))
    }
}
