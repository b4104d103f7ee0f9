/// Letter of an agency's accountability (PermenPANRB 88/2021), also used for its sub-components.
package enum PredikatAKIP: String, CaseIterable, Sendable, Codable {
    case aa = "AA"
    case a = "A"
    case bb = "BB"
    case b = "B"
    case cc = "CC"
    case c = "C"
    case d = "D"
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
