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

extension Call {
    /// A form that nobody has signed yet.
    func pratinjau(_ dokumen: PratinjauDokumen) throws -> Response {
        file(try dokumen.pdf(in: site.installation), name: dokumen.nama, type: "application/pdf")
    }
}

extension SiteConfiguration {
    /// Address of this site as printed on documents; always the same host, so that a document always has the same bytes.
    var baseURL: String { "\(isSecure ? "https" : "http")://\(hosts.min() ?? instansiName)" }
}
