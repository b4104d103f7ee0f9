import HTTPTypes
package import Kinerja

extension Paths {
    package static let kelolaImpor = Path(fixed: "/kelola/impor")
    package static let templatImpor = Path(fixed: "/kelola/impor/templat.xlsx")
    package static let impor = Address<ImporID>("/kelola/impor/{id}")
    package static let kolomImpor = Address<ImporID>("/kelola/impor/{id}/kolom")
    package static let periksaImpor = Address<ImporID>("/kelola/impor/{id}/periksa")
    package static let terapkanImpor = Address<ImporID>("/kelola/impor/{id}/terapkan")
    package static let ditolakImpor = Address<ImporID>("/kelola/impor/{id}/ditolak.csv")

    package static let apiDaftarImpor = Path(fixed: "/api/v1/impor")
    package static let apiImpor = Address<ImporID>("/api/v1/impor/{id}")
    package static let apiTerapkanImpor = Address<ImporID>("/api/v1/impor/{id}/terapkan")
}

/// Loading the agency's people file.
extension Routes {
    static let impor: [Route] = [
        .get(Paths.kelolaImpor, .may(.kelolaPegawai), ImporHandlers.list),
        .post(Paths.kelolaImpor, .may(.kelolaPegawai), body: .upload(maximumBytes: 30 * 1_048_576), ImporHandlers.upload),
        .get(Paths.templatImpor, .may(.kelolaPegawai), ImporHandlers.template),
        .get(Paths.impor, .may(.kelolaPegawai), ImporHandlers.show),
        .get(Paths.kolomImpor, .may(.kelolaPegawai), ColumnHandlers.show),
        .post(Paths.kolomImpor, .may(.kelolaPegawai), ColumnHandlers.save),
        .post(Paths.periksaImpor, .may(.kelolaPegawai), ImporHandlers.check),
        .post(Paths.terapkanImpor, .may(.kelolaPegawai), ImporHandlers.apply),
        .get(Paths.ditolakImpor, .may(.kelolaPegawai), ImporHandlers.refusedCSV),

        .get(Paths.apiDaftarImpor, .token(.bacaKelola, .kelolaPegawai), ImporAPI.list)
            .api(.kelola, "daftarImpor", "Impor terbaru", answer: .json(ImporAPI.List.self)),
        .get(Paths.apiImpor, .token(.bacaKelola, .kelolaPegawai), ImporAPI.show)
            .api(.kelola, "lihatImpor", "Satu impor dan laporan pemeriksaannya", answer: .json(ImporAPI.Body.self), tag: .sent),
        .post(Paths.apiTerapkanImpor, .token(.tulisKelola, .kelolaPegawai), body: .json, ImporAPI.apply)
            .api(
                .kelola, "terapkanImpor", "Menerapkan impor yang sudah diperiksa",
                note:
                    "Berjalan di latar; ikuti `/api/v1/pekerjaan/{pekerjaan_id}`. Impor yang mengubah data yang sudah ada hanya diterapkan di peramban; token dijawab 403 `session.step_up`.",
                body: .json(ImporAPI.Choice.self),
                answer: .json(ImporAPI.Started.self), status: .accepted),
    ]
}
