import Hummingbird
import Kinerja
import UseCases

/// Objection of the employee, explanation of the assessor, decision of his superior.
enum KeberatanHandlers {
    static func show(_ call: Call) async throws -> Response { call.html(try await objectPage(call)) }

    static func submit(_ call: Call) async throws -> Response {
        let (id, version): (EvaluasiID, Int64) = (try call.path("id"), Int64(call.form.text("version")) ?? 0)
        return try await call.attempt {
            _ = try await call.run(SubmitKeberatan(id, alasan: call.form.text("alasan"), version: version))
            let days = try await view(call).hariKerja.putusan
            return call.redirect(
                to: Paths.evaluasi(id), flash: Flash(.good, "Keberatan diajukan. Putusan diberikan paling lama \(days) hari kerja."))
        } again: {
            try await objectPage(call, $0)
        }
    }

    private static func objectPage(_ call: Call, _ fault: FormFault? = nil) async throws -> Page {
        let view = try await view(call)
        try view.require(.ajukanKeberatan)
        return KeberatanPage(view: view, call: call, errors: fault?.errors ?? [], isStale: fault?.isStale ?? false).page
    }

    static func showExplanation(_ call: Call) async throws -> Response { call.html(try await explainPage(call)) }

    static func explain(_ call: Call) async throws -> Response {
        let (id, version): (EvaluasiID, Int64) = (try call.path("id"), Int64(call.form.text("version")) ?? 0)
        return try await call.attempt {
            _ = try await call.run(ExplainKeberatan(id, penjelasan: call.form.text("penjelasan"), version: version))
            return call.redirect(to: Paths.evaluasi(id), flash: Flash(.good, "Penjelasan Anda disimpan."))
        } again: {
            try await explainPage(call, $0)
        }
    }

    private static func explainPage(_ call: Call, _ fault: FormFault? = nil) async throws -> Page {
        let view = try await view(call)
        try view.require(.jelaskanKeberatan)
        guard view.bolehMenjelaskan, let keberatan = view.keberatan else {
            throw Refused.wrongState(view.evaluasi.status.rawValue)
        }
        return ExplainKeberatanPage(
            view: view, keberatan: keberatan, call: call, errors: fault?.errors ?? [], isStale: fault?.isStale ?? false
        )
        .page
    }

    static func showPutusan(_ call: Call) async throws -> Response { call.html(try await decidePage(call)) }

    static func decide(_ call: Call) async throws -> Response {
        let id: EvaluasiID = try call.path("id")
        let input = DecideKeberatan(
            evaluasi: id, putusan: PutusanKeberatan(rawValue: call.form.text("putusan")), pertimbangan: call.form.text("pertimbangan"),
            hasil: RatingHasilKerja(rawValue: call.form.text("hasil_baru")),
            perilaku: RatingPerilakuKerja(rawValue: call.form.text("perilaku_baru")),
            catatan: call.form.text("catatan"), version: Int64(call.form.text("version")) ?? 0)
        return try await call.attempt {
            if call.form["langkah"] == "pratinjau" { return try call.pratinjau(try await call.ask(ReadPratinjauPutusan(input))) }
            if input.putusan == .mengubah, call.form["dibaca"] != "ya" {
                throw Invalid(
                    "dibaca", "Dokumen putusan belum dibaca", remedy: "Lihat dokumennya, lalu centang bahwa Anda sudah membacanya.")
            }
            _ = try await call.run(input)
            return call.redirect(to: Paths.evaluasi(id), flash: Flash(.good, "Putusan ditandatangani. Hasil evaluasi ini final."))
        } again: {
            try await decidePage(call, $0)
        }
    }

    private static func decidePage(_ call: Call, _ fault: FormFault? = nil) async throws -> Page {
        let view = try await view(call)
        try view.require(.putuskanKeberatan)
        guard view.aksi.contains(.putuskanKeberatan), let p = view.evaluasi.penilaian else {
            throw Refused.wrongState(view.evaluasi.status.rawValue)
        }
        return PutusanPage(view: view, penilaian: p, call: call, errors: fault?.errors ?? [], isStale: fault?.isStale ?? false).page
    }

    private static func view(_ call: Call) async throws -> EvaluasiView {
        try await call.ask(ReadEvaluasi(call.path("id")))
    }
}
