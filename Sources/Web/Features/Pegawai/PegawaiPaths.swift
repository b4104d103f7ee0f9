package import Kinerja

extension Paths {
    package static let direktori = Path(fixed: "/pegawai")
    package static let pegawai = Address<PegawaiID>("/pegawai/{id}")
    package static let koreksiAtasan = Address<PegawaiID>("/pegawai/{id}/koreksi-atasan")

    package static let apiDirektori = Path(fixed: "/api/v1/pegawai")
    package static let apiPegawai = Address<PegawaiID>("/api/v1/pegawai/{id}")
    package static let apiKoreksiAtasan = Address<PegawaiID>("/api/v1/pegawai/{id}/koreksi-atasan")
}
