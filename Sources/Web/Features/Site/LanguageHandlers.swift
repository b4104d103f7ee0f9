import Hummingbird

enum LanguageHandlers {
    static func choose(_ call: Call) throws -> Response {
        guard let language = Language(rawValue: call.form.text("bahasa")) else { throw Refusal.notFound }
        let back = call.form["kembali"].flatMap(Path.init(returningTo:)) ?? Paths.beranda
        var response = call.redirect(to: back)
        response.set(.bahasa, language.rawValue, seconds: 365 * 86_400, on: call)
        return response
    }
}
