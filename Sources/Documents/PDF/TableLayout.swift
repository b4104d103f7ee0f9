/// Places a table on pages: breaks between rows where it can, inside a row where it must.
final class TableLayout {
    private let composer: Composer
    private let table: Table
    private let edges: [Double]
    private var groupLabel: TableBand?

    /// A band that needs less than this part of a page moves to the next page as a whole.
    private static let unbrokenPart = 0.3

    init(_ table: Table, on composer: Composer) {
        self.table = table
        self.composer = composer
        let total = table.columns.reduce(0, +)
        var x = composer.setup.left
        var edges = [x]
        for width in table.columns {
            x += width / total * composer.setup.contentWidth
            edges.append(x)
        }
        self.edges = edges
    }

    /// - Returns: the y below the table is the composer's.
    func place() {
        let isTable = table.borders == .grid
        if isTable { composer.draw(.begin(.table)) }
        if !table.header.isEmpty {
            composer.ensure(headerHeight + opening(of: table.bands[...]))
            placeHeader(isRepeated: false)
        }
        for (index, band) in table.bands.enumerated() {
            if band.isGroupLabel { groupLabel = band }
            place(band, following: table.bands[(index + 1)...])
        }
        if isTable { composer.draw(.end(.table)) }
    }

    private var headerHeight: Double {
        table.header.reduce(0) { $0 + height(boxes($1, from: 0)) }
    }

    private func placeHeader(isRepeated: Bool) {
        for row in table.header {
            let boxes = boxes(row, from: 0)
            let height = height(boxes)
            // A repeated header is furniture of the page: no structure tags.
            paint(boxes, height: height, isTagged: !isRepeated)
            composer.y += height
        }
    }

    private func breakPage() {
        composer.newPage()
        placeHeader(isRepeated: true)
        guard let groupLabel, let row = groupLabel.rows.first else { return }
        let boxes = boxes(row, from: 0)
        paint(boxes, height: height(boxes), isTagged: false)
        composer.y += height(boxes)
    }

    private func place(_ band: TableBand, following: ArraySlice<TableBand>) {
        var lead = boxes(band.lead, from: 0)
        let leadSpan = band.lead.reduce(0) { $0 + $1.span }
        var rows = band.rows.map { boxes($0, from: leadSpan) }
        makeRoom(for: band, following: following)
        var isFresh = false
        while !rows.isEmpty || lead.contains(where: \.hasMore) {
            let pieces = takeRows(&rows, isFresh: isFresh)
            if pieces.isEmpty, !rows.isEmpty {
                guard !isFresh else { return }
                breakPage()
                isFresh = true
                continue
            }
            placeFragment(lead: &lead, pieces: pieces, leadSpan: leadSpan, isLast: rows.isEmpty)
            if !rows.isEmpty || lead.contains(where: \.hasMore) {
                breakPage()
                isFresh = true
            }
        }
    }

    /// Starts a new page when the band fits there but not here and is small, and never leaves a group label alone.
    private func makeRoom(for band: TableBand, following: ArraySlice<TableBand>) {
        let isEnd = following.isEmpty || band.isGroupLabel && following.count == 1
        let needed = opening(of: [band] + following) + (isEnd ? table.tail : 0)
        guard needed > composer.remaining, needed <= composer.setup.contentHeight * 0.95, !composer.isAtTop else { return }
        guard band.isGroupLabel || isKeptWhole(band) else { return }
        if band.isGroupLabel { groupLabel = nil }
        breakPage()
        if band.isGroupLabel { groupLabel = band }
    }

    /// What must stand together where these bands begin: a label with what follows it, a small band as a whole, else one row.
    private func opening(of bands: ArraySlice<TableBand>) -> Double {
        guard let band = bands.first else { return 0 }
        if band.isGroupLabel {
            let next = bands.dropFirst().first { !$0.isGroupLabel }
            return wholeHeight(band) + (next.map { opening(of: [$0]) } ?? 0)
        }
        if isKeptWhole(band) { return wholeHeight(band) }
        let start = band.lead.reduce(0) { $0 + $1.span }
        return min(height(boxes(band.rows.first ?? [], from: start)), composer.setup.contentHeight * Self.unbrokenPart)
    }

    private func isKeptWhole(_ band: TableBand) -> Bool {
        wholeHeight(band) <= composer.setup.contentHeight * (band.isWhole ? 0.85 : Self.unbrokenPart)
    }

    private func wholeHeight(_ band: TableBand) -> Double {
        let start = band.lead.reduce(0) { $0 + $1.span }
        return max(height(boxes(band.lead, from: 0)), band.rows.reduce(0) { $0 + height(boxes($1, from: start)) })
    }

