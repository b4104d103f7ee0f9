import Hummingbird
import Kinerja

enum WelcomeHandlers {
    static func show(_ call: Call) throws -> Response {
        let title: Kalimat = "Kinerja yang dapat dijelaskan"
        let lead: Kalimat = "Rencana, bukti, umpan balik, dan hasil kerja pegawai di satu tempat, beserta alasannya."
        return call.html(
            Page(title: title) {
                """
                \(PageHeader(title: title, lead: lead))
                \(ButtonRow([.link("Masuk", call.site.configuration.signIn)]))
                """
            })
    }
}
