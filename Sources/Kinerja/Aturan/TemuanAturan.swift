/// What a check found in a rulebook, in words for the person who wrote it.
package struct TemuanAturan: Sendable, Equatable, Codable {
    package enum Bobot: String, CaseIterable, Sendable, Codable {
        /// The rulebook cannot be submitted with it.
        case berat
        /// To be looked at; the person decides.
        case ringan
        case catatan

        package var label: Kalimat {
            switch self {
            case .berat: "Harus diperbaiki"
            case .ringan: "Periksa"
            case .catatan: "Catatan"
            }
        }
    }

    /// `contoh-gagal`, `diagnostik` …: stable, for programs.
    package let kode: String
    package let bobot: Bobot
    /// `model` or `contoh`.
    package let berkas: String
    /// Counted from 1; 0 where the finding is about the whole file.
    package let baris: Int
    package let kolom: Int
    package let pesan: String
    package let saran: String

    package init(kode: String, bobot: Bobot, berkas: String, baris: Int = 0, kolom: Int = 0, pesan: String, saran: String) {
        (self.kode, self.bobot, self.berkas, self.baris) = (kode, bobot, berkas, baris)
        (self.kolom, self.pesan, self.saran) = (kolom, pesan, saran)
    }
}

/// The result of all checks of one upload, kept with it.
package struct AturanCheck: Sendable, Equatable, Codable {
    package let temuan: [TemuanAturan]
    package let contohLulus: Int
    package let contohGagal: Int

    package init(temuan: [TemuanAturan], contohLulus: Int, contohGagal: Int) {
        (self.temuan, self.contohLulus, self.contohGagal) = (temuan, contohLulus, contohGagal)
    }

    package var bolehDiajukan: Bool { !temuan.contains { $0.bobot == .berat } }
}
