import Kinerja

/// Forms as PDF, and the public check of one.
extension Routes {
    static let dokumen: [Route] = [
        .post(Paths.dokumenEvaluasi, .may(.unduhDokumen), DokumenHandlers.issueEvaluasi),
        .get(Paths.dokumenSKP, .may(.unduhDokumen), DokumenHandlers.listSKP),
        .post(Paths.dokumenSKP, .may(.unduhDokumen), DokumenHandlers.issueSKP),
        .get(Paths.dokumen, .may(.unduhDokumen), DokumenHandlers.download),
        .get(Paths.periksa, .public, PeriksaHandlers.show),
        .post(Paths.periksa, .public, body: .upload(), PeriksaHandlers.check),

        .get(Paths.apiDokumen, .token(.bacaEvaluasi, .unduhDokumen), DokumenAPI.show),
    ]
}
