import Hummingbird
import Impor
import Kinerja
import UseCases

/// The same import for programs: send the file, read the report, apply.
enum ImporAPI {
    struct Body: Codable {
        let id: ImporID
        let berkas: String
        let status: StatusImpor
        let laporan: LaporanImpor?
    }

    struct List: Codable { let impor: [Body] }

    struct Started: Codable {
        let id: ImporID
        let pekerjaan_id: PekerjaanID
    }

    struct Choice: Decodable { let lewati_yang_ditolak: Bool? }

    static func list(_ call: Call) async throws -> Response {
        let records = try await call.ask(ReadImporTerakhir())
        return try call.json(
            List(impor: records.map { Body(id: $0.id, berkas: $0.namaBerkas, status: $0.status, laporan: nil) }))
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadImpor(try call.path("id")))
        var response = try call.json(
            Body(id: view.record.id, berkas: view.record.namaBerkas, status: view.record.status, laporan: view.report))
        response.headers[.eTag] = "\"\(view.record.version)\""
        return response
    }

    static func apply(_ call: Call) async throws -> Response {
        let id: ImporID = try call.path("id")
        let choice: Choice = call.bodyBytes.isEmpty ? Choice(lewati_yang_ditolak: nil) : try call.decode()
        let job = try await RunImpor.apply(
            id, skipRefused: choice.lewati_yang_ditolak ?? false, by: call.actor,
            key: call.idempotencyKey,
            in: call.site.installation)
        return try call.json(Started(id: id, pekerjaan_id: job), status: .accepted)
    }
}
