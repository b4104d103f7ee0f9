package import Kinerja
import Storage

/// The history of one SKP in words: every event, newest first.
package struct RiwayatSKP: Sendable {
    package let skp: SKP
    package let baris: [Baris]
    /// Cursor of older events.
    package let berikut: PeristiwaID?
    package let zona: ZonaWaktu

    package struct Baris: Sendable, Equatable {
        package let id: PeristiwaID
        package let waktu: Instant
        package let oleh: String
        /// Who sat at the keyboard when somebody was acted for; empty otherwise.
        package let melalui: String
        /// "mengajukan SKP"
        package let kalimat: String
        package let rincian: String
        package let alasan: String?
    }

    package static func read(
        _ id: SKPID, before: PeristiwaID? = nil, by actor: Actor, in site: Installation
    ) async throws -> RiwayatSKP {
        try await site.look(by: actor) { look in
            let open = try OpenSKP.find(id, by: actor, on: look.today, in: look.db, rules: look.rules)
            try Policy.require(.lihatRiwayat, open.relasi, seenWith: .lihatSKP)
            let size = 50
            let events = try PeristiwaRepository(look.db, actor.instansi).history(
                of: "skp", id.rawValue, before: before, limit: size + 1)
            let people = Set(events.compactMap(\.pelaku) + events.compactMap(\.atasNamaOleh))
            let names = try SKPRepository(look.db, actor.instansi).nama(Array(people))
            return RiwayatSKP(
                skp: open.skp, baris: events.prefix(size).map { line($0, names) },
                berikut: events.count > size ? events[size - 1].id : nil, zona: look.instansi.zona)
        }
    }

    private static func line(_ event: Peristiwa, _ names: [PegawaiID: String]) -> Baris {
        Baris(
            id: event.id, waktu: event.waktu, oleh: event.pelaku.flatMap { names[$0] } ?? "Sistem",
            melalui: event.atasNamaOleh.flatMap { names[$0] } ?? "", kalimat: kata[event.aksi] ?? event.aksi, rincian: rincian(event),
            alasan: event.alasan)
    }

    /// What each act is called; a test holds it against the acts that use cases record.
    static let kata: [String: String] = [
        "skp.mulai": "memulai SKP",
        "skp.mulai_perubahan": "membuka versi baru untuk perubahan",
        "skp.hasil_kerja.simpan": "menyimpan hasil kerja",
        "skp.hasil_kerja.tautkan": "menautkan hasil kerja ke hasil pimpinan",
        "skp.hasil_kerja.hapus": "menghapus hasil kerja",
        "skp.hasil_kerja.urutkan": "mengubah urutan hasil kerja",
        "skp.ekspektasi.simpan": "menulis ekspektasi perilaku",
        "skp.lampiran.simpan": "menulis lampiran",
        "skp.pendekatan": "mengganti pendekatan",
        "skp.salin": "menyalin isi dari SKP lain",
        "skp.bagikan": "membagikan hasil kerja kepada beberapa orang",
        "skp.terima_bagian": "menambahkan hasil kerja yang dibagikan",
        "skp.dialog": "menulis catatan dialog",
        "skp.ajukan": "mengajukan SKP",
        "skp.tarik": "menarik kembali SKP",
        "skp.kembalikan": "mengembalikan SKP untuk diperbaiki",
        "skp.setujui": "menyepakati SKP",
        "skp.tetapkan": "menetapkan SKP",
        "skp.ubah": "mengganti SKP dengan versi baru",
        "pelaksanaan.pindah": "membawa catatan periode yang belum dinilai ke versi baru",
        "skp.tutup": "menutup SKP",
    ]

    private static func rincian(_ event: Peristiwa) -> String {
        guard event.aksi.hasPrefix("skp.hasil_kerja."), event.aksi != "skp.hasil_kerja.urutkan" else { return "" }
        let text = event.sesudah ?? event.sebelum ?? ""
        guard let rhk = try? decoded(text, as: RencanaHasilKerja.self) else { return "" }
        return "“\(rhk.uraian)” (\(rhk.indikator.count) indikator)"
    }
}
