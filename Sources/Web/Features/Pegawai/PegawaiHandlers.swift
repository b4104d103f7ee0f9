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

    static func search(_ call: Call) -> Response {
        let query = DirektoriQuery(cari: call.form.text("q"), unit: UnitKerjaID(text: call.form.text("unit")))
        return call.redirect(to: query.path(after: nil, call))
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
    let sesudah: PegawaiID?

    init(_ call: Call) {
        cari = SealedWords.words(call)
        unit = call.query["unit"].flatMap(UnitKerjaID.init(text:))
        sesudah = call.query["sesudah"].flatMap(PegawaiID.init(text:))
    }

    init(cari: String, unit: UnitKerjaID?) { (self.cari, self.unit, sesudah) = (cari, unit, nil) }

    func path(after next: PegawaiID?, _ call: Call) -> Path {
        Paths.direktori.with([
            (SealedWords.parameter, SealedWords.sealed(cari, call)), ("unit", unit?.rawValue), ("sesudah", next?.rawValue),
        ])
    }
}
