import Hummingbird
import Kinerja
import UseCases

/// The agency's rulebooks: list, upload, one version, its files.
enum AturanInstansiHandlers {
    static func list(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadAturanInstansiList())
        return call.html(AturanInstansiListPage(view: view, call: call).page)
    }

    static func uploadForm(_ call: Call) async throws -> Response {
        let topik = call.query["topik"].flatMap { AturanTopic.isName($0) ? $0 : nil }
        return call.html(UploadAturanPage(state: FormState(initial: ["topik": topik ?? ""]), call: call).page)
    }

    static func upload(_ call: Call) async throws -> Response {
        try await call.attempt {
            let receipt = try await call.run(input(call))
            return call.redirect(
                to: Paths.aturanInstansi(receipt.id),
                flash: Flash(.good, "Versi \(receipt.versi) tersimpan sebagai draf. Periksa temuannya.")
            )
        } again: { fault in
            UploadAturanPage(state: FormState(form: call.form, errors: fault.errors(at: "model")), call: call).page
        }
    }

    static func show(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    static func page(_ call: Call, _ fault: FormFault? = nil) async throws -> Page {
        let view = try await call.ask(ReadAturanInstansi(call.path("id")))
        return AturanInstansiPage(view: view, fault: fault, call: call).page
    }

    static func model(_ call: Call) async throws -> Response { try await file(call, contoh: false, "model.dmn") }
    static func contoh(_ call: Call) async throws -> Response { try await file(call, contoh: true, "contoh.xml") }

    private static func file(_ call: Call, contoh: Bool, _ name: String) async throws -> Response {
        let text = try await call.ask(ReadIsiAturan(call.path("id"), contoh: contoh))
        return call.file(Array(text.utf8), name: name, type: "application/xml")
    }

    private static func input(_ call: Call) throws -> UploadAturan {
        let form = call.form
        return UploadAturan(
            topik: form.text("topik"), judul: form.text("judul"), dasar: form.text("dasar"), satuan: form.text("satuan"),
            mulai: form.text("mulai"), keputusan: form.text("keputusan"), model: try form.bytes("model"), contoh: try form.bytes("contoh"))
    }
}

extension Form {
    /// The contents of an uploaded file; empty when none was chosen.
    func bytes(_ name: String) throws(Refusal) -> [UInt8] {
        try file(name)?.bytes() ?? []
    }
}

/// The steps of a version, one address each.
enum LangkahAturanHandlers {
    static func submit(_ call: Call) async throws -> Response { try await take(.ajukan, "Diajukan. Admin lain yang memutuskannya.", call) }
    static func withdraw(_ call: Call) async throws -> Response { try await take(.tarik, "Ditarik kembali menjadi draf.", call) }
    static func approve(_ call: Call) async throws -> Response { try await take(.setujui, "Disetujui. Berlaku sejak tanggalnya.", call) }
    static func refuse(_ call: Call) async throws -> Response { try await take(.tolak, "Ditolak. Pengusul dapat membaca alasannya.", call) }
    static func revoke(_ call: Call) async throws -> Response { try await take(.cabut, "Dicabut sejak tanggal itu.", call) }
    static func drop(_ call: Call) async throws -> Response { try await take(.batalkan, "Draf dibatalkan.", call) }

    private static func take(_ aksi: AksiAturan, _ told: Kalimat, _ call: Call) async throws -> Response {
        let id: AturanID = try call.path("id")
        return try await call.attempt {
            let version = Int64(call.form.text("version")) ?? 0
            _ = try await call.run(
                LangkahAturan(id, aksi, catatan: call.form.text("catatan"), sampai: call.form.text("sampai"), version: version))
            return call.redirect(to: Paths.aturanInstansi(id), flash: Flash(.good, told))
        } again: {
            try await AturanInstansiHandlers.page(call, $0)
        }
    }
}
