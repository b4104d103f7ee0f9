import Kinerja

/// What a person sees when something did not work: what happened, what to do, and a number to name.
struct ErrorPage {
    let problem: Problem
    let call: Call

    var page: Page {
        Page(title: problem.title) {
            """
            \(PageHeader(title: problem.title, lead: problem.remedy))
            \(if: !problem.fields.isEmpty, "<ul>\(each: problem.fields, { "<li>\($0.message)</li>" })</ul>")
            \(ButtonRow([.link("Ke Beranda", Paths.beranda)]))
            <p class="small">\("Nomor permintaan"): <code>\(call.requestID)</code></p>
            """
        }
    }

}

/// A form was sent after the session had ended. Nothing typed is lost: sign in beside it, then send it again.
struct SesiEndedPage {
    let form: Form
    let call: Call

    /// Secrets are never echoed: neither the password of a step-up, nor those of the page that changes it, nor a code.
    private static let secretPrefixes = ["sandi", "kata_sandi", StepUpPage.passwordField, "lama", "baru", "ulang", "kode", "totp"]

    var page: Page {
        Page(title: "Sesi Anda telah berakhir") {
            """
            \(PageHeader(title: "Sesi Anda telah berakhir", lead: "Isian Anda belum terkirim, tetapi belum hilang."))
            <ol class="steps-plain">
            <li>\("Masuk lagi di tab baru, dengan akun yang sama.")
            <a href="\(call.site.configuration.signIn)" target="_blank" rel="noopener">\("Masuk di tab baru")</a></li>
            <li>\("Kembali ke halaman ini, lalu kirim ulang.")</li></ol>
            <form method="post" action="\(call.path)">\(each: kept, { field in
                "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
            })\(ButtonRow([.submit("Kirim ulang")]))</form>
            \(Disclosure(summary: "Lihat isian yang akan dikirim", content: preview))
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
