package import Kinerja
import Secrets

extension UmpanBalik {
    /// Its name for everybody but its giver. Its own begins with the millisecond in which it was written; this one follows from it, and since
    /// 80 bits of that are random nobody finds the way back.
    package var samaran: UmpanBalikID {
        let digits = Fingerprint.of("umpan balik " + id.rawValue).compactMap(\.hexDigitValue)
        return UmpanBalikID(rawValue: String(digits.prefix(26).map { Self.letters[$0] }))
    }

    /// Sixteen of the letters that identifiers are written with.
    private static let letters = Array("0123456789abcdef")

    /// Leaders first, whose names are told anyway, then by role; within a role in the order of names that tell no time.
    static func shuffled(_ list: [UmpanBalik]) -> [UmpanBalik] {
        list.map { (peran: $0.peran.urutan, samaran: $0.samaran.rawValue, isi: $0) }
            .sorted { ($0.peran, $0.samaran) < ($1.peran, $1.samaran) }.map(\.isi)
    }
}

extension PeranPemberiUmpanBalik {
    fileprivate var urutan: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
