import Documents
import Hummingbird
import Impor
import Kinerja
import UseCases

/// Days off: the list of a year, one day more or less, a whole list from a file.
enum LiburHandlers {
    static func show(_ call: Call) async throws -> Response { call.html(try await page(call, FormState())) }

    static func add(_ call: Call) async throws -> Response {
        guard let date = LocalDate(call.form.text("tanggal")) else {
            return try await refused([FieldError("tanggal", "Tanggal belum diisi", remedy: "Pilih tanggalnya.")], call)
        }
        do {
            let day = HariLibur(
                tanggal: date, keterangan: call.form.text("keterangan"),
                jenis: JenisHariLibur(rawValue: call.form.text("jenis")) ?? .nasional)
            _ = try await SetHariLibur.run(day, by: try call.actor, key: call.idempotencyKey, in: call.site.installation)
        } catch let invalid as Invalid {
            return try await refused(invalid.fields, call)
        }
        return call.redirect(to: Paths.kelolaLibur(tahun: date.year), flash: Flash(.good, "\(date.panjang) tercatat sebagai hari libur."))
    }

    static func remove(_ call: Call) async throws -> Response {
        guard let date = LocalDate(call.form.text("tanggal")) else { throw Refusal.notFound }
        _ = try await RemoveHariLibur.run(date, by: try call.actor, key: call.idempotencyKey, in: call.site.installation)
        return call.redirect(to: Paths.kelolaLibur(tahun: date.year), flash: Flash(.good, "\(date.panjang) bukan lagi hari libur."))
    }

    static func upload(_ call: Call) async throws -> Response {
        guard let file = call.form.file("berkas"), file.size > 0 else {
            return try await refused([FieldError("berkas", "Belum ada berkas yang dipilih", remedy: "Pilih berkas CSV atau XLSX.")], call)
        }
        do {
            let report = try await ImportLibur.run(
                try TableFile.open(path: file.path), by: try call.actor, key: call.idempotencyKey, in: call.site.installation)
            guard report.refused.isEmpty else { return try await refused(report.refused.prefix(20).map(words), call) }
            let text = report.applied ? "\(report.berubah) hari dicatat." : "Tidak ada perubahan: \(report.diterima) hari sudah tercatat."
            return call.redirect(to: Paths.kelolaLibur, flash: Flash(.good, text))
        } catch let problem as TableProblem {
            return try await refused([FieldError("berkas", problem.message, remedy: problem.remedy)], call)
        }
    }

    private static func words(_ refusal: Refusal_) -> FieldError {
        FieldError("berkas", "Baris \(refusal.row): \(refusal.problem)", remedy: refusal.remedy)
    }

    private static func refused(_ errors: [FieldError], _ call: Call) async throws -> Response {
        call.invalid(try await page(call, FormState(form: call.form, errors: errors)))
    }

    private static func page(_ call: Call, _ state: FormState) async throws -> Page {
        let year = call.number("tahun", in: 2000...2100)
        let view = try await LiburView.year(year, by: try call.actor, in: call.site.installation)
        return LiburPage(view: view, state: state, call: call).page
    }
}
