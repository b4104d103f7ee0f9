import Kinerja
import UseCases

/// A sealing act was sent with a proof of identity that is too old: the password is asked for, and what was typed goes with it.
struct StepUpPage {
    let form: Form
    let call: Call
    var refused: SignInRefusal?

    static let passwordField = "_sandi"

    var page: Page {
        let title: Kalimat = "Pastikan bahwa ini Anda"
        return Page(title: title, hasErrors: refused != nil) {
            """
            \(PageHeader(title: title, lead: "Tindakan ini penting, jadi kami tanyakan kata sandi sekali lagi. Isian Anda tetap ada."))
            \(summary)
            <form method="post" action="\(call.path)" novalidate>\(each: kept, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
            \(TextField(FieldLabel(Self.passwordField, "Kata sandi"), value: "", kind: .password, autocomplete: "current-password", maximumLength: 128))
            \(ButtonRow([.submit("Lanjutkan")]))</form>
            """
        }
    }

    /// Everything typed but the password itself.
    private var kept: [(name: String, value: String)] { form.fields.pairs.filter { $0.name != Self.passwordField } }

    private var summary: HTML? {
        switch refused {
        case nil: nil
        case .wait(let seconds): WaitNotice(seconds: seconds, call: call).html
        case .empty, .wrong:
            ErrorSummary([FieldError(Self.passwordField, "Kata sandi tidak cocok. Ketik lagi.")]).html
        }
    }
}

/// The password, before a page that needs a fresh proof.
struct AskAgainPage {
    let call: Call
    var refused: SignInRefusal?

    var page: Page {
        let title: Kalimat = "Pastikan bahwa ini Anda"
        return Page(title: title, hasErrors: refused != nil) {
            """
            \(PageHeader(title: title, lead: "Halaman berikut penting, jadi kami tanyakan kata sandi sekali lagi."))
            \(summary)
            \(FormBlock(to: Paths.masukUlang, call.formTokens) {
                """
                \(call.kembali.map { "<input type=\"hidden\" name=\"kembali\" value=\"\($0)\">" as HTML })
                \(TextField(FieldLabel("kata_sandi", "Kata sandi"), value: "", kind: .password, autocomplete: "current-password", maximumLength: 128))
                \(ButtonRow([.submit("Lanjutkan")]))
                """
            })
            """
        }
    }

    private var summary: HTML? {
        switch refused {
        case nil: nil
        case .wait(let seconds): WaitNotice(seconds: seconds, call: call).html
        case .empty, .wrong:
            ErrorSummary([FieldError("kata_sandi", "Kata sandi tidak cocok. Ketik lagi.")]).html
        }
    }
}
