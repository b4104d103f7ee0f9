/// Where one planned result stands against its expectation, with the reasons a reader can check.
///
/// Numbers never decide alone: the law's own sample accepts 25 % against a target of 30 % because the leader said why
/// (Lampiran IV, sub-lampiran 4; dossier P-57). What weighs more is asked of the rulebook `usulan-rating`.
package struct LetakHasil: Sendable, Equatable, Codable {
    package let letak: HasilFacts.Letak?
    package let alasan: [Kalimat]

    package init(letak: HasilFacts.Letak?, alasan: [Kalimat]) { (self.letak, self.alasan) = (letak, alasan) }
}

/// The indicators of one planned result beside their targets: facts, from which a rulebook concludes.
package struct BandingTarget: Sendable, Equatable {
    /// Of each indicator that can be compared.
    package let letak: [HasilFacts.Letak]
    /// One sentence for each indicator with a realisasi.
    package let alasan: [Kalimat]

    /// - Parameters:
    ///   - realisasi: decimal text of each indicator that has one.
    ///   - akhir: whether the period closes the plan. Before that, a figure short of a yearly target says nothing yet; a limit in time
    ///     holds from the first day.
    package init(_ indikator: [Indikator], realisasi: [IndikatorID: String], akhir: Bool) {
        let found = indikator.compactMap { item in realisasi[item.id].map { (item, $0, Banding(item, $0, akhir: akhir)) } }
        letak = found.compactMap(\.2.letak)
        alasan = found.map { $0.2.kalimat($0.0, $0.1) }
    }

    package func jumlah(_ letak: HasilFacts.Letak) -> Int { self.letak.count { $0 == letak } }
}

/// One figure beside its target, and why it cannot be compared where it cannot.
private enum Banding {
    case letak(HasilFacts.Letak)
    /// Short of what is to be reached by the end of the year.
    case baruSebagian
    /// Within what may not be passed in the whole year.
    case belumTerlampaui
    case bukanAngka

    init(_ indikator: Indikator, _ nilai: String, akhir: Bool) {
        let target = indikator.target
        guard let value = Desimal(nilai), let low = (target.minimum ?? target.maksimum).flatMap(Desimal.init),
            let high = (target.maksimum ?? target.minimum).flatMap(Desimal.init)
        else {
            self = .bukanAngka
            return
        }
        switch indikator.arah {
        case .naik: self = value > high ? .letak(.diatas) : value >= low ? .letak(.sesuai) : akhir ? .letak(.dibawah) : .baruSebagian
        case .turun where value > high: self = .letak(.dibawah)
        case .turun: self = akhir || indikator.membatasiWaktu ? .letak(value < low ? .diatas : .sesuai) : .belumTerlampaui
        case .rentang: self = value > high ? .letak(.dibawah) : value >= low ? .letak(.sesuai) : akhir ? .letak(.dibawah) : .baruSebagian
        case .pernyataan: self = .bukanAngka
        }
    }

    var letak: HasilFacts.Letak? { if case .letak(let letak) = self { letak } else { nil } }

    func kalimat(_ i: Indikator, _ nilai: String) -> Kalimat {
        let (target, nilai) = (i.targetTertulis, i.tertulis(nilai))
        return switch self {
        case .letak(.diatas): "\(i.uraian): melampaui target (target \(target), realisasi \(nilai))."
        case .letak(.sesuai): "\(i.uraian): sesuai target (target \(target), realisasi \(nilai))."
        case .letak(.dibawah): "\(i.uraian): di bawah target (target \(target), realisasi \(nilai))."
        case .baruSebagian: "\(i.uraian): target setahun \(target), sekarang \(nilai); dibandingkan pada akhir masa SKP."
        case .belumTerlampaui: "\(i.uraian): batas setahun \(target) belum terlampaui, sekarang \(nilai); dibandingkan pada akhir masa SKP."
        case .bukanAngka: "\(i.uraian): target \(target) bukan angka, sehingga realisasi \(nilai) dinilai dari bukti dan umpan balik."
        }
    }
}

extension Indikator {
    /// Whether each single case has to keep the limit ("paling lama 7 hari"), so that it is compared from the first quarter on.
    fileprivate var membatasiWaktu: Bool { aspek == .waktu || TargetText.isSatuanWaktu(satuan) }
}
