/// Advice on one indicator: specific, measurable, achievable, relevant, time-bound (PermenPANRB 6/2022 Lampiran II.A.7.a(8)). It never blocks.
package enum SMARTCheck {
    package enum Unsur: String, CaseIterable, Sendable, Codable {
        case spesifik, terukur, realistis, relevan, waktu

        package var label: Kalimat {
            switch self {
            case .spesifik: "Spesifik"
            case .terukur: "Terukur"
            case .realistis: "Realistis"
            case .relevan: "Relevan"
            case .waktu: "Berbatas waktu"
            }
        }
    }

    package struct Nasihat: Sendable, Equatable, Codable {
        package let unsur: Unsur
        package let pesan: Kalimat

        package init(unsur: Unsur, pesan: Kalimat) { (self.unsur, self.pesan) = (unsur, pesan) }
    }

    /// The law's words for an absolute target, which JA and JF should avoid (Lampiran II.A.7.a(7)).
    static let mutlak = ["semua", "selalu", "tidak pernah", "setiap"]
    static let kegiatan = ["melaksanakan", "melakukan", "mengikuti", "menghadiri", "membantu", "mengerjakan"]
    static let kabur = ["optimal", "maksimal", "baik", "memadai", "secukupnya", "sesuai kebutuhan"]
    static let waktu = ["hari", "minggu", "bulan", "triwulan", "semester", "tahun", "tanggal", "jam", "desember", "paling lambat"]

    package static func nasihat(
        _ indikator: Indikator, rhk: RencanaHasilKerja, pendekatan: PendekatanSKP, jenis: JenisSKP
    ) -> [Nasihat] {
        let uraian = indikator.uraian.lowercased()
        let target = indikator.target.teks.lowercased()
        var out: [Nasihat] = []
        if uraian.split(separator: " ").count < 3 {
            out.append(.init(unsur: .spesifik, pesan: "Uraian indikator sangat pendek. Sebutkan apa yang diukur dan pada siapa."))
        }
        if let verb = kegiatan.first(where: { rhk.uraian.lowercased().hasPrefix($0) }) {
            out.append(
                .init(unsur: .relevan, pesan: "“\(verb)” menyebut kegiatan. Tulis hasilnya: apa yang terwujud setelah kegiatan itu."))
        }
        if pendekatan == .kuantitatif, !target.contains(where: \.isNumber) {
            out.append(.init(unsur: .terukur, pesan: "Pendekatan kuantitatif memerlukan angka dan satuan pada target."))
        }
        if let word = kabur.first(where: { contains($0, in: target) }) {
            out.append(.init(unsur: .terukur, pesan: "“\(word)” sulit diukur. Ganti dengan angka, tenggat, atau ukuran mutu."))
        }
        if jenis == .jaJF, let word = mutlak.first(where: { contains($0, in: target) || contains($0, in: uraian) }) {
            out.append(.init(unsur: .realistis, pesan: mutlak(word, rhk.klasifikasi)))
        }
        if indikator.aspek == .waktu, indikator.target.tenggat == nil, !waktu.contains(where: { target.contains($0) }) {
            out.append(.init(unsur: .waktu, pesan: "Indikator waktu memerlukan tenggat atau lama, misalnya “7–8 bulan”."))
        }
        return out
    }

    /// Only main results on which lives or great losses depend may have an absolute target.
    private static func mutlak(_ word: String, _ klasifikasi: KlasifikasiHasilKerja) -> Kalimat {
        switch klasifikasi {
        case .utama:
            "“\(word)” membuat target mutlak. Hindari, kecuali hasil kerja utama ini menyangkut nyawa, cedera, keamanan nasional, atau kerugian uang yang besar (Lampiran II.A.7.a(7))."
        case .tambahan:
            "“\(word)” membuat target mutlak. Hindari; hanya hasil kerja utama tertentu yang boleh begitu (Lampiran II.A.7.a(7))."
        }
    }

    /// Whole words only: "semua" must not be found in "semuanya".
    private static func contains(_ word: String, in text: String) -> Bool {
        guard word.allSatisfy({ $0.isLetter || $0 == " " }) else { return text.contains(word) }
        let padded = " " + String(text.map { $0.isLetter || $0.isNumber ? $0 : " " }) + " "
        return padded.contains(" \(word) ")
    }
}
