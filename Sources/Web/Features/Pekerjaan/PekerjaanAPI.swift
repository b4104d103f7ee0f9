import Hummingbird
import Kinerja
import UseCases

/// A job for programs: how far it is, and what came of it.
enum PekerjaanAPI {
    static func show(_ call: Call) async throws -> Response {
        try call.json(PekerjaanJSON(try await PekerjaanView.find(try call.path("id"), by: call.actor, in: call.site.installation)))
    }
}

struct PekerjaanJSON: Codable {
    let id: PekerjaanID
    let jenis: String
    let status: StatusPekerjaan
    let langkah: String
    let selesai: Int
    let jumlah: Int
    let pesan: String
    let hasil: Hasil?

    struct Hasil: Codable {
        let pesan: String
        /// Address of the page on which the result is.
        let halaman: String?
        let berkas: PekerjaanOutcome.File?
    }

    init(_ view: PekerjaanView) {
        (id, jenis, status, langkah) = (view.id, view.jenis, view.status, view.langkah.teks)
        (selesai, jumlah, pesan) = (view.selesai, view.jumlah, view.pesan.teks)
        hasil = view.hasil.map { Hasil(pesan: $0.pesan.teks, halaman: $0.tujuan?.path.string, berkas: $0.berkas) }
    }
}
