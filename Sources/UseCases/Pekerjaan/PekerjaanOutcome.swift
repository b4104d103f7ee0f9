package import Kinerja

/// What a job leaves behind.
package struct PekerjaanOutcome: Codable, Sendable, Equatable {
    /// One sentence for the person who waits.
    package let pesan: Kalimat
    /// Where the result is, if it is a page.
    package let tujuan: Tujuan?
    /// A file to download, kept in the evidence store.
    package let berkas: File?

    package struct File: Codable, Sendable, Equatable {
        package let sha256: String
        package let nama: String
        package let tipe: String

        package init(sha256: String, nama: String, tipe: String) { (self.sha256, self.nama, self.tipe) = (sha256, nama, tipe) }
    }

    package init(_ pesan: Kalimat, tujuan: Tujuan? = nil, berkas: File? = nil) {
        (self.pesan, self.tujuan, self.berkas) = (pesan, tujuan, berkas)
    }

    package init(from decoder: any Decoder) throws {
        let kept = try decoder.container(keyedBy: CodingKeys.self)
        pesan = try kept.decode(Kalimat.self, forKey: .pesan)
        berkas = try kept.decodeIfPresent(File.self, forKey: .berkas)
        // Rows of before hold the address itself.
        let before = try decoder.container(keyedBy: KeysOfBefore.self).decodeIfPresent(String.self, forKey: .halaman)
        tujuan = try kept.decodeIfPresent(Tujuan.self, forKey: .tujuan) ?? before.map(Tujuan.alamat)
    }

    private enum KeysOfBefore: String, CodingKey { case halaman }
}
