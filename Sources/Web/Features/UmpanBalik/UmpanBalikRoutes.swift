import HTTPTypes
package import Kinerja
import UseCases

extension Paths {
    package static let umpanBalik = Path(fixed: "/umpan-balik")
    static func umpanBalik(before: UmpanBalikID?) -> Path { umpanBalik.with([("sebelum", before?.rawValue)]) }
    package static let beriUmpanBalik = Address<SKPID, PeriodeID>("/umpan-balik/{skp}/{periode}")
    package static let mintaUmpanBalik = Address<SKPID, PeriodeID>("/umpan-balik/{skp}/{periode}/minta")
    static let cariPemberi = Address<SKPID, PeriodeID>("/umpan-balik/{skp}/{periode}/minta/cari")
    static let tolakPermintaan = Address<PermintaanID>("/umpan-balik/permintaan/{id}/tolak")

    static let apiUmpanBalik = Path(fixed: "/api/v1/umpan-balik")
    static let apiBeriUmpanBalik = Address<SKPID, PeriodeID>("/api/v1/umpan-balik/{skp}/{periode}")
    static let apiMintaUmpanBalik = Address<SKPID, PeriodeID>("/api/v1/umpan-balik/{skp}/{periode}/permintaan")
    static let apiTolakPermintaan = Address<PermintaanID>("/api/v1/permintaan-umpan-balik/{id}")
}

/// Feedback and requests for it.
extension Routes {
    static let umpanBalik: [Route] = [
        .get(Paths.umpanBalik, .signedIn, UmpanBalikHandlers.mine),
        .get(Paths.beriUmpanBalik, .may(.beriUmpanBalik), UmpanBalikHandlers.form),
        .post(Paths.beriUmpanBalik, .may(.beriUmpanBalik), UmpanBalikHandlers.give),
        .get(Paths.mintaUmpanBalik, .may(.mintaUmpanBalik), RequestUmpanBalikHandlers.form),
        .post(Paths.mintaUmpanBalik, .may(.mintaUmpanBalik), RequestUmpanBalikHandlers.ask),
        .post(Paths.cariPemberi, .may(.mintaUmpanBalik), RequestUmpanBalikHandlers.search),
        .post(Paths.tolakPermintaan, .signedIn, RequestUmpanBalikHandlers.decline),

        .get(Paths.apiUmpanBalik, .token(.bacaPelaksanaan), UmpanBalikAPI.mine)
            .api(
                .umpanBalik, "umpanBalik", "Umpan balik yang diminta, diterima, dan diberikan",
                query: [QueryField("sebelum", "Penunjuk `berikut` dari jawaban sebelumnya.", .id)], answer: .json(UmpanBalikAPI.Saya.self)),
        .post(Paths.apiBeriUmpanBalik, .token(.tulisPelaksanaan, .beriUmpanBalik), body: .json, UmpanBalikAPI.give)
            .api(
                .umpanBalik, "beriUmpanBalik", "Memberi umpan balik", body: .json(GiveUmpanBalik.self, beside: ["skp", "periode"]),
                answer: .json(UmpanBalikAPI.Given.self), status: .created),
        .get(Paths.apiMintaUmpanBalik, .token(.bacaPelaksanaan, .mintaUmpanBalik), UmpanBalikAPI.calon)
            .api(
                .umpanBalik, "calonPemberi", "Mencari orang yang dapat dimintai umpan balik",
                query: [QueryField("q", "Nama; 60 huruf pertama dipakai.")], answer: .json([UmpanBalikAPI.Calon].self),
                refusals: [.conflict]),
        .post(Paths.apiMintaUmpanBalik, .token(.tulisPelaksanaan, .mintaUmpanBalik), body: .json, UmpanBalikAPI.ask)
            .api(
                .umpanBalik, "mintaUmpanBalik", "Meminta umpan balik", body: .json(UmpanBalikAPI.PermintaanBody.self),
                answer: .json(RequestUmpanBalik.Receipt.self), status: .created),
        .delete(Paths.apiTolakPermintaan, .token(.tulisPelaksanaan), UmpanBalikAPI.decline)
            .api(.umpanBalik, "tolakPermintaan", "Menolak permintaan umpan balik"),
    ]
}
