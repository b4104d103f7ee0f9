import Kinerja
import UseCases

extension Tujuan {
    /// Its address.
    var path: Path {
        switch self {
        case .keamananAkun: Paths.akun
        case .skpSaya: Paths.skpSaya
        case .skp(let id): Paths.skp(id)
        case .tim: Paths.tim()
        case .kinerjaPeriode(let skp, let periode): Paths.kinerja(skp, periode)
        case .beriUmpanBalik(let skp, let periode): Paths.beriUmpanBalik(skp, periode)
        case .nilaiTim(let periode): Paths.nilai(periode)
        case .evaluasi(let id): Paths.evaluasi(id)
        case .koreksiAtasan: Paths.kelolaKoreksi
        case .impor(let id): Paths.impor(id)
        case .aturanInstansi(let id): Paths.aturanInstansi(id)
        case .simulasiAturan(let id): Paths.simulasi(id)
        case .alamat(let text): Path(returningTo: text) ?? Paths.beranda
        }
    }
}
