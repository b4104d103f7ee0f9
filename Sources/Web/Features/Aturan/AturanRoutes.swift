import Kinerja

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
        .get(Paths.contohAturan, .public, AturanFileHandlers.examples),

        .get(Paths.apiDaftarAturan, .token(.bacaAturan), AturanAPI.list),
        .get(Paths.apiTopikAturan, .token(.bacaAturan), AturanAPI.today),
        .get(Paths.apiVersiAturan, .token(.bacaAturan), AturanAPI.show),
        .get(Paths.apiHitungAturan, .token(.bacaAturan), AturanAPI.calculate),
    ]
}
