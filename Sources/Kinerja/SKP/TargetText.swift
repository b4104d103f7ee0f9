/// Reads a target as people write it: "80–90%", "7–8 bulan", "3,5 dari skala 5", "maksimal 3 hari", "31 Desember 2026", or a sentence.
///
/// The law's own samples use all of these (PermenPANRB 6/2022 Lampiran II, contoh SKP). What cannot be read stays a sentence; nothing is refused.
package enum TargetText {
    package struct Reading: Sendable, Equatable {
        package let target: Target
        /// The unit found after the number ("%", "bulan", "skala 5"), empty where there is none.
        package let satuan: String
        package let arah: ArahIndikator
        /// Numbers in it that can be read in two ways: who writes them is asked.
        package var ragu: [AngkaRagu] = []
    }

    /// - Parameter arah: the writer's choice; `nil` lets the text decide.
    package static func read(_ text: String, arah: ArahIndikator? = nil) -> Reading {
        let text = text.trimmed
        if let date = DateText.read(text) {
            return Reading(target: Target(teks: text, tenggat: date), satuan: "", arah: arah ?? .pernyataan)
        }
        guard let angka = Angka(text) else { return Reading(target: Target(teks: text), satuan: "", arah: arah ?? .pernyataan) }
        let arah = arah ?? angka.arah
        let (low, high) = angka.bounds(arah)
        return Reading(target: Target(teks: text, minimum: low, maksimum: high), satuan: angka.satuan, arah: arah, ragu: angka.ragu)
    }

    private static let minimal = ["minimal", "minimum", "paling sedikit", "sekurang-kurangnya", "sedikitnya", "≥", ">=", "lebih dari", ">"]
    private static let maksimal = [
        "maksimal", "maksimum", "paling banyak", "paling lama", "paling lambat", "≤", "<=", "kurang dari", "<",
    ]
    /// Whether a unit measures time.
    package static func isSatuanWaktu(_ satuan: String) -> Bool { satuanWaktu.contains { satuan.lowercased().hasPrefix($0) } }

    private static let satuanWaktu = ["menit", "jam", "hari", "minggu", "bulan", "tahun", "detik"]

    /// One or two numbers with what stands around them.
    private struct Angka {
        enum Bound { case tidakAda, bawah, atas }

        let pertama: String
        let kedua: String?
        let satuan: String
        let batas: Bound
        private(set) var ragu: [AngkaRagu] = []

        init?(_ text: String) {
            var scan = Scan(text)
            batas = scan.skip(TargetText.minimal) ? .bawah : scan.skip(TargetText.maksimal) ? .atas : .tidakAda
            let isRupiah = scan.skip(["rp.", "rp"])
            guard let first = scan.number() else { return nil }
            if let other = first.ragu, !isRupiah { ragu.append(other) }
            let pangkat = scan.magnitude(isRupiah: isRupiah)
            _ = scan.skip([",-", ",–"])
            let percent = scan.skip(["%"])
            if scan.skip(["–", "-", "—", "s.d.", "s/d", "sd ", "sampai dengan ", "sampai ", "hingga "]) {
                let isRupiah = scan.skip(["rp.", "rp"]) || isRupiah
                guard let second = scan.number() else { return nil }
                if let other = second.ragu, !isRupiah { ragu.append(other) }
                // "1–2 juta" are both millions.
                let kelipatan = scan.magnitude(isRupiah: isRupiah)
                _ = scan.skip([",-", ",–"])
                (pertama, kedua) = (
                    Scan.scaled(first.nilai, by: pangkat ?? kelipatan ?? 0), Scan.scaled(second.nilai, by: kelipatan ?? pangkat ?? 0)
                )
                // "90–85" is no range: nothing can lie in it.
                if let low = Desimal(pertama), let kedua, let high = Desimal(kedua), high < low { return nil }
            } else {
                (pertama, kedua) = (Scan.scaled(first.nilai, by: pangkat ?? 0), nil)
            }
            guard let satuan = Self.satuan(scan.rest, percent: percent) else { return nil }
            self.satuan = satuan
        }

        /// A further number in the tail means a sentence ("3 dokumen dan 2 laporan"), except the size of a scale.
        private static func satuan(_ tail: String, percent: Bool) -> String? {
            let tail = tail.trimmed
            let lower = tail.lowercased()
            for lead in ["dari skala ", "skala "] where lower.hasPrefix(lead) {
                return "skala " + tail.dropFirst(lead.count).trimmed
            }
            guard !tail.contains(where: \.isNumber) else { return nil }
            // "31 Juli" is a day of a year that is not said: a sentence, not thirty-one of something.
            if let word = lower.split(separator: " ").first, DateText.month(String(word)) != nil { return nil }
            if percent { return "%" }
            if tail.hasPrefix("%") { return "%" }
            let stops: Set<String> = ["setelah", "sejak", "sebelum", "dalam", "pada", "yang", "dengan", "dari", "per", "untuk"]
            return tail.split(separator: " ").prefix { !stops.contains($0.lowercased()) }.joined(separator: " ")
        }

        var arah: ArahIndikator {
            switch batas {
            case .bawah: .naik
            case .atas: .turun
            // "0 temuan" is what may not be passed: nobody plans to reach nought or more.
            case .tidakAda where pertama == "0" && kedua == nil: .turun
            case .tidakAda: isSatuanWaktu(satuan) ? .turun : .naik
            }
        }

        /// A single number is what must be reached where more is better, and what must not be passed where less is.
        func bounds(_ arah: ArahIndikator) -> (minimum: String?, maksimum: String?) {
            if let kedua { return (pertama, kedua) }
            switch (batas, arah) {
            case (.bawah, _), (.tidakAda, .naik), (.tidakAda, .pernyataan): return (pertama, nil)
            case (.atas, _), (.tidakAda, .turun): return (nil, pertama)
            case (.tidakAda, .rentang): return (pertama, pertama)
            }
        }
    }
}

