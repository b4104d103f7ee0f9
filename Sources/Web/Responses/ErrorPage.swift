/// What a person sees when something did not work: what happened, what to do, and a number to name.
struct ErrorPage {
    let problem: Problem
    let call: Call

    var page: Page {
        Page(title: title) {
            """
            \(PageHeader(title: title, lead: L(problem.remedy, call.locale)))
            \(if: !problem.fields.isEmpty, "<ul>\(each: problem.fields, { "<li>\($0.message)</li>" })</ul>")
            \(ButtonRow([.link(L("Ke Beranda", call.locale), Paths.beranda)]))
            <p class="small">\(L("Nomor permintaan", call.locale)): <code>\(call.requestID)</code></p>
            """
        }
    }

    private var title: String { L(problem.title, call.locale, problem.arguments) }
}

/// A form was sent after the session had ended. Nothing typed is lost: sign in beside it, then send it again.
struct SessionEndedPage {
    let form: Form
    let call: Call

    /// Secrets are never echoed: neither the password of a step-up, nor those of the page that changes it, nor a code.
    private static let secretPrefixes = ["sandi", "kata_sandi", StepUpPage.passwordField, "lama", "baru", "ulang", "kode", "totp"]

    var page: Page {
        Page(title: L("Sesi Anda telah berakhir", call.locale)) {
            """
            \(PageHeader(title: L("Sesi Anda telah berakhir", call.locale), lead: L("Isian Anda belum terkirim, tetapi belum hilang.", call.locale)))
            <ol class="steps-plain">
            <li>\(L("Masuk lagi di tab baru, dengan akun yang sama.", call.locale))
            <a href="\(call.site.configuration.signIn)" target="_blank" rel="noopener">\(L("Masuk di tab baru", call.locale))</a></li>
            <li>\(L("Kembali ke halaman ini, lalu kirim ulang.", call.locale))</li></ol>
            <form method="post" action="\(call.path)">\(each: kept, { field in
                "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
            })\(ButtonRow([.submit(L("Kirim ulang", call.locale))]))</form>
            \(Disclosure(summary: L("Lihat isian yang akan dikirim", call.locale), content: preview))
            """
        }
    }

    private var kept: [(name: String, value: String)] {
        form.fields.pairs.filter { field in !Self.secretPrefixes.contains { field.name.hasPrefix($0) } }
    }

    private var preview: HTML {
        "<dl class=\"list\">\(each: kept.filter { !$0.name.hasPrefix("_") }, { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" })</dl>"
    }
}
