package import Kinerja
import UseCases

/// Addresses of evaluation and unit achievement.
extension Paths {
    /// The team's ratings of a period; the latest that ended without one.
    static let nilai = Path(fixed: "/nilai")
    package static func nilai(_ periode: PeriodeID? = nil) -> Path { nilai.with([("periode", periode?.rawValue)]) }
    package static let nilaiSKP = Address<SKPID, PeriodeID>("/skp/{skp}/nilai/{periode}")
    package static func nilai(_ skp: SKPID, _ periode: PeriodeID, fragment: String? = nil) -> Path {
        nilaiSKP(skp, periode).with(fragment: fragment)
    }
    /// Signs the rated ones of a period, each ticked by itself.
    package static let sampaikanPeriode = Address<PeriodeID>("/nilai/{periode}/sampaikan")
    package static let sampaikan = Address<EvaluasiID>("/evaluasi/{id}/sampaikan")

    package static let daftarEvaluasi = Path(fixed: "/evaluasi")
    package static let evaluasi = Address<EvaluasiID>("/evaluasi/{id}")
    /// What the assessor is about to sign: `hasil` or `dokumen`.
    package static let pratinjauEvaluasi = Address<EvaluasiID, String>("/evaluasi/{id}/pratinjau/{bagian}")
    package static let buka = Address<EvaluasiID>("/evaluasi/{id}/buka")
    package static let terima = Address<EvaluasiID>("/evaluasi/{id}/terima")
    package static let finalkan = Address<EvaluasiID>("/evaluasi/{id}/final")
    package static let finalkanLewatBatas = Path(fixed: "/final-evaluasi")

    static let daftarCapaianUnit = Path(fixed: "/capaian-unit")
    package static func capaianUnit(_ periode: PeriodeID? = nil, sesudah: String? = nil) -> Path {
        daftarCapaianUnit.with([("periode", periode?.rawValue), ("sesudah", sesudah)])
    }
    package static let capaianUnit = Address<UnitKerjaID, PeriodeID>("/capaian-unit/{unit}/{periode}")
    package static let arsipDokumen = Address<UnitKerjaID, PeriodeID>("/capaian-unit/{unit}/{periode}/dokumen")

    static let apiDaftarEvaluasi = Path(fixed: "/api/v1/evaluasi")
    static let apiEvaluasi = Address<EvaluasiID>("/api/v1/evaluasi/{id}")
    static let apiTimEvaluasi = Path(fixed: "/api/v1/tim/evaluasi")
    static let apiNilaiSKP = Address<SKPID, PeriodeID>("/api/v1/skp/{skp}/evaluasi/{periode}")
    static let apiBuka = Address<EvaluasiID>("/api/v1/evaluasi/{id}/buka")
    static let apiTerima = Address<EvaluasiID>("/api/v1/evaluasi/{id}/terima")
    static let apiCapaianUnit = Address<UnitKerjaID, PeriodeID>("/api/v1/unit/{unit}/capaian/{periode}")
}

/// Evaluation and unit achievement.
extension Routes {
    static let evaluasi: [Route] = [
        .get(Paths.nilai, .may(.nilai), NilaiHandlers.list),
        .get(Paths.nilaiSKP, .may(.nilai), NilaiHandlers.show),
        .post(Paths.nilaiSKP, .may(.nilai), NilaiHandlers.save),
        .get(Paths.sampaikanPeriode, .may(.nilai), DeliverHandlers.list),
        .post(Paths.sampaikanPeriode, .may(.nilai), DeliverHandlers.sign),
        .get(Paths.sampaikan, .may(.nilai), DeliverHandlers.show),
        .post(Paths.sampaikan, .may(.nilai), DeliverHandlers.signOne),
        .get(Paths.pratinjauEvaluasi, .may(.nilai), DeliverHandlers.preview),
        .get(Paths.daftarEvaluasi, .signedIn, EvaluasiHandlers.list),
        .get(Paths.evaluasi, .may(.lihatEvaluasi), EvaluasiHandlers.show),
        .post(Paths.buka, .may(.terimaEvaluasi), EvaluasiHandlers.open),
        .post(Paths.terima, .may(.terimaEvaluasi), EvaluasiHandlers.accept),
        .post(Paths.finalkan, .role(.adminKepegawaian), EvaluasiHandlers.finalize),
        .post(Paths.finalkanLewatBatas, .role(.adminKepegawaian), EvaluasiHandlers.finalizeLapsed),
        .get(Paths.daftarCapaianUnit, .signedIn, CapaianUnitHandlers.list),
        .get(Paths.capaianUnit, .signedIn, CapaianUnitHandlers.show),
        .post(Paths.capaianUnit, .signedIn, CapaianUnitHandlers.save),
        .post(Paths.arsipDokumen, .signedIn, CapaianUnitHandlers.bundle),

        .get(Paths.apiDaftarEvaluasi, .token(.bacaEvaluasi), EvaluasiAPI.list)
            .api(
                .evaluasi, "daftarEvaluasi", "Evaluasi saya dan keberatan yang menunggu putusan saya",
                answer: .json(EvaluasiAPI.MineJSON.self)),
        .get(Paths.apiEvaluasi, .token(.bacaEvaluasi, .lihatEvaluasi), EvaluasiAPI.show)
            .api(.evaluasi, "lihatEvaluasi", "Satu evaluasi", answer: .json(EvaluasiJSON.self), tag: .compared),
        .get(Paths.apiTimEvaluasi, .token(.bacaEvaluasi, .nilai), EvaluasiAPI.tim)
            .api(
                .tim, "timEvaluasi", "Penilaian tim saya pada satu periode",
                query: [QueryField("periode", "Identitas periode; tanpa ini, periode yang sedang dinilai.", .id)],
                answer: .json(TimPenilaianJSON.self)),
        .put(Paths.apiNilaiSKP, .token(.tulisEvaluasi, .nilai), EvaluasiAPI.rate)
            .api(
                .evaluasi, "nilaiKinerja", "Menilai satu SKP pada satu periode", body: .json(EvaluasiAPI.Nilai.self),
                ifMatch: "Versi evaluasi; `\"0\"` bila belum dinilai.", answer: .json(EvaluasiReceipt.self), tag: .sent),
        .post(Paths.apiBuka, .token(.tulisEvaluasi, .terimaEvaluasi), body: .json, EvaluasiAPI.open)
            .api(
                .evaluasi, "bukaEvaluasi", "Membuka dokumen evaluasi yang disampaikan", body: .json(Empty.self),
                answer: .json(EvaluasiReceipt.self), tag: .sent),
        .post(Paths.apiTerima, .token(.tulisEvaluasi, .terimaEvaluasi), body: .json, EvaluasiAPI.accept)
            .api(
                .evaluasi, "terimaEvaluasi", "Menerima evaluasi", body: .json(Empty.self), ifMatch: "Versi evaluasi.",
                answer: .json(EvaluasiReceipt.self), tag: .sent),
        .put(Paths.apiCapaianUnit, .token(.tulisEvaluasi), EvaluasiAPI.setCapaian)
            .api(
                .evaluasi, "tetapkanCapaian", "Menetapkan capaian kinerja organisasi sebuah unit", body: .json(EvaluasiAPI.Capaian.self),
                ifMatch: "Versi capaian; `\"0\"` bila belum ada.", answer: .json(SetCapaianUnit.Receipt.self), tag: .sent),
    ]
}