/// Reads words and numbers from the front of a text.
struct Scan {
    private(set) var sisa: Substring

    init(_ text: String) { sisa = text[...] }

    var rest: String { String(sisa) }

    /// Takes the first of the words that stands next, whatever its case.
    mutating func skip(_ words: [String]) -> Bool {
        let start = sisa.drop { $0 == " " }
        for word in words where start.prefix(word.count).lowercased() == word {
            sisa = start.dropFirst(word.count)
            return true
        }
        return false
    }

    /// A number as decimal text with a point, and the other number that the same text may mean.
    struct Bilangan: Equatable {
        let nilai: String
        var ragu: AngkaRagu?
    }

    /// The next number: "1.250,5" → 1250.5, "3.5" → 3.5, "1.500.000" → 1500000. "12.375" may be twelve thousand or a fraction; "0.125" is one.
    mutating func number() -> Bilangan? {
        let start = sisa.drop { $0 == " " }
        var taken = start.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
        while let last = taken.last, !last.isNumber { taken = taken.dropLast() }
        guard let first = taken.first, first.isNumber, let value = Self.decimal(taken) else { return nil }
        sisa = start.dropFirst(taken.count)
        return value
    }

    /// The power of ten of a word that multiplies the number before it: "1,5 miliar" are 1.500.000.000.
    ///
    /// - Parameter isRupiah: behind an amount of money "M" is a miliar and "T" a triliun; elsewhere they are units.
    mutating func magnitude(isRupiah: Bool) -> Int? {
        let word = sisa.drop { $0 == " " }.prefix(while: \.isLetter)
        let money = isRupiah ? ["m": 9, "t": 12][word.lowercased()] : nil
        guard let power = Self.magnitudes[word.lowercased()] ?? money else { return nil }
        sisa = sisa.drop { $0 == " " }.dropFirst(word.count)
        return power
    }

    private static let magnitudes = ["ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12]

    /// Decimal text times a power of ten.
    static func scaled(_ decimal: String, by power: Int) -> String {
        guard power > 0 else { return decimal }
        let halves = decimal.split(separator: ".", maxSplits: 1).map(String.init)
        let fraction = halves.count > 1 ? halves[1] : ""
        let whole = plain(halves[0] + fraction.prefix(power) + String(repeating: "0", count: max(0, power - fraction.count)))
        let rest = fraction.dropFirst(power)
        return rest.isEmpty ? whole : "\(whole).\(rest)"
    }

    private static func decimal(_ text: Substring) -> Bilangan? {
        let halves = text.split(separator: ",", omittingEmptySubsequences: false)
        guard halves.count <= 2, text.count <= 30 else { return nil }
        let groups = halves[0].split(separator: ".", omittingEmptySubsequences: false)
        // Nobody groups the digits of a number that begins with nought.
        let isGrouped = (1...3).contains(groups[0].count) && groups[0].first != "0"
        let thousands = groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 } && isGrouped
        if halves.count == 2 {
            guard groups.count == 1 || thousands, !halves[1].contains(".") else { return nil }
            return Bilangan(nilai: plain(groups.joined()) + "." + halves[1])
        }
        if groups.count == 1 { return Bilangan(nilai: plain(groups.joined())) }
        guard groups.count == 2 else { return thousands ? Bilangan(nilai: plain(groups.joined())) : nil }
        let fraction = plain(String(groups[0])) + "." + groups[1]
        guard thousands else { return Bilangan(nilai: fraction) }
        let whole = plain(groups.joined())
        return Bilangan(nilai: whole, ragu: AngkaRagu(ditulis: String(text), ribuan: whole, pecahan: fraction))
    }

    private static func plain(_ digits: String) -> String {
        let trimmed = digits.drop { $0 == "0" }
        return trimmed.isEmpty ? "0" : String(trimmed)
    }
}

/// Reads a date as people write it: "31 Desember 2026", "31 Des 2026", "31-12-2026", "31/12/2026", "2026-12-31", with or without "paling lambat".
package enum DateText {
    package static func read(_ text: String) -> LocalDate? {
        var scan = Scan(text.trimmed)
        _ = scan.skip(["paling lambat", "selambat-lambatnya", "sebelum", "sampai dengan", "sampai", "s.d."])
        _ = scan.skip(["tanggal", "tgl."])
        let rest = scan.rest.trimmed
        if let iso = LocalDate(rest) { return iso }
        let parts = rest.split { $0 == " " || $0 == "-" || $0 == "/" }.map(String.init)
        guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let year = Int(parts[2]), let month = month(parts[1])
        else { return nil }
        return LocalDate(year, month, day)
    }

    fileprivate static func month(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        let lower = text.lowercased()
        let names = DateNames.bulan.map { $0.indonesia.lowercased() }
        return (names.firstIndex(of: lower) ?? DateNames.bulanPendek.firstIndex { $0.indonesia.lowercased() == lower }).map { $0 + 1 }
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    package var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
