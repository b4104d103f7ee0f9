/// How large the demo agency is. Figures are counts of units; people follow from them (dossier indonesian-apps §11.1).
package enum DemoProfil: String, CaseIterable, Sendable {
    /// About 400 people: quick to build, every kind of unit once or twice.
    case ringkas
    case s = "S"
    case m = "M"
    case l = "L"
    case xl = "XL"
    /// For tests: two small offices beside the secretariat, with somebody in every situation. Nobody is offered it.
    case uji

    /// What a person can choose.
    package static let ditawarkan: [DemoProfil] = allCases.filter { $0 != .uji }

    package var label: String {
        switch self {
        case .ringkas: "sekitar 400 pegawai"
        case .s: "sekitar 3.000 pegawai"
        case .m: "sekitar 8.000 pegawai"
        case .l: "sekitar 15.000 pegawai"
        case .xl: "sekitar 45.000 pegawai"
        case .uji: "sekitar 60 pegawai"
        }
    }

    var sekolah: Int { [3, 60, 175, 340, 1_060, 1][index] }
    var puskesmas: Int { [2, 20, 45, 80, 240, 0][index] }
    var kecamatan: Int { [2, 15, 25, 40, 90, 0][index] }
    /// Offices beside those that every profile has.
    var dinasLain: Int { [1, 6, 12, 18, 30, 0][index] }

    /// Results of every quarter are written only where the agency is small enough to be looked at person by person.
    var rinci: Bool { perorangan || self == .s }

    /// Small enough for steps that are ticked one by one, and for files as evidence.
    var perorangan: Bool { self == .ringkas || self == .uji }

    private var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
