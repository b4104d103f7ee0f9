package import Kinerja

extension Paths {
    package static let keberatan = Address<EvaluasiID>("/evaluasi/{id}/keberatan")
    package static let penjelasan = Address<EvaluasiID>("/evaluasi/{id}/penjelasan")
    package static let putusan = Address<EvaluasiID>("/evaluasi/{id}/putusan")

    static let apiKeberatan = Address<EvaluasiID>("/api/v1/evaluasi/{id}/keberatan")
    static let apiPenjelasan = Address<EvaluasiID>("/api/v1/evaluasi/{id}/penjelasan")
}
