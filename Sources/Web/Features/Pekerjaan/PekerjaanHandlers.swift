import Hummingbird
import Kinerja
import UseCases

/// Long work: how far it is, how to stop it, where its result lies.
enum PekerjaanHandlers {
    static func show(_ call: Call) async throws -> Response {
        let view = try await PekerjaanView.find(try call.path("id"), by: call.actor, in: call.site.installation)
        if view.status == .selesai, let page = view.hasil?.tujuan?.path {
            return call.redirect(to: page, flash: Flash(.good, view.pesan))
        }
        return call.html(PekerjaanPage(view: view, call: call).page)
    }

    static func cancel(_ call: Call) async throws -> Response {
        let id: PekerjaanID = try call.path("id")
        try await CancelPekerjaan.run(id, by: call.actor, in: call.site.installation)
        return call.redirect(to: Paths.pekerjaan(id), flash: Flash(.note, "Permintaan berhenti sudah diterima."))
    }

    static func file(_ call: Call) async throws -> Response {
        let view = try await PekerjaanView.find(try call.path("id"), by: call.actor, in: call.site.installation)
        guard let file = view.hasil?.berkas else { throw Refusal.notFound }
        return call.file(try call.site.installation.evidence.read(file.sha256), name: file.nama, type: file.tipe)
    }
}

extension Call {
    /// Leads to a job's result when it is quick, else to its progress page.
    func follow(_ job: PekerjaanID) async -> Response {
        await site.installation.jobs.wait(for: job, at: .milliseconds(1_500))
        return redirect(to: Paths.pekerjaan(job))
    }
}
