import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// Autosave of any long form: `FormBlock(autosave: Paths.isianSementara(of: page))`, and `call.draft(of: page)` when it opens again.
enum IsianHandlers {
    static func keep(_ call: Call) async throws -> Response {
        let place = try place(call.query["tempat"])
        let fields = call.form.fields.pairs.filter { !$0.name.hasPrefix("_") }.map { IsianSementara.Isian(nama: $0.name, nilai: $0.value) }
        try await IsianSementara.keep(fields, at: place.string, by: call.actor, in: call.site.installation)
        return Response(status: .noContent)
    }

    static func drop(_ call: Call) async throws -> Response {
        let place = try place(call.form["tempat"])
        try await IsianSementara.drop(place.string, by: call.actor, in: call.site.installation)
        return call.redirect(to: place, flash: Flash(.note, "Isian sementara dibuang. Ini isi yang tersimpan."))
    }

    private static func place(_ text: String?) throws(Refusal) -> Path {
        guard let text, text.utf8.count <= 300, let path = Path(returningTo: text) else { throw .notFound }
        return path
    }
}

extension Call {
    /// What this person typed into the form of `page` and has not sent.
    func draft(of page: Path) async throws -> RestoredIsian? {
        try await ask(ReadIsianSementara(page.string)).map { RestoredIsian(page: page, draft: $0) }
    }

    /// After the form was carried out.
    func dropIsian(of page: Path) async throws {
        try await IsianSementara.drop(page.string, by: actor, in: site.installation)
    }
}

struct RestoredIsian: Sendable {
    let page: Path
    let draft: IsianSementara

    var form: Form { Form(draft.isian.map { (name: $0.nama, value: $0.nilai) }) }

    /// Stands before the form that shows the draft.
    func notice(_ call: Call) -> HTML {
        let zone = (call.person?.zona ?? .wib).zone
        return """
            \(Notice(.note, "Isian Anda dari \(IndonesianDate.stamp(draft.diubah, in: zone)) dipulihkan. Belum tersimpan ke SKP."))
            <form method="post" action="\(Paths.buangIsian)">\(call.formTokens.csrf)<input type="hidden" name="tempat" value="\(page)">
            \(ButtonRow([.quietSubmit("Buang isian ini", confirm: "Buang isian yang belum tersimpan?")]))</form>
            """
    }
}
