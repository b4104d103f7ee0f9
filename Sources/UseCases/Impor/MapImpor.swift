import Documents
package import Impor
package import Kinerja
import Storage

/// Sets how an uploaded file is to be read, as the user corrected it.
package struct MapImpor: PreparedCommand {
    package static let aksi = Aksi.imporPetakan
    package static let authority = UploadImpor.authority

    package var impor: ImporID
    package var lembar: [SheetChoice]
    package var derives: Bool
    /// As typed.
    package var tmt: String
    /// The unit of everybody, for lists without such a column; as typed.
    package var unit: String

    package init(_ impor: ImporID, _ lembar: [SheetChoice], derives: Bool, tmt: String, unit: String = "") {
        (self.impor, self.lembar, self.derives, self.tmt, self.unit) = (impor, lembar, derives, tmt, unit)
    }

    package struct Receipt: Codable, Sendable { package let id: ImporID }

    /// One sheet's choices from the mapping page: what its rows are, where its header stands, what its columns hold.
    package struct SheetChoice: Codable, Sendable, Equatable {
        package var sheet: String
        /// `nil` leaves the sheet out.
        package var role: SheetSubject?
        package var headerRow: Int
        /// The second row of a header of two rows.
        package var subheaderRow: Int?
        /// 0 is column A.
        package var columns: [ImporField: Int]
        /// The header texts by column, from the rows that the mapping page has read: the file is not opened again for them.
        package var headers: [Int: String]

        package init(
            sheet: String, role: SheetSubject?, headerRow: Int, subheaderRow: Int? = nil, columns: [ImporField: Int], headers: [Int: String]
        ) {
            (self.sheet, self.role, self.headerRow, self.columns) = (sheet, role, headerRow, columns)
            (self.subheaderRow, self.headers) = (subheaderRow, headers)
        }
    }

    /// The upload as it was read, and its new mapping as JSON.
    package struct Prepared: Sendable {
        let record: ImporRecord
        let pemetaan: String
    }

    package func prepare(by actor: Actor, at site: Installation) async throws -> Prepared {
        let view = try await site.ask(ReadImpor(impor), by: actor)
        return Prepared(record: view.record, pemetaan: try json(mapping(view)))
    }

    package func run(_ prepared: Prepared, in act: Act) throws -> Receipt {
        var record = prepared.record
        guard record.status != .diterapkan else { throw Refused.wrongState(record.status.rawValue) }
        (record.pemetaan, record.hasil, record.status) = (prepared.pemetaan, nil, .diunggah)
        try act.impor.update(record)
        try act.record(.imporPetakan, impor)
        return Receipt(id: impor)
    }

    private func mapping(_ view: ImporView) throws -> ColumnMapping {
        let sheets = lembar.compactMap { choice in
            choice.role.map { role in
                SheetMapping(
                    sheet: choice.sheet, role: role, headerRow: choice.headerRow, subheaderRow: choice.subheaderRow,
                    columns: choice.columns,
                    headers: choice.headers)
            }
        }
        try Self.check(lembar)
        let date = try Self.effective(tmt)
        let unit = CellText.clean(unit)
        let layout = view.mapping.flatMap { old in SheetLayout.all.first { $0.id == old.layout } }
        return ColumnMapping(
            layout: layout?.id ?? "sendiri", sheets: sheets, derives: derives, latestPerNIP: layout?.latestPerNIP ?? false,
            jenisPegawai: layout?.jenisPegawai, tmt: date, unit: unit.isEmpty ? nil : unit)
    }

    private static func check(_ choices: [SheetChoice]) throws {
        var errors: [FieldError] = []
        if choices.allSatisfy({ $0.role == nil }) {
            errors.append(FieldError("lembar.0.isi", "Belum ada lembar yang dipilih", remedy: "Pilih isi sekurangnya satu lembar."))
        }
        for (n, choice) in choices.enumerated() {
            guard let role = choice.role else { continue }
            for field in required[role] ?? [] where choice.columns[field] == nil {
                let problem: Kalimat = "Kolom \(field.label) di lembar \(choice.sheet) belum dipilih"
                errors.append(FieldError("kolom.\(n).\(field.rawValue)", problem, remedy: "Pilih kolomnya."))
            }
        }
        guard errors.isEmpty else { throw Invalid(errors) }
    }

    /// Without these a sheet says nothing.
    private static let required: [SheetSubject: [ImporField]] = [
        .unit: [.unitKode, .unitNama], .jabatan: [.jabatanNama, .unitKode, .jenjang], .pegawai: [.nama, .jabatanNama],
    ]

    private static func effective(_ text: String) throws -> LocalDate? {
        guard !text.isEmpty else { return nil }
        guard case .date(let date) = CellDate.read(.text(text)) else {
            throw Invalid("tmt", "“\(text.prefix(40))” bukan tanggal.", remedy: "Tulis tanggal seperti 2026-01-01.")
        }
        return date
    }
}
