import HTTPTypes
import Kinerja
import UseCases

struct TOTPPage {
    let offer: OfferTOTP.View
    let call: Call
    var errors: [FieldError] = []

    private var locale: Language { call.locale }

    var page: Page {
        let title = L("Pasang kode tambahan", locale)
        return Page(title: title, section: Paths.akun, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: title, lead: L("Sesudah ini, pencuri kata sandi tidak dapat masuk tanpa ponsel Anda.", locale), back: Link(L("Keamanan akun", locale), Paths.akun)))
            \(ErrorSummary(errors, locale: locale))
            <ol class="steps-plain">
            <li>\(L("Pasang aplikasi autentikator di ponsel, misalnya Aegis, FreeOTP, atau Google Authenticator.", locale))</li>
            <li>\(L("Pindai kode QR ini, atau ketik kuncinya.", locale))
            \(offer.qr.map { "<svg class=\"qr\" viewBox=\"\($0.viewBox)\" role=\"img\" aria-label=\"\(L("Kode QR untuk aplikasi autentikator", locale))\"><rect x=\"-4\" y=\"-4\" width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"\($0.path)\"/></svg>" as HTML })
            <p>\(L("Kunci", locale)): <code class="secret">\(offer.text)</code></p></li>
            <li>\(L("Ketik 6 angka yang tampil di aplikasi.", locale))</li></ol>
            \(form)
            """
        }
    }

    private var form: FormBlock {
        FormBlock(to: Paths.kodeTambahan, call.formTokens) {
            """
            <input type="hidden" name="rahasia_tersegel" value="\(offer.sealed)">
            \(TextField(FieldLabel("kode", L("Kode dari aplikasi", locale), error: FormState(errors: errors).error("kode")), value: "", kind: .digits, autocomplete: "one-time-code", maximumLength: 10, isNarrow: true))
            \(ButtonRow([.submit(L("Pasang", locale))]))
            """
        }
    }
}

/// The ten codes, shown this once.
struct RecoveryCodesPage {
    let codes: [String]
    let call: Call

    var page: Page {
        let title = L("Simpan kode pemulihan", call.locale)
        return Page(title: title, section: Paths.akun) {
            """
            \(PageHeader(title: title, lead: L("Kode tambahan terpasang. Sepuluh kode ini menggantikan ponsel bila hilang.", call.locale), status: [Tag(.good, L("Kode tambahan terpasang", call.locale))]))
            <p>\(L("Cetak atau salin sekarang; halaman ini tidak tampil lagi. Tiap kode berlaku sekali.", call.locale))</p>
            <ul class="codes">\(each: codes, { "<li><code>\($0)</code></li>" })</ul>
            \(ButtonRow([.link(L("Saya sudah menyimpannya", call.locale), Paths.akun)]))
            """
        }
    }
}

struct TokenPage {
    let call: Call
    var errors: [FieldError] = []

    private var state: FormState { FormState(initial: ["hari": "90"], form: call.method == .post ? call.form : nil, errors: errors) }
    private var locale: Language { call.locale }

    var page: Page {
        let title = L("Buat token API", locale)
        return Page(title: title, section: Paths.akun, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: title, lead: L("Token bekerja seperti kata sandi untuk aplikasi lain, dengan batas yang Anda pilih.", locale), back: Link(L("Keamanan akun", locale), Paths.akun)))
            \(ErrorSummary(errors, locale: locale))
            \(FormBlock(to: Paths.tokenBaru, call.formTokens) {
                """
                \(TextField(FieldLabel("nama", L("Nama token", locale), hint: L("Untuk apa token ini, misalnya “Aplikasi absensi”.", locale), error: state.error("nama")), value: state.value("nama"), maximumLength: 100))
                \(CheckboxGroup(FieldLabel("cakupan", L("Yang boleh dilakukan", locale), error: state.error("cakupan")), options: Cakupan.allCases.map { Choice($0.rawValue, L($0.label, locale), hint: $0.rawValue) }, selected: state.values("cakupan")))
                \(TextField(FieldLabel("hari", L("Berlaku berapa hari", locale), hint: L("1 sampai 365.", locale), error: state.error("hari")), value: state.value("hari"), kind: .digits, maximumLength: 3, isNarrow: true))
                \(ButtonRow([.submit(L("Buat token", locale))]))
                """
            })
            """
        }
    }
}

struct TokenMadePage {
    let made: CreateAPIToken.Created
    let call: Call

    var page: Page {
        let title = L("Token sudah dibuat", call.locale)
        return Page(title: title, section: Paths.akun) {
            """
            \(PageHeader(title: title, lead: L("Salin sekarang. Token ini tidak ditampilkan lagi.", call.locale)))
            <p><code class="secret">\(made.token)</code></p>
            <p>\(L("Berlaku sampai", call.locale)) \(call.stamp(made.kedaluwarsa)). \(L("Kirim sebagai header", call.locale)) <code>Authorization: Bearer …</code></p>
            \(ButtonRow([.link(L("Saya sudah menyalinnya", call.locale), Paths.akun)]))
            """
        }
    }
}
