import Hummingbird
import Kinerja
import UseCases

/// What the admin runs: the agency's settings, years, days off, corrections.
enum KelolaHandlers {
    static func index(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadKelola())
        return call.html(KelolaPage(view: view, call: call).page)
    }

    static func showInstansi(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadKelola())
        return call.html(InstansiPage(instansi: view.instansi, state: InstansiPage.state(view.instansi), latest: nil, call: call).page)
    }

    static func saveInstansi(_ call: Call) async throws -> Response {
        let current = try await call.ask(ReadKelola()).instansi
        return try await call.attempt {
            _ = try await call.run(SetInstansi(InstansiPage.read(call.form, over: current)))
            return call.redirect(to: Paths.kelolaInstansi, flash: Flash(.good, "Pengaturan instansi disimpan."))
        } again: { fault in
            let state = FormState(form: call.form, errors: fault.errors)
            return InstansiPage(instansi: current, state: state, latest: fault.isStale ? current : nil, call: call).page
        }
    }

    static func showTahun(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadKelola())
        return call.html(TahunPage(view: view, errors: [], call: call).page)
    }

    static func openTahun(_ call: Call) async throws -> Response {
        try await call.attempt {
            let receipt = try await call.run(OpenTahun(Int(call.form.text("tahun")) ?? 0))
            let words: Kalimat =
                receipt.dibuat > 0
                ? "Tahun \(receipt.tahun) dibuka dengan \(receipt.dibuat) periode." : "Tahun \(receipt.tahun) sudah terbuka."
            return call.redirect(to: Paths.kelolaTahun, flash: Flash(.good, words))
        } again: { fault in
            let view = try await call.ask(ReadKelola())
            return TahunPage(view: view, errors: fault.errors(at: "tahun"), call: call).page
        }
    }

    static func tanpaAtasan(_ call: Call) async throws -> Response {
        call.html(TanpaAtasanPage(view: try await call.ask(ReadTanpaAtasan()), call: call).page)
    }

    static func koreksi(_ call: Call) async throws -> Response {
        let waiting = try await call.ask(ReadKoreksiMenunggu())
        return call.html(KoreksiListPage(waiting: waiting, failed: nil, state: FormState(), call: call).page)
    }

    static func decide(_ call: Call) async throws -> Response {
        let id: PermintaanID = try call.path("id")
        let approve: Bool
        do {
            approve = try call.form.choice("keputusan", ["setuju": true, "tolak": false])
        } catch {
            // Whether there is such a request here comes before what was pressed.
            guard try await call.ask(ReadKoreksiMenunggu()).contains(where: { $0.permintaan.id == id }) else { throw Refused.hidden }
            throw error
        }
        return try await call.attempt {
            _ = try await call.run(
                DecideKoreksiAtasan(
                    id, setuju: approve, catatan: call.form.text("catatan.\(id.rawValue)"), version: Int64(call.form.text("versi")) ?? 0))
            let words: Kalimat =
                approve ? "Koreksi atasan disetujui dan sudah berlaku." : "Permintaan ditolak. Catatan Anda terlihat oleh pemohon."
            return call.redirect(to: Paths.kelolaKoreksi, flash: Flash(.good, words))
        } again: { fault in
            let waiting = try await call.ask(ReadKoreksiMenunggu())
            let state = FormState(form: call.form, errors: fault.errors(at: "catatan"))
            return KoreksiListPage(waiting: waiting, failed: id, state: state, call: call).page
        }
    }
}
