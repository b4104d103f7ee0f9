import Kinerja

/// Realisasi that fit their targets: exact decimals, counted in hundredths.
enum DemoFigures {
    /// - Parameter bagian: how much of the year the period's record covers, in quarters; counts grow with it, shares do not.
    static func nilai(_ i: Indikator, _ letak: HasilFacts.Letak, bagian: Int, _ random: inout SeededRandom) -> String? {
        guard let low = (i.target.minimum ?? i.target.maksimum).flatMap(hundredths),
            let high = (i.target.maksimum ?? i.target.minimum).flatMap(hundredths)
        else { return nil }
        let step = low % 100 == 0 && high % 100 == 0 ? 100 : 10
        let value: Int =
            switch i.arah {
            case .naik: naik(low, high, letak, percent: i.satuan == "%", &random)
            case .turun: turun(low, high, letak, isRange: i.target.minimum != nil, &random)
            case .rentang, .pernyataan: random.within(low...max(low, high))
            }
        let counts = i.arah == .naik && i.satuan != "%" && !i.satuan.hasPrefix("skala") && i.aspek == .kuantitas
        let part = counts ? value * bagian / 4 : value
        return text((part + step / 2) / step * step)
    }

    private static func naik(_ low: Int, _ high: Int, _ letak: HasilFacts.Letak, percent: Bool, _ random: inout SeededRandom) -> Int {
        switch letak {
        case .sesuai: return random.within(low...max(low, high))
        case .diatas:
            let above = high + max(100, high * random.within(2...12) / 100)
            return percent ? min(10_000, above) : above
        case .dibawah: return max(0, low - max(100, low * random.within(6...22) / 100))
        }
    }

    private static func turun(_ low: Int, _ high: Int, _ letak: HasilFacts.Letak, isRange: Bool, _ random: inout SeededRandom) -> Int {
        switch letak {
        case .sesuai: return isRange ? random.within(low...max(low, high)) : high
        case .diatas: return max(0, (isRange ? low : high) * random.within(55...85) / 100)
        case .dibawah: return high + max(100, high * random.within(15...60) / 100)
        }
    }

    private static func hundredths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int($0) }), whole < 1_000_000_000 else { return nil }
        let fraction = parts.count > 1 ? Int((parts[1] + "00").prefix(2)) : 0
        return fraction.map { whole * 100 + $0 }
    }

    private static func text(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        if rest == 0 { return String(hundredths / 100) }
        return "\(hundredths / 100).\(rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest))"
    }

    static func uraian(
        _ i: Indikator, _ nilai: String?, _ letak: HasilFacts.Letak, _ periode: PeriodeEvaluasi, _ random: inout SeededRandom
    ) -> String {
        guard let nilai else {
            return letak == .dibawah
                ? "Baru sebagian terlaksana sampai akhir \(periode.nama.indonesia)."
                : "Terlaksana sesuai rencana pada \(periode.nama.indonesia)."
        }
        let figure = "\(AngkaRealisasi.text(nilai))\(i.satuan == "%" ? "%" : i.satuan.isEmpty ? "" : " \(i.satuan)")"
        let lead = "Sampai akhir \(periode.nama.indonesia) tercapai \(figure) (target \(i.target.teks))."
        let more: [HasilFacts.Letak: [String]] = [
            .diatas: ["Jadwal dimajukan karena bahan sudah siap.", "Didukung kerja bersama rekan satu tim."],
            .sesuai: ["Berjalan sesuai rencana aksi.", "", "Hambatan kecil sudah dibahas dengan pimpinan."],
            .dibawah: ["Terkendala data yang terlambat masuk.", "Dua kegiatan bergeser ke periode berikutnya."],
        ]
        return "\(lead) \(random.pick(more[letak] ?? [""]))".trimmed
    }
}
