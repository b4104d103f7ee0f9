package import Kinerja

extension Paths {
    package static let dokumenEvaluasi = Address<EvaluasiID>("/evaluasi/{id}/dokumen")
    package static let dokumenSKP = Address<SKPID>("/skp/{id}/dokumen")
    package static let dokumen = Address<DokumenID>("/dokumen/{id}")
    package static let periksa = Address<DokumenID>("/periksa/{id}")

    static let apiDokumen = Address<DokumenID>("/api/v1/dokumen/{id}")
}
