import Kinerja
import UseCases

extension Paths {
    static let tim = Path(fixed: "/tim")
    package static func tim(tahun: Int? = nil) -> Path { tim.with([("tahun", tahun.map(String.init))]) }
    package static let timSepakati = Path(fixed: "/tim/sepakati")
    package static let timIngatkan = Path(fixed: "/tim/ingatkan")

    static let apiTim = Path(fixed: "/api/v1/tim/skp")
    static let apiTimSepakati = Path(fixed: "/api/v1/tim/skp/sepakati")
    static let apiTimIngatkan = Path(fixed: "/api/v1/tim/skp/ingatkan")
}

/// The leader's team.
extension Routes {
    static let tim: [Route] = [
        .get(Paths.tim, .signedIn, TimHandlers.board),
        .get(Paths.timSepakati, .may(.setujuiSKP), TimHandlers.agreeForm),
        .post(Paths.timSepakati, .may(.setujuiSKP), TimHandlers.agree),
        .post(Paths.timIngatkan, .may(.ingatkan), TimHandlers.remind),

        .get(Paths.apiTim, .token(.bacaSKP), TimAPI.tim)
            .api(.tim, "timSKP", "SKP tim saya", query: [.tahun(2022...2100)], answer: .json(TimJSON.self)),
        .post(Paths.apiTimSepakati, .token(.tulisSKP, .setujuiSKP), body: .json, TimAPI.agreeMany)
            .api(
                .tim, "sepakatiSKP", "Menyepakati beberapa SKP sekaligus",
                note: "Setiap SKP berhasil atau gagal sendiri; lihat `berhasil` tiap baris.", body: .json(TimAPI.Agreed.self),
                answer: .json(ListJSON<AgreeMany.Outcome>.self)),
        .post(Paths.apiTimIngatkan, .token(.tulisSKP, .ingatkan), body: .json, TimAPI.remind)
            .api(
                .tim, "ingatkanTim", "Mengingatkan anggota tim tentang SKP", body: .json(TimAPI.Reminded.self),
                answer: .json(RemindMany.Receipt.self)),
    ]
}
