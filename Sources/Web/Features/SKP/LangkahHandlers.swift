import Hummingbird
import Kinerja
import UseCases

/// The steps of the lifecycle, each with its page before it.
enum LangkahHandlers {
    /// The form A.1.x as it stands, before anybody signs it.
    static func preview(_ call: Call) async throws -> Response {
        try call.pratinjau(try await call.ask(ReadPratinjauSKP(call.path("id"))))
    }

    static func submitForm(_ call: Call) async throws -> Response {
        let view = try await view(call)
        try view.open.requireNow(.ajukan)
        return call.html(SubmitSKPPage(view: view, call: call).page)
    }

    static func submit(_ call: Call) async throws -> Response {
        try await call.attempt {
            let receipt = try await call.run(SubmitSKP(skp: call.path("id"), version: call.sentVersion))
            return call.redirect(
                to: Paths.skp(receipt.id), flash: Flash(.good, "SKP diajukan. Anda diberi tahu bila pejabat penilai memutuskan."))
        } again: {
            SubmitSKPPage(view: try await view(call), call: call, fault: $0).page
        }
    }

    static func reviewForm(_ call: Call) async throws -> Response {
        let view = try await view(call)
        try view.open.require(.setujui)
        guard view.open.aksi.contains(.setujui) else { return call.redirect(to: Paths.skp(view.skp.id)) }
        return call.html(ReviewSKPPage(view: view, call: call).page)
    }

    static func review(_ call: Call) async throws -> Response {
        try await call.attempt {
            let receipt = try await decide(call)
            let done: Kalimat = receipt.status == .dikembalikan ? "SKP dikembalikan beserta alasannya." : "\(receipt.status.label)."
            return call.redirect(to: Paths.skp(receipt.id), flash: Flash(.good, done))
        } again: {
            let view = try await view(call)
            try view.open.require(.setujui)
            return ReviewSKPPage(view: view, call: call, fault: $0).page
        }
    }

    private static func decide(_ call: Call) async throws -> SKPReceipt {
        let (skp, version) = (try call.path("id", as: SKPID.self), call.sentVersion)
        switch call.form.text("putusan") {
        case "tetapkan": return try await call.run(AgreeSKP(skp: skp, version: version, tetapkan: true))
        case "sepakati": return try await call.run(AgreeSKP(skp: skp, version: version, tetapkan: false))
        case "kembalikan": return try await call.run(ReturnSKP(skp: skp, version: version, alasan: call.form["alasan"] ?? ""))
        default: throw Invalid("putusan", "Putusan belum dipilih", remedy: "Pilih salah satu.")
        }
    }

    static func withdrawForm(_ call: Call) async throws -> Response { try await form(LangkahPage.tarik, .tarik, call) }
    static func withdraw(_ call: Call) async throws -> Response {
        try await step(LangkahPage.tarik, "SKP ditarik kembali.", call) {
            try await call.run(WithdrawSKP(skp: call.path("id"), version: call.sentVersion))
        }
    }

    static func setForm(_ call: Call) async throws -> Response { try await form(LangkahPage.tetapkan, .tetapkan, call) }
    static func set(_ call: Call) async throws -> Response {
        try await step(LangkahPage.tetapkan, "SKP ditetapkan dan berlaku.", call) {
            try await call.run(SetSKP(skp: call.path("id"), version: call.sentVersion))
        }
    }

    static func changeForm(_ call: Call) async throws -> Response { try await form(LangkahPage.ubah, .ubah, call) }
    static func change(_ call: Call) async throws -> Response {
        try await step(LangkahPage.ubah, "Versi baru dibuat. Ubah isinya, lalu ajukan.", call) {
            try await call.run(
                ChangeSKP(skp: call.path("id"), version: call.sentVersion, alasan: call.form["alasan"] ?? ""))
        }
    }

    static func closeForm(_ call: Call) async throws -> Response { try await form(LangkahPage.tutup, .tutup, call) }
    static func close(_ call: Call) async throws -> Response {
        try await step(LangkahPage.tutup, "SKP ditutup.", call) {
            try await call.run(
                CloseSKP(skp: call.path("id"), version: call.sentVersion, alasan: call.form["alasan"] ?? ""))
        }
    }

    private static func form(_ kata: LangkahPage.Wording, _ aksi: AksiSKP, _ call: Call) async throws -> Response {
        let view = try await view(call)
        try view.open.requireNow(aksi)
        return call.html(LangkahPage(kata: kata, tujuan: here(call), view: view, call: call).page)
    }

    private static func step(
        _ kata: LangkahPage.Wording, _ done: Kalimat, _ call: Call, _ act: () async throws -> SKPReceipt
    ) async throws -> Response {
        try await call.attempt {
            call.redirect(to: Paths.skp(try await act().id), flash: Flash(.good, done))
        } again: {
            LangkahPage(kata: kata, tujuan: here(call), view: try await view(call), call: call, fault: $0).page
        }
    }

    private static func here(_ call: Call) -> Path { Path(returningTo: call.path) ?? Paths.skpSaya }

    private static func view(_ call: Call) async throws -> SKPView {
        try await call.ask(ReadSKP(call.path("id")))
    }
}
