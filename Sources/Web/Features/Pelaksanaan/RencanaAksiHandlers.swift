import Hummingbird
import Kinerja
import UseCases

/// The action plan of one result in one period (form B.1.1).
enum RencanaAksiHandlers {
    static func form(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    private static func page(_ call: Call, _ kembali: IsianKembali? = nil) async throws -> Page {
        let (skp, periode) = try call.skpPeriode
        let rhk: RencanaHasilKerjaID = try call.path("rhk")
        let view = try await call.ask(ReadKinerjaPeriode(skp, periode))
        guard let hasil = view.hasil.first(where: { $0.rhk.id == rhk }) else { throw Refusal.notFound }
        try view.requireRecording(.rencana)
        return RencanaAksiPage(view: view, hasil: hasil, call: call, kembali: kembali).page
    }

    static func save(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        let rhk: RencanaHasilKerjaID = try call.path("rhk")
        return try await call.attempt {
            _ = try await call.site.installation.run(
                SaveRencanaAksi(
                    skp: skp, periode: periode, rhk: rhk, baris: call.form["rencana.\(rhk.rawValue)"] ?? "", sidik: call.form.text("sidik")),
                by: call.actor)
            return call.redirect(to: Paths.kinerja(skp, periode, hasil: rhk), flash: Flash(.good, "Rencana aksi disimpan."))
        } again: {
            try await page(call, IsianKembali(call.form, $0))
        }
    }

    static func tick(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        let rhk: RencanaHasilKerjaID = try call.path("rhk")
        let done = call.form.all("selesai.\(rhk.rawValue)").compactMap(RencanaAksiID.init(text:))
        _ = try await call.site.installation.run(
            TickRencanaAksi(skp: skp, periode: periode, rhk: rhk, selesai: done), by: call.actor)
        return call.redirect(to: Paths.kinerja(skp, periode, hasil: rhk), flash: Flash(.good, "Tanda selesai disimpan."))
    }
}

struct RencanaAksiPage {
    let view: KinerjaPeriode
    let hasil: HasilDicatat
    let call: Call
    let kembali: IsianKembali?

    private var stored: String { hasil.rencanaAksi.map(\.uraian).joined(separator: "\n") }

    var page: Page {
        let (skp, periode) = (view.terbuka.skp.id, view.terbuka.periode)
        return Page(title: "Rencana aksi", section: Paths.kinerjaSaya, hasErrors: kembali != nil) {
            """
            \(ErrorSummary(kembali?.errors ?? []))\(stale)
            \(PageHeader(title: "Rencana aksi", lead: "\(periode.nama). \(hasil.rhk.uraian).", back: Link("Kinerja saya", Paths.kinerja(skp, periode.id, hasil: hasil.rhk.id))))
            \(FormBlock(to: Paths.rencanaAksi(skp, periode.id, hasil.rhk.id), call.formTokens) { fields(skp, periode.id) })
            """
        }
    }

    private func fields(_ skp: SKPID, _ periode: PeriodeID) -> HTML {
        let name = "rencana.\(hasil.rhk.id.rawValue)"
        return """
            <input type="hidden" name="sidik" value="\(SaveRencanaAksi.sidik(hasil.rencanaAksi))">
            \(TextArea(
                FieldLabel(name, "Langkah yang akan dilakukan", hint: "Satu langkah di tiap baris, paling banyak \(SaveRencanaAksi.maksimum).", error: kembali?.error(name)),
                value: kembali?.form[name] ?? stored, rows: 8))
            \(ButtonRow([.submit("Simpan rencana aksi"), .quiet("Batal", Paths.kinerja(skp, periode, hasil: hasil.rhk.id))]))
            """
    }

    private var stale: HTML {
        guard kembali?.isStale == true else { return .empty }
        return Notice(
            .bad, "Rencana ini sudah diubah sejak Anda membukanya. Isian Anda masih ada di bawah.",
            detail:
                "<p>Yang tersimpan sekarang:</p><ul>\(each: hasil.rencanaAksi, { "<li>\($0.uraian)</li>" })</ul><p>Simpan lagi bila isian Anda yang benar.</p>"
        ).html
    }
}
