/// How many of a unit's people and documents stand where, for one year.
package struct KemajuanUnit: Sendable, Equatable, Codable {
    /// People who write an SKP and hold a definitive post in the unit.
    package var wajib = 0
    package var skp: [StatusSKP: Int] = [:]
    package var evaluasi: [StatusEvaluasi: Int] = [:]

    package init() {}

    package static func + (a: KemajuanUnit, b: KemajuanUnit) -> KemajuanUnit {
        var sum = a
        sum.wajib += b.wajib
        sum.skp.merge(b.skp, uniquingKeysWith: +)
        sum.evaluasi.merge(b.evaluasi, uniquingKeysWith: +)
        return sum
    }
}
