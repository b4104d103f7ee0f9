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
        Page(title: "Masuk", hasErrors: refused != nil) {
            """
            \(PageHeader(title: "Masuk", lead: "Untuk pegawai yang akunnya sudah aktif."))
            \(summary)
            \(FormBlock(to: Paths.masuk, call.formTokens) { fields })
            <p>\("Pertama kali, atau lupa kata sandi?") \(Link("Aktifkan akun dengan kode dari admin", Paths.aktivasi))</p>
            \(call.site.configuration.demo?.logins)
            """
        }
    }

    private var fields: HTML {
        """
        \(call.kembali.map { "<input type=\"hidden\" name=\"kembali\" value=\"\($0)\">" as HTML })
        \(TextField(FieldLabel("nip", "NIP", hint: "18 angka. Boleh dengan spasi."), value: call.form["nip"] ?? "", kind: .digits, autocomplete: "username", maximumLength: 100))
        \(TextField(FieldLabel("kata_sandi", "Kata sandi"), value: "", kind: .password, autocomplete: "current-password", maximumLength: 128))
        \(ButtonRow([.submit("Masuk")]))
        """
    }

    private var summary: HTML? {
        switch refused {
        case nil: nil
        case .empty: ErrorSummary([FieldError("nip", "Isi NIP dan kata sandi.")]).html
        case .wrong:
            ErrorSummary(
                [FieldError("nip", "NIP atau kata sandi tidak cocok. Periksa keduanya, atau aktifkan akun dahulu.")],
            ).html
        case .wait(let seconds): WaitNotice(seconds: seconds, call: call).html
        }
    }
}

struct SecondFactorPage {
    let call: Call
    var refused: SignInRefusal?

    var page: Page {
        let title: Kalimat = "Kode tambahan"
        return Page(title: title, hasErrors: refused != nil) {
            """
            \(PageHeader(title: title, lead: "Kata sandi cocok. Satu langkah lagi."))
            \(summary)
            \(FormBlock(to: Paths.masukKode, call.formTokens) {
                """
                \(call.kembali.map { "<input type=\"hidden\" name=\"kembali\" value=\"\($0)\">" as HTML })
                \(TextField(FieldLabel("kode", "Kode dari aplikasi autentikator", hint: "6 angka, atau satu kode pemulihan.", error: wrong), value: "", autocomplete: "one-time-code", maximumLength: 20, isNarrow: true))
                \(ButtonRow([.submit("Lanjutkan")]))
                """
            })
            <p class="small">\("Ponsel hilang? Pakai kode pemulihan, atau minta kode baru kepada admin.")</p>
            """
        }
    }

    private var wrong: Kalimat? {
        guard case .wrong = refused else { return nil }
        return "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya."
    }

    private var summary: HTML? {
        if case .wait(let seconds) = refused { return WaitNotice(seconds: seconds, call: call).html }
        return wrong.map { ErrorSummary([FieldError("kode", $0)]).html }
    }
}

/// Too many failures; says how long, and what to do meanwhile.
struct WaitNotice: Component {
    let seconds: Int64
    let call: Call

    var html: HTML {
        Notice(
            .bad, "Terlalu banyak percobaan. Tunggu \(Waiting.text(seconds)), lalu coba lagi.",
            detail: "<p>\("Ini menjaga akun dari penebak kata sandi. Isian Anda tidak salah hanya karena ini.")</p>",
            isFlash: true
        ).html
    }
}

struct AktivasiPage {
    let call: Call
    var errors: [FieldError] = []
    var wait: Int64?

    static let wrongCode = FieldError(
        "kode", "NIP atau kode tidak cocok",
        remedy: "Periksa keduanya. Kode hanya berlaku sekali dan 14 hari; minta yang baru kepada admin bila perlu.")

    private var state: FormState { FormState(form: call.method == .post ? call.form : nil, errors: errors) }

    var page: Page {
        let title: Kalimat = "Aktifkan akun"
        return Page(title: title, hasErrors: !errors.isEmpty || wait != nil) {
            """
            \(PageHeader(title: title, lead: "Anda perlu lembar kode dari admin kepegawaian. Kode lupa kata sandi juga dipakai di sini.", back: Link("Masuk", Paths.masuk)))
            \(wait.map { WaitNotice(seconds: $0, call: call) })\(ErrorSummary(errors))
            \(FormBlock(to: Paths.aktivasi, call.formTokens) { fields })
            """
        }
    }

    private var fields: HTML {
        """
        \(TextField(FieldLabel("nip", "NIP", hint: "18 angka. Boleh dengan spasi.", error: state.error("nip")), value: state.value("nip"), kind: .digits, autocomplete: "username", maximumLength: 100))
        \(TextField(FieldLabel("kode", "Kode aktivasi", hint: "10 huruf dan angka pada lembar Anda, misalnya 7K3QX-M9T2B.", error: state.error("kode")), value: state.value("kode"), autocomplete: "off", maximumLength: 20, isNarrow: true))
        \(PasswordFields(first: "kata_sandi", call: call, state: state, shortest: 15))
        \(ButtonRow([.submit("Aktifkan akun")]))
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
        \(TextField(FieldLabel(first, "Kata sandi baru", hint: "Paling sedikit \(shortest) karakter. Empat kata acak mudah diingat, misalnya tentang benda di rumah.", error: state.error(first)), value: "", kind: .password, autocomplete: "new-password", maximumLength: 128))
        \(TextField(FieldLabel("ulang", "Ketik sekali lagi", error: state.error("ulang")), value: "", kind: .password, autocomplete: "new-password", maximumLength: 128))
        """
    }
}
