package import Kinerja

/// Addresses of the rulebooks. A topic stands in them as `RulebookTopic.alamat` has it, a version as its first day.
extension Paths {
    package static let aturan = Path("aturan")
    package static func aturan(_ topik: String) -> Path { Path("aturan", topik) }

    package static func aturan(_ topik: String, _ mulai: LocalDate, contoh: String? = nil, tempat: String? = nil) -> Path {
        Path("aturan", topik, mulai.description, query: [("contoh", contoh)], fragment: tempat)
    }

    /// Of a version by its name in stored decisions, `predikat-kinerja/2022-02-07`. The address shows the version in force on that day.
    package static func aturan(bernama nama: String) -> Path? {
        let parts = nama.split(separator: "/")
        guard parts.count > 1, let last = parts.last, let mulai = LocalDate(String(last)) else { return nil }
        return aturan(parts.dropLast().joined(separator: "--"), mulai)
    }

    package static func cobaAturan(
        _ topik: String, _ mulai: LocalDate, _ isian: [(nama: String, nilai: String)] = [], tempat: String? = nil
    ) -> Path {
        Path("aturan", topik, mulai.description, "coba", query: isian.map { ($0.nama, $0.nilai) }, fragment: tempat)
    }

    package static func bandingAturan(_ topik: String, dari: LocalDate? = nil, ke: LocalDate? = nil) -> Path {
        Path("aturan", topik, "banding", query: [("dari", dari?.description), ("ke", ke?.description)])
    }

    package static func berkasAturan(_ topik: String, _ mulai: LocalDate) -> Path { Path("aturan", topik, mulai.description, "berkas.dmn") }

    package static func contohAturan(_ topik: String, _ mulai: LocalDate) -> Path { Path("aturan", topik, mulai.description, "contoh.xml") }

    package static let aturanJSON = Path("api", "v1", "aturan")
    package static func aturanJSON(_ topik: String) -> Path { Path("api", "v1", "aturan", topik) }
    package static func aturanJSON(_ topik: String, _ mulai: LocalDate) -> Path { Path("api", "v1", "aturan", topik, mulai.description) }

    package static func hitungAturanJSON(_ topik: String, _ mulai: LocalDate) -> Path {
        Path("api", "v1", "aturan", topik, mulai.description, "hitung")
    }

    static let aturanExamples: [Path] = {
        let (topik, mulai) = ("predikat-kinerja", LocalDate(2022, 2, 7) ?? LocalDate(daysSince1970: 0))
        return [
            aturan, aturan(topik), aturan(topik, mulai), bandingAturan(topik), cobaAturan(topik, mulai), berkasAturan(topik, mulai),
            contohAturan(topik, mulai),
            aturanJSON, aturanJSON(topik), aturanJSON(topik, mulai), hitungAturanJSON(topik, mulai),
        ]
    }()
}

extension LocalDate: PathParameter {
    package init?(pathParameter text: String) { self.init(text) }
}
