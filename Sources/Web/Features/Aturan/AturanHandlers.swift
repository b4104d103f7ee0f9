import Hummingbird
import Kinerja
import Rulebooks
import UseCases

/// The law as data, readable: the list, a version, and its calculator.
enum AturanHandlers {
    static func list(_ call: Call) async throws -> Response {
        let cari = String((call.query["q"] ?? "").prefix(100))
        let view = AturanListView.read(cari: cari, today: call.aturanToday, in: call.site.installation.aturan)
        return call.html(AturanListPage(view: view, milik: try await milik(cari, call), call: call).page)
    }

    /// The agency's own rulebooks, for whom may see them; everybody else sees what anybody sees.
    private static func milik(_ cari: String, _ call: Call) async throws -> AturanListPage.Own? {
        guard let person = call.person, Requirement.may(.lihatAturanInstansi).admits(person) else { return nil }
        let view = try await call.site.installation.ask(ReadAturanInstansiList(), by: person.actor)
        let rows = view.disetujui(cari: cari)
        return rows.isEmpty ? nil : AturanListPage.Own(aturan: rows, berlaku: view.berlaku, today: view.today)
    }

    static func today(_ call: Call) throws -> Response {
        let topik: String = try call.path("topik")
        let mulai = try AturanDesk.mulai(topik, on: nil, today: call.aturanToday, in: call.site.installation.aturan)
        return call.redirect(to: Paths.aturan(topik, mulai))
    }

    /// A day inside a version leads to the version's own address, so that each has one.
    static func show(_ call: Call) throws -> Response {
        let (topik, tanggal): (String, LocalDate) = (try call.path("topik"), try call.path("tanggal"))
        let mulai = try AturanDesk.mulai(topik, on: tanggal, today: call.aturanToday, in: call.site.installation.aturan)
        guard mulai == tanggal else { return call.redirect(to: Paths.aturan(topik, mulai)) }
        return call.html(AturanPage(view: .read(try call.aturanDesk), semuaContoh: call.query["contoh"] == "semua", call: call).page)
    }

    static func compare(_ call: Call) throws -> Response {
        let view = try BandingView.read(
            try call.path("topik"), dari: call.query["dari"], ke: call.query["ke"], today: call.aturanToday,
            in: call.site.installation.aturan)
        let page = BandingPage(view: view, call: call).page
        return view.galat.isEmpty ? call.html(page) : call.invalid(page)
    }

    static func calculate(_ call: Call) throws -> Response {
        let view = try CalculatorView.read(try call.aturanDesk, asked: call.query["keputusan"], of: .orang) { call.query.all($0) }
        let page = CalculatorPage(view: view, call: call).page
        return view.galat.isEmpty ? call.html(page) : call.invalid(page)
    }
}

extension Call {
    /// Today in Jakarta: nobody has to be signed in here, so there is no agency whose zone would count.
    var aturanToday: LocalDate { ZonaWaktu.wib.date(receivedAt) }

    /// The version that the address names.
    var aturanDesk: AturanDesk {
        get throws { try AturanDesk(try path("topik"), try path("tanggal"), today: aturanToday, in: site.installation.aturan) }
    }
}
