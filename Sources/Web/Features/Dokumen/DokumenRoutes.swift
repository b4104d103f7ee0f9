import HTTPTypes
package import Kinerja

extension Paths {
    package static let dokumenEvaluasi = Address<EvaluasiID>("/evaluasi/{id}/dokumen")
    package static let dokumenSKP = Address<SKPID>("/skp/{id}/dokumen")
    package static let dokumen = Address<DokumenID>("/dokumen/{id}")
    package static let periksa = Address<DokumenID>("/periksa/{id}")

    static let apiDokumen = Address<DokumenID>("/api/v1/dokumen/{id}")
}

/// Forms as PDF, and the public check of one.
extension Routes {
    static let dokumen: [Route] = [
        .post(Paths.dokumenEvaluasi, .may(.unduhDokumen), DokumenHandlers.issueEvaluasi),
        .get(Paths.dokumenSKP, .may(.unduhDokumen), DokumenHandlers.listSKP),
        .post(Paths.dokumenSKP, .may(.unduhDokumen), DokumenHandlers.issueSKP),
        .get(Paths.dokumen, .may(.unduhDokumen), DokumenHandlers.download),
        .get(Paths.periksa, .public, CheckDokumenHandlers.show),
        .post(Paths.periksa, .public, body: .upload(), CheckDokumenHandlers.check),

        .get(Paths.apiDokumen, .token(.bacaEvaluasi, .unduhDokumen), DokumenAPI.show)
            .api(
                .evaluasi, "unduhDokumen", "Mengunduh dokumen evaluasi atau SKP", answer: .file(type: "application/pdf"),
                refusals: [.conflict]),
    ]
}
