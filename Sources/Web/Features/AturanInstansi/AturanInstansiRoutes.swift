import Kinerja

/// Rulebooks that the agency makes for itself.
extension Routes {
    static let aturanInstansi: [Route] = [
        .get(Paths.kelolaAturan, .may(.lihatAturanInstansi), AturanInstansiHandlers.list),
        .post(Paths.kelolaAturan, .may(.kelolaAturan), body: .upload(maximumBytes: 2_097_152), AturanInstansiHandlers.upload),
        .get(Paths.unggahAturan, .may(.kelolaAturan), AturanInstansiHandlers.uploadForm),
        .get(Paths.aturanInstansi, .may(.lihatAturanInstansi), AturanInstansiHandlers.show),
        .post(Paths.langkahAturan(.ajukan), .may(.kelolaAturan), LangkahAturanHandlers.ajukan),
        .post(Paths.langkahAturan(.tarik), .may(.kelolaAturan), LangkahAturanHandlers.tarik),
        .post(Paths.langkahAturan(.setujui), .may(.setujuiAturan), LangkahAturanHandlers.setujui),
        .post(Paths.langkahAturan(.tolak), .may(.setujuiAturan), LangkahAturanHandlers.tolak),
        .post(Paths.langkahAturan(.cabut), .may(.kelolaAturan), LangkahAturanHandlers.cabut),
        .post(Paths.langkahAturan(.batalkan), .may(.kelolaAturan), LangkahAturanHandlers.batalkan),
        .get(Paths.modelAturan, .may(.lihatAturanInstansi), AturanInstansiHandlers.model),
        .get(Paths.contohAturanInstansi, .may(.lihatAturanInstansi), AturanInstansiHandlers.examples),
        .get(Paths.simulasiAturan, .may(.kelolaAturan), SimulasiAturanHandlers.form),
        .post(Paths.simulasiAturan, .may(.kelolaAturan), body: .upload(maximumBytes: 5_242_880), SimulasiAturanHandlers.run),
        .get(Paths.tetapkanAturan, .may(.kelolaAturan), SimulasiAturanHandlers.sealForm),
        .post(Paths.tetapkanAturan, .may(.kelolaAturan), SimulasiAturanHandlers.seal),
        .get(Paths.simulasi, .may(.lihatAturanInstansi), SimulasiAturanHandlers.show),
        .get(Paths.simulasiCSV, .may(.lihatAturanInstansi), SimulasiAturanHandlers.csv),

        .get(Paths.apiDaftarAturanInstansi, .token(.bacaKelola, .lihatAturanInstansi), AturanInstansiAPI.list),
        .post(Paths.apiDaftarAturanInstansi, .token(.tulisKelola, .lihatAturanInstansi), body: .json, AturanInstansiAPI.upload),
        .get(Paths.apiAturanInstansi, .token(.bacaKelola, .lihatAturanInstansi), AturanInstansiAPI.show),
        .post(Paths.apiLangkahAturan, .token(.tulisKelola, .lihatAturanInstansi), body: .json, AturanInstansiAPI.step),
        .post(Paths.apiSimulasiAturan, .token(.tulisKelola, .lihatAturanInstansi), body: .json, AturanInstansiAPI.simulate),
        .get(Paths.apiSimulasi, .token(.bacaKelola, .lihatAturanInstansi), AturanInstansiAPI.simulation),
    ]
}
