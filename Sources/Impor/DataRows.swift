import Documents
import Kinerja

/// The rows of a sheet that are data: without titles, the row of column numbers, headings repeated on each page, totals, signatures and
/// prepared rows. What is left out is told in one note of each kind.
struct DataRows {
    private(set) var rows: [SheetRow] = []
    private(set) var notes: [Kalimat] = []

    private let mapping: SheetMapping
    private let merged: [CellRange]

    private enum Kind { case data, prepared, aside, blank }

    init(_ sheet: Sheet, _ mapping: SheetMapping) {
        (self.mapping, merged) = (mapping, sheet.merged)
        let below = NamaNIP.joined(filled(sheet.rows.filter { $0.number > mapping.lastHeaderRow }), mapping)
        // Whoever stands below the last person is no person.
        let last = below.last { person($0) }?.number ?? .max
        var (prepared, aside) = ([Int](), [Int]())
        for row in below {
            switch kind(row, isLast: row.number > last) {
            case .data: rows.append(row)
            case .prepared: prepared.append(row.number)
            case .aside: aside.append(row.number)
            case .blank: break
            }
        }
        if !prepared.isEmpty {
            notes.append("Lembar \(mapping.sheet): \(prepared.count) baris berisi rumus tanpa hasil tidak dibaca (\(Self.list(prepared))).")
        }
        if !aside.isEmpty {
            notes.append(
                "Lembar \(mapping.sheet): baris \(Self.list(aside)) tidak dibaca karena bukan data (nomor kolom, jumlah, judul, contoh, atau tanda tangan)."
            )
        }
    }

    private func kind(_ row: SheetRow, isLast: Bool) -> Kind {
        let entered = row.cells.filter { !$0.value.isPrepared }
        let told = entered.filter { mapped.contains($0.column) }
        if told.isEmpty {
            if row.cells.contains(where: { mapped.contains($0.column) && $0.value.isFormula }) { return .prepared }
            return entered.isEmpty ? .blank : .aside
        }
        if isColumnNumbers(entered) || isHeading(told) || isTotal(row, entered) || isExample(row) { return .aside }
        guard mapping.role == .pegawai, !person(row) else { return .data }
        if told.count == 1 && entered.count <= 2 { return .aside }
        return isLast && told.count <= 2 ? .aside : .data
    }

    private var mapped: Set<Int> { Set(mapping.columns.values) }

    /// Something like a NIP stands where it belongs; in lists without NIP, a name and a post.
    private func person(_ row: SheetRow) -> Bool {
        guard let column = mapping.columns[.nip] else {
            return [ImporField.nama, .jabatanNama].allSatisfy { field in mapping.columns[field].map { !row[$0].isBlank } ?? false }
        }
        let nip = row[column]
        if nip.isUncomputed || nip.errorCode != nil { return true }
        // "NIP. 1985…" stands under a signature, alone or beside another's.
        let others = row.cells.filter { mapped.contains($0.column) && $0.column != column && !$0.value.isPrepared }
        let isSignature = nip.text.uppercased().hasPrefix("NI") && others.allSatisfy { $0.value.text.uppercased().hasPrefix("NI") }
        return nip.text.count(where: \.isNumber) >= 8 && !isSignature
    }

    /// "1 2 3 4 …" or "(1) (2) (3) …" below a heading.
    private func isColumnNumbers(_ cells: [Cell]) -> Bool {
        let numbers = cells.map { Int($0.value.text.filter { !"().".contains($0) }) ?? 0 }
        return numbers.count >= 3 && numbers.allSatisfy { (1...100).contains($0) } && zip(numbers, numbers.dropFirst()).allSatisfy(<)
    }

    /// The heading again, as exports repeat it on each page; of a heading of two rows, either.
    private func isHeading(_ cells: [Cell]) -> Bool {
        cells.count >= 2
            && cells.allSatisfy { cell in
                let (header, text) = (CellText.key(mapping.headers[cell.column] ?? ""), CellText.key(cell.value.text))
                return header == text || header.hasPrefix("\(text) ") || header.hasSuffix(" \(text)")
            }
    }

    /// The example that the template brings.
    private func isExample(_ row: SheetRow) -> Bool {
        guard mapping.role == .pegawai, !person(row), let name = mapping.columns[.nama] else { return false }
        return row[name].text.lowercased().hasPrefix("contoh:")
    }

    private func isTotal(_ row: SheetRow, _ cells: [Cell]) -> Bool {
        guard mapping.role == .pegawai, !person(row), let first = cells.first else { return false }
        return first.value.text.lowercased().firstMatch(of: /^(sub ?)?(jumlah|total)\b/) != nil
    }

    /// What stands once over merged rows is true of each of them.
    private mutating func filled(_ rows: [SheetRow]) -> [SheetRow] {
        let columns = Set(mapping.columns.values)
        let over = merged.filter { $0.rows.count > 1 && columns.contains($0.columns.lowerBound) }
        guard !over.isEmpty else { return rows }
        let values = Dictionary(rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        var added: [Int: [Cell]] = [:]
        for range in over {
            guard let value = values[range.rows.lowerBound]?[range.columns.lowerBound], !value.isBlank else { continue }
            for row in range.rows.dropFirst() { added[row, default: []].append(Cell(column: range.columns.lowerBound, value: value)) }
        }
        var count = 0
        let filled = rows.map { row in
            let new = (added[row.number] ?? []).filter { row[$0.column].isEmpty }
            guard !new.isEmpty, row.cells.contains(where: { !$0.value.isPrepared }) else { return row }
            count += 1
            return SheetRow(number: row.number, cells: (row.cells + new).sorted { $0.column < $1.column })
        }
        if count > 0 { notes.append("Lembar \(mapping.sheet): isi sel yang digabung diisikan ke \(count) baris di bawahnya.") }
        return filled
    }

    /// "6, 10–14".
    static func list(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound == number - 1 {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let shown = runs.prefix(8).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
        return runs.count > 8 ? shown + ", …" : shown
    }
}
