import Documents
import Kinerja

extension PihakSnapshot {
    init(_ p: Pihak) {
        self.init(
            nama: p.nama, nip: p.nip.isEmpty || p.nip == "-" ? nil : p.nip,
            pangkatGolonganRuang: p.pangkatGolongan.isEmpty || p.pangkatGolongan == "-" ? nil : p.pangkatGolongan, jabatan: p.jabatan,
            unitKerja: p.unitKerja)
    }
}

extension Pihak {
    /// Stands where a form has a place for somebody who is not in the register.
    static func tidakAda(_ instansi: Instansi) -> Pihak {
        Pihak(pegawai: nil, nama: "-", nip: "-", pangkatGolongan: "-", jabatan: "-", unitKerja: "-", instansi: instansi.nama)
    }
}

extension PeriodeEvaluasi {
    /// As the forms print it: `TRIWULAN II`, `BULAN MEI`, `AKHIR`.
    var judulFormulir: String {
        switch jenis {
        case .tahunan: "AKHIR (TAHUNAN)"
        case .triwulanan: "TRIWULAN \(["I", "II", "III", "IV"][min(max(urutan, 1), 4) - 1])"
        case .bulanan: "BULAN \(DateNames.bulan[min(max(urutan, 1), 12) - 1].indonesia.uppercased())"
        }
    }
}

enum FormText {
    static func periodePenilaian(_ mulai: LocalDate, _ selesai: LocalDate) -> String {
        let bulan = { (date: LocalDate) in "\(date.day) \(DateNames.bulan[date.month - 1].indonesia.uppercased())" }
        return "\(bulan(mulai)) SD \(bulan(selesai)) TAHUN \(selesai.year)"
    }

    /// `9 Januari 2026 08.15.02 WIB`.
    static func waktu(_ instant: Instant, _ instansi: Instansi) -> String {
        let local = instansi.zona.local(instant)
        let clock = local.clock(seconds: true).split(separator: ":").joined(separator: ".")
        return "\(local.date.panjang.indonesia) \(clock) \(instansi.zona.rawValue)"
    }

    /// Feedback with the giver's role before it, never his name (dossier of printed forms 7.2).
    static func umpanBalik(_ items: [UmpanBalik]) -> [String] { items.map { "\($0.peran.label.indonesia): \($0.teks)" } }

    static func baris(_ teks: String) -> [String] { teks.split(separator: "\n").map { String($0) } }
}

/// The words of the forms C.1.1–C.1.3, which are not those of the pages (PermenPANRB 6/2022 Lampiran IV): "DIATAS EKSPEKTASI" is how the law
/// writes it, and how the values are kept.
extension RatingHasilKerja {
    var kataFormulir: String { rawValue.replacing("_", with: " ").uppercased() }
}

extension RatingPerilakuKerja {
    var kataFormulir: String { rawValue.replacing("_", with: " ").uppercased() }
}

extension PredikatKinerja {
    var kataFormulir: String { self == .kurang ? "KURANG (MISCONDUCT)" : label.indonesia.uppercased() }
}
