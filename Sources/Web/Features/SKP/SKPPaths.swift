package import Kinerja

extension Paths {
    package static let skpSaya = Path(fixed: "/skp")
    static let mulaiSKP = Path(fixed: "/skp/mulai")
    package static func mulaiSKP(_ penugasan: PenugasanID? = nil, tahun: Int? = nil) -> Path {
        mulaiSKP.with([("penugasan", penugasan?.rawValue), ("tahun", tahun.map(String.init))])
    }
    package static let skp = Address<SKPID>("/skp/{id}")
    package static func skp(_ id: SKPID, fragment: String?) -> Path { skp(id).with(fragment: fragment) }
    package static let riwayatSKP = Address<SKPID>("/skp/{id}/riwayat")
    package static func riwayatSKP(_ id: SKPID, before: Int64?) -> Path {
        riwayatSKP(id).with([("sebelum", before.map { String($0) })])
    }
    package static let dialogSKP = Address<SKPID>("/skp/{id}/dialog")

    package static let hasilKerjaBaru = Address<SKPID>("/skp/{id}/hasil/baru")
    package static let hasilKerja = Address<SKPID, RencanaHasilKerjaID>("/skp/{id}/hasil/{rhk}")
    package static let hapusHasilKerja = Address<SKPID, RencanaHasilKerjaID>("/skp/{id}/hasil/{rhk}/hapus")
    package static let pindahHasilKerja = Address<SKPID, RencanaHasilKerjaID>("/skp/{id}/hasil/{rhk}/pindah")
    package static let tautkanHasilKerja = Address<SKPID, RencanaHasilKerjaID>("/skp/{id}/hasil/{rhk}/tautkan")
    package static let indikatorBaru = Address<SKPID, RencanaHasilKerjaID>("/skp/{id}/hasil/{rhk}/indikator")
    package static let perilakuSKP = Address<SKPID>("/skp/{id}/perilaku")
    package static let lampiranSKP = Address<SKPID>("/skp/{id}/lampiran")
    package static let pendekatanSKP = Address<SKPID>("/skp/{id}/pendekatan")
    package static let salinSKP = Address<SKPID>("/skp/{id}/salin")

    package static let ajukanSKP = Address<SKPID>("/skp/{id}/ajukan")
    package static let tarikSKP = Address<SKPID>("/skp/{id}/tarik")
    package static let tinjauSKP = Address<SKPID>("/skp/{id}/tinjau")
    package static func tinjauSKP(_ id: SKPID, fragment: String?) -> Path { tinjauSKP(id).with(fragment: fragment) }
    package static let tetapkanSKP = Address<SKPID>("/skp/{id}/tetapkan")
    package static let ubahSKP = Address<SKPID>("/skp/{id}/ubah")
    package static let tutupSKP = Address<SKPID>("/skp/{id}/tutup")
    package static let bagikanSKP = Address<SKPID>("/skp/{id}/bagikan")

    static let apiDaftarSKP = Path(fixed: "/api/v1/skp")
    package static let apiSKP = Address<SKPID>("/api/v1/skp/{id}")
    static let apiRiwayatSKP = Address<SKPID>("/api/v1/skp/{id}/riwayat")
    static let apiDialogSKP = Address<SKPID>("/api/v1/skp/{id}/dialog")
    static let apiHasilKerjaBaru = Address<SKPID>("/api/v1/skp/{id}/hasil")
    static let apiHasilKerja = Address<SKPID, RencanaHasilKerjaID>("/api/v1/skp/{id}/hasil/{rhk}")
    static let apiPindahHasilKerja = Address<SKPID, RencanaHasilKerjaID>("/api/v1/skp/{id}/hasil/{rhk}/pindah")
    static let apiTautanHasilKerja = Address<SKPID, RencanaHasilKerjaID>("/api/v1/skp/{id}/hasil/{rhk}/tautan")
    static let apiPerilakuSKP = Address<SKPID>("/api/v1/skp/{id}/perilaku")
    static let apiLampiranSKP = Address<SKPID>("/api/v1/skp/{id}/lampiran")
    static let apiPendekatanSKP = Address<SKPID>("/api/v1/skp/{id}/pendekatan")
    static let apiSalinSKP = Address<SKPID>("/api/v1/skp/{id}/salin")
    static let apiLangkahSKP = Address<SKPID>("/api/v1/skp/{id}/langkah")
    static let apiBagikanSKP = Address<SKPID>("/api/v1/skp/{id}/bagikan")
}
