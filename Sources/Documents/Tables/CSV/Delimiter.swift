/// The byte between fields. Indonesian spreadsheet settings write `;`, because the comma is the decimal sign.
package enum Delimiter: UInt8, CaseIterable, Sendable {
    case comma = 44
    case semicolon = 59
    case tab = 9
    case bar = 124

    /// The delimiter that divides most of the records from the header on into the same number of fields; nil when none divides
    /// them. Commas inside names ("Lukas, S.Sos.") lose against the even count of the real delimiter; titles above the header do not count.
    static func sniff(_ head: ArraySlice<UInt8>) -> Delimiter? {
        if let declared = declared(head) { return declared }
        let scores = allCases.compactMap { delimiter in score(counts(of: delimiter.rawValue, in: head)).map { (delimiter, $0) } }
        return scores.max { $0.1 < $1.1 }?.0
    }

    /// Excel's own first line `sep=;`.
    static func declared(_ head: ArraySlice<UInt8>) -> Delimiter? {
        let line = head.prefix { $0 != 10 && $0 != 13 }
        guard line.count == 5, line.starts(with: Array("sep=".utf8)), let last = line.last else { return nil }
        return Delimiter(rawValue: last)
    }

    private static let sample = 50

    /// How often the delimiter stands outside quotes in each of the first records that are not blank.
    private static func counts(of delimiter: UInt8, in head: ArraySlice<UInt8>) -> [Int] {
        var counts: [Int] = []
        var count = 0
        var isQuoted = false
        var isBlank = true
        for byte in head {
            if byte == 34 { isQuoted.toggle() }
            if byte == 10 || byte == 13, !isQuoted {
                if !isBlank { counts.append(count) }
                (count, isBlank) = (0, true)
                if counts.count == sample { return counts }
            } else {
                isBlank = false
                if byte == delimiter, !isQuoted { count += 1 }
            }
        }
        // A record cut off by the end of the sample would count too few.
        if counts.isEmpty, !isBlank { counts.append(count) }
        return counts
    }

    /// The share, in thousandths, of records that have the commonest count above zero, counted from the first that has it; the
    /// larger count decides between equals.
    private static func score(_ counts: [Int]) -> Int? {
        var frequency: [Int: Int] = [:]
        for count in counts where count > 0 { frequency[count, default: 0] += 1 }
        guard let best = frequency.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), let first = counts.firstIndex(of: best.key) else {
            return nil
        }
        let share = best.value * 1_000 / (counts.count - first)
        // Of two that divide evenly, the one that divides the heading too has a record more.
        return share > 500 || counts.count < 4 ? (share * 1_000 + min(best.value, 999)) * 1_000 + min(best.key, 999) : nil
    }
}
