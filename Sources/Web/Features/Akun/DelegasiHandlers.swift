import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// Delegasi: give, take back, and act "atas nama".
enum DelegasiHandlers {
    static func show(_ call: Call) async throws -> Response { call.html(try await page(call).page) }

    static func give(_ call: Call) async throws -> Response {
        try await call.attempt {
            let input = try typed(call)
            _ = try await call.run(input)
            return call.redirect(
                to: Paths.delegasi, flash: Flash(.good, "Delegasi diberikan. Anda dapat mencabutnya kapan saja."))
        } again: { fault in
            try await page(call, errors: fault.errors(at: "penerima")).page
        }
    }

    static func revoke(_ call: Call) async throws -> Response {
        _ = try await call.run(RevokeDelegasi(try call.path("id")))
        return call.redirect(to: Paths.delegasi, flash: Flash(.good, "Delegasi dicabut."))
    }

    static func act(_ call: Call) async throws -> Response {
        let id: DelegasiID = try call.path("id")
        _ = try await ActOnBehalf.run(id, token: call.sesiToken ?? "", in: call.site.installation)
        return call.redirect(to: Paths.beranda)
    }

    static func stop(_ call: Call) async throws -> Response {
        _ = try await ActOnBehalf.run(nil, token: call.sesiToken ?? "", in: call.site.installation)
        return call.redirect(to: Paths.beranda, flash: Flash(.note, "Anda kembali bertindak atas nama sendiri."))
    }

    private static func typed(_ call: Call) throws -> Delegate {
        let (mulai, selesai) = (LocalDate(call.form.text("mulai")), LocalDate(call.form.text("selesai")))
        guard let mulai, let selesai else {
            let faults = [("mulai", mulai), ("selesai", selesai)].filter { $0.1 == nil }
            throw Invalid(faults.map { FieldError($0.0, "Tanggal belum lengkap", remedy: "Pilih tanggal pada kalender.") })
        }
        return Delegate(penerima: call.form.text("penerima"), mulai: mulai, selesai: selesai, alasan: call.form["alasan"] ?? "")
    }

    private static func page(_ call: Call, errors: [FieldError] = []) async throws -> DelegasiPage {
        DelegasiPage(view: try await call.ask(ReadDelegasi()), call: call, errors: errors)
    }
}

struct DelegasiPage {
    let view: DelegasiView
    let call: Call
    var errors: [FieldError] = []
    private var state: FormState {
        FormState(
            initial: ["mulai": view.today.description, "selesai": view.today.adding(days: 13).description],
            form: call.method == .post ? call.form : nil, errors: errors)
    }

    var page: Page {
        let title: Kalimat = "Delegasi"
        return Page(title: title, section: Paths.delegasi, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: title, lead: "Orang lain bekerja atas nama Anda selama Anda berhalangan. Tidak perlu memberi tahu kata sandi.", status: status))
            \(ErrorSummary(errors))
            \(if: !view.diterima.isEmpty, received)
            <h2>\("Yang Anda berikan")</h2>\(given)
            <h2>\("Beri delegasi")</h2>\(form)
            """
        }
    }

    private var status: [Tag] {
        let running = view.diberikan.filter { $0.berlaku(view.today) }.count
        return [
            running == 0
                ? Tag(.plain, "Tidak ada delegasi berjalan") : Tag(.note, "\(running) delegasi berjalan")
        ]
    }

    private var received: HTML {
        """
        <h2>\("Anda boleh bertindak atas nama")</h2>
        \(DataTable(caption: "Anda boleh bertindak atas nama", hidesCaption: true, columns: [.init("Nama"), .init("Sampai"), .init("Tindakan")], rows: view.diterima.map { d in
            ["\(d.pemberiNama)", "\(d.selesai.panjang)", "\(FormBlock(to: Paths.bertindak(d.id), call.formTokens) { "<button class=\"linkish\">\("Mulai bertindak")</button>" })"]
        }))
        """
    }

    private var given: DataTable {
        DataTable(
            caption: "Yang Anda berikan", hidesCaption: true,
            columns: [.init("Kepada"), .init("Waktu"), .init("Alasan"), .init("Keadaan")],
            rows: view.diberikan.map(row),
            empty: EmptyState("Belum ada delegasi", "Di sini tampil siapa yang boleh bertindak atas nama Anda."))
    }

    private func row(_ d: Delegasi) -> [HTML] {
        let state: HTML =
            if d.dicabut != nil { "\(Tag(.plain, "Dicabut"))" } else if d.selesai < view.today {
                "\(Tag(.plain, "Selesai"))"
            } else {
                "\(FormBlock(to: Paths.cabutDelegasi(d.id), call.formTokens) { "<button class=\"linkish\">\("Cabut")</button>" })"
            }
        return ["\(d.penerimaNama)", "\(d.mulai.pendek) – \(d.selesai.pendek)", "\(d.alasan)", state]
    }

    private var form: FormBlock {
        FormBlock(to: Paths.delegasi, call.formTokens) {
            """
            \(TextField(FieldLabel("penerima", "NIP yang akan bertindak", error: state.error("penerima")), value: state.value("penerima"), kind: .digits, autocomplete: "off", maximumLength: 100))
            \(TextField(FieldLabel("mulai", "Hari pertama", error: state.error("mulai")), value: state.value("mulai"), kind: .date, isNarrow: true))
            \(TextField(FieldLabel("selesai", "Hari terakhir", hint: "Paling lama 92 hari.", error: state.error("selesai")), value: state.value("selesai"), kind: .date, isNarrow: true))
            \(TextField(FieldLabel("alasan", "Alasan", hint: "Misalnya dinas luar atau cuti. Tersimpan dalam jejak.", error: state.error("alasan")), value: state.value("alasan"), maximumLength: 200))
            \(ButtonRow([.submit("Beri delegasi")]))
            """
        }
    }
}
