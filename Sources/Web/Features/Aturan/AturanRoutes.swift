import Kinerja

/// The rulebooks. They are public, as the law is: a citizen or a journalist may read and try them without an account. They name no
/// person, read no database, and what an answer may cost is bounded.
extension Routes {
    static let aturan: [Route] = [
        .get("/aturan", .public, AturanHandlers.list),
        .get("/aturan/{topik}", .public, AturanHandlers.today),
        .get("/aturan/{topik}/banding", .public, AturanHandlers.compare),
        .get("/aturan/{topik}/{tanggal}", .public, AturanHandlers.show),
        .get("/aturan/{topik}/{tanggal}/coba", .public, AturanHandlers.calculate),
        .get("/aturan/{topik}/{tanggal}/berkas.dmn", .public, AturanFiles.model),
        .get("/aturan/{topik}/{tanggal}/contoh.xml", .public, AturanFiles.examples),
        .get("/api/v1/aturan", .token(.bacaAturan), AturanJSON.list),
        .get("/api/v1/aturan/{topik}", .token(.bacaAturan), AturanJSON.today),
        .get("/api/v1/aturan/{topik}/{tanggal}", .token(.bacaAturan), AturanJSON.show),
        .get("/api/v1/aturan/{topik}/{tanggal}/hitung", .token(.bacaAturan), AturanJSON.calculate),
    ]
}
