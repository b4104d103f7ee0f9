/// A structure tag of tagged PDF (ISO 32000-1, 14.8.4), so that screen readers meet headings and tables.
enum Tag: String, Sendable {
    case document = "Document"
    case heading = "H1"
    case subheading = "H2"
    case paragraph = "P"
    case table = "Table"
    case row = "TR"
    case headerCell = "TH"
    case cell = "TD"
    case figure = "Figure"
}

struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
}

/// One step of drawing a page. Pages are collected first and painted last, when their number is known.
enum Drawing {
    case begin(Tag)
    case end(Tag)
    case text(TextLayout, line: Int, at: Point)
    case rule(from: Point, to: Point, width: Double, gray: Double)
    case dashedRule(from: Point, to: Point)
    case fill(at: Point, width: Double, height: Double, gray: Double)
    case area([Point], gray: Double)
    case polyline([Point], width: Double, gray: Double)
    case qr(QR, at: Point, size: Double)
}
