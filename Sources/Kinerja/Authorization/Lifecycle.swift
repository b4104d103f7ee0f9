/// A lifecycle as a table: the only steps that exist, each with who may take it and what it asks for.
///
/// Pages show the steps the table allows, use cases refuse the rest, and a test prints the table into `docs/`.
package struct Lifecycle<State: Hashable & Sendable, Action: Hashable & Sendable>: Sendable {
    package struct Step: Sendable {
        package let from: State
        package let action: Action
        package let to: State
        package let by: Set<Pelaku>
        package let needsReason: Bool
        /// The article that gives the step, empty where it is the system's own.
        package let dasar: String

        package init(_ from: State, _ action: Action, _ to: State, by: Set<Pelaku>, needsReason: Bool = false, dasar: String = "") {
            (self.from, self.action, self.to, self.by, self.needsReason, self.dasar) = (from, action, to, by, needsReason, dasar)
        }
    }

    package let steps: [Step]

    package init(_ steps: [Step]) { self.steps = steps }

    package func step(from state: State, _ action: Action) -> Step? { steps.first { $0.from == state && $0.action == action } }

    package func actions(from state: State, by pelaku: Set<Pelaku>) -> [Action] {
        steps.filter { $0.from == state && !$0.by.isDisjoint(with: pelaku) }.map(\.action)
    }

    /// The state after the step; throws `wrongState` where the table has none, `notPermitted` for another person's step.
    package func next(from state: State, _ action: Action, by pelaku: Set<Pelaku>) throws(Refused) -> Step {
        guard let step = step(from: state, action) else { throw .wrongState("\(state)") }
        guard !step.by.isDisjoint(with: pelaku) else { throw .notPermitted("\(action)") }
        return step
    }
}

/// Who takes a step, seen from the document: its owner, its assessor, the assessor's superior, or the tim pengelola kinerja.
///
/// One enumeration for every lifecycle: the first four are the regulation's parts in all its documents, so that one mapping from ``Relasi``,
/// one set of words and one printed table serve them. An agency's rulebook adds two of its own, which no relation to a person gives.
package enum Pelaku: String, CaseIterable, Sendable, Codable {
    case pegawai
    case pejabatPenilaiKinerja = "pejabat_penilai_kinerja"
    case atasanPejabatPenilaiKinerja = "atasan_pejabat_penilai_kinerja"
    case pengelolaKinerja = "pengelola_kinerja"
    /// Whoever uploaded or submitted an agency rulebook, and any other admin: two people, never one.
    case pengusulAturan = "pengusul_aturan"
    case adminLain = "admin_lain"

    package var label: String {
        switch self {
        case .pegawai: "Pegawai"
        case .pejabatPenilaiKinerja: "Pejabat Penilai Kinerja"
        case .atasanPejabatPenilaiKinerja: "Atasan Pejabat Penilai Kinerja"
        case .pengelolaKinerja: "Pengelola kinerja"
        case .pengusulAturan: "Admin pengusul"
        case .adminLain: "Admin lain"
        }
    }
}

extension Pelaku {
    /// The parts that whoever stands so to the owner of a document takes in it.
    package static func of(_ relasi: Set<Relasi>) -> Set<Pelaku> {
        Set(relasi.compactMap(\.pelaku))
    }
}

extension Relasi {
    /// The part in the document of a person that the relation to him gives; `nil` for who only looks on.
    fileprivate var pelaku: Pelaku? {
        switch self {
        case .diri: .pegawai
        case .atasanLangsung: .pejabatPenilaiKinerja
        case .atasanTidakLangsung: .atasanPejabatPenilaiKinerja
        case .adminInstansi: .pengelolaKinerja
        case .mantanAtasan, .rekan, .bawahan, .unitSama, .unitLain, .auditor, .dpo: nil
        }
    }
}
