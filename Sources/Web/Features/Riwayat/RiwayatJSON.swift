import Kinerja
import UseCases

/// One line of a history.
struct RiwayatJSON: Encodable {
    let id: String
    /// Its place in the agency's line of events.
    let nomor: Int64
    let waktu: String
    let oleh: String
    let kalimat: String
    let rincian: String
    let alasan: String?

    init(_ b: Riwayat.Baris) {
        (id, nomor, waktu, oleh) = (b.id.rawValue, b.nomor, b.waktu.rfc3339, b.oleh.indonesia)
        (kalimat, rincian, alasan) = (b.kalimat.indonesia, b.rincian?.indonesia ?? "", b.alasan)
    }
}
