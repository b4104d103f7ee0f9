/// A typed row identifier: a UUIDv7 written as 26 lower-case Crockford base-32 digits, so that it sorts by time and cannot be guessed.
///
/// Distinct types keep an SKP's identifier from being passed where a pegawai's is meant.
package protocol Identifier: RawRepresentable, Hashable, Sendable, Codable, Comparable where RawValue == String {
    init(rawValue: String)
}

extension Identifier {
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// Parses text from outside; `nil` unless it is 26 base-32 digits.
    package init?(text: String) {
        guard text.utf8.count == 26, text.utf8.allSatisfy(Base32.isDigit) else { return nil }
        self.init(rawValue: text)
    }

    /// Makes a UUIDv7 (RFC 9562 §5.7) from milliseconds since 1970 and 80 random bits (74 are used).
    package init(milliseconds: Int64, random: (high: UInt16, low: UInt64)) {
        let high = UInt64(bitPattern: milliseconds) << 16 | 0x7000 | UInt64(random.high & 0x0FFF)
        let low = random.low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        self.init(rawValue: Base32.text(high: high, low: low))
    }
}

extension Identifier {
    /// The milliseconds since 1970 at which it was made; `nil` for a text that is no identifier of ours.
    package var milliseconds: Int64? {
        guard Self(text: rawValue) != nil else { return nil }
        // 26 digits hold 130 bits: two of nothing, then the 48 of the time.
        return rawValue.utf8.prefix(10).reduce(0) { $0 << 5 | Int64(Base32.digits.firstIndex(of: $1) ?? 0) }
    }
}

/// Crockford's base 32 without check digit, lower case.
enum Base32 {
    static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    static func isDigit(_ byte: UInt8) -> Bool { digits.contains(byte) }

    static func text(high: UInt64, low: UInt64) -> String {
        var value = (high, low)
        var out = [UInt8](repeating: 0, count: 26)
        for i in stride(from: 25, through: 0, by: -1) {
            out[i] = digits[Int(value.1 & 31)]
            value = (value.0 >> 5, value.1 >> 5 | value.0 << 59)
        }
        return String(decoding: out, as: UTF8.self)
    }
}

package struct PegawaiID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct UnitKerjaID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct JabatanID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct PenugasanID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct SKPID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct RencanaHasilKerjaID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct IndikatorID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct PeriodeID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct EvaluasiID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct KeberatanID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct UmpanBalikID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct BuktiDukungID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct RencanaAksiID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct PeristiwaID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct DokumenID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct PekerjaanID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct ImporID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct DelegasiID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct SesiID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct APITokenID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct AturanID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct SimulasiAturanID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct KeputusanID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct CetakanKodeID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }
package struct PermintaanID: Identifier { package let rawValue: String; package init(rawValue: String) { self.rawValue = rawValue } }

/// The agency (instansi) as a small number: the first part of every tenant table's key.
package struct InstansiID: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}
