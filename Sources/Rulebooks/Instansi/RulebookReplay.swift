internal import DMN
package import Kinerja

extension Rulebook {
    /// The decision of the quadrant by the rulebook whose bytes have this hash, whatever is in force now.
    ///
    /// - Throws: ``RulebookError/missingFile(_:)`` when this program carries no such bytes.
    package func predikatKinerja(
        hasil: RatingHasilKerja, perilaku: RatingPerilakuKerja, byHash hash: String
    ) throws(RulebookError) -> Kinerja.Decision<PredikatKinerja> {
        guard let date = mulai(topic: Self.predikat.topic, hash: hash) else { throw .missingFile(hash) }
        return try predikatKinerja(hasil: hasil, perilaku: perilaku, on: date)
    }
}
