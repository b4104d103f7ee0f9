/// How sure we are of a version's text (head of `index.yaml`).
package enum RulebookStatus: String, Sendable, CaseIterable {
    /// The article itself was read.
    case confirmedLaw = "CONFIRMED-LAW"
    /// An official source reports it.
    case confirmedSecondHand = "CONFIRMED-2ND"
    /// From memory: to be checked before anyone relies on it.
    case recalled = "RECALLED"

    /// Indonesian, for people.
    package var label: String {
        switch self {
        case .confirmedLaw: "dibaca dari naskah peraturan"
        case .confirmedSecondHand: "menurut sumber resmi lain, naskahnya belum dibaca"
        case .recalled: "dari ingatan, belum diperiksa"
        }
    }

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
