import Kinerja

/// How well somebody does in a period: what the record will show and what the assessor will decide.
struct DemoMutu: Sendable {
    let hasil: RatingHasilKerja
    let perilaku: RatingPerilakuKerja

    /// Most are good at most times: about 14 % very good, 75 % good, 11 % below (dossier indonesian-apps §11.4).
    static func of(_ person: DemoPegawai, _ periode: PeriodeEvaluasi) -> DemoMutu {
        var lasting = SeededRandom(person.nomor, 0x6D75)
        let nature = lasting.weighted([(0, 17), (1, 73), (2, 10)])
        var random = SeededRandom(person.nomor, periode.tahun, periode.urutan, periode.jenis == .tahunan ? 9 : 4)
        if person.persona != nil { return random.chance(35) ? DemoMutu(hasil: .diatas, perilaku: .diatas) : random.baik() }
        switch nature {
        case 0: return random.chance(78) ? DemoMutu(hasil: .diatas, perilaku: .diatas) : random.baik()
        case 2: return random.chance(70) ? random.lemah() : random.baik()
        default: return random.chance(96) ? random.baik() : random.lemah()
        }
    }

    /// Where one indicator stands.
    func letak(_ n: Int, _ random: inout SeededRandom) -> HasilFacts.Letak {
        switch hasil {
        case .diatas: random.chance(74) ? .diatas : .sesuai
        case .sesuai: random.weighted([(.diatas, 14), (.sesuai, 78), (.dibawah, n == 0 ? 0 : 8)])
        case .dibawah: random.chance(58) ? .dibawah : .sesuai
        }
    }

    func nada(_ random: inout SeededRandom) -> NadaUmpanBalik {
        switch hasil {
        case .diatas: random.chance(85) ? .positif : .netral
        case .sesuai: random.weighted([(.positif, 55), (.netral, 38), (.negatif, 7)])
        case .dibawah: random.weighted([(.positif, 8), (.netral, 32), (.negatif, 60)])
        }
    }

    func nadaPerilaku(_ random: inout SeededRandom) -> NadaUmpanBalik {
        switch perilaku {
        case .diatas: random.chance(92) ? .positif : .netral
        case .sesuai: random.weighted([(.positif, 52), (.netral, 42), (.negatif, 6)])
        case .dibawah: random.weighted([(.netral, 30), (.negatif, 70)])
        }
    }
}

extension SeededRandom {
    fileprivate mutating func baik() -> DemoMutu {
        weighted([
            (DemoMutu(hasil: .sesuai, perilaku: .sesuai), 66), (DemoMutu(hasil: .diatas, perilaku: .sesuai), 16),
            (DemoMutu(hasil: .sesuai, perilaku: .diatas), 18),
        ])
    }

    fileprivate mutating func lemah() -> DemoMutu {
        weighted([
            (DemoMutu(hasil: .dibawah, perilaku: .sesuai), 76), (DemoMutu(hasil: .sesuai, perilaku: .dibawah), 20),
            (DemoMutu(hasil: .dibawah, perilaku: .dibawah), 4),
        ])
    }
}
