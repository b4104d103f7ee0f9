package import Kinerja

extension Paths {
    package static let kelolaAturan = Path(fixed: "/kelola/aturan")
    package static let unggahAturan = Path(fixed: "/kelola/aturan/unggah")
    package static let aturanInstansi = Address<AturanID>("/kelola/aturan/{id}")
    /// One of each step.
    package static func langkahAturan(_ aksi: AksiAturan) -> Address<AturanID> { Address("/kelola/aturan/{id}/\(aksi.rawValue)") }
    package static func langkahAturan(_ id: AturanID, _ aksi: AksiAturan) -> Path { langkahAturan(aksi)(id) }
    package static let modelAturan = Address<AturanID>("/kelola/aturan/{id}/model.dmn")
    package static let contohAturanInstansi = Address<AturanID>("/kelola/aturan/{id}/contoh.xml")
    package static let simulasiAturan = Address<AturanID>("/kelola/aturan/{id}/simulasi")
    package static let tetapkanAturan = Address<AturanID>("/kelola/aturan/{id}/tetapkan")
    package static let simulasi = Address<SimulasiAturanID>("/kelola/simulasi-aturan/{id}")
    package static func simulasi(_ id: SimulasiAturanID, semua: Bool, sesudah: PegawaiID?) -> Path {
        simulasi(id).with([("semua", semua ? "ya" : nil), ("sesudah", sesudah?.rawValue)])
    }
    package static let simulasiCSV = Address<SimulasiAturanID>("/kelola/simulasi-aturan/{id}/hasil.csv")

    package static let apiDaftarAturanInstansi = Path(fixed: "/api/v1/aturan-instansi")
    package static let apiAturanInstansi = Address<AturanID>("/api/v1/aturan-instansi/{id}")
    package static let apiLangkahAturan = Address<AturanID>("/api/v1/aturan-instansi/{id}/langkah")
    package static let apiSimulasiAturan = Address<AturanID>("/api/v1/aturan-instansi/{id}/simulasi")
    package static let apiSimulasi = Address<SimulasiAturanID>("/api/v1/simulasi-aturan/{id}")
}
