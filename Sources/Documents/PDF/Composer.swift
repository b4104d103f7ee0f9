/// Fills pages from top to bottom. Coordinates are points from the paper's upper left corner.
package final class Composer {
    let setup: PageSetup
    let engine: TextEngine
    private(set) var pages: [[Drawing]] = [[]]
    var y: Double

    init(_ setup: PageSetup, engine: TextEngine) {
        self.setup = setup
        self.engine = engine
        y = setup.top
    }

    var remaining: Double { setup.contentBottom - y }
    var isAtTop: Bool { y <= setup.top }

    /// How much of the last page is filled, from 0 to 1.
    var lastPageUse: Double { (y - setup.top) / setup.contentHeight }

    func draw(_ drawing: Drawing) { pages[pages.count - 1].append(drawing) }

    func tagged(_ tag: Tag, _ body: () -> Void) {
        draw(.begin(tag))
        body()
        draw(.end(tag))
    }

    func newPage() {
        pages.append([])
        y = setup.top
    }

    /// Begins a new page unless this much is left on the present one.
    func ensure(_ height: Double) {
        if remaining < height, !isAtTop { newPage() }
    }

    func space(_ height: Double) { y += height }

    /// A paragraph over the whole width (or a column of it), broken over pages between lines.
    func text(_ paragraph: Paragraph, tag: Tag = .paragraph, x: Double? = nil, width: Double? = nil) {
        let lines = engine.lines([paragraph], width: width ?? setup.contentWidth)
        draw(.begin(tag))
        for line in lines {
            if remaining < line.height { newPage() }
            place(line, x: x ?? setup.left, top: y)
            y += line.height
        }
        draw(.end(tag))
    }

    /// A line at a place, without moving on.
    func place(_ line: TextLine, x: Double, top: Double) {
        if let mark = line.mark { draw(.text(mark, line: 0, at: Point(x: x, y: top + line.baseline))) }
        draw(.text(line.layout, line: line.index, at: Point(x: x + line.x, y: top + line.baseline)))
    }

    /// Paragraphs at a place, without moving on; returns their height.
    @discardableResult
    func place(_ paragraphs: [Paragraph], x: Double, top: Double, width: Double) -> Double {
        var used = 0.0
        for line in engine.lines(paragraphs, width: width) {
            place(line, x: x, top: top + used)
            used += line.height
        }
        return used
    }
}
