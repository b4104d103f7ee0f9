/// How a paragraph is set.
struct TextStyle: Hashable, Sendable {
    enum Alignment: Hashable, Sendable { case left, center, right }

    var size = 10.0
    var isBold = false
    var isItalic = false
    var alignment = Alignment.left
    /// 0 is black.
    var gray = 0.08

    static let body = TextStyle()
    static let table = TextStyle(size: 8.7)
    static let tableBold = TextStyle(size: 8.7, isBold: true)
    static let header = TextStyle(size: 8.2, isBold: true, alignment: .center)
    static let note = TextStyle(size: 7.8, gray: 0.25)
    /// A signature that stands elsewhere.
    static let citation = TextStyle(size: 8.2, isItalic: true, alignment: .center, gray: 0.2)
    static let title = TextStyle(size: 12, isBold: true, alignment: .center)

    func centered() -> TextStyle { changed { $0.alignment = .center } }
    func bold() -> TextStyle { changed { $0.isBold = true } }
    func sized(_ size: Double) -> TextStyle { changed { $0.size = size } }

    private func changed(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var copy = self
        change(&copy)
        return copy
    }
}

/// One paragraph: text, style, and an optional mark such as "–" or "1." hanging at its left.
struct Paragraph: Hashable, Sendable {
    let text: String
    var style: TextStyle
    var mark: String?
    var spaceBefore: Double

    init(_ text: String, _ style: TextStyle = .table, mark: String? = nil, spaceBefore: Double = 0) {
        self.text = text
        self.style = style
        self.mark = mark
        self.spaceBefore = spaceBefore
    }

    static func dash(_ text: String, _ style: TextStyle = .table) -> Paragraph { Paragraph(text, style, mark: "–") }
}
