import Documents
import Hummingbird
import Impor
import Kinerja
import UseCases

/// Days off: the list of a year, one day more or less, a whole list from a file.
enum LiburHandlers {
    static func show(_ call: Call) async throws -> Response { call.html(try await page(call, FormState())) }

    static func add(_ call: Call) async throws -> Response {
        try await call.attempt {
            if let year = call.form.text("daftar_nasional").isEmpty ? nil : Int(call.form.text("daftar_nasional")) {
                return try await takeNasional(year, call)
            }
            guard let date = LocalDate(call.form.text("tanggal")) else {
                throw Invalid("tanggal", "Tanggal belum diisi", remedy: "Pilih tanggalnya.")
            }
            let day = HariLibur(
                tanggal: date, keterangan: call.form.text("keterangan"),
                jenis: JenisHariLibur(rawValue: call.form.text("jenis")) ?? .nasional)
            _ = try await call.run(SetHariLibur(day))
            return call.redirect(
                to: Paths.kelolaLibur(tahun: date.year), flash: Flash(.good, "\(date.panjang) tercatat sebagai hari libur."))
        } again: {
            try await page(call, FormState(form: call.form, errors: $0.errors(at: "tanggal")))
        }
    }

    private static func takeNasional(_ year: Int, _ call: Call) async throws -> Response {
        guard (2000...2100).contains(year) else { throw Refusal.notFound }
        let report = try await ImporLibur.takeNasional(year, by: try call.actor, key: call.idempotencyKey, in: call.site.installation)
        return call.redirect(to: Paths.kelolaLibur(tahun: year), flash: Flash(.good, "\(report.berubah) hari dicatat."))
    }

    static func remove(_ call: Call) async throws -> Response {
        guard let date = LocalDate(call.form.text("tanggal")) else { throw Refusal.notFound }
        _ = try await call.run(RemoveHariLibur(date))
        return call.redirect(to: Paths.kelolaLibur(tahun: date.year), flash: Flash(.good, "\(date.panjang) bukan lagi hari libur."))
    }

    static func upload(_ call: Call) async throws -> Response {
        try await call.attempt {
            let report = try await load(call)
            guard report.refused.isEmpty else { throw Invalid(report.refused.prefix(20).map(words)) }
            let text: Kalimat =
                report.applied ? "\(report.berubah) hari dicatat." : "Tidak ada perubahan: \(report.diterima) hari sudah tercatat."
            return call.redirect(to: Paths.kelolaLibur, flash: Flash(.good, text))
        } again: {
            try await page(call, FormState(form: call.form, errors: $0.errors(at: "berkas")))
        }
    }

    private static func load(_ call: Call) async throws -> ImporLibur.Laporan {
        do {
            return try await ImporLibur.run(try table(call), by: try call.actor, key: call.idempotencyKey, in: call.site.installation)
        } catch let problem as NoLiburTable {
            throw Invalid("berkas", problem.message, remedy: problem.remedy)
        } catch let problem as TableProblem {
            throw Invalid("berkas", problem.message, remedy: problem.remedy)
        }
    }

    private static func table(_ call: Call) throws -> any TableSource {
        guard let file = call.form.file("berkas"), file.size > 0 else {
            throw Invalid("berkas", "Belum ada berkas yang dipilih", remedy: "Pilih berkas CSV atau XLSX.")
        }
        do {
            return try TableFile.open(path: file.path)
        } catch let problem as TableProblem {
            throw Invalid("berkas", problem.message, remedy: problem.remedy)
        }
    }

    private static func words(_ refusal: Impor.Refusal) -> FieldError {
        FieldError("berkas", "Baris \(refusal.row): \(refusal.problem)", remedy: refusal.remedy)
    }

    private static func page(_ call: Call, _ state: FormState) async throws -> Page {
        let year = call.number("tahun", in: 2000...2100)
        let view = try await call.ask(ReadLibur(year))
        return LiburPage(view: view, state: state, call: call).page
    }
}
