package import Documents
import Kinerja

/// Finds headers and proposes a mapping.
package enum HeaderGuess {
    /// Titles, dates and agency names stand above the header in exports; it is never deeper than this.
    package static let deepest = 20
    /// Rows looked at: those in which a header can stand, and some data below it.
    private static let looked = 60

    /// The mapping of the first layout that fits, or of what was found at best; `nil` when no sheet has a name column.
    package static func mapping(of file: any TableSource) throws -> ColumnMapping? {
        let sheets = try file.sheets.filter { !$0.isHidden }.map { SheetHead($0.name, try file.preview($0.name, rows: looked)) }
        return SheetLayout.all.lazy.compactMap { fit($0, sheets) }.first
    }

    /// The beginning of a sheet, and what each of its rows would mean as a heading: found once for all layouts.
    private final class SheetHead {
        let name: String
        let rows: [SheetRow]
        let headings: [Heading]
        private var known: [SheetSubject: [ColumnGuess]] = [:]

        init(_ name: String, _ rows: [SheetRow]) {
            (self.name, self.rows) = (name, rows)
            headings = Heading.candidates(rows.filter { $0.number <= deepest })
        }

        /// Whether people stand in it, with their posts.
        private(set) lazy var isOfPeople = guesses(.pegawai, nil).contains {
            Set([.nip, .nama, .jabatanNama]).isSubset(of: $0.mapping.columns.keys)
        }

        func guesses(_ role: SheetSubject, _ layout: SheetLayout?) -> [ColumnGuess] {
            if let layout, !layout.signature.isEmpty {
                return headings.filter { layout.signature.isSubset(of: $0.texts.values.map(ImporField.key)) }
                    .map { ColumnGuess($0, sheet: name, role: role, own: layout.own) }
            }
            if let found = known[role] { return found }
            let found = headings.map { ColumnGuess($0, sheet: name, role: role, own: HeaderGuess.own(name, role)) }
            known[role] = found
            return found
        }
    }

    private static func fit(_ layout: SheetLayout, _ sheets: [SheetHead]) -> ColumnMapping? {
        var mapped: [ColumnGuess] = []
        for role in SheetSubject.allCases {
            guard let required = layout.required[role] else { continue }
            // A list of people that names units and their codes is no list of units.
            let free = sheets.filter { sheet in
                !mapped.contains { $0.mapping.sheet == sheet.name } && (role == .pegawai || !sheet.isOfPeople)
            }
            let candidates = free.compactMap { guess(in: $0, role: role, required: required, layout: layout) }
            guard let best = candidates.max(by: { rank($0) < rank($1) }) else { return nil }
            // Lists of people come in several sheets: PNS and PPPK, or one for each office.
            mapped += role == .pegawai ? candidates : [best]
        }
        // Such lists have a status column of their own, about contracts and not about the kind of person, unless it says so.
        var found = mapped.map(\.mapping)
        if layout.jenisPegawai != nil {
            for i in found.indices where !saysASN(found[i], sheets) { found[i].columns[.jenisPegawai] = nil }
        }
        var mapping = ColumnMapping(
            layout: layout.id, sheets: found, derives: layout.derives, latestPerNIP: layout.latestPerNIP, jenisPegawai: layout.jenisPegawai
        )
        (mapping.pertanyaan, mapping.catatan) = (mapped.flatMap(\.questions), mapped.flatMap(\.notes))
        return mapping
    }

    /// Whether the column of kinds holds PNS or PPPK.
    private static func saysASN(_ mapping: SheetMapping, _ sheets: [SheetHead]) -> Bool {
        guard let column = mapping.columns[.jenisPegawai], let sheet = sheets.first(where: { $0.name == mapping.sheet }) else {
            return false
        }
        return sheet.rows.contains { row in
            row.number > mapping.lastHeaderRow
                && (KategoriWords.jenisPegawai(CellText.category(row[column].text))?.menyusunSKP ?? false)
        }
    }

    /// In a sheet named after units "Kode" and "Nama" are theirs.
    private static func own(_ sheet: String, _ role: SheetSubject) -> [String: ImporField] {
        let key = ImporField.key(sheet)
        guard role == .unit, key.contains("unit") || key.contains("unor") else { return [:] }
        return ["kode": .unitKode, "nama": .unitNama, "induk": .unitInduk]
    }

    /// A sheet named after the role wins; then the one with more known columns.
    private static func rank(_ guess: ColumnGuess) -> Double {
        (ImporField.key(guess.mapping.sheet).contains(guess.mapping.role.rawValue) ? 100 : 0) + guess.sureness
    }

    private static func guess(
        in sheet: SheetHead, role: SheetSubject, required: Set<ImporField>, layout: SheetLayout
    ) -> ColumnGuess? {
        var best = sheet.guesses(role, layout).filter { required.isSubset(of: $0.mapping.columns.keys) }.max { $0.sureness < $1.sureness }
        best?.look(into: sheet.rows)
        return best
    }

    /// What a row, with the one below it where both make one heading, would mean as a header.
    package static func columns(of rows: [SheetRow], at header: Int, sheet: String, role: SheetSubject) -> SheetMapping {
        let candidates = Heading.candidates(rows).filter { $0.row == header }.map {
            ColumnGuess($0, sheet: sheet, role: role, own: own(sheet, role))
        }
        // Two rows only where they tell clearly more than one.
        guard var best = candidates.first else {
            return SheetMapping(sheet: sheet, role: role, headerRow: header, columns: [:], headers: [:])
        }
        for other in candidates.dropFirst() where other.mapping.columns.count > best.mapping.columns.count { best = other }
        best.look(into: rows)
        return best.mapping
    }
}
