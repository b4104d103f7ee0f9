import CPango

/// Shapes and breaks text with Pango. One engine per document; fonts come from fontconfig:
/// Noto Sans (Debian package fonts-noto-core), else DejaVu Sans.
final class TextEngine {
    private let context: OpaquePointer
    private var fonts: [TextStyle: OpaquePointer] = [:]
    private let attributes: OpaquePointer
    private let scale: Double

    /// Width of the column in which the mark of a paragraph hangs, in ems.
    private static let markColumn = 1.15

    /// - Parameter scale: of every size of text.
    init(scale: Double = 1) {
        self.scale = scale
        let map = pango_cairo_font_map_get_default()
        context = pango_font_map_create_context(map)
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_language(context, pango_language_from_string("id"))
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        attributes = pango_attr_list_new()
        // Without ligatures, so that searching for "efisien" in the PDF finds it.
        pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, tnum=1"))
    }

    deinit {
        for font in fonts.values { pango_font_description_free(font) }
        pango_attr_list_unref(attributes)
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Breaks text into lines of at most `width` points (nil: one line per line of the text).
    func layout(_ text: String, _ style: TextStyle, width: Double?) -> TextLayout {
        let handle = pango_layout_new(context)!
        var clean = Self.printable(text)
        clean.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { pango_layout_set_text(handle, $0.baseAddress, Int32($0.count)) }
        }
        pango_layout_set_font_description(handle, font(style))
        pango_layout_set_attributes(handle, attributes)
        pango_layout_set_wrap(handle, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_line_spacing(handle, 0.93)
        if let width { pango_layout_set_width(handle, Int32(max(width, 1) * Double(PANGO_SCALE))) }
        pango_layout_set_alignment(handle, Self.alignment(style.alignment))
        return TextLayout(handle, gray: style.gray)
    }

    private struct LineKey: Hashable {
        let paragraph: Paragraph
        let width: Double
        let isFirst: Bool
    }

    /// Tables measure before they place, and repeat their headers: the same paragraph is shaped once.
    private var shaped: [LineKey: [TextLine]] = [:]

    /// The lines of paragraphs set one below the other.
    func lines(_ paragraphs: [Paragraph], width: Double) -> [TextLine] {
        var result: [TextLine] = []
        for paragraph in paragraphs {
            let key = LineKey(paragraph: paragraph, width: width, isFirst: result.isEmpty)
            let lines = shaped[key] ?? lines(paragraph, width: width, isFirst: result.isEmpty)
            shaped[key] = lines
            result += lines
        }
        return result
    }

    private func lines(_ paragraph: Paragraph, width: Double, isFirst: Bool) -> [TextLine] {
        let indent = paragraph.mark.map { max(Self.markColumn, 0.62 * Double($0.count) + 0.4) * paragraph.style.size * scale } ?? 0
        let layout = layout(paragraph.text, paragraph.style, width: width - indent)
        let space = isFirst ? 0 : paragraph.spaceBefore
        return layout.lines.indices.map { index in
            let isMarked = index == 0 && paragraph.mark != nil
            return TextLine(
                layout: layout, index: index, x: indent, spaceBefore: index == 0 ? space : 0,
                mark: isMarked ? self.layout(paragraph.mark ?? "", paragraph.style, width: nil) : nil)
        }
    }

    private func font(_ style: TextStyle) -> OpaquePointer {
        if let font = fonts[style] { return font }
        let font = pango_font_description_new()!
        pango_font_description_set_family(font, "Noto Sans, DejaVu Sans, sans-serif")
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(font, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(font, style.size * scale * Double(PANGO_SCALE))
        fonts[style] = font
        return font
    }

    private static func alignment(_ alignment: TextStyle.Alignment) -> PangoAlignment {
        switch alignment {
        case .left: PANGO_ALIGN_LEFT
        case .center: PANGO_ALIGN_CENTER
        case .right: PANGO_ALIGN_RIGHT
        }
    }

    /// Leaves out control characters and the marks that turn the direction of writing: a name could use them to print
    /// something other than it stores.
    static func printable(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 32 && $0 < 0xE2 || $0 == 10 }
        guard !isPlain else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter(isPrintable)))
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 10: true
        case 0..<32, 0x7F..<0xA0: false
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: false
        default: true
        }
    }
}

/// A shaped text and its lines. Reference type because it owns Pango's object.
final class TextLayout {
    struct Line {
        /// Where the line begins in the layout's width, by its alignment.
        let x: Double
        let height: Double
        /// From the line's top.
        let baseline: Double
        let width: Double
    }

    private let handle: OpaquePointer
    let gray: Double
    let lines: [Line]

    fileprivate init(_ handle: OpaquePointer, gray: Double) {
        self.handle = handle
        self.gray = gray
        lines = Self.measure(handle)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    /// Some character has no font, and is drawn as a box with its number.
    var hasUnknownGlyphs: Bool { pango_layout_get_unknown_glyphs_count(handle) > 0 }

    var height: Double { lines.reduce(0) { $0 + $1.height } }
    var width: Double { lines.reduce(0) { max($0, $1.width) } }

    /// Draws one line with its baseline at the point.
    func draw(_ index: Int, on cairo: OpaquePointer, x: Double, baseline: Double) {
        guard let line = pango_layout_get_line_readonly(handle, Int32(index)) else { return }
        cairo_set_source_rgb(cairo, gray, gray, gray)
        cairo_move_to(cairo, x + lines[index].x, baseline)
        pango_cairo_show_layout_line(cairo, line)
    }

    private static func measure(_ handle: OpaquePointer) -> [Line] {
        guard let iterator = pango_layout_get_iter(handle) else { return [] }
        defer { pango_layout_iter_free(iterator) }
        let scale = 1 / Double(PANGO_SCALE)
        var lines: [Line] = []
        repeat {
            var logical = PangoRectangle()
            var (top, bottom): (Int32, Int32) = (0, 0)
            pango_layout_iter_get_line_extents(iterator, nil, &logical)
            pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
            let baseline = pango_layout_iter_get_baseline(iterator)
            lines.append(
                Line(
                    x: Double(logical.x) * scale, height: Double(bottom - top) * scale, baseline: Double(baseline - top) * scale,
                    width: Double(logical.width) * scale))
        } while pango_layout_iter_next_line(iterator) != 0
        return lines
    }
}

/// A line of a paragraph, ready to be placed on a page.
struct TextLine {
    let layout: TextLayout
    let index: Int
    /// Indent from the left edge of the column.
    let x: Double
    let spaceBefore: Double
    let mark: TextLayout?

    var height: Double { layout.lines[index].height + spaceBefore }
    /// From the top of the line with its space.
    var baseline: Double { layout.lines[index].baseline + spaceBefore }
}
