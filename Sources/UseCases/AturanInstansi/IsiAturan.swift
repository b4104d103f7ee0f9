import Kinerja
import Rulebooks
import Storage

/// The kept bytes of a version, and what is asked of them.
struct IsiAturan {
    let aturan: AturanInstansi
    let model: String
    let contoh: String

    init(_ aturan: AturanInstansi, in tx: some Transaction) throws {
        guard let model = try tx.aturan.isi(aturan.sha256), let contoh = try tx.aturan.isi(aturan.sha256Contoh) else {
            throw StorageError.corrupt("isi aturan \(aturan.id.rawValue) tidak ada")
        }
        (self.aturan, self.model, self.contoh) = (aturan, model, contoh)
    }

    func masukan() throws -> [AturanInstansiView.Input] {
        (try book.question(aturan.keputusan)?.inputs ?? []).map { AturanInstansiView.Input(input: $0, fakta: PegawaiFacts.of($0)) }
    }

    func pertanyaan() throws -> OpenQuestion {
        guard let question = try book.question(aturan.keputusan) else {
            throw Refused.wrongState("keputusan \(aturan.keputusan) tidak ada")
        }
        return question
    }

    /// Its book, from the shelf where the process compiled it once.
    private var book: OpenRulebook {
        get throws(RulebookError) { try OpenRulebook(name: aturan.rulebook, text: model, origin: .uploaded) }
    }
}
