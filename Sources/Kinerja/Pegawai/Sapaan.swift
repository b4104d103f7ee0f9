/// How a page addresses a person: "Bu Sri", "Pak Made", or the plain name where the NIP does not say Bapak or Ibu.
package enum Sapaan {
    /// - Parameter nip: its digit 15 tells the sex (dossier I-01); nothing is guessed from the name.
    package static func untuk(nama: String, nip: NIP?) -> Kalimat {
        let panggilan = panggilan(nama)
        switch nip?.jenisKelamin {
        case .pria: return "Pak \(panggilan)"
        case .wanita: return "Bu \(panggilan)"
        case nil: return Kalimat(verbatim: panggilan)
        }
    }

    /// The name people use: the first one after titles ("Drs.", "H."), with its follower where it is a particle ("I Made").
    package static func panggilan(_ nama: String) -> String {
        let before = nama.split(separator: ",").first ?? nama[...]
        let words = before.split(separator: " ").drop { $0.hasSuffix(".") }
        guard let first = words.first else { return before.trimmed }
        guard first.count <= 2, let second = words.dropFirst().first else { return String(first) }
        return "\(first) \(second)"
    }

    /// "Selamat pagi" and so on, by the hour in the agency's zone.
    package static func salam(jam: Int) -> Kalimat {
        switch jam {
        case 4..<11: "Selamat pagi"
        case 11..<15: "Selamat siang"
        case 15..<19: "Selamat sore"
        default: "Selamat malam"
        }
    }
}