    /// Takes the rows that fit into the rest of the page; a row higher than that is divided only when it would not fit
    /// on a page of its own either, or is long.
    private func takeRows(_ rows: inout [[CellBox]], isFresh: Bool) -> [(boxes: [CellBox], height: Double)] {
        var pieces: [(boxes: [CellBox], height: Double)] = []
        var room = composer.remaining
        while var row = rows.first {
            let needed = height(row)
            if needed <= room {
                pieces.append((row.indices.map { row[$0].takeAll() }, needed))
                rows.removeFirst()
                room -= needed
                continue
            }
            let isLong = needed > composer.setup.contentHeight * Self.unbrokenPart
            guard pieces.isEmpty, isFresh || isLong, room > 40 else { break }
            let part = row.indices.map { row[$0].take(upTo: room) }
            guard !part.allSatisfy(\.isBlank) else { break }
            pieces.append((part, room))
            rows[0] = row
            break
        }
        return pieces
    }

    /// Draws the rows taken for this page beside the part of the lead cells that fits; the last rows stretch for a long lead.
    private func placeFragment(lead: inout [CellBox], pieces: [(boxes: [CellBox], height: Double)], leadSpan: Int, isLast: Bool) {
        var pieces = pieces
        let used = pieces.reduce(0) { $0 + $1.height }
        let wanted = isLast ? max(used, min(height(lead), composer.remaining)) : used
        if pieces.isEmpty {
            pieces = [(boxes([TableCell([], span: table.columns.count - leadSpan)], from: leadSpan), wanted)]
        } else {
            pieces[pieces.count - 1].height += wanted - used
        }
        let taken = lead.indices.map { lead[$0].take(upTo: wanted) }
        paintBackgrounds(taken, height: wanted)
        for (index, piece) in pieces.enumerated() {
            paint(piece.boxes, height: piece.height, isTagged: true, lead: index == 0 ? taken : [])
            composer.y += piece.height
        }
    }

    private func height(_ boxes: [CellBox]) -> Double { boxes.reduce(0) { max($0, $1.height) } }

    private func boxes(_ cells: [TableCell], from start: Int) -> [CellBox] {
        var column = start
        return cells.map { cell in
            let end = min(column + cell.span, edges.count - 1)
            defer { column = end }
            let width = edges[end] - edges[min(column, end)]
            let lines = composer.engine.lines(cell.paragraphs, width: width - 2 * table.inset)
            return CellBox(cell: cell, x: edges[min(column, end)], width: width, padding: table.padding, lines: lines[...])
        }
    }
}

// MARK: Painting

extension TableLayout {
    private func paint(_ boxes: [CellBox], height: Double, isTagged: Bool, lead: [CellBox] = []) {
        let isTagged = isTagged && table.borders == .grid
        paintBackgrounds(boxes, height: height)
        if isTagged { composer.draw(.begin(.row)) }
        for box in lead + boxes { paintText(box, height: height, isTagged: isTagged) }
        if isTagged { composer.draw(.end(.row)) }
    }

    private func paintBackgrounds(_ boxes: [CellBox], height: Double) {
        let y = composer.y
        for box in boxes {
            if let shade = box.cell.shade { composer.draw(.fill(at: Point(x: box.x, y: y), width: box.width, height: height, gray: shade)) }
            guard table.borders == .grid else { continue }
            let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].map { Point(x: box.x + $0.0 * box.width, y: y + $0.1 * height) }
            composer.draw(.polyline(corners, width: 0.45, gray: 0.35))
        }
    }

    private func paintText(_ box: CellBox, height: Double, isTagged: Bool) {
        let tag: Tag = table.borders == .none ? .paragraph : box.cell.isHeader ? .headerCell : .cell
        let hasTag = isTagged || table.borders == .none && !box.lines.isEmpty
        if hasTag { composer.draw(.begin(tag)) }
        var top = composer.y + (box.cell.isHeader ? max(table.padding, (height - box.height) / 2 + table.padding) : table.padding)
        for line in box.lines {
            composer.place(line, x: box.x + table.inset, top: top)
            top += line.height
        }
        if hasTag { composer.draw(.end(tag)) }
    }
}

/// A cell with its lines, of which some may already stand on earlier pages.
struct CellBox {
    let cell: TableCell
    let x: Double
    let width: Double
    let padding: Double
    var lines: ArraySlice<TextLine>

    var height: Double { lines.reduce(2 * padding) { $0 + $1.height } }
    var hasMore: Bool { !lines.isEmpty }
    var isBlank: Bool { lines.isEmpty }

    mutating func takeAll() -> CellBox {
        defer { lines = lines[lines.endIndex...] }
        return self
    }

    /// Divides off the lines that fit into a height.
    mutating func take(upTo room: Double) -> CellBox {
        var used = 2 * padding
        var end = lines.startIndex
        while end < lines.endIndex, used + lines[end].height <= room + 0.01 {
            used += lines[end].height
            end += 1
        }
        var taken = self
        taken.lines = lines[..<end]
        lines = lines[end...]
        return taken
    }
}

extension Composer {
    func table(_ table: Table) { TableLayout(table, on: self).place() }
}
