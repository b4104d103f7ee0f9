import Hummingbird
import Kinerja
import UseCases

/// The steps of the lifecycle, each with its page before it.
enum LangkahHandlers {
    static func submitForm(_ call: Call) async throws -> Response {
        let view = try await view(call)
        try view.open.requireNow(.ajukan)
        return call.html(AjukanSKPPage(view: view, call: call).page)
    }

    static func submit(_ call: Call) async throws -> Response {
        try await call.attempt {
            let receipt = try await SubmitSKP.run(plain(call), by: call.actor, key: call.idempotencyKey, in: call.site.installation)
            return call.redirect(
                to: Paths.skp(receipt.id), flash: Flash(.good, "SKP diajukan. Anda diberi tahu bila pejabat penilai memutuskan."))
        } again: {
            AjukanSKPPage(view: try await view(call), call: call, fault: $0).page
        }
    }

    static func reviewForm(_ call: Call) async throws -> Response {
        let view = try await view(call)
        try view.open.require(.setujui)
        guard view.open.aksi.contains(.setujui) else { return call.redirect(to: Paths.skp(view.skp.id)) }
        return call.html(TinjauSKPPage(view: view, call: call).page)
    }

    static func review(_ call: Call) async throws -> Response {
        try await call.attempt {
            let receipt = try await decide(call)
            let done = receipt.status == .dikembalikan ? "SKP dikembalikan beserta alasannya." : "\(receipt.status.label)."
            return call.redirect(to: Paths.skp(receipt.id), flash: Flash(.good, done))
        } again: {
            let view = try await view(call)
            try view.open.require(.setujui)
            return TinjauSKPPage(view: view, call: call, fault: $0).page
        }
    }

    private static func decide(_ call: Call) async throws -> SKPReceipt {
        let (site, key) = (call.site.installation, call.idempotencyKey)
        switch call.form.text("putusan") {
        case "tetapkan", "sepakati":
            let input = AgreeSKP.Input(
                skp: try call.path("id"), version: HasilKerjaFields.version(call.form), tetapkan: call.form.text("putusan") == "tetapkan")
            return try await AgreeSKP.run(input, by: call.actor, key: key, in: site)
        case "kembalikan": return try await ReturnSKP.run(reasoned(call), by: call.actor, key: key, in: site)
        default: throw Invalid("putusan", "Putusan belum dipilih", remedy: "Pilih salah satu.")
        }
    }

    static func withdrawForm(_ call: Call) async throws -> Response { try await form(LangkahPage.tarik, .tarik, call) }
    static func withdraw(_ call: Call) async throws -> Response {
        try await step(LangkahPage.tarik, "SKP ditarik kembali.", call) {
            try await WithdrawSKP.run(plain(call), by: call.actor, key: call.idempotencyKey, in: call.site.installation)
        }
    }

    static func setForm(_ call: Call) async throws -> Response { try await form(LangkahPage.tetapkan, .tetapkan, call) }
    static func set(_ call: Call) async throws -> Response {
        try await step(LangkahPage.tetapkan, "SKP ditetapkan dan berlaku.", call) {
            try await SetSKP.run(plain(call), by: call.actor, key: call.idempotencyKey, in: call.site.installation)
        }
    }

    static func changeForm(_ call: Call) async throws -> Response { try await form(LangkahPage.ubah, .ubah, call) }
    static func change(_ call: Call) async throws -> Response {
        try await step(LangkahPage.ubah, "Versi baru dibuat. Ubah isinya, lalu ajukan.", call) {
            try await ChangeSKP.run(reasoned(call), by: call.actor, key: call.idempotencyKey, in: call.site.installation)
        }
    }

    static func closeForm(_ call: Call) async throws -> Response { try await form(LangkahPage.tutup, .tutup, call) }
    static func close(_ call: Call) async throws -> Response {
        try await step(LangkahPage.tutup, "SKP ditutup.", call) {
            try await CloseSKP.run(reasoned(call), by: call.actor, key: call.idempotencyKey, in: call.site.installation)
        }
    }

    private static func form(_ kata: LangkahPage.Kata, _ aksi: AksiSKP, _ call: Call) async throws -> Response {
        let view = try await view(call)
        try view.open.requireNow(aksi)
        return call.html(LangkahPage(kata: kata, tujuan: here(call), view: view, call: call).page)
    }

    private static func step(
        _ kata: LangkahPage.Kata, _ done: String, _ call: Call, _ act: () async throws -> SKPReceipt
    ) async throws -> Response {
        try await call.attempt {
            call.redirect(to: Paths.skp(try await act().id), flash: Flash(.good, done))
        } again: {
            LangkahPage(kata: kata, tujuan: here(call), view: try await view(call), call: call, fault: $0).page
        }
    }

    private static func here(_ call: Call) -> Path { Path(returningTo: call.path) ?? Paths.skpSaya }

    private static func plain(_ call: Call) throws -> SubmitSKP.Input {
        .init(skp: try call.path("id"), version: HasilKerjaFields.version(call.form))
    }

    private static func reasoned(_ call: Call) throws -> ReviewInput {
        .init(skp: try call.path("id"), version: HasilKerjaFields.version(call.form), alasan: call.form["alasan"] ?? "")
    }

    private static func view(_ call: Call) async throws -> SKPView {
        try await SKPView.read(call.path("id"), by: call.actor, in: call.site.installation)
    }
}
