import Kinerja
import UseCases

/// One line of a history.
struct RiwayatJSON: Codable {
    let id: PeristiwaID
    /// Its place in the agency's line of events.
    let nomor: Int64
    let waktu: Waktu
    let oleh: String
    let kalimat: String
    let rincian: String
    let alasan: String?

    init(_ b: Riwayat.Row) {
        (id, nomor, waktu, oleh) = (b.id, b.nomor, Waktu(b.waktu), b.oleh.indonesia)
        (kalimat, rincian, alasan) = (b.kalimat.indonesia, b.rincian?.indonesia ?? "", b.alasan)
    }
}
