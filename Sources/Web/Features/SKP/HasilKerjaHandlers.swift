import Hummingbird
import Kinerja
import UseCases

/// Writing results: the dense page, one indicator at a time, order, deletion.
enum HasilKerjaHandlers {
    static func form(_ call: Call) async throws -> Response {
        let view = try await view(call)
        try SKPFormGuard.editable(view.view)
        return call.html(HasilKerjaPage(view: view, call: call, draft: try await call.draft(of: here(call))).page)
    }

    static func save(_ call: Call) async throws -> Response {
        let (id, rhk, here): (SKPID, RencanaHasilKerjaID?, Path) = (try call.path("id"), rhk(call), try here(call))
        return try await call.attempt {
            let receipt = try await call.run(HasilKerjaFields.input(call.form, id, rhk, version: call.sentVersion))
            try await call.dropIsian(of: here)
            return try await next(call, receipt, rhk)
        } again: { fault in
            HasilKerjaPage(view: try await view(call), call: call, fault: fault).page
        }
    }

    private static func next(_ call: Call, _ receipt: SKPReceipt, _ rhk: RencanaHasilKerjaID?) async throws -> Response {
        let saved = Flash(.good, "Hasil kerja disimpan.")
        switch call.form.text("lanjut") {
        case "baru": return call.redirect(to: Paths.hasilKerjaBaru(receipt.id), flash: saved)
        case "indikator":
            let skp = try await call.ask(ReadSKP(receipt.id)).skp
            guard let id = rhk ?? skp.isi.hasilKerja.map(\.id).max() else { break }
            return call.redirect(to: Paths.indikatorBaru(receipt.id, id), flash: saved)
        default: break
        }
        return call.redirect(to: Paths.skp(receipt.id, fragment: "hasil"), flash: saved)
    }

    static func indikatorForm(_ call: Call) async throws -> Response { call.html(try await indicatorPage(call)) }

    static func addIndikator(_ call: Call) async throws -> Response {
        try await call.attempt {
            let view = try await view(call)
            guard let rhk = view.rhk else { throw Refusal.notFound }
            let input = HasilKerjaFields.adding(
                HasilKerjaFields.row(call.form, "indikator.1"), to: rhk, view.view.skp.id, version: call.sentVersion)
            let receipt = try await call.run(input)
            let again = call.form.text("lanjut") == "indikator"
            return call.redirect(
                to: again ? Paths.indikatorBaru(receipt.id, rhk.id) : Paths.skp(receipt.id, fragment: "hasil"),
                flash: Flash(.good, "Indikator disimpan."))
        } again: { fault in
            try await indicatorPage(call, fault)
        }
    }

    private static func indicatorPage(_ call: Call, _ fault: FormFault? = nil) async throws -> Page {
        let view = try await view(call)
        try SKPFormGuard.editable(view.view)
        guard let rhk = view.rhk else { throw Refusal.notFound }
        return IndikatorPage(view: view, rhk: rhk, call: call, fault: fault).page
    }

    static func linkForm(_ call: Call) async throws -> Response { call.html(try await linkPage(call)) }

    static func link(_ call: Call) async throws -> Response {
        let (id, rhk): (SKPID, RencanaHasilKerjaID) = (try call.path("id"), try call.path("rhk"))
        return try await call.attempt {
            _ = try await call.run(
                LinkHasilKerja(skp: id, version: call.sentVersion, rhk: rhk, intervensi: call.form.text("intervensi")))
            return call.redirect(to: Paths.skp(id, fragment: "hasil"), flash: Flash(.good, "Tautan disimpan."))
        } again: {
            try await linkPage(call, $0)
        }
    }

    private static func linkPage(_ call: Call, _ fault: FormFault? = nil) async throws -> Page {
        let view = try await view(call)
        guard let rhk = view.rhk else { throw Refusal.notFound }
        try view.view.open.requireHand(.ownerOrAssessor)
        guard view.view.open.dapatMenautkan else { throw Refused.wrongState(view.view.skp.status.rawValue) }
        return LinkHasilKerjaPage(view: view, rhk: rhk, call: call, fault: fault).page
    }

    static func delete(_ call: Call) async throws -> Response {
        let (id, rhk): (SKPID, RencanaHasilKerjaID) = (try call.path("id"), try call.path("rhk"))
        return try await call.attempt {
            _ = try await call.run(DeleteHasilKerja(skp: id, version: call.sentVersion, rhk: rhk))
            return call.redirect(to: Paths.skp(id, fragment: "hasil"), flash: Flash(.note, "Hasil kerja dihapus."))
        } again: {
            try await SKPFormGuard.page(id, call, $0)
        }
    }

    static func move(_ call: Call) async throws -> Response {
        let (id, rhk): (SKPID, RencanaHasilKerjaID) = (try call.path("id"), try call.path("rhk"))
        return try await call.attempt {
            let arah = MoveHasilKerja.Arah(rawValue: call.form.text("arah")) ?? .naik
            _ = try await call.run(MoveHasilKerja(skp: id, version: call.sentVersion, rhk: rhk, arah: arah))
            return call.redirect(to: Paths.skp(id, fragment: "hasil"), flash: Flash(.good, "Urutan disimpan."))
        } again: {
            try await SKPFormGuard.page(id, call, $0)
        }
    }

    private static func view(_ call: Call) async throws -> HasilKerjaView {
        let rhk: RencanaHasilKerjaID? = call.parameters["rhk"] == nil ? nil : try call.path("rhk")
        return try await call.ask(ReadHasilKerja(call.path("id"), rhk))
    }

    private static func rhk(_ call: Call) -> RencanaHasilKerjaID? { call.parameters["rhk"].flatMap(RencanaHasilKerjaID.init(text:)) }

    private static func here(_ call: Call) throws -> Path {
        let id: SKPID = try call.path("id")
        return rhk(call).map { Paths.hasilKerja(id, $0) } ?? Paths.hasilKerjaBaru(id)
    }
}

/// Opening a form that cannot be sent now says so at once.
enum SKPFormGuard {
    static func editable(_ view: SKPView) throws {
        try view.open.requireHand(.owner)
        guard view.open.dapatDisunting else { throw Refused.wrongState(view.skp.status.rawValue) }
    }

    /// The SKP's own page, saying that a small form could not be carried out.
    static func page(_ id: SKPID, _ call: Call, _ fault: FormFault) async throws -> Page {
        SKPPage(view: try await call.ask(ReadSKP(id)), call: call, fault: fault).page
    }
}
