package import Kinerja

/// How sure we are that a version says what the law says: `status` in `index.yaml`, and the mark at the end of a remark in a model.
package enum RulebookStatus: String, Sendable, CaseIterable, Codable {
    /// The article itself was read.
    case confirmedLaw = "CONFIRMED-LAW"
    /// An official source reports it.
    case confirmedSecondHand = "CONFIRMED-2ND"
    /// From memory: to be checked before anyone relies on it.
    case recalled = "RECALLED"

    package var label: Kalimat {
        switch self {
        case .confirmedLaw: "Sesuai naskah"
        case .confirmedSecondHand: "Dari sumber kedua"
        case .recalled: "Belum diperiksa"
        }
    }

    /// What it means for who relies on the version.
    package var meaning: Kalimat {
        switch self {
        case .confirmedLaw: "Isinya sudah dicocokkan dengan naskah peraturannya."
        case .confirmedSecondHand: "Isinya dilaporkan oleh sumber resmi lain; naskah peraturannya sendiri belum kami baca."
        case .recalled:
            "Isinya ditulis menurut ingatan dan masih harus dicocokkan dengan naskahnya. Jangan dijadikan satu-satunya pegangan."
        }
    }

    /// Those that readers must be told of: they expect a text that was checked against the law.
    package static let doubtful: [RulebookStatus] = [.confirmedSecondHand, .recalled]

    /// A remark of a model without its mark, `[CONFIRMED-2ND]`, and the doubt that the mark tells of.
    package static func unmarked(_ remark: String) -> (text: String, doubt: RulebookStatus?) {
        for status in doubtful where remark.contains(status.mark) {
            return (remark.replacing(status.mark, with: "").trimmed, status)
        }
        return (remark, nil)
    }

    private var mark: String { "[\(rawValue)]" }

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
