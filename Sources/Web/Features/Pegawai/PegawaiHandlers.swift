import Hummingbird
import Kinerja
import UseCases

/// The people directory and one person's record.
enum PegawaiHandlers {
    static func list(_ call: Call) async throws -> Response {
        let query = DirektoriQuery(call)
        let view = try await call.ask(ReadDirektori(search: query.cari, unit: query.unit, after: query.sesudah))
        return call.html(DirektoriPage(view: view, query: query, call: call).page)
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadProfil(call.path("id")))
        return call.html(ProfilPage(view: view, call: call).page)
    }

    static func askKoreksi(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadProfil(call.path("id")))
        guard view.isOwn else { throw Refused.notPermitted("ajukan_koreksi_atasan") }
        guard view.canRequestKoreksi else { throw Refusal.notFound }
        return call.html(KoreksiPage(view: view, state: FormState(), call: call).page)
    }

    static func requestKoreksi(_ call: Call) async throws -> Response {
        let id: PegawaiID = try call.path("id")
        let command = RequestKoreksiAtasan(
            pegawai: id, nipAtasan: call.form.text("atasan"), mulai: call.form.text("mulai"), alasan: call.form.text("alasan"))
        return try await call.attempt {
            _ = try await call.run(command)
            return call.redirect(
                to: Paths.pegawai(id), flash: Flash(.good, "Permintaan koreksi atasan sudah dikirim ke admin kepegawaian."))
        } again: { fault in
            let view = try await call.ask(ReadProfil(id))
            return KoreksiPage(view: view, state: FormState(form: call.form, errors: fault.errors(at: "atasan")), call: call).page
        }
    }
}

/// What the directory is asked for, from the address.
struct DirektoriQuery {
    let cari: String
    let unit: UnitKerjaID?
    let sesudah: String?

    init(_ call: Call) {
        cari = String((call.query["q"] ?? "").prefix(100))
        unit = call.query["unit"].flatMap(UnitKerjaID.init(text:))
        sesudah = call.query["sesudah"]
    }

    func path(after next: String?) -> Path {
        Paths.direktori.with([("q", cari.isEmpty ? nil : cari), ("unit", unit?.rawValue), ("sesudah", next)])
    }
}
