package import Kinerja

extension Paths {
    package static let kelolaAturan = Path("kelola", "aturan")
    package static let unggahAturan = Path("kelola", "aturan", "unggah")
    package static func kelolaAturan(_ id: AturanID) -> Path { Path("kelola", "aturan", id.rawValue) }
    package static func langkahAturan(_ id: AturanID, _ aksi: AksiAturan) -> Path { Path("kelola", "aturan", id.rawValue, aksi.rawValue) }
    package static func modelAturan(_ id: AturanID) -> Path { Path("kelola", "aturan", id.rawValue, "model.dmn") }
    package static func contohAturan(_ id: AturanID) -> Path { Path("kelola", "aturan", id.rawValue, "contoh.xml") }
    package static func simulasiAturan(_ id: AturanID) -> Path { Path("kelola", "aturan", id.rawValue, "simulasi") }
    package static func tetapkanAturan(_ id: AturanID) -> Path { Path("kelola", "aturan", id.rawValue, "tetapkan") }
    package static func simulasi(_ id: SimulasiAturanID) -> Path { Path("kelola", "simulasi-aturan", id.rawValue) }
    package static func simulasi(_ id: SimulasiAturanID, semua: Bool, sesudah: PegawaiID?) -> Path {
        Path("kelola", "simulasi-aturan", id.rawValue, query: [("semua", semua ? "ya" : nil), ("sesudah", sesudah?.rawValue)])
    }
    package static func simulasiCSV(_ id: SimulasiAturanID) -> Path { Path("kelola", "simulasi-aturan", id.rawValue, "hasil.csv") }
    package static let aturanInstansiJSON = Path("api", "v1", "aturan-instansi")
    package static func aturanInstansiJSON(_ id: AturanID) -> Path { Path("api", "v1", "aturan-instansi", id.rawValue) }
    package static func langkahAturanJSON(_ id: AturanID) -> Path { Path("api", "v1", "aturan-instansi", id.rawValue, "langkah") }
    package static func simulasiAturanJSON(_ id: AturanID) -> Path { Path("api", "v1", "aturan-instansi", id.rawValue, "simulasi") }
    package static func simulasiJSON(_ id: SimulasiAturanID) -> Path { Path("api", "v1", "simulasi-aturan", id.rawValue) }

    static let aturanInstansiExamples: [Path] = {
        let id = "01hf7yat00e0080000000000zz"
        let (aturan, simulasi) = (AturanID(rawValue: id), SimulasiAturanID(rawValue: id))
        return [
            kelolaAturan, unggahAturan, kelolaAturan(aturan), modelAturan(aturan), contohAturan(aturan), simulasiAturan(aturan),
            tetapkanAturan(aturan), Paths.simulasi(simulasi), simulasiCSV(simulasi), aturanInstansiJSON, aturanInstansiJSON(aturan),
            langkahAturanJSON(aturan), simulasiAturanJSON(aturan), simulasiJSON(simulasi),
        ] + AksiAturan.allCases.map { langkahAturan(aturan, $0) }
    }()
}
