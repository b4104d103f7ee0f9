/// Letter of an agency's accountability (PermenPANRB 88/2021).
package enum PredikatAKIP: String, CaseIterable, Sendable, Codable {
    case aa = "AA"
    case a = "A"
    case bb = "BB"
    case b = "B"
    case cc = "CC"
    case c = "C"
    case d = "D"
}

/// Letter of a sub-component on the worksheet (LKE) of PermenPANRB 88/2021; unlike the agency's it knows an E.
package enum HurufSubkomponen: String, CaseIterable, Sendable, Codable {
    case aa = "AA"
    case a = "A"
    case bb = "BB"
    case b = "B"
    case cc = "CC"
    case c = "C"
    case d = "D"
    case e = "E"
}

/// What a sub-component looks at, with what lifts it above BB once all its criteria are met (LKE of PermenPANRB 88/2021).
package enum AspekSubkomponen: Sendable, Equatable {
    /// Years for which all criteria have been met and kept.
    case keberadaan(tahun: Desimal?)
    case kualitas(UpayaSubkomponen?)
    case pemanfaatan(UpayaSubkomponen?)

    package var upaya: UpayaSubkomponen? {
        switch self {
        case .keberadaan: nil
        case .kualitas(let upaya), .pemanfaatan(let upaya): upaya
        }
    }

    package var tahun: Desimal? {
        if case .keberadaan(let tahun) = self { tahun } else { nil }
    }
}

/// Effort beyond the criteria of a sub-component: appreciable, or innovative and a national example.
package enum UpayaSubkomponen: String, CaseIterable, Sendable, Codable {
    case tidakAda = "tidak_ada"
    case dapatDihargai = "dapat_dihargai"
    case inovatif
}

/// Values of the four components: at most 30, 30, 15 and 25 (PermenPANRB 88/2021).
package struct KomponenAKIP: Sendable, Equatable {
    package let perencanaan: Desimal
    package let pengukuran: Desimal
    package let pelaporan: Desimal
    package let evaluasiInternal: Desimal

    package init(perencanaan: Desimal, pengukuran: Desimal, pelaporan: Desimal, evaluasiInternal: Desimal) {
        (self.perencanaan, self.pengukuran) = (perencanaan, pengukuran)
        (self.pelaporan, self.evaluasiInternal) = (pelaporan, evaluasiInternal)
    }
}

/// Accountability of an agency: 0…100, the letter and its name.
package struct HasilAKIP: Sendable, Equatable {
    package let nilai: Desimal
    package let predikat: PredikatAKIP
    package let sebutan: String

    package init(nilai: Desimal, predikat: PredikatAKIP, sebutan: String) {
        (self.nilai, self.predikat, self.sebutan) = (nilai, predikat, sebutan)
    }
}
