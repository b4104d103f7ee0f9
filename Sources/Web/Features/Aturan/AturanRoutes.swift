import HTTPTypes
package import Kinerja

/// Addresses of the rulebooks. A topic stands in them as `RulebookTopic.alamat` has it, a version as its first day.
extension Paths {
    package static let aturan = Path(fixed: "/aturan")
    package static let topikAturan = Address<String>("/aturan/{topik}", example: topik)
    package static func aturan(_ topik: String) -> Path { topikAturan(topik) }
    package static let versiAturan = Address<String, LocalDate>("/aturan/{topik}/{tanggal}", example: topik, hari)
    package static func aturan(_ topik: String, _ mulai: LocalDate, contoh: String? = nil, tempat: String? = nil) -> Path {
        versiAturan(topik, mulai).with([("contoh", contoh)], fragment: tempat)
    }

    /// Of a version by its name in stored decisions, `predikat-kinerja/2022-02-07`. The address shows the version in force on that day.
    package static func aturan(bernama nama: String, tempat: String? = nil) -> Path? {
        let parts = nama.split(separator: "/")
        guard parts.count > 1, let last = parts.last, let mulai = LocalDate(String(last)) else { return nil }
        return aturan(parts.dropLast().joined(separator: "--"), mulai, tempat: tempat)
    }

    package static let cobaAturan = Address<String, LocalDate>("/aturan/{topik}/{tanggal}/coba", example: topik, hari)
    package static func cobaAturan(
        _ topik: String, _ mulai: LocalDate, _ isian: [(nama: String, nilai: String)], tempat: String? = nil
    ) -> Path {
        cobaAturan(topik, mulai).with(isian.map { ($0.nama, $0.nilai) }, fragment: tempat)
    }

    package static let bandingAturan = Address<String>("/aturan/{topik}/banding", example: topik)
    package static let berkasAturan = Address<String, LocalDate>("/aturan/{topik}/{tanggal}/berkas.dmn", example: topik, hari)
    package static let contohAturan = Address<String, LocalDate>("/aturan/{topik}/{tanggal}/contoh.xml", example: topik, hari)

    package static let apiDaftarAturan = Path(fixed: "/api/v1/aturan")
    package static let apiTopikAturan = Address<String>("/api/v1/aturan/{topik}", example: topik)
    package static let apiVersiAturan = Address<String, LocalDate>("/api/v1/aturan/{topik}/{tanggal}", example: topik, hari)
    package static let apiHitungAturan = Address<String, LocalDate>("/api/v1/aturan/{topik}/{tanggal}/hitung", example: topik, hari)

    private static let topik = "predikat-kinerja"
    private static let hari = LocalDate(2022, 2, 7) ?? .example
}

/// The rulebooks. They are public, as the law is: a citizen or a journalist may read and try them without an account. They name no
/// person, read no database, and what an answer may cost is bounded.
extension Routes {
    static let aturan: [Route] = [
        .get(Paths.aturan, .public, AturanHandlers.list),
        .get(Paths.topikAturan, .public, AturanHandlers.today),
        .get(Paths.bandingAturan, .public, AturanHandlers.compare),
        .get(Paths.versiAturan, .public, AturanHandlers.show),
        .get(Paths.cobaAturan, .public, AturanHandlers.calculate),
        .get(Paths.berkasAturan, .public, AturanFileHandlers.model),
        .get(Paths.contohAturan, .public, AturanFileHandlers.contoh),

        .get(Paths.apiDaftarAturan, .token(.bacaAturan), AturanAPI.list)
            .api(
                .aturan, "daftarAturan", "Semua aturan yang dipakai", note: "Hukum sebagai data; sama untuk semua orang.",
                query: [QueryField("q", "Kata yang dicari; 100 huruf pertama dipakai.")], answer: .json(AturanAPI.List.self)),
        .get(Paths.apiTopikAturan, .token(.bacaAturan), AturanAPI.today)
            .api(
                .aturan, "aturanSekarang", "Versi aturan yang berlaku hari ini", note: "`ETag` adalah sidik jari SHA-256 modelnya.",
                answer: .json(AturanAPI.Version.self), tag: .sent),
        .get(Paths.apiVersiAturan, .token(.bacaAturan), AturanAPI.show)
            .api(
                .aturan, "lihatAturan", "Satu versi aturan", note: "`ETag` adalah sidik jari SHA-256 modelnya.",
                answer: .json(AturanAPI.Version.self), tag: .sent),
        .get(Paths.apiHitungAturan, .token(.bacaAturan), AturanAPI.calculate)
            .api(
                .aturan, "hitungAturan", "Jawaban aturan atas masukan, dengan alasannya",
                note: "Tidak menyimpan apa pun. Angka dalam jawaban adalah teks desimal.",
                query: [
                    QueryField(
                        "keputusan",
                        "Keputusan yang ditanyakan, dengan huruf kecil dan tanda hubung (`predikat-kinerja`); tanpa ini, keputusan utamanya. Masukan lain dikirim dengan cara yang sama, misalnya `rating-hasil-kerja=diatas_ekspektasi`."
                    ), QueryField("rating-hasil-kerja", "Contoh masukan untuk `predikat-kinerja`."),
                    QueryField("rating-perilaku-kerja", "Contoh masukan untuk `predikat-kinerja`."),
                ], takesOtherQuery: true, answer: .json(AturanAPI.JawabanJSON.self), refusals: [.conflict]),
    ]
}
