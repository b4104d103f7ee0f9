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
        if call.form["tindakan"] == "segarkan" { return call.html(ColumnPage(view: view, sheets: sheets, errors: [], call: call).page) }
        return try await call.attempt {
            _ = try await call.run(MapImpor(id, sheets.map(\.choice), derives: call.form.isChecked("turunkan"), tmt: call.form.text("tmt")))
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
            let choice = MapImpor.SheetChoice(
                sheet: sheet.name, role: known?.role, headerRow: header, columns: known?.columns ?? [:],
                headers: titles(sheet, known?.role, header))
            return SheetForm(choice: choice, headers: headers(sheet, row: header))
        }
    }

    static func sheets(_ sheets: [Sheet], _ form: Form) -> [SheetForm] {
        sheets.enumerated().map { n, sheet in
            let role = form["lembar.\(n).isi"].flatMap(SheetSubject.init(rawValue:))
            let header = form["lembar.\(n).judul"].flatMap({ Int($0) }) ?? 1
            return SheetForm(
                choice: MapImpor.SheetChoice(
                    sheet: sheet.name, role: role, headerRow: header, columns: columns(sheet, n, role, header, form),
                    headers: titles(sheet, role, header)),
                headers: headers(sheet, row: header))
        }
    }

    /// The headers as refusals name them.
    private static func titles(_ sheet: Sheet, _ role: SheetSubject?, _ header: Int) -> [Int: String] {
        guard let role, let row = sheet.rows.first(where: { $0.number == header }) else { return [:] }
        return HeaderGuess.columns(of: row, sheet: sheet.name, role: role).headers
    }

    /// A field that the form did not have yet, because the sheet's role was just chosen, is guessed.
    private static func columns(_ sheet: Sheet, _ n: Int, _ role: SheetSubject?, _ header: Int, _ form: Form) -> [ImporField: Int] {
        guard let role else { return [:] }
        let asked = role.fields.contains { form["kolom.\(n).\($0.rawValue)"] != nil }
        if !asked, let row = sheet.rows.first(where: { $0.number == header }) {
            return HeaderGuess.columns(of: row, sheet: sheet.name, role: role).columns
        }
        var columns: [ImporField: Int] = [:]
        for field in role.fields {
            if let column = form["kolom.\(n).\(field.rawValue)"].flatMap({ Int($0) }), (0...ColumnName.last).contains(column) {
                columns[field] = column
            }
        }
        return columns
    }

    private static func headers(_ sheet: Sheet, row number: Int) -> [(column: Int, text: String)] {
        let cells = sheet.rows.first { $0.number == number }?.cells ?? []
        return cells.prefix(100).map { ($0.column, String($0.value.shownText.prefix(60))) }
    }
}
