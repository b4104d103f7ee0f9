/// What a demo says of itself: a banner on every page, and on the sign-in page who one can be. Real installations have none.
package struct DemoNotice: Sendable, Equatable {
    package var kataSandi: String
    package var orang: [Orang]

    /// Somebody whom a visitor can be.
    package struct Orang: Sendable, Equatable {
        package let nip: String
        package let nama: String
        package let kegunaan: String

        package init(nip: String, nama: String, kegunaan: String) { (self.nip, self.nama, self.kegunaan) = (nip, nama, kegunaan) }
    }

    package init(kataSandi: String, orang: [Orang]) { (self.kataSandi, self.orang) = (kataSandi, orang) }

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
