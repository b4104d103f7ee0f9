import Kinerja

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

    package static let labels = ["Sangat Kurang", "Kurang/ Misconduct", "Butuh Perbaikan", "Baik", "Sangat Baik"]
}

extension Composer {
    /// CAPAIAN KINERJA ORGANISASI with the picture that the forms C.1.x ask for under POLA DISTRIBUSI.
    ///
    /// - Parameter kurva: relative heights, from the rulebook in force; the law prints curves without numbers.
    func achievement(_ pola: PolaDistribusi, kurva: PolaSebaran) {
        let height = 78.0
        ensure(height + 24)
        let split = 0.24
        var table = Table(columns: [split, 1 - split], padding: 2.6)
        table.bands = [
            .row([
                TableCell("CAPAIAN KINERJA ORGANISASI", .tableBold, shade: 0.93), TableCell("POLA DISTRIBUSI:", .tableBold, shade: 0.93),
            ])
        ]
        self.table(table)
        let top = y
        frame(left: 0, right: split, top: top, height: height)
        frame(left: split, right: 1, top: top, height: height)
        tagged(.paragraph) {
            let value = Paragraph(pola.label.uppercased(), TextStyle(size: 12, isBold: true, alignment: .center))
            place([value], x: setup.left, top: top + height / 2 - 9, width: split * setup.contentWidth)
        }
        tagged(.figure) {
            picture(of: pola, kurva, left: setup.left + split * setup.contentWidth, top: top, width: (1 - split) * setup.contentWidth)
        }
        y = top + height + 6
    }

    private func frame(left: Double, right: Double, top: Double, height: Double) {
        let corners = [(left, 0.0), (right, 0), (right, 1), (left, 1), (left, 0)]
        let points = corners.map { Point(x: setup.left + $0.0 * setup.contentWidth, y: top + $0.1 * height) }
        draw(.polyline(points, width: 0.45, gray: 0.35))
    }

    private func picture(of pola: PolaDistribusi, _ kurva: PolaSebaran, left: Double, top: Double, width: Double) {
        let title = "Kurva distribusi predikat kinerja pegawai dengan capaian kinerja organisasi \(pola.label)"
        place([Paragraph(title, TextStyle(size: 8.6, isBold: true, alignment: .center))], x: left, top: top + 2, width: width)
        plot(kurva, left: left + width / 2 - 170, top: top + 15, width: 380, height: 32)
    }

    private func plot(_ kurva: PolaSebaran, left: Double, top: Double, width: Double, height: Double) {
        let base = top + height
        let step = width / 5
        let heights = PredikatKinerja.allCases.reversed().map { kurva.tinggi[$0] ?? 0 }
        let highest = Double(heights.max() ?? 1)
        let knots = heights.enumerated().map { index, value in
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
        place([Paragraph("Predikat Kinerja Pegawai", small.bold())], x: left, top: base + 15, width: width)
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
