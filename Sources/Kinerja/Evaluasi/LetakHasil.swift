/// Where one planned result stands against its expectation, with the reasons a reader can check.
///
/// Numbers never decide alone: the law's own sample accepts 25 % against a target of 30 % because the leader said why
/// (Lampiran IV, sub-lampiran 4; dossier P-57). So the leader's word, where there is one, outweighs the figure.
package struct LetakHasil: Sendable, Equatable, Codable {
    package let letak: FaktaHasil.Letak?
    package let alasan: [String]

    package init(letak: FaktaHasil.Letak?, alasan: [String]) { (self.letak, self.alasan) = (letak, alasan) }

    /// - Parameters:
    ///   - realisasi: decimal text of each indicator that has one.
    ///   - pimpinan: tones of the leader's feedback on this result in the period.
    ///   - akhir: whether the period closes the plan. Before that, a figure short of a yearly target says nothing yet.
    package static func tentukan(
        _ indikator: [Indikator], realisasi: [IndikatorID: String], pimpinan: [NadaUmpanBalik], akhir: Bool
    ) -> LetakHasil {
        let found = indikator.compactMap { item in realisasi[item.id].map { (item, $0, capaian(item, $0, akhir: akhir)) } }
        let known = found.compactMap(\.2)
        let angka: FaktaHasil.Letak? =
            known.isEmpty ? nil : known.contains(.dibawah) ? .dibawah : known.contains(.diatas) ? .diatas : .sesuai
        let alasan = found.map { "\($0.0.uraian): \(kata($0.2)) (target \($0.0.target.teks), realisasi \($0.1))." }
        return gabung(angka, pimpinan, alasan)
    }

    private static func gabung(_ angka: FaktaHasil.Letak?, _ pimpinan: [NadaUmpanBalik], _ alasan: [String]) -> LetakHasil {
        guard !pimpinan.isEmpty else { return LetakHasil(letak: angka, alasan: alasan) }
        let (good, bad) = (pimpinan.count { $0 == .positif }, pimpinan.count { $0 == .negatif })
        if bad > good {
            let letak: FaktaHasil.Letak = angka == .diatas ? .sesuai : .dibawah
            return LetakHasil(letak: letak, alasan: alasan + ["Pimpinan menulis bahwa hasil ini perlu diperbaiki."])
        }
        if angka == .dibawah, good > bad {
            return LetakHasil(letak: .sesuai, alasan: alasan + ["Pimpinan menilai hasil ini tetap memenuhi ekspektasi."])
        }
        return LetakHasil(letak: angka ?? .sesuai, alasan: alasan + ["Umpan balik pimpinan: \(good) baik, \(bad) perlu diperbaiki."])
    }

    private static func capaian(_ indikator: Indikator, _ nilai: String, akhir: Bool) -> FaktaHasil.Letak? {
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

    private static func kata(_ letak: FaktaHasil.Letak?) -> String {
        switch letak {
        case .diatas: "melampaui target"
        case .sesuai: "sesuai target"
        case .dibawah: "di bawah target"
        case nil: "belum dapat dibandingkan dengan target"
        }
    }
}
