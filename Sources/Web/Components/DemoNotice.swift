package import UseCases

/// What a demo says of itself: a banner on every page, and on the sign-in page who one can be. Real installations have none.
package struct DemoNotice: Sendable, Equatable {
    package var kataSandi: String
    package var orang: [DemoLogin]

    package init(kataSandi: String, orang: [DemoLogin]) { (self.kataSandi, self.orang) = (kataSandi, orang) }

    func banner(_ locale: Language) -> HTML {
        """
        <aside class="behalf" aria-label="\(L("Data contoh.", locale))"><div class="in"><p><strong>\(L("Data contoh.", locale))</strong> \
        \(L("Semua orang dan kejadian di sini direka. Kode tambahan tidak diminta.", locale))</p></div></aside>
        """
    }

    func logins(_ locale: Language) -> HTML {
        """
        <section><h2>\(L("Masuk sebagai", locale))</h2>
        <p>\(L("Kata sandi semuanya:", locale)) <strong>\(kataSandi)</strong></p>
        <dl class="list">\(each: orang, { "<div><dt>\($0.nip)</dt><dd><strong>\($0.nama)</strong><br>\($0.kegunaan)</dd></div>" })</dl></section>
        """
    }
}
