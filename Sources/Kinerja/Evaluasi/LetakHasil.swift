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
    ///   - akhir: whether the period closes the plan. Before that, a figure short of a yearly target says nothing yet.
    package init(_ indikator: [Indikator], realisasi: [IndikatorID: String], akhir: Bool) {
        let found = indikator.compactMap { item in realisasi[item.id].map { (item, $0, Self.capaian(item, $0, akhir: akhir)) } }
        letak = found.compactMap(\.2)
        alasan = found.map { "\($0.0.uraian): \(Self.kata($0.2)) (target \($0.0.target.teks), realisasi \($0.1))." }
    }

    package func jumlah(_ letak: HasilFacts.Letak) -> Int { self.letak.count { $0 == letak } }

    private static func capaian(_ indikator: Indikator, _ nilai: String, akhir: Bool) -> HasilFacts.Letak? {
        let target = indikator.target
        guard let value = Desimal(nilai), let low = (target.minimum ?? target.maksimum).flatMap(Desimal.init),
            let high = (target.maksimum ?? target.minimum).flatMap(Desimal.init)
        else { return nil }
        switch indikator.arah {
        case .naik: return value > high ? .diatas : value >= low ? .sesuai : akhir ? .dibawah : nil
        case .turun: return value > high ? .dibawah : !akhir ? nil : value < low ? .diatas : .sesuai
        case .rentang: return value > high ? .dibawah : value >= low ? .sesuai : akhir ? .dibawah : nil
        case .pernyataan: return nil
        }
    }

    private static func kata(_ letak: HasilFacts.Letak?) -> Kalimat {
        switch letak {
        case .diatas: "melampaui target"
        case .sesuai: "sesuai target"
        case .dibawah: "di bawah target"
        case nil: "belum dapat dibandingkan dengan target"
        }
    }
}
