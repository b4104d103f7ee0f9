import Documents
internal import Foundation
import Kinerja

/// The empty workbook to fill in: canonical headings, one example that no import takes for a person, and a page of help.
package enum Templat {
    /// Columns in the order in which people fill them in.
    static let columns: [(ImporField, width: Int, example: String, help: String)] = [
        (.nip, 22, "contoh", "18 angka, ditulis sebagai teks. Kosong hanya untuk pejabat negara dan non-ASN."),
        (.nama, 34, "CONTOH: Siti Rahayu", "Nama tanpa gelar, atau dengan gelar bila kolom gelar kosong."),
        (.gelarDepan, 12, "Dr.", "Boleh kosong."), (.gelarBelakang, 14, "M.Si.", "Boleh kosong."),
        (.jenisPegawai, 16, "pns", "pns, pppk, pppk_paruh_waktu, pejabat_negara, non_asn. Boleh kosong: dibaca dari NIP."),
        (.kedudukan, 16, "aktif", "aktif, cltn, mpp, diberhentikan sementara, berhenti. Boleh kosong."),
        (.golongan, 12, "III/d", "I/a sampai IV/e untuk PNS, I sampai XVII untuk PPPK."),
        (.jabatanNama, 34, "Kepala Bidang Pembinaan", "Nama jabatan menurut SK, tanpa “Plt.”."),
        (.unitNama, 30, "Bidang Pembinaan", "Unit tempat bertugas."),
        (.unitIndukNama, 30, "Dinas Pendidikan", "Unit di atasnya; membedakan unit yang namanya sama."),
        (.opdNama, 30, "Dinas Pendidikan", "Perangkat daerah; boleh kosong."), (.eselon, 10, "iii_b", "ii_a sampai v_a, atau kosong."),
        (.jenisPenugasan, 14, "definitif", "definitif, pj, plt, plh. Satu baris untuk tiap jabatan yang dipegang."),
        (.nomorSK, 20, "800/12/2024", "Boleh kosong."), (.tanggalSK, 14, "2023-12-20", "Boleh kosong."),
        (.tmt, 14, "2024-01-02", "Mulai menjabat; TTTT-BB-HH atau HH/BB/TTTT."),
        (.selesai, 14, "", "Hari terakhir menjabat; kosong bila masih."),
        (.atasanNIP, 22, "", "NIP atasan langsung."),
        (.atasanJabatan, 28, "", "Untuk atasan tanpa NIP, misalnya Bupati."),
    ]

    /// The workbook's bytes.
    package static func xlsx() throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tolok-templat-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "templat.xlsx").path
        let writer = try XLSXWriter(path: path, title: "Templat impor pegawai", author: "Tolok")
        try writer.addSheet("Pegawai", columns: columns.map { SheetColumn($0.0.rawValue, width: $0.width) })
        try writer.append(columns.map { .text($0.example) })
        try writer.addSheet(
            "Petunjuk", columns: [SheetColumn("kolom", width: 22), SheetColumn("arti", width: 20), SheetColumn("cara mengisi", width: 80)])
        for column in columns { try writer.append([.text(column.0.rawValue), .text(column.0.label.indonesia), .text(column.help)]) }
        try writer.close()
        return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }
}
