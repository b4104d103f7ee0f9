import Hummingbird
import Kinerja
import UseCases

/// Values, annex, approach, copying.
enum IsiSKPHandlers {
    static func perilakuForm(_ call: Call) async throws -> Response { try await form(.perilaku, call, Paths.perilakuSKP(call.path("id"))) }
    static func lampiranForm(_ call: Call) async throws -> Response { try await form(.lampiran, call, Paths.lampiranSKP(call.path("id"))) }
    static func pendekatanForm(_ call: Call) async throws -> Response {
        try await form(.pendekatan, call, Paths.pendekatanSKP(call.path("id")))
    }

    static func perilaku(_ call: Call) async throws -> Response {
        try await save(.perilaku, call) { id, version in
            let typed = NilaiBerAKHLAK.allCases.compactMap { n in call.form["ekspektasi.\(n.rawValue)"].map { (n, $0) } }
            return try await call.run(SaveEkspektasi(skp: id, version: version, ekspektasi: Dictionary(typed, uniquingKeysWith: { $1 })))
        }
    }

    static func lampiran(_ call: Call) async throws -> Response {
        try await save(.lampiran, call) { id, version in
            let typed = JenisLampiran.allCases.compactMap { n in call.form["lampiran.\(n.rawValue)"].map { (n, $0) } }
            return try await call.run(SaveLampiran(skp: id, version: version, lampiran: Dictionary(typed, uniquingKeysWith: { $1 })))
        }
    }

    static func pendekatan(_ call: Call) async throws -> Response {
        try await save(.pendekatan, call) { id, version in
            guard let chosen = PendekatanSKP(rawValue: call.form.text("pendekatan")) else {
                throw Invalid("pendekatan", "Pendekatan belum dipilih", remedy: "Pilih salah satu.")
            }
            return try await call.run(ChoosePendekatan(skp: id, version: version, pendekatan: chosen))
        }
    }

    private static func form(_ bagian: IsiSKPPage.Part, _ call: Call, _ here: Path) async throws -> Response {
        let view = try await view(call)
        try requireHand(bagian, view)
        guard bagian == .perilaku ? view.open.dapatMenulisEkspektasi : view.open.dapatDisunting else {
            throw Refused.wrongState(view.skp.status.rawValue)
        }
        return call.html(IsiSKPPage(bagian: bagian, view: view, call: call, draft: try await call.draft(of: here)).page)
    }

    private static func save(
        _ bagian: IsiSKPPage.Part, _ call: Call, _ act: (SKPID, Int64) async throws -> SKPReceipt
    ) async throws -> Response {
        let id: SKPID = try call.path("id")
        return try await call.attempt {
            _ = try await act(id, call.sentVersion)
            for page in [Paths.perilakuSKP(id), Paths.lampiranSKP(id)] where call.path == page.string { try await call.dropIsian(of: page) }
            return call.redirect(to: Paths.skp(id), flash: Flash(.good, "Disimpan."))
        } again: { fault in
            let view = try await view(call)
            try requireHand(bagian, view)
            return IsiSKPPage(bagian: bagian, view: view, call: call, fault: fault).page
        }
    }

    /// Special expectations are also the leader's to write (Lampiran II.A.7.b).
    private static func requireHand(_ bagian: IsiSKPPage.Part, _ view: SKPView) throws {
        try view.open.requireHand(bagian == .perilaku ? .ownerOrLeader : .owner)
    }

    static func copyForm(_ call: Call) async throws -> Response {
        let page = try await copyPage(call)
        try SKPFormGuard.editable(page.view)
        return call.html(page.page)
    }

    static func copy(_ call: Call) async throws -> Response {
        let id: SKPID = try call.path("id")
        return try await call.attempt {
            guard let dari = SKPID(text: call.form.text("dari")) else {
                throw Invalid("dari", "SKP yang disalin belum dipilih", remedy: "Pilih salah satu.")
            }
            _ = try await call.run(CopySKP(skp: id, version: call.sentVersion, dari: dari))
            return call.redirect(
                to: Paths.skp(id), flash: Flash(.good, "Isi disalin. Periksa target, tenggat, dan tautannya ke hasil kerja pimpinan."))
        } again: {
            try await copyPage(call, $0).page
        }
    }

    private static func copyPage(_ call: Call, _ fault: FormFault? = nil) async throws -> CopySKPPage {
        let view = try await view(call)
        try view.open.requireHand(.owner)
        let all = try await call.ask(ReadSKPList(of: view.skp.pegawai, tahun: nil, before: nil, limit: 50))
        return CopySKPPage(
            view: view, sumber: all.daftar.filter { $0.id != view.skp.id && $0.jumlahHasil > 0 }, call: call, fault: fault)
    }

    private static func view(_ call: Call) async throws -> SKPView {
        try await call.ask(ReadSKP(call.path("id")))
    }
}
