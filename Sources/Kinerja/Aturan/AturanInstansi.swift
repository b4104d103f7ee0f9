/// Aturan instansi: one version of a rulebook that an agency made for itself, such as a Perbup on TPP. Its bytes never change.
package struct AturanInstansi: Sendable, Equatable {
    package let id: AturanID
    /// Name of the subject within the agency: `tpp`; versions of one topic replace each other.
    package let topik: String
    /// 1, 2, 3 … within the topic, in the order of upload.
    package let versi: Int
    package let judul: String
    /// The agency's instrument: "Perbup Nusa Harapan 12/2026".
    package let dasar: String
    /// The decision of the model whose value is the result.
    package let keputusan: String
    /// Unit of a numeric result ("rupiah per bulan"); empty where there is none.
    package let satuan: String
    package let mulai: LocalDate
    /// Last day in force; `nil` until it is revoked.
    package var sampai: LocalDate?
    package var status: StatusAturan
    /// SHA-256 of the model's and of the examples' bytes, hex.
    package let sha256: String
    package let sha256Contoh: String
    package let pemeriksaan: AturanCheck
    package let diunggah: Tindakan
    package var diajukan: Tindakan?
    package var diputuskan: Tindakan?
    package var dicabut: Tindakan?
    /// Why it was refused, or what the approver noted.
    package var catatan: String
    package var version: Int64

    /// Who did a step, and when.
    package struct Tindakan: Sendable, Equatable, Codable {
        package let oleh: PegawaiID
        package let pada: Instant

        package init(oleh: PegawaiID, pada: Instant) { (self.oleh, self.pada) = (oleh, pada) }
    }

    package init(
        id: AturanID, topik: String, versi: Int, judul: String, dasar: String, keputusan: String, satuan: String, mulai: LocalDate,
        sampai: LocalDate? = nil, status: StatusAturan = .draf, sha256: String, sha256Contoh: String, pemeriksaan: AturanCheck,
        diunggah: Tindakan, diajukan: Tindakan? = nil, diputuskan: Tindakan? = nil, dicabut: Tindakan? = nil, catatan: String = "",
        version: Int64 = 1
    ) {
        (self.id, self.topik, self.versi, self.judul, self.dasar) = (id, topik, versi, judul, dasar)
        (self.keputusan, self.satuan, self.mulai, self.sampai) = (keputusan, satuan, mulai, sampai)
        (self.status, self.sha256, self.sha256Contoh) = (status, sha256, sha256Contoh)
        (self.pemeriksaan, self.diunggah, self.diajukan) = (pemeriksaan, diunggah, diajukan)
        (self.diputuskan, self.dicabut, self.catatan, self.version) = (diputuskan, dicabut, catatan, version)
    }

    /// The name under which results keep it: a namespace of its own beside the national rulebooks.
    package var rulebook: String { "instansi/\(topik)/\(versi)" }

    /// Whether it was approved for this day; another version may take precedence: ``AturanTopic/berlaku(_:on:)``.
    package func berlaku(_ date: LocalDate) -> Bool {
        (status == .disetujui || status == .dicabut) && mulai <= date && (sampai.map { date <= $0 } ?? true)
    }

    /// How an admin stands to this version.
    package func pelaku(_ admin: PegawaiID) -> Set<Pelaku> {
        let pengusul = admin == diunggah.oleh || admin == diajukan?.oleh
        return [.pengelolaKinerja, pengusul ? .pengusulAturan : .adminLain]
    }
}

/// The versions of one topic.
package enum AturanTopic {
    /// The version in force on a day: the one that began last; of two that began together, the later upload.
    package static func berlaku(_ versions: [AturanInstansi], on date: LocalDate) -> AturanInstansi? {
        versions.filter { $0.berlaku(date) }.max { ($0.mulai, $0.versi) < ($1.mulai, $1.versi) }
    }

    /// `tpp`, `bobot-perilaku`: lower-case letters, digits and hyphens, 2 to 60 of them.
    package static func isName(_ text: String) -> Bool {
        (2...60).contains(text.utf8.count) && text.first != "-" && text.last != "-"
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
