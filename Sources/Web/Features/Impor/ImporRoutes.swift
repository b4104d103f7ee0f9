import Kinerja

/// Loading the agency's people file.
extension Routes {
    static let impor: [Route] = [
        .get(Paths.kelolaImpor, .may(.kelolaPegawai), ImporHandlers.list),
        .post(Paths.kelolaImpor, .may(.kelolaPegawai), body: .upload(maximumBytes: 30 * 1_048_576), ImporHandlers.upload),
        .get(Paths.impor, .may(.kelolaPegawai), ImporHandlers.show),
        .get(Paths.kolomImpor, .may(.kelolaPegawai), KolomHandlers.show),
        .post(Paths.kolomImpor, .may(.kelolaPegawai), KolomHandlers.save),
        .post(Paths.periksaImpor, .may(.kelolaPegawai), ImporHandlers.check),
        .post(Paths.terapkanImpor, .may(.kelolaPegawai), ImporHandlers.apply),
        .get(Paths.ditolakImpor, .may(.kelolaPegawai), ImporHandlers.refusedCSV),

        .get(Paths.apiDaftarImpor, .token(.bacaKelola, .kelolaPegawai), ImporAPI.list),
        .get(Paths.apiImpor, .token(.bacaKelola, .kelolaPegawai), ImporAPI.show),
        .post(Paths.apiTerapkanImpor, .token(.tulisKelola, .kelolaPegawai), body: .json, ImporAPI.apply),
    ]
}
