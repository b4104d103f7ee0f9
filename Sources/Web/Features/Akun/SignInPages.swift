import HTTPTypes
import Kinerja

/// Why a sign-in was turned down; the same words whether the NIP exists or not.
enum SignInRefusal: Sendable {
    case empty
    case wrong
    case wait(Int64)
}

struct SignInPage {
    let call: Call
    var refused: SignInRefusal?

    var page: Page {
        Page(title: L("Masuk", call.locale), hasErrors: refused != nil) {
            """
            \(PageHeader(title: L("Masuk", call.locale), lead: L("Untuk pegawai yang akunnya sudah aktif.", call.locale)))
            \(summary)
            \(FormBlock(to: Paths.masuk, call.formTokens) { fields })
            <p>\(L("Pertama kali, atau lupa kata sandi?", call.locale)) \(Link(L("Aktifkan akun dengan kode dari admin", call.locale), Paths.aktivasi))</p>
            \(call.site.configuration.demo?.logins(call.locale))
            """
        }
    }

    private var fields: HTML {
        """
        \(call.kembali.map { "<input type=\"hidden\" name=\"kembali\" value=\"\($0)\">" as HTML })
        \(TextField(FieldLabel("nip", "NIP", hint: L("18 angka. Boleh dengan spasi.", call.locale)), value: call.form["nip"] ?? "", kind: .digits, autocomplete: "username", maximumLength: 100))
        \(TextField(FieldLabel("kata_sandi", L("Kata sandi", call.locale)), value: "", kind: .password, autocomplete: "current-password", maximumLength: 128))
        \(ButtonRow([.submit(L("Masuk", call.locale))]))
        """
    }

    private var summary: HTML? {
        switch refused {
        case nil: nil
        case .empty: ErrorSummary([FieldError("nip", L("Isi NIP dan kata sandi.", call.locale))], locale: call.locale).html
        case .wrong:
            ErrorSummary(
                [FieldError("nip", L("NIP atau kata sandi tidak cocok. Periksa keduanya, atau aktifkan akun dahulu.", call.locale))],
                locale: call.locale
            ).html
        case .wait(let seconds): WaitNotice(seconds: seconds, call: call).html
        }
    }
}

struct SecondStepPage {
    let call: Call
    var refused: SignInRefusal?

    var page: Page {
        let title = L("Kode tambahan", call.locale)
        return Page(title: title, hasErrors: refused != nil) {
            """
            \(PageHeader(title: title, lead: L("Kata sandi cocok. Satu langkah lagi.", call.locale)))
            \(summary)
            \(FormBlock(to: Paths.masukKode, call.formTokens) {
                """
                \(call.kembali.map { "<input type=\"hidden\" name=\"kembali\" value=\"\($0)\">" as HTML })
                \(TextField(FieldLabel("kode", L("Kode dari aplikasi autentikator", call.locale), hint: L("6 angka, atau satu kode pemulihan.", call.locale), error: wrong), value: "", autocomplete: "one-time-code", maximumLength: 20, isNarrow: true))
                \(ButtonRow([.submit(L("Lanjutkan", call.locale))]))
                """
            })
            <p class="small">\(L("Ponsel hilang? Pakai kode pemulihan, atau minta kode baru kepada admin.", call.locale))</p>
            """
        }
    }

    private var wrong: String? {
        guard case .wrong = refused else { return nil }
        return L("Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya.", call.locale)
    }

    private var summary: HTML? {
        if case .wait(let seconds) = refused { return WaitNotice(seconds: seconds, call: call).html }
        return wrong.map { ErrorSummary([FieldError("kode", $0)], locale: call.locale).html }
    }
}

/// Too many failures; says how long, and what to do meanwhile.
struct WaitNotice: Component {
    let seconds: Int64
    let call: Call

    var html: HTML {
        Notice(
            .bad, L("Terlalu banyak percobaan. Tunggu {0}, lalu coba lagi.", call.locale, Waiting.text(seconds, call.locale)),
            detail: "<p>\(L("Ini menjaga akun dari penebak kata sandi. Isian Anda tidak salah hanya karena ini.", call.locale))</p>",
            isFlash: true
        ).html
    }
}

struct ActivationPage {
    let call: Call
    var errors: [FieldError] = []
    var wait: Int64?

    static let wrongCode = FieldError(
        "kode", "NIP atau kode tidak cocok",
        remedy: "Periksa keduanya. Kode hanya berlaku sekali dan 14 hari; minta yang baru kepada admin bila perlu.")

    private var state: FormState { FormState(form: call.method == .post ? call.form : nil, errors: errors) }

    var page: Page {
        let title = L("Aktifkan akun", call.locale)
        return Page(title: title, hasErrors: !errors.isEmpty || wait != nil) {
            """
            \(PageHeader(title: title, lead: L("Anda perlu lembar kode dari admin kepegawaian. Kode lupa kata sandi juga dipakai di sini.", call.locale), back: Link(L("Masuk", call.locale), Paths.masuk)))
            \(wait.map { WaitNotice(seconds: $0, call: call) })\(ErrorSummary(errors, locale: call.locale))
            \(FormBlock(to: Paths.aktivasi, call.formTokens) { fields })
            """
        }
    }

    private var fields: HTML {
        """
        \(TextField(FieldLabel("nip", "NIP", hint: L("18 angka. Boleh dengan spasi.", call.locale), error: state.error("nip")), value: state.value("nip"), kind: .digits, autocomplete: "username", maximumLength: 100))
        \(TextField(FieldLabel("kode", L("Kode aktivasi", call.locale), hint: L("10 huruf dan angka pada lembar Anda, misalnya 7K3QX-M9T2B.", call.locale), error: state.error("kode")), value: state.value("kode"), autocomplete: "off", maximumLength: 20, isNarrow: true))
        \(PasswordFields(first: "kata_sandi", call: call, state: state, shortest: 15))
        \(ButtonRow([.submit(L("Aktifkan akun", call.locale))]))
        """
    }
}

/// A new password twice, with what makes a good one.
struct PasswordFields: Component {
    let first: String
    let call: Call
    let state: FormState
    let shortest: Int

    var html: HTML {
        """
        \(TextField(FieldLabel(first, L("Kata sandi baru", call.locale), hint: L("Paling sedikit {0} karakter. Empat kata acak mudah diingat, misalnya tentang benda di rumah.", call.locale, String(shortest)), error: state.error(first)), value: "", kind: .password, autocomplete: "new-password", maximumLength: 128))
        \(TextField(FieldLabel("ulang", L("Ketik sekali lagi", call.locale), error: state.error("ulang")), value: "", kind: .password, autocomplete: "new-password", maximumLength: 128))
        """
    }
}
