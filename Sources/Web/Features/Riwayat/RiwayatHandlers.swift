import Hummingbird
import Kinerja
import UseCases

/// The history of anything that leaves one.
enum RiwayatHandlers {
    static func show(_ call: Call) async throws -> Response {
        let (jenis, objek): (JenisObjek, ObjekRiwayat) = (try call.path("jenis"), try call.path("objek"))
        return call.html(RiwayatPage(history: try await read(jenis, objek.teks, call), call: call).page)
    }

    static func read(_ jenis: JenisObjek, _ objek: String, _ call: Call) async throws -> Riwayat {
        try await call.ask(ReadRiwayat(jenis, objek, before: call.query["sebelum"].flatMap { Int64($0) }))
    }
}
