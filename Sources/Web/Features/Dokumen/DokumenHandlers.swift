import Hummingbird
import Kinerja
import UseCases

/// Documents of evaluations and SKP, for those who may see them.
enum DokumenHandlers {
    static func issueEvaluasi(_ call: Call) async throws -> Response {
        let id: EvaluasiID = try call.path("id")
        _ = try await call.run(IssueDokumenEvaluasi(id))
        return call.redirect(to: Paths.evaluasi(id), flash: Flash(.good, "Dokumen sudah siap diunduh."))
    }

    static func listSKP(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadDokumenSKP(call.path("id")))
        return call.html(DokumenSKPPage(view: view, call: call).page)
    }

    static func issueSKP(_ call: Call) async throws -> Response {
        let id: SKPID = try call.path("id")
        _ = try await call.run(IssueDokumenSKP(id))
        return call.redirect(to: Paths.dokumenSKP(id), flash: Flash(.good, "Dokumen SKP sudah siap diunduh."))
    }

    static func download(_ call: Call) async throws -> Response {
        let file = try await RenderDokumen.run(
            call.path("id"), base: call.site.configuration.baseURL, by: call.actor, in: call.site.installation)
        return call.file(file.bytes, name: file.nama, type: "application/pdf")
    }
}

extension SiteConfiguration {
    /// Address of this site as printed on documents; always the same host, so that a document always has the same bytes.
    var baseURL: String { "\(isSecure ? "https" : "http")://\(hosts.min() ?? instansiName)" }
}

/// Anybody with a printed document: is it what was sealed here?
enum ImporCheckHandlers {
    static func show(_ call: Call) async throws -> Response {
        let dokumen = try await CheckDokumen.find(call.path("id"), in: call.site.installation)
        return call.html(ImporCheckPage(dokumen: dokumen, call: call, jawaban: nil).page)
    }

    static func check(_ call: Call) async throws -> Response {
        let site = call.site.installation
        let dokumen = try await CheckDokumen.find(call.path("id"), in: site)
        let typed = call.form.text("sidik_jari")
        let cocok: Bool
        if let file = call.form.file("berkas"), file.size > 0 {
            cocok = try await CheckDokumen.matches(file: file.sha256, dokumen.id, base: call.site.configuration.baseURL, in: site)
        } else if !typed.isEmpty {
            cocok = CheckDokumen.matches(typed, dokumen)
        } else {
            let fault = FieldError("sidik_jari", "Isi sidik jari, atau pilih berkas PDF yang akan diperiksa.")
            return call.invalid(ImporCheckPage(dokumen: dokumen, call: call, jawaban: nil, errors: [fault]).page)
        }
        return call.html(ImporCheckPage(dokumen: dokumen, call: call, jawaban: cocok).page)
    }
}
