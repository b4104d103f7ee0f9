import HTTPTypes
package import Kinerja
import UseCases

extension Paths {
    package static let direktori = Path(fixed: "/pegawai")
    package static let cariPegawai = Path(fixed: "/pegawai/cari")
    package static let pegawai = Address<PegawaiID>("/pegawai/{id}")
    package static let koreksiAtasan = Address<PegawaiID>("/pegawai/{id}/koreksi-atasan")

    package static let apiDirektori = Path(fixed: "/api/v1/pegawai")
    package static let apiPegawai = Address<PegawaiID>("/api/v1/pegawai/{id}")
    package static let apiKoreksiAtasan = Address<PegawaiID>("/api/v1/pegawai/{id}/koreksi-atasan")
}

/// The people directory.
extension Routes {
    static let pegawai: [Route] = [
        .get(Paths.direktori, .signedIn, PegawaiHandlers.list),
        .post(Paths.cariPegawai, .signedIn, PegawaiHandlers.search),
        .get(Paths.pegawai, .may(.lihatProfil), PegawaiHandlers.show),
        .get(Paths.koreksiAtasan, .may(.lihatProfil), PegawaiHandlers.askKoreksi),
        .post(Paths.koreksiAtasan, .may(.lihatProfil), PegawaiHandlers.requestKoreksi),

        .get(Paths.apiDirektori, .token(.bacaPegawai), PegawaiAPI.list)
            .api(
                .pegawai, "daftarPegawai", "Direktori pegawai yang boleh Anda lihat",
                query: [
                    QueryField("q", "Nama atau NIP; 100 huruf pertama dipakai."), QueryField("unit", "Identitas unit kerja.", .id),
                    .sesudah,
                    .batas(1...200),
                ], answer: .json(PegawaiAPI.Page.self)),
        .get(Paths.apiPegawai, .token(.bacaPegawai, .lihatProfil), PegawaiAPI.show)
            .api(.pegawai, "lihatPegawai", "Profil seorang pegawai", answer: .json(PegawaiAPI.PegawaiJSON.self), tag: .sent),
        .post(Paths.apiKoreksiAtasan, .token(.tulisKelola, .lihatProfil), body: .json, PegawaiAPI.requestKoreksi)
            .api(
                .pegawai, "mintaKoreksiAtasan", "Meminta koreksi atasan langsung", note: "Hanya untuk diri sendiri; admin yang memutuskan.",
                body: .json(RequestKoreksiAtasan.self, beside: ["pegawai"]), answer: .json(RequestKoreksiAtasan.Receipt.self),
                status: .created),
    ]
}
