import Documents
import Hummingbird
import Impor
import Kinerja
import UseCases

/// Loading the agency's people file: upload, columns, preview, apply.
enum ImporHandlers {
    static func list(_ call: Call) async throws -> Response {
        let records = try await call.ask(ReadImporTerakhir())
        return call.html(ImporListPage(records: records, errors: [], call: call).page)
    }

    static func upload(_ call: Call) async throws -> Response {
        try await call.attempt {
            let (bytes, name) = try taken(call)
            return try await received(bytes, name, call)
        } again: { fault in
            let records = try await call.ask(ReadImporTerakhir())
            return ImporListPage(records: records, errors: fault.errors(at: "berkas"), call: call).page
        }
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadImpor(try call.path("id")))
        guard view.mapping?.isOpen == false else { return call.redirect(to: Paths.kolomImpor(view.record.id)) }
        return call.html(ImporPage(view: view, errors: [], call: call).page)
    }

    static func template(_ call: Call) async throws -> Response {
        call.file(try Templat.xlsx(), name: "templat-pegawai.xlsx", type: FileKind.xlsx.mediaType)
    }

    static func check(_ call: Call) async throws -> Response {
        let id: ImporID = try call.path("id")
        return await call.follow(try await startCheck(id, key: call.idempotencyKey, call))
    }

    static func apply(_ call: Call) async throws -> Response {
        let id: ImporID = try call.path("id")
        return try await call.attempt {
            let job = try await RunImpor.apply(
                id, skipRefused: call.form.isChecked("lewati"), by: call.actor, key: call.idempotencyKey,
                in: call.site.installation)
            return await call.follow(job)
        } again: { fault in
            let view = try await call.ask(ReadImpor(id))
            return ImporPage(view: view, errors: fault.errors(at: "lewati"), call: call).page
        }
    }

    static func refusedCSV(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadImpor(try call.path("id")))
        guard let report = view.report else { throw Refusal.notFound }
        return call.file(RefusedTable.csv(report), name: "baris-ditolak.csv", type: "text/csv; charset=utf-8")
    }

    private static func startCheck(_ id: ImporID, key: String?, _ call: Call) async throws -> PekerjaanID {
        try await RunImpor.check(id, by: call.actor, key: key, in: call.site.installation)
    }

    private static func taken(_ call: Call) throws -> ([UInt8], String) {
        guard let file = call.form.file("berkas"), file.size > 0 else {
            throw Invalid("berkas", "Belum ada berkas yang dipilih", remedy: "Pilih berkas .xlsx atau .csv.")
        }
        return (try file.bytes(), file.filename)
    }

    private static func received(_ bytes: [UInt8], _ name: String, _ call: Call) async throws -> Response {
        do {
            let receipt = try await UploadImpor.run(
                bytes, name: name, by: call.actor, key: call.idempotencyKey, in: call.site.installation)
            let view = try await call.ask(ReadImpor(receipt.id))
            guard view.mapping?.isOpen == false, view.record.status == .diunggah else {
                return call.redirect(to: Paths.kolomImpor(receipt.id))
            }
            return await call.follow(try await startCheck(receipt.id, key: call.idempotencyKey.map { $0 + "-periksa" }, call))
        } catch let problem as TableProblem {
            throw Invalid("berkas", problem.message, remedy: problem.remedy)
        }
    }
}
