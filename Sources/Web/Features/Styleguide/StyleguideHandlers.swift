import Hummingbird
import Kinerja

/// For those who build pages; switched on in demo and development only.
enum StyleguideHandlers {
    static func list(_ call: Call) throws -> Response {
        call.html(
            Page(title: "Komponen") {
                """
                \(PageHeader(title: "Komponen", lead: "Bahan semua halaman, dengan contohnya. Lihat juga contoh halaman utuh."))
                \(ButtonRow([.quiet("Contoh Beranda", Paths.contohHalaman("beranda")), .quiet("Contoh formulir", Paths.contohHalaman("formulir"))]))
                \(each: Styleguide.entries, section)
                """
            })
    }

    private static func section(_ entry: Styleguide.Entry) -> HTML {
        """
        <section class="sample"><h2>\(entry.name)</h2>\(each: entry.examples, { "<p class=\"small\">\($0.name)</p><div>\($0.component)</div>" })</section>
        """
    }

    static func page(_ call: Call) throws -> Response {
        var call = call
        call.person = SamplePages.sri
        switch try call.path("halaman", as: String.self) {
        case "beranda": return call.html(SamplePages.beranda)
        case "formulir": return call.html(SamplePages.form(call))
        default: throw Refusal.notFound
        }
    }
}
