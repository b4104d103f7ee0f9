/// NIP (nomor induk pegawai): the 18-digit number of a civil servant, or the NI PPPK of the same length.
///
/// Digits 1–8 are the birth date; 9–14 the CPNS start `YYYYMM`, or for PPPK the year and a code that is no month;
/// 15 the sex (1 man, 2 woman); 16–18 a serial (dossier I-01…I-04). It is built from public facts: never a secret.
package struct NIP: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    package enum Jenis: Sendable, Equatable {
        /// Year and month of the first appointment.
        case pns(year: Int, month: Int)
        /// Year of the contract and the two-digit code after it.
        case pppk(year: Int, code: Int)
    }

    package enum JenisKelamin: String, CaseIterable, Sendable, Codable { case pria, wanita }

    package let digits: String
    package let tanggalLahir: LocalDate
    package let jenis: Jenis
    package let jenisKelamin: JenisKelamin
    package let serial: Int

    package enum Fault: Error, Sendable, Equatable {
        case empty
        case notDigits
        case length(Int)
        case birthDate(String)
        case start(String)
        case beforeBirth
        case sex(Character)
        case serial
    }

    /// Parses after removing blanks, dots, dashes, quotes and what nobody sees; throws what is wrong with it.
    package init(_ text: String) throws(Fault) {
        let clean = text.withoutInvisibles.filter { !$0.isWhitespace && !Self.decoration.contains($0) }
        guard !clean.isEmpty else { throw .empty }
        let d = Array(clean.utf8)
        guard d.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { throw .notDigits }
        guard d.count == 18 else { throw .length(d.count) }
        func number(_ range: Range<Int>) -> Int { d[range].reduce(0) { $0 * 10 + Int($1 - 48) } }
        guard let birth = LocalDate(number(0..<4), number(4..<6), number(6..<8)), birth.year >= 1900 else {
            throw .birthDate(String(clean.prefix(8)))
        }
        let (year, month) = (number(8..<12), number(12..<14))
        guard (1940...2099).contains(year) else { throw .start(String(clean.dropFirst(8).prefix(6))) }
        guard year >= birth.year + 14 else { throw .beforeBirth }
        guard (1...12).contains(month) || month >= 21 else { throw .start(String(clean.dropFirst(8).prefix(6))) }
        guard let sex = [1: JenisKelamin.pria, 2: .wanita][number(14..<15)] else { throw .sex(Array(clean)[14]) }
        guard number(15..<18) > 0 else { throw .serial }
        digits = clean
        tanggalLahir = birth
        jenis = month <= 12 ? .pns(year: year, month: month) : .pppk(year: year, code: month)
        jenisKelamin = sex
        serial = number(15..<18)
    }

    /// What stands around and between the digits in letters, chats and cells.
    private static let decoration: Set<Character> = [".", "-", "–", "'", "’", "‘", "`", "´", "\"", "“", "”"]

    /// As official letters print it: `19650307 199501 1 001`.
    package var description: String {
        let c = Array(digits)
        return "\(String(c[0..<8])) \(String(c[8..<14])) \(c[14]) \(String(c[15..<18]))"
    }

    package static func == (a: NIP, b: NIP) -> Bool { a.digits == b.digits }
    package func hash(into hasher: inout Hasher) { hasher.combine(digits) }
    package static func < (a: NIP, b: NIP) -> Bool { a.digits < b.digits }

    package init(from decoder: any Decoder) throws { try self.init(decoder.singleValueContainer().decode(String.self)) }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}

extension NIP.Fault {
    /// What is wrong, for the person who typed or imported it.
    package var problem: Kalimat {
        switch self {
        case .empty: "NIP kosong"
        case .notDigits: "NIP memuat huruf atau tanda selain angka"
        case .length(let n): "NIP berisi \(n) angka, seharusnya 18"
        case .birthDate(let text): "Tanggal lahir dalam NIP (\(text)) tidak ada di kalender"
        case .start(let text): "Tahun dan bulan pengangkatan dalam NIP (\(text)) tidak mungkin"
        case .beforeBirth: "Tahun pengangkatan dalam NIP terlalu dekat dengan tahun lahir"
        case .sex(let digit): "Angka ke-15 NIP adalah \(String(digit)), seharusnya 1 (pria) atau 2 (wanita)"
        case .serial: "Tiga angka terakhir NIP adalah 000"
        }
    }

    package var remedy: Kalimat {
        switch self {
        case .empty: "Isi NIP 18 angka sesuai SK pengangkatan."
        case .notDigits, .length: "Salin ulang NIP dari SK atau MyASN; tulis sebagai teks agar angkanya tidak berubah."
        case .birthDate, .start, .beforeBirth, .sex, .serial: "Periksa NIP pada SK pengangkatan, lalu perbaiki selnya."
        }
    }
}
