import Hummingbird
import Kinerja
import UseCases

/// What the admin runs: the agency's settings, years, days off, corrections.
enum KelolaHandlers {
    static func index(_ call: Call) async throws -> Response {
        let view = try await KelolaView.find(by: try call.actor, in: call.site.installation)
        return call.html(KelolaPage(view: view, call: call).page)
    }

    static func showAgency(_ call: Call) async throws -> Response {
        let view = try await KelolaView.find(by: try call.actor, in: call.site.installation)
        return call.html(InstansiPage(instansi: view.instansi, state: InstansiPage.state(view.instansi), latest: nil, call: call).page)
    }

    static func saveAgency(_ call: Call) async throws -> Response {
        let current = try await KelolaView.find(by: try call.actor, in: call.site.installation).instansi
        return try await call.attempt {
            _ = try await SetInstansi.run(
                InstansiPage.read(call.form, over: current), by: try call.actor, key: call.idempotencyKey, in: call.site.installation)
            return call.redirect(to: Paths.kelolaInstansi, flash: Flash(.good, "Pengaturan instansi disimpan."))
        } again: { fault in
            let state = FormState(form: call.form, errors: fault.errors)
            return InstansiPage(instansi: current, state: state, latest: fault.isStale ? current : nil, call: call).page
        }
    }

    static func showYears(_ call: Call) async throws -> Response {
        let view = try await KelolaView.find(by: try call.actor, in: call.site.installation)
        return call.html(TahunPage(view: view, errors: [], call: call).page)
    }

    static func openYear(_ call: Call) async throws -> Response {
        try await call.attempt {
            let receipt = try await OpenYear.run(
                Int(call.form.text("tahun")) ?? 0, by: try call.actor, key: call.idempotencyKey, in: call.site.installation)
            let words =
                receipt.dibuat > 0
                ? "Tahun \(receipt.tahun) dibuka dengan \(receipt.dibuat) periode." : "Tahun \(receipt.tahun) sudah terbuka."
            return call.redirect(to: Paths.kelolaTahun, flash: Flash(.good, words))
        } again: { fault in
            let view = try await KelolaView.find(by: try call.actor, in: call.site.installation)
            return TahunPage(view: view, errors: fault.errors(at: "tahun"), call: call).page
        }
    }

    static func corrections(_ call: Call) async throws -> Response {
        let waiting = try await KoreksiView.waiting(by: try call.actor, in: call.site.installation)
        return call.html(KoreksiListPage(waiting: waiting, failed: nil, state: FormState(), call: call).page)
    }

    static func decide(_ call: Call) async throws -> Response {
        let id: PermintaanID = try call.path("id")
        let approve = call.form["keputusan"] == "setuju"
        return try await call.attempt {
            _ = try await DecideKoreksiAtasan.run(
                id, approve: approve, note: call.form.text("catatan.\(id.rawValue)"), version: Int64(call.form.text("versi")) ?? 0,
                by: try call.actor,
                key: call.idempotencyKey, in: call.site.installation)
            let words = approve ? "Koreksi atasan disetujui dan sudah berlaku." : "Permintaan ditolak. Catatan Anda terlihat oleh pemohon."
            return call.redirect(to: Paths.kelolaKoreksi, flash: Flash(.good, words))
        } again: { fault in
            let waiting = try await KoreksiView.waiting(by: try call.actor, in: call.site.installation)
            let state = FormState(form: call.form, errors: fault.errors(at: "catatan"))
            return KoreksiListPage(waiting: waiting, failed: id, state: state, call: call).page
        }
    }
}
