import HTTPTypes
package import Kinerja
import UseCases

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

    package static let pratinjauSKP = Address<SKPID>("/skp/{id}/pratinjau")
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

/// A person's SKP, from its start to its end.
extension Routes {
    static let skp: [Route] = [
        .get(Paths.skpSaya, .signedIn, SKPHandlers.mine),
        .get(Paths.mulaiSKP, .may(.susunSKP), SKPHandlers.startForm),
        .post(Paths.mulaiSKP, .may(.susunSKP), SKPHandlers.start),
        .get(Paths.skp, .may(.lihatSKP), SKPHandlers.show),
        .get(Paths.riwayatSKP, .may(.lihatRiwayat), SKPHandlers.riwayat),
        .post(Paths.dialogSKP, .may(.lihatSKP), SKPHandlers.addCatatan),
        .get(Paths.hasilKerjaBaru, .may(.susunSKP), HasilKerjaHandlers.form),
        .post(Paths.hasilKerjaBaru, .may(.susunSKP), HasilKerjaHandlers.save),
        .get(Paths.hasilKerja, .may(.susunSKP), HasilKerjaHandlers.form),
        .post(Paths.hasilKerja, .may(.susunSKP), HasilKerjaHandlers.save),
        .post(Paths.hapusHasilKerja, .may(.susunSKP), HasilKerjaHandlers.delete),
        .post(Paths.pindahHasilKerja, .may(.susunSKP), HasilKerjaHandlers.move),
        .get(Paths.indikatorBaru, .may(.susunSKP), HasilKerjaHandlers.indikatorForm),
        .post(Paths.indikatorBaru, .may(.susunSKP), HasilKerjaHandlers.addIndikator),
        .get(Paths.tautkanHasilKerja, .may(.lihatSKP), HasilKerjaHandlers.linkForm),
        .post(Paths.tautkanHasilKerja, .may(.lihatSKP), HasilKerjaHandlers.link),
        .get(Paths.perilakuSKP, .may(.lihatSKP), IsiSKPHandlers.perilakuForm),
        .post(Paths.perilakuSKP, .may(.lihatSKP), IsiSKPHandlers.perilaku),
        .get(Paths.lampiranSKP, .may(.susunSKP), IsiSKPHandlers.lampiranForm),
        .post(Paths.lampiranSKP, .may(.susunSKP), IsiSKPHandlers.lampiran),
        .get(Paths.pendekatanSKP, .may(.susunSKP), IsiSKPHandlers.pendekatanForm),
        .post(Paths.pendekatanSKP, .may(.susunSKP), IsiSKPHandlers.pendekatan),
        .get(Paths.salinSKP, .may(.susunSKP), IsiSKPHandlers.copyForm),
        .post(Paths.salinSKP, .may(.susunSKP), IsiSKPHandlers.copy),
        .get(Paths.pratinjauSKP, .may(.lihatSKP), LangkahHandlers.preview),
        .get(Paths.ajukanSKP, .may(.susunSKP), LangkahHandlers.submitForm),
        .post(Paths.ajukanSKP, .may(.susunSKP), LangkahHandlers.submit),
        .get(Paths.tarikSKP, .may(.susunSKP), LangkahHandlers.withdrawForm),
        .post(Paths.tarikSKP, .may(.susunSKP), LangkahHandlers.withdraw),
        .get(Paths.tinjauSKP, .may(.setujuiSKP), LangkahHandlers.reviewForm),
        .post(Paths.tinjauSKP, .may(.setujuiSKP), LangkahHandlers.review),
        .get(Paths.tetapkanSKP, .may(.setujuiSKP), LangkahHandlers.setForm),
        .post(Paths.tetapkanSKP, .may(.setujuiSKP), LangkahHandlers.set),
        .get(Paths.ubahSKP, .may(.lihatSKP), LangkahHandlers.changeForm),
        .post(Paths.ubahSKP, .may(.lihatSKP), LangkahHandlers.change),
        .get(Paths.tutupSKP, .may(.tutupSKP), LangkahHandlers.closeForm),
        .post(Paths.tutupSKP, .may(.tutupSKP), LangkahHandlers.close),
        .get(Paths.bagikanSKP, .may(.bagikanHasilKerja), ShareHandlers.form),
        .post(Paths.bagikanSKP, .may(.bagikanHasilKerja), ShareHandlers.share),

        .get(Paths.apiDaftarSKP, .token(.bacaSKP), SKPAPI.list)
            .api(
                .skp, "daftarSKP", "Daftar SKP saya atau seorang pegawai",
                query: [
                    QueryField("pegawai", "Identitas pegawai; tanpa ini, diri sendiri.", .id), .tahun(2022...2100), .sesudah,
                    .batas(1...100),
                ], answer: .json(ListJSON<SKPSummaryJSON>.self)),
        .post(Paths.apiDaftarSKP, .token(.tulisSKP, .susunSKP), body: .json, SKPAPI.start)
            .api(
                .skp, "mulaiSKP", "Mulai menyusun SKP", body: .json(SKPAPI.NewSKP.self), answer: .json(SKPJSON.self), status: .created,
                tag: .sent),
        .get(Paths.apiSKP, .token(.bacaSKP, .lihatSKP), SKPAPI.show)
            .api(.skp, "lihatSKP", "Satu SKP dengan isinya", answer: .json(SKPJSON.self), tag: .compared),
        .post(Paths.apiHasilKerjaBaru, .token(.tulisSKP, .susunSKP), body: .json, SKPAPI.addHasil)
            .api(
                .skp, "tambahHasil", "Menambah hasil kerja", body: .json(SaveHasilKerja.self, beside: ["skp", "version", "rhk"]),
                ifMatch: "Versi SKP yang terakhir Anda baca.", answer: .json(SKPJSON.self), status: .created, tag: .sent),
        .put(Paths.apiHasilKerja, .token(.tulisSKP, .susunSKP), SKPAPI.putHasil)
            .api(
                .skp, "ubahHasil", "Mengubah hasil kerja", body: .json(SaveHasilKerja.self, beside: ["skp", "version", "rhk"]),
                ifMatch: "Versi SKP yang terakhir Anda baca.", answer: .json(SKPJSON.self), tag: .sent),
        .delete(Paths.apiHasilKerja, .token(.tulisSKP, .susunSKP), SKPAPI.deleteHasil)
            .api(
                .skp, "hapusHasil", "Menghapus hasil kerja", ifMatch: "Versi SKP yang terakhir Anda baca.", answer: .json(SKPJSON.self),
                tag: .sent),
        .post(Paths.apiPindahHasilKerja, .token(.tulisSKP, .susunSKP), body: .json, SKPAPI.moveHasil)
            .api(
                .skp, "pindahHasil", "Memindahkan hasil kerja satu tempat",
                body: .json(MoveHasilKerja.self, beside: ["skp", "version", "rhk"]), ifMatch: "Versi SKP yang terakhir Anda baca.",
                answer: .json(SKPJSON.self), tag: .sent),
        .put(Paths.apiTautanHasilKerja, .token(.tulisSKP, .lihatSKP), SKPAPI.linkHasil)
            .api(
                .skp, "tautkanHasil", "Menautkan hasil kerja dengan hasil kerja pimpinan", body: .json(SKPAPI.LinkBody.self),
                ifMatch: "Versi SKP yang terakhir Anda baca.", answer: .json(SKPJSON.self), tag: .sent),
        .put(Paths.apiPerilakuSKP, .token(.tulisSKP, .lihatSKP), SKPAPI.putPerilaku)
            .api(
                .skp, "isiPerilaku", "Mengisi ekspektasi khusus perilaku kerja", body: .json(Lines<NilaiBerAKHLAK>.self),
                ifMatch: "Versi SKP yang terakhir Anda baca.", answer: .json(SKPJSON.self), tag: .sent),
        .put(Paths.apiLampiranSKP, .token(.tulisSKP, .susunSKP), SKPAPI.putLampiran)
            .api(
                .skp, "isiLampiran", "Mengisi lampiran SKP", body: .json(Lines<JenisLampiran>.self),
                ifMatch: "Versi SKP yang terakhir Anda baca.", answer: .json(SKPJSON.self), tag: .sent),
        .put(Paths.apiPendekatanSKP, .token(.tulisSKP, .susunSKP), SKPAPI.putPendekatan)
            .api(
                .skp, "pilihPendekatan", "Memilih pendekatan SKP", body: .json(ChoosePendekatan.self, beside: ["skp", "version"]),
                ifMatch: "Versi SKP yang terakhir Anda baca.", answer: .json(SKPJSON.self), tag: .sent),
        .post(Paths.apiLangkahSKP, .token(.tulisSKP, .lihatSKP), body: .json, LangkahAPI.take)
            .api(
                .skp, "langkahSKP", "Mengambil satu langkah daur hidup SKP",
                note: "`ubah` membuat naskah baru dan menjawab 201; langkah lain 200.", body: .json(LangkahAPI.Body.self),
                ifMatch: "Versi SKP yang terakhir Anda baca.", answer: .json(SKPJSON.self), otherwise: (.created, "Naskah baru dibuat."),
                tag: .sent),
        .post(Paths.apiDialogSKP, .token(.tulisSKP, .lihatSKP), body: .json, LangkahAPI.addCatatan)
            .api(
                .skp, "catatDialog", "Menambah catatan dialog kinerja", body: .json(LangkahAPI.CatatanBody.self),
                answer: .json(SKPJSON.self),
                tag: .sent),
        .get(Paths.apiRiwayatSKP, .token(.bacaSKP, .lihatRiwayat), LangkahAPI.riwayat)
            .api(
                .skp, "riwayatSKP", "Riwayat SKP",
                query: [QueryField("sesudah", "Penunjuk `berikut` dari jawaban sebelumnya: nomor peristiwa.", .number(0...Int.max))],
                answer: .json(ListJSON<RiwayatJSON>.self)),
        .post(Paths.apiSalinSKP, .token(.tulisSKP, .susunSKP), body: .json, LangkahAPI.copy)
            .api(
                .skp, "salinSKP", "Menyalin isi dari SKP lain milik sendiri", body: .json(LangkahAPI.Source.self),
                ifMatch: "Versi SKP yang terakhir Anda baca.", answer: .json(SKPJSON.self), tag: .sent),
        .post(Paths.apiBagikanSKP, .token(.tulisSKP, .bagikanHasilKerja), body: .json, LangkahAPI.share)
            .api(
                .skp, "bagikanHasil", "Membagikan hasil kerja kepada bawahan", body: .json(LangkahAPI.ShareBody.self),
                answer: .json(ListJSON<ShareHasilKerja.Share>.self)),
    ]
}
