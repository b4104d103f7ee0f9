import Hummingbird

enum WelcomeHandlers {
    static func show(_ call: Call) throws -> Response {
        let title = L("Kinerja yang dapat dijelaskan", call.locale)
        let lead = L("Rencana, bukti, umpan balik, dan hasil kerja pegawai di satu tempat, beserta alasannya.", call.locale)
        return call.html(
            Page(title: title) {
                """
                \(PageHeader(title: title, lead: lead))
                \(ButtonRow([.link(L("Masuk", call.locale), call.site.configuration.signIn)]))
                """
            })
    }
}
