package import Kinerja

extension Paths {
    package static let pekerjaan = Address<PekerjaanID>("/pekerjaan/{id}")
    package static let berhentiPekerjaan = Address<PekerjaanID>("/pekerjaan/{id}/berhenti")
    package static let berkasPekerjaan = Address<PekerjaanID>("/pekerjaan/{id}/berkas")

    package static let apiPekerjaan = Address<PekerjaanID>("/api/v1/pekerjaan/{id}")
}
