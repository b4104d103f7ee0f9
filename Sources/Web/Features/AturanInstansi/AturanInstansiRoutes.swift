import HTTPTypes
package import Kinerja
import UseCases

extension Paths {
    package static let kelolaAturan = Path(fixed: "/kelola/aturan")
    package static let unggahAturan = Path(fixed: "/kelola/aturan/unggah")
    package static let aturanInstansi = Address<AturanID>("/kelola/aturan/{id}")
    /// One of each step.
    package static func langkahAturan(_ aksi: AksiAturan) -> Address<AturanID> { Address("/kelola/aturan/{id}/\(aksi.rawValue)") }
    package static func langkahAturan(_ id: AturanID, _ aksi: AksiAturan) -> Path { langkahAturan(aksi)(id) }
    package static let modelAturan = Address<AturanID>("/kelola/aturan/{id}/model.dmn")
    package static let contohAturanInstansi = Address<AturanID>("/kelola/aturan/{id}/contoh.xml")
    package static let simulasiAturan = Address<AturanID>("/kelola/aturan/{id}/simulasi")
    package static let tetapkanAturan = Address<AturanID>("/kelola/aturan/{id}/tetapkan")
    package static let simulasi = Address<SimulasiAturanID>("/kelola/simulasi-aturan/{id}")
    package static func simulasi(_ id: SimulasiAturanID, semua: Bool, sesudah: PegawaiID?) -> Path {
        simulasi(id).with([("semua", semua ? "ya" : nil), ("sesudah", sesudah?.rawValue)])
    }
    package static let simulasiCSV = Address<SimulasiAturanID>("/kelola/simulasi-aturan/{id}/hasil.csv")

    package static let apiDaftarAturanInstansi = Path(fixed: "/api/v1/aturan-instansi")
    package static let apiAturanInstansi = Address<AturanID>("/api/v1/aturan-instansi/{id}")
    package static let apiLangkahAturan = Address<AturanID>("/api/v1/aturan-instansi/{id}/langkah")
    package static let apiSimulasiAturan = Address<AturanID>("/api/v1/aturan-instansi/{id}/simulasi")
    package static let apiSimulasi = Address<SimulasiAturanID>("/api/v1/simulasi-aturan/{id}")
}

/// Rulebooks that the agency makes for itself.
extension Routes {
    static let aturanInstansi: [Route] = [
        .get(Paths.kelolaAturan, .may(.lihatAturanInstansi), AturanInstansiHandlers.list),
        .post(Paths.kelolaAturan, .may(.kelolaAturan), body: .upload(maximumBytes: 2_097_152), AturanInstansiHandlers.upload),
        .get(Paths.unggahAturan, .may(.kelolaAturan), AturanInstansiHandlers.uploadForm),
        .get(Paths.aturanInstansi, .may(.lihatAturanInstansi), AturanInstansiHandlers.show),
        .post(Paths.langkahAturan(.ajukan), .may(.kelolaAturan), LangkahAturanHandlers.submit),
        .post(Paths.langkahAturan(.tarik), .may(.kelolaAturan), LangkahAturanHandlers.withdraw),
        .post(Paths.langkahAturan(.setujui), .may(.setujuiAturan), LangkahAturanHandlers.approve),
        .post(Paths.langkahAturan(.tolak), .may(.setujuiAturan), LangkahAturanHandlers.refuse),
        .post(Paths.langkahAturan(.cabut), .may(.kelolaAturan), LangkahAturanHandlers.revoke),
        .post(Paths.langkahAturan(.batalkan), .may(.kelolaAturan), LangkahAturanHandlers.drop),
        .get(Paths.modelAturan, .may(.lihatAturanInstansi), AturanInstansiHandlers.model),
        .get(Paths.contohAturanInstansi, .may(.lihatAturanInstansi), AturanInstansiHandlers.contoh),
        .get(Paths.simulasiAturan, .may(.kelolaAturan), SimulasiAturanHandlers.form),
        .post(Paths.simulasiAturan, .may(.kelolaAturan), body: .upload(maximumBytes: 5_242_880), SimulasiAturanHandlers.run),
        .get(Paths.tetapkanAturan, .may(.kelolaAturan), SimulasiAturanHandlers.sealForm),
        .post(Paths.tetapkanAturan, .may(.kelolaAturan), SimulasiAturanHandlers.seal),
        .get(Paths.simulasi, .may(.lihatAturanInstansi), SimulasiAturanHandlers.show),
        .get(Paths.simulasiCSV, .may(.lihatAturanInstansi), SimulasiAturanHandlers.csv),

        .get(Paths.apiDaftarAturanInstansi, .token(.bacaKelola, .lihatAturanInstansi), AturanInstansiAPI.list)
            .api(
                .kelola, "daftarAturanInstansi", "Aturan yang dibuat instansi, unggahan terbaru dahulu",
                answer: .json(AturanInstansiAPI.List.self)),
        .post(Paths.apiDaftarAturanInstansi, .token(.tulisKelola, .lihatAturanInstansi), body: .json, AturanInstansiAPI.upload)
            .api(
                .kelola, "unggahAturanInstansi", "Mengunggah versi baru sebagai draf", note: "Diperiksa segera; belum ada yang berlaku.",
                body: .json(AturanInstansiAPI.Upload.self), answer: .json(UploadAturan.Receipt.self), status: .created),
        .get(Paths.apiAturanInstansi, .token(.bacaKelola, .lihatAturanInstansi), AturanInstansiAPI.show)
            .api(
                .kelola, "lihatAturanInstansi", "Satu versi beserta temuan pemeriksaannya", answer: .json(AturanInstansiAPI.Body.self),
                tag: .compared),
        .post(Paths.apiLangkahAturan, .token(.tulisKelola, .lihatAturanInstansi), body: .json, AturanInstansiAPI.take)
            .api(
                .kelola, "langkahAturanInstansi", "Mengambil satu langkah atas satu versi",
                note: "Menyetujui dan mencabut hanya dapat di peramban; token dijawab 403.",
                body: .json(AturanInstansiAPI.LangkahBody.self),
                answer: .json(LangkahAturan.Receipt.self)),
        .post(Paths.apiSimulasiAturan, .token(.tulisKelola, .lihatAturanInstansi), body: .json, AturanInstansiAPI.simulate)
            .api(
                .kelola, "simulasiAturanInstansi", "Menjalankan simulasi atas pegawai instansi",
                note: "Berjalan di latar; ikuti `/api/v1/pekerjaan/{pekerjaan_id}`.", body: .json(AturanInstansiAPI.Question.self),
                answer: .json(AturanInstansiAPI.Started.self), status: .accepted),
        .get(Paths.apiSimulasi, .token(.bacaKelola, .lihatAturanInstansi), AturanInstansiAPI.simulasi)
            .api(
                .kelola, "lihatSimulasiAturan", "Hasil satu simulasi",
                query: [QueryField("sesudah", "Penunjuk `berikut` dari jawaban sebelumnya.", .id)],
                answer: .json(AturanInstansiAPI.SimulasiJSON.self)),
    ]
}
