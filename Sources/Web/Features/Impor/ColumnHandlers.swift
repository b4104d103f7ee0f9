import Documents
import Hummingbird
import Impor
import Kinerja
import UseCases

/// Which sheet and column holds what: guessed, and corrected here.
enum ColumnHandlers {
    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadImpor(try call.path("id")))
        let sheets = try view.sheets(in: call.site.installation)
        return call.html(ColumnPage(view: view, sheets: ColumnForm.sheets(sheets, view.mapping), errors: [], call: call).page)
    }

    static func save(_ call: Call) async throws -> Response {
        let id: ImporID = try call.path("id")
        let view = try await call.ask(ReadImpor(id))
        let sheets = ColumnForm.sheets(try view.sheets(in: call.site.installation), call.form)
        let isRefresh = try call.form["tindakan"] != nil && call.form.choice("tindakan", ["segarkan": true])
        if isRefresh { return call.html(ColumnPage(view: view, sheets: sheets, errors: [], call: call).page) }
        return try await call.attempt {
            _ = try await call.run(
                MapImpor(
                    id, sheets.map(\.choice), derives: call.form.isChecked("turunkan"), tmt: call.form.text("tmt"),
                    unit: call.form.text("unit")))
            let job = try await RunImpor.check(
                id, by: call.actor, key: call.idempotencyKey.map { $0 + "-periksa" },
                in: call.site.installation)
            return await call.follow(job)
        } again: { fault in
            ColumnPage(view: view, sheets: sheets, errors: fault.errors(at: "tmt"), call: call).page
        }
    }
}

/// The choices of the mapping page, from the stored mapping or from the form that came back.
enum ColumnForm {
    struct SheetForm {
        var choice: MapImpor.SheetChoice
        /// Column number and header text, in order.
        var headers: [(column: Int, text: String)]
    }

    static func sheets(_ sheets: [Sheet], _ mapping: ColumnMapping?) -> [SheetForm] {
        sheets.map { sheet in
            let known = mapping?.sheets.first { $0.sheet == sheet.name }
            let header = known?.headerRow ?? sheet.rows.first?.number ?? 1
            let guess = guess(sheet, known?.role, header)
            let choice = MapImpor.SheetChoice(
                sheet: sheet.name, role: known?.role, headerRow: header, subheaderRow: guess?.subheaderRow, columns: known?.columns ?? [:],
                headers: guess?.headers ?? [:])
            return SheetForm(choice: choice, headers: headers(sheet, row: header, guess))
        }
    }

    static func sheets(_ sheets: [Sheet], _ form: Form) -> [SheetForm] {
        sheets.enumerated().map { n, sheet in
            let role = form["lembar.\(n).isi"].flatMap(SheetSubject.init(rawValue:))
            let header = form["lembar.\(n).judul"].flatMap({ Int($0) }) ?? 1
            let guess = guess(sheet, role, header)
            return SheetForm(
                choice: MapImpor.SheetChoice(
                    sheet: sheet.name, role: role, headerRow: header, subheaderRow: guess?.subheaderRow,
                    columns: columns(n, role, form) ?? guess?.columns ?? [:], headers: guess?.headers ?? [:]),
                headers: headers(sheet, row: header, guess))
        }
    }

    /// What the header says by itself; its texts are those that refusals name.
    private static func guess(_ sheet: Sheet, _ role: SheetSubject?, _ header: Int) -> SheetMapping? {
        role.map { HeaderGuess.columns(of: sheet.rows, at: header, sheet: sheet.name, role: $0) }
    }

    /// The columns that were chosen; `nil` where the form did not ask yet, because the sheet's role was just chosen.
    private static func columns(_ n: Int, _ role: SheetSubject?, _ form: Form) -> [ImporField: Int]? {
        guard let role else { return [:] }
        guard role.fields.contains(where: { form["kolom.\(n).\($0.rawValue)"] != nil }) else { return nil }
        // Chosen among the columns of another heading, they mean nothing below this one.
        if let shown = form["lembar.\(n).kolomdari"], shown != form["lembar.\(n).judul"] { return nil }
        var columns: [ImporField: Int] = [:]
        for field in role.fields {
            if let column = form["kolom.\(n).\(field.rawValue)"].flatMap({ Int($0) }), (0...ColumnName.last).contains(column) {
                columns[field] = column
            }
        }
        return columns
    }

    private static func headers(_ sheet: Sheet, row number: Int, _ guess: SheetMapping?) -> [(column: Int, text: String)] {
        if let guess, !guess.headers.isEmpty {
            return guess.headers.sorted { $0.key < $1.key }.prefix(100).map { ($0.key, String($0.value.prefix(60))) }
        }
        let cells = sheet.rows.first { $0.number == number }?.cells ?? []
        return cells.prefix(100).map { ($0.column, String($0.value.shownText.prefix(60))) }
    }
}
