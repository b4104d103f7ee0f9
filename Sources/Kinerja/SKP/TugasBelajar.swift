/// Level of a study assignment, as the guide for grades groups it (PermenPANRB 6/2022 Lampiran II.B.5–6).
package enum JenjangStudi: String, CaseIterable, Sendable, Codable {
    case s1
    case profesiS2S3 = "profesi_s2_s3"

    package var label: Kalimat {
        switch self {
        case .s1: "Strata 1"
        case .profesiS2S3: "Profesi, Strata 2, atau Strata 3"
        }
    }
}

/// Accreditation of a university or a programme (PermenPANRB 6/2022 Lampiran II.B.5).
package enum Akreditasi: String, CaseIterable, Sendable, Codable {
    case a
    case b
    case c
    case lainnya

    package var label: Kalimat {
        switch self {
        case .a: "A"
        case .b: "B"
        case .c: "C"
        case .lainnya: "Lainnya"
        }
    }
}

/// Where a study assignment takes place.
package enum TempatStudi: Sendable, Equatable {
    /// `nil` for an accreditation that is not known.
    case dalamNegeri(universitas: Akreditasi?, programStudi: Akreditasi?)
    case luarNegeri
}

/// Whether a student graduated in time (PermenPANRB 6/2022 Lampiran II.B.7).
package enum KetepatanLulus: String, CaseIterable, Sendable, Codable {
    case lebihCepat = "lebih_cepat"
    case tepatWaktu = "tepat_waktu"
    case perpanjangan

    package var label: Kalimat {
        switch self {
        case .lebihCepat: "Lebih cepat"
        case .tepatWaktu: "Tepat waktu"
        case .perpanjangan: "Adanya perpanjangan"
        }
    }
}
