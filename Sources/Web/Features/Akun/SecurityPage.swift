import Kinerja
import UseCases

struct SecurityPage {
    let view: KeamananAkunView
    let call: Call
    var errors: [FieldError] = []

    private var locale: Language { call.locale }

    var page: Page {
        let title = L("Keamanan akun", locale)
        return Page(title: title, section: Paths.akun, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: title, lead: L("Kata sandi, kode tambahan, dan perangkat yang sedang masuk dengan akun Anda.", locale), status: status, actions: actions))
            \(ErrorSummary(errors, locale: locale))\(if: view.totpWajib && !view.akun.totp, mustSetUp)
            \(account)\(secondFactor)\(sessions)\(tokens)\(history)
            """
        }
    }

    private var status: [Tag] {
        let totp = view.akun.totp ? Tag(.good, L("Kode tambahan terpasang", locale)) : Tag(.wait, L("Tanpa kode tambahan", locale))
        return [totp, Tag(.plain, L("{0} perangkat masuk", locale, String(view.sesi.count)))]
    }

    private var actions: ButtonRow {
        view.akun.totp
            ? ButtonRow([.link(L("Ganti kata sandi", locale), Paths.kataSandi), .quiet(L("Delegasi", locale), Paths.delegasi)])
            : ButtonRow([
                .link(L("Pasang kode tambahan", locale), Paths.kodeTambahan), .quiet(L("Ganti kata sandi", locale), Paths.kataSandi),
                .quiet(L("Delegasi", locale), Paths.delegasi),
            ])
    }

    private var mustSetUp: HTML {
        Notice(
            .bad, L("Pasang kode tambahan dahulu.", locale),
            detail: "<p>\(L("Peran Anda membuka data banyak orang. Peran itu baru berlaku sesudah kode tambahan terpasang.", locale))</p>"
        ).html
    }

    private var account: HTML {
        let roles = view.peran.map(\.label).sorted().joined(separator: ", ")
        return DefinitionList([
            (L("Nama", locale), "\(view.akun.nama)"),
            (L("Masuk dengan", locale), "\(view.akun.nip ?? view.akun.namaMasuk ?? "-")"),
            (L("Peran", locale), "\(roles.isEmpty ? L("Pegawai", locale) : roles)"),
        ]).html
    }

    private var secondFactor: HTML {
        guard view.akun.totp else { return .empty }
        return """
            <h2>\(L("Kode tambahan", locale))</h2>
            <p>\(L("Tersisa {0} kode pemulihan.", locale, String(view.kodePemulihan))) \(Link(L("Pasang ulang, dengan kode pemulihan baru", locale), Paths.kodeTambahan))</p>
            \(if: !view.totpWajib, Disclosure(summary: L("Lepas kode tambahan", locale), content: removal).html)
            """
    }

    private var removal: HTML {
        FormBlock(to: Paths.lepasKodeTambahan, call.formTokens) {
            """
            \(TextField(FieldLabel("kata_sandi", L("Kata sandi", locale), error: FormState(errors: errors).error("kata_sandi")), value: "", kind: .password, autocomplete: "current-password", maximumLength: 128))
            \(ButtonRow([.quietSubmit(L("Lepas kode tambahan", locale))]))
            """
        }.html
    }

    private var sessions: HTML {
        """
        <h2>\(L("Perangkat yang sedang masuk", locale))</h2>
        \(DataTable(caption: L("Perangkat yang sedang masuk", locale), hidesCaption: true, columns: [.init(L("Perangkat", locale)), .init(L("Terakhir dipakai", locale)), .init(L("Tindakan", locale))], rows: view.sesi.map(row)))
        \(if: view.sesi.count > 1, "\(FormBlock(to: Paths.akhiriSesiLain, call.formTokens) { ButtonRow([.quietSubmit(L("Keluarkan semua perangkat lain", locale))]).html })")
        """
    }

    private func row(_ sesi: Sesi) -> [HTML] {
        let mine = sesi.nomor.rawValue == call.person?.nomorSesi
        let end: HTML =
            mine
            ? "\(Tag(.note, L("Perangkat ini", locale)))"
            : "\(FormBlock(to: Paths.akhiriSesi(sesi.nomor), call.formTokens) { "<button class=\"linkish\">\(L("Keluarkan", locale))</button>" })"
        return ["\(sesi.perangkat)", "\(call.stamp(sesi.terakhir))", end]
    }

    private var tokens: HTML {
        """
        <h2>\(L("Token API", locale))</h2>
        \(DataTable(caption: L("Token API", locale), hidesCaption: true, columns: [.init(L("Nama", locale)), .init(L("Cakupan", locale)), .init(L("Berlaku sampai", locale)), .init(L("Tindakan", locale))], rows: view.token.map(tokenRow), empty: EmptyState(L("Belum ada token", locale), L("Token membuat aplikasi lain dapat memakai data Anda. Buat hanya bila perlu.", locale), action: ButtonRow([.quiet(L("Buat token", locale), Paths.tokenBaru)]))))
        \(if: !view.token.isEmpty, ButtonRow([.quiet(L("Buat token", locale), Paths.tokenBaru)]).html)
        """
    }

    private func tokenRow(_ token: TokenAPI) -> [HTML] {
        [
            "\(token.nama)", "\(token.cakupan.sorted().joined(separator: ", "))", "\(call.stamp(token.kedaluwarsa))",
            "\(FormBlock(to: Paths.cabutToken(token.nomor), call.formTokens) { "<button class=\"linkish\">\(L("Cabut", locale))</button>" })",
        ]
    }

    private var history: HTML {
        """
        <h2>\(L("Yang terakhir terjadi pada akun ini", locale))</h2>
        \(AccountHistory(events: view.peristiwa, pegawai: view.akun.pegawai, call: call))
        """
    }
}

/// The last events of an account in words.
struct AccountHistory: Component {
    let events: [Peristiwa]
    let pegawai: PegawaiID
    let call: Call

    var html: HTML {
        guard !events.isEmpty else { return "<p class=\"small\">\(L("Belum ada.", call.locale))</p>" }
        return """
            <ul class="log">\(each: events, row)</ul>
            <p>\(Link(L("Riwayat lengkap", call.locale), Paths.riwayat(.akun, pegawai)))</p>
            """
    }

    private func row(_ event: Peristiwa) -> HTML {
        "<li>\(event.aksi.kalimat.teks(call.locale).capitalizedSentence) <span class=\"small\">\(call.stamp(event.waktu))</span></li>"
    }
}

struct PasswordPage {
    let view: KeamananAkunView
    let call: Call
    var errors: [FieldError] = []

    private var state: FormState { FormState(errors: errors) }

    var page: Page {
        let title = L("Ganti kata sandi", call.locale)
        return Page(title: title, section: Paths.akun, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: title, lead: L("Perangkat lain akan dikeluarkan.", call.locale), back: Link(L("Keamanan akun", call.locale), Paths.akun)))
            \(ErrorSummary(errors, locale: call.locale))
            \(FormBlock(to: Paths.kataSandi, call.formTokens) {
                """
                \(TextField(FieldLabel("lama", L("Kata sandi lama", call.locale), error: state.error("lama")), value: "", kind: .password, autocomplete: "current-password", maximumLength: 128))
                \(PasswordFields(first: "baru", call: call, state: state, shortest: view.akun.totp ? 8 : 15))
                \(ButtonRow([.submit(L("Ganti kata sandi", call.locale))]))
                """
            })
            """
        }
    }
}

extension Call {
    /// A moment in the agency's zone: "21 November 2026 14.05 WIB".
    func stamp(_ moment: Instant) -> String {
        let zone = Zone(rawValue: person?.zona.offsetHours ?? 7) ?? .wib
        return IndonesianDate.stamp(moment, in: zone, locale)
    }
}
