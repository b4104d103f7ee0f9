package import Kinerja

extension Paths {
    /// The history of one thing, whatever its kind.
    package static let riwayat = Address<JenisObjek, ObjekRiwayat>("/riwayat/{jenis}/{objek}")
    package static func riwayat(_ jenis: JenisObjek, _ objek: String, before: Int64? = nil) -> Path {
        riwayat(jenis, ObjekRiwayat(objek)).with([("sebelum", before.map { String($0) })])
    }
    package static func riwayat(_ jenis: JenisObjek, _ objek: some Identifier) -> Path { riwayat(jenis, objek.rawValue) }
}

extension JenisObjek: PathParameter {
    package init?(pathParameter text: String) { self.init(rawValue: text) }
    package var pathText: String { rawValue }
    package static var example: JenisObjek { .skp }
}

/// What an event names as its object: an identifier, a year, a day.
package struct ObjekRiwayat: PathParameter, Equatable {
    package let teks: String

    package init(_ teks: String) { self.teks = teks }

    package init?(pathParameter text: String) {
        guard !text.isEmpty, text.utf8.count <= 100 else { return nil }
        teks = text
    }

    package var pathText: String { teks }
    package static var example: ObjekRiwayat { ObjekRiwayat("2026") }
}

/// Histories.
extension Routes {
    static let riwayat: [Route] = [
        .get(Paths.riwayat, .may(.lihatRiwayat), RiwayatHandlers.show)
    ]
}
