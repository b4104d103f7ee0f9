import Hummingbird
import Kinerja
import UseCases

/// The list of one's own SKP, its beginning, one SKP, its history.
enum SKPHandlers {
    static func mine(_ call: Call) async throws -> Response {
        call.html(SKPSayaPage(view: try await call.ask(ReadSKPSaya()), call: call).page)
    }

    static func startForm(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadSKPSaya())
        return call.html(try startPage(view, call.query["penugasan"], call.query["tahun"], call).page)
    }

    static func start(_ call: Call) async throws -> Response {
        try await call.attempt {
            guard let penugasan = PenugasanID(text: call.form.text("penugasan")), let tahun = Int(call.form.text("tahun")) else {
                throw Refusal.notFound
            }
            guard let pendekatan = PendekatanSKP(rawValue: call.form.text("pendekatan")) else {
                throw Invalid("pendekatan", "Pendekatan belum dipilih", remedy: "Pilih salah satu.")
            }
            let receipt = try await call.run(StartSKP(penugasan: penugasan, tahun: tahun, pendekatan: pendekatan))
            return call.redirect(to: Paths.skp(receipt.id), flash: Flash(.good, "SKP \(tahun) dimulai. Tambahkan hasil kerja pertama."))
        } again: { fault in
            let view = try await call.ask(ReadSKPSaya())
            return try startPage(view, call.form["penugasan"], call.form["tahun"], call, fault.errors).page
        }
    }

    private static func startPage(
        _ view: SKPSayaView, _ penugasan: String?, _ tahun: String?, _ call: Call, _ errors: [FieldError] = []
    ) throws -> StartSKPPage {
        let chosen = view.belumAda.first { $0.penugasan.rawValue == penugasan && String($0.tahun) == tahun }
        guard let chosen = chosen ?? (penugasan == nil ? view.belumAda.first : nil) else {
            if let fault = errors.first { throw Invalid([fault]) }
            throw Refusal.notFound
        }
        return StartSKPPage(pilihan: chosen, tenggat: chosen.tenggat, call: call, errors: errors)
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadSKP(call.path("id")))
        return call.html(SKPPage(view: view, call: call).page)
    }

    static func riwayat(_ call: Call) async throws -> Response {
        let id: SKPID = try call.path("id")
        let history = try await RiwayatHandlers.read(.skp, id.rawValue, call)
        return call.html(RiwayatPage(history: history, call: call, status: [try await call.ask(ReadSKP(id)).skp.status.tag]).page)
    }

    static func addCatatan(_ call: Call) async throws -> Response {
        let id: SKPID = try call.path("id")
        return try await call.attempt {
            _ = try await call.run(AddDialog(skp: id, teks: call.form["teks"] ?? ""))
            return call.redirect(to: Paths.skp(id, fragment: "dialog"), flash: Flash(.good, "Catatan dikirim."))
        } again: { fault in
            SKPPage(view: try await call.ask(ReadSKP(id)), call: call, fault: fault).page
        }
    }
}
