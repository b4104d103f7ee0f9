import Kinerja
import UseCases

struct KeamananAkunPage {
    let view: KeamananAkunView
    let call: Call
    var errors: [FieldError] = []

    var page: Page {
        let title: Kalimat = "Keamanan akun"
        return Page(title: title, section: Paths.akun, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: title, lead: "Kata sandi, kode tambahan, dan perangkat yang sedang masuk dengan akun Anda.", status: status, actions: actions))
            \(ErrorSummary(errors))\(if: view.totpWajib && !view.akun.totp, mustSetUp)
            \(account)\(secondFactor)\(sessions)\(tokens)\(history)
            """
        }
    }

    private var status: [Tag] {
        let totp = view.akun.totp ? Tag(.good, "Kode tambahan terpasang") : Tag(.wait, "Tanpa kode tambahan")
        return [totp, Tag(.plain, "\(view.sesi.count) perangkat masuk")]
    }

    private var actions: ButtonRow {
        view.akun.totp
            ? ButtonRow([.link("Ganti kata sandi", Paths.kataSandi), .quiet("Delegasi", Paths.delegasi)])
            : ButtonRow([
                .link("Pasang kode tambahan", Paths.kodeTambahan), .quiet("Ganti kata sandi", Paths.kataSandi),
                .quiet("Delegasi", Paths.delegasi),
            ])
    }

    private var mustSetUp: HTML {
        Notice(
            .bad, "Pasang kode tambahan dahulu.",
            detail: "<p>\("Peran Anda membuka data banyak orang. Peran itu baru berlaku sesudah kode tambahan terpasang.")</p>"
        ).html
    }

    private var account: HTML {
        let roles = view.peran.sorted { $0.rawValue < $1.rawValue }.map(\.label).joined(separator: ", ")
        return DefinitionList([
            ("Nama", "\(view.akun.nama)"),
            ("Masuk dengan", "\(view.akun.nip ?? view.akun.namaMasuk ?? "-")"),
            ("Peran", "\(roles.isEmpty ? "Tanpa peran tambahan" : roles)"),
        ]).html
    }

    private var secondFactor: HTML {
        guard view.akun.totp else { return .empty }
        return """
            <h2>\("Kode tambahan")</h2>
            <p>\("Tersisa \(view.kodePemulihan) kode pemulihan.") \(Link("Pasang ulang, dengan kode pemulihan baru", Paths.kodeTambahan))</p>
            \(if: !view.totpWajib, Disclosure(summary: "Lepas kode tambahan", content: removal).html)
            """
    }

    private var removal: HTML {
        FormBlock(to: Paths.lepasKodeTambahan, call.formTokens) {
            """
            \(TextField(FieldLabel("kata_sandi", "Kata sandi", error: FormState(errors: errors).error("kata_sandi")), value: "", kind: .password, autocomplete: "current-password", maximumLength: 128))
            \(ButtonRow([.quietSubmit("Lepas kode tambahan")]))
            """
        }.html
    }

    private var sessions: HTML {
        """
        <h2>\("Perangkat yang sedang masuk")</h2>
        \(DataTable(caption: "Perangkat yang sedang masuk", hidesCaption: true, columns: [.init("Perangkat"), .init("Terakhir dipakai"), .init("Tindakan")], rows: view.sesi.map(row)))
        \(if: view.sesi.count > 1, "\(FormBlock(to: Paths.akhiriSesiLain, call.formTokens) { ButtonRow([.quietSubmit("Keluarkan semua perangkat lain")]).html })")
        """
    }

    private func row(_ sesi: Sesi) -> [HTML] {
        let mine = sesi.nomor.rawValue == call.person?.nomorSesi
        let end: HTML =
            mine
            ? "\(Tag(.note, "Perangkat ini"))"
            : "\(FormBlock(to: Paths.akhiriSesi(sesi.nomor), call.formTokens) { "<button class=\"linkish\">\("Keluarkan")</button>" })"
        return ["\(sesi.perangkat)", "\(call.stamp(sesi.terakhir))", end]
    }

    private var tokens: HTML {
        """
        <h2>\("Token API")</h2>
        \(DataTable(caption: "Token API", hidesCaption: true, columns: [.init("Nama"), .init("Cakupan"), .init("Berlaku sampai"), .init("Tindakan")], rows: view.token.map(tokenRow), empty: EmptyState("Belum ada token", "Token membuat aplikasi lain dapat memakai data Anda. Buat hanya bila perlu.", action: ButtonRow([.quiet("Buat token", Paths.tokenBaru)]))))
        \(if: !view.token.isEmpty, ButtonRow([.quiet("Buat token", Paths.tokenBaru)]).html)
        """
    }

    private func tokenRow(_ token: APIToken) -> [HTML] {
        [
            "\(token.nama)", "\(token.cakupan.sorted().joined(separator: ", "))", "\(call.stamp(token.kedaluwarsa))",
            "\(FormBlock(to: Paths.cabutToken(token.nomor), call.formTokens) { "<button class=\"linkish\">\("Cabut")</button>" })",
        ]
    }

    private var history: HTML {
        """
        <h2>\("Yang terakhir terjadi pada akun ini")</h2>
        \(RiwayatAkun(events: view.peristiwa, pegawai: view.akun.pegawai, call: call))
        """
    }
}

/// The last events of an account in words.
struct RiwayatAkun: Component {
    let events: [Peristiwa]
    let pegawai: PegawaiID
    let call: Call

    var html: HTML {
        guard !events.isEmpty else { return "<p class=\"small\">\("Belum ada.")</p>" }
        return """
            <ul class="log">\(each: events, row)</ul>
            <p>\(Link("Riwayat lengkap", Paths.riwayat(.akun, pegawai)))</p>
            """
    }

    private func row(_ event: Peristiwa) -> HTML {
        "<li>\(HTML(text: event.aksi.kalimat.teks.capitalizedSentence, marked: false)) <span class=\"small\">\(call.stamp(event.waktu))</span></li>"
    }
}

struct PasswordPage {
    let view: KeamananAkunView
    let call: Call
    var errors: [FieldError] = []

    private var state: FormState { FormState(errors: errors) }

    var page: Page {
        let title: Kalimat = "Ganti kata sandi"
        return Page(title: title, section: Paths.akun, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: title, lead: "Perangkat lain akan dikeluarkan.", back: Link("Keamanan akun", Paths.akun)))
            \(ErrorSummary(errors))
            \(FormBlock(to: Paths.kataSandi, call.formTokens) {
                """
                \(TextField(FieldLabel("lama", "Kata sandi lama", error: state.error("lama")), value: "", kind: .password, autocomplete: "current-password", maximumLength: 128))
                \(PasswordFields(first: "baru", call: call, state: state, shortest: view.akun.totp ? 8 : 15))
                \(AksesLain(view: view, call: call))
                \(ButtonRow([.submit("Ganti kata sandi")]))
                """
            })
            """
        }
    }
}

extension Call {
    /// A moment in the agency's zone: "21 November 2026 14.05 WIB".
    func stamp(_ moment: Instant) -> Kalimat {
        let zone = Zone(rawValue: person?.zona.offsetHours ?? 7) ?? .wib
        return IndonesianDate.stamp(moment, in: zone)
    }
}
