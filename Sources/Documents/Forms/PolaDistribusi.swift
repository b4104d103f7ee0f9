/// The five guiding patterns of how ratings are distributed, by the organisation's achievement (Lampiran IV.B.2).
package enum PolaDistribusi: String, CaseIterable, Codable, Sendable {
    case istimewa
    case baik
    case butuhPerbaikan = "butuh_perbaikan"
    case kurang
    case sangatKurang = "sangat_kurang"

    package var label: String {
        switch self {
        case .istimewa: "Istimewa"
        case .baik: "Baik"
        case .butuhPerbaikan: "Butuh Perbaikan"
        case .kurang: "Kurang"
        case .sangatKurang: "Sangat Kurang"
        }
    }

    /// Relative heights from Sangat Kurang to Sangat Baik. The law prints curves without numbers; these are those of the
    /// spreadsheet that circulates with its forms, used for the picture only and never as quotas.
    package var heights: [Int] {
        switch self {
        case .istimewa: [0, 1, 3, 7, 13]
        case .baik: [2, 3, 6, 11, 2]
        case .butuhPerbaikan: [3, 4, 10, 4, 3]
        case .kurang: [2, 11, 6, 3, 2]
        case .sangatKurang: [13, 7, 3, 1, 0]
        }
    }

    package static let labels = ["Sangat Kurang", "Kurang/ Misconduct", "Butuh Perbaikan", "Baik", "Sangat Baik"]
}

extension Composer {
    /// The picture that the forms C.1.x ask for under POLA DISTRIBUSI.
    func picture(of pola: PolaDistribusi) {
        let height = 118.0
        ensure(height + 40)
        var label = Table(columns: [1])
        label.bands = [.row([TableCell("POLA DISTRIBUSI:", .tableBold, shade: 0.93)])]
        table(label)
        let top = y
        let frame = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
            Point(x: setup.left + $0.0 * setup.contentWidth, y: top + $0.1 * height)
        }
        draw(.polyline(frame, width: 0.45, gray: 0.35))
        draw(.begin(.figure))
        let title = "Kurva distribusi predikat kinerja pegawai dengan capaian kinerja organisasi \(pola.label)"
        place([Paragraph(title, .tableBold.centered())], x: setup.left, top: top + 5, width: setup.contentWidth)
        plot(pola, left: setup.left + setup.contentWidth / 2 - 190, top: top + 24, width: 380, height: 54)
        draw(.end(.figure))
        y = top + height + 5
    }

    private func plot(_ pola: PolaDistribusi, left: Double, top: Double, width: Double, height: Double) {
        let base = top + height
        let step = width / 5
        let highest = Double(pola.heights.max() ?? 1)
        let knots = pola.heights.enumerated().map { index, value in
            Point(x: left + (Double(index) + 0.5) * step, y: base - Double(value) / highest * (height - 4))
        }
        let curve = Self.smooth(knots)
        draw(.area([Point(x: knots[0].x, y: base)] + curve + [Point(x: knots[4].x, y: base)], gray: 0.9))
        draw(.polyline(curve, width: 1.2, gray: 0.15))
        draw(.rule(from: Point(x: left, y: base), to: Point(x: left + width, y: base), width: 0.7, gray: 0.2))
        draw(.rule(from: Point(x: left, y: top), to: Point(x: left, y: base), width: 0.7, gray: 0.2))
        let small = TextStyle(size: 7.6, alignment: .center)
        for (index, text) in PolaDistribusi.labels.enumerated() {
            place([Paragraph(text, small)], x: left + Double(index) * step, top: base + 3, width: step)
        }
        place([Paragraph("Frekuensi Pegawai", TextStyle(size: 7.6, alignment: .right))], x: left - 66, top: top + 12, width: 58)
        place([Paragraph("Predikat Kinerja Pegawai", small.bold())], x: left, top: base + 24, width: width)
    }

    /// A smooth curve through the knots that never swings above or below its neighbours (cosine between each pair).
    private static func smooth(_ knots: [Point]) -> [Point] {
        var points: [Point] = []
        for (start, end) in zip(knots, knots.dropFirst()) {
            for step in 0..<12 {
                let t = Double(step) / 12
                let eased = t * t * (3 - 2 * t)
                points.append(Point(x: start.x + t * (end.x - start.x), y: start.y + eased * (end.y - start.y)))
            }
        }
        return points + knots.suffix(1)
    }
}
