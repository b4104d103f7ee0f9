import Kinerja

/// Rulebooks that the agency makes for itself.
extension Routes {
    static let aturanInstansi: [Route] = [
        .get("/kelola/aturan", .may(.lihatAturanInstansi), AturanInstansiHandlers.list),
        .post("/kelola/aturan", .may(.kelolaAturan), body: .upload(maximumBytes: 2_097_152), AturanInstansiHandlers.upload),
        .get("/kelola/aturan/unggah", .may(.kelolaAturan), AturanInstansiHandlers.uploadForm),
        .get("/kelola/aturan/{id}", .may(.lihatAturanInstansi), AturanInstansiHandlers.show),
        .post("/kelola/aturan/{id}/ajukan", .may(.kelolaAturan), LangkahAturanHandlers.ajukan),
        .post("/kelola/aturan/{id}/tarik", .may(.kelolaAturan), LangkahAturanHandlers.tarik),
        .post("/kelola/aturan/{id}/setujui", .may(.setujuiAturan), LangkahAturanHandlers.setujui),
        .post("/kelola/aturan/{id}/tolak", .may(.setujuiAturan), LangkahAturanHandlers.tolak),
        .post("/kelola/aturan/{id}/cabut", .may(.kelolaAturan), LangkahAturanHandlers.cabut),
        .post("/kelola/aturan/{id}/batalkan", .may(.kelolaAturan), LangkahAturanHandlers.batalkan),
        .get("/kelola/aturan/{id}/model.dmn", .may(.lihatAturanInstansi), AturanInstansiHandlers.model),
        .get("/kelola/aturan/{id}/contoh.xml", .may(.lihatAturanInstansi), AturanInstansiHandlers.examples),
        .get("/kelola/aturan/{id}/simulasi", .may(.kelolaAturan), SimulasiAturanHandlers.form),
        .post("/kelola/aturan/{id}/simulasi", .may(.kelolaAturan), body: .upload(maximumBytes: 5_242_880), SimulasiAturanHandlers.run),
        .get("/kelola/aturan/{id}/tetapkan", .may(.kelolaAturan), SimulasiAturanHandlers.sealForm),
        .post("/kelola/aturan/{id}/tetapkan", .may(.kelolaAturan), SimulasiAturanHandlers.seal),
        .get("/kelola/simulasi-aturan/{id}", .may(.lihatAturanInstansi), SimulasiAturanHandlers.show),
        .get("/kelola/simulasi-aturan/{id}/hasil.csv", .may(.lihatAturanInstansi), SimulasiAturanHandlers.csv),
        .get("/api/v1/aturan-instansi", .token(.bacaKelola), AturanInstansiJSON.list),
        .post("/api/v1/aturan-instansi", .token(.tulisKelola), body: .json, AturanInstansiJSON.upload),
        .get("/api/v1/aturan-instansi/{id}", .token(.bacaKelola), AturanInstansiJSON.show),
        .post("/api/v1/aturan-instansi/{id}/langkah", .token(.tulisKelola), body: .json, AturanInstansiJSON.step),
        .post("/api/v1/aturan-instansi/{id}/simulasi", .token(.tulisKelola), body: .json, AturanInstansiJSON.simulate),
        .get("/api/v1/simulasi-aturan/{id}", .token(.bacaKelola), AturanInstansiJSON.simulation),
    ]
}
