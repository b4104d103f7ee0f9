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

extension TandaTanganSnapshot {
    /// A place to sign: with the electronic mark when it was signed in the system, otherwise a line for the pen.
    init(_ p: Pihak, at instant: Instant?, in instansi: Instansi) {
        let person = PihakSnapshot(p)
        guard let instant else {
            self.init(tempat: nil, tanggal: nil, nama: person.nama, nip: person.nip)
            return
        }
        let local = instansi.zona.local(instant)
        let clock = local.clock(seconds: true).split(separator: ":").joined(separator: ".")
        self.init(
            tempat: instansi.kota, tanggal: local.date.panjang.indonesia, nama: person.nama, nip: person.nip,
            elektronik: Elektronik(
                nama: person.nama, nip: person.nip, waktu: "\(local.date.panjang.indonesia) \(clock) \(instansi.zona.rawValue)"))
    }
}

extension PeriodeEvaluasi {
    /// As the forms print it: `TRIWULAN II`, `BULAN MEI`, `AKHIR`.
    var judulFormulir: String {
        switch jenis {
        case .tahunan: "AKHIR"
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

    /// Feedback with the giver's role before it, never his name (dossier of printed forms 7.2).
    static func umpanBalik(_ items: [UmpanBalik]) -> [String] { items.map { "\($0.peran.label.indonesia): \($0.teks)" } }

    static func baris(_ teks: String) -> [String] { teks.split(separator: "\n").map { String($0) } }
}
