package import Kinerja

/// What a demo says of itself: a banner on every page, and on the sign-in page who one can be. Real installations have none.
package struct DemoNotice: Sendable, Equatable {
    package var kataSandi: String
    package var orang: [Person]

    /// Somebody whom a visitor can be.
    package struct Person: Sendable, Equatable {
        package let nip: String
        package let nama: String
        package let kegunaan: Kalimat

        package init(nip: String, nama: String, kegunaan: Kalimat) { (self.nip, self.nama, self.kegunaan) = (nip, nama, kegunaan) }
    }

    package init(kataSandi: String, orang: [Person]) { (self.kataSandi, self.orang) = (kataSandi, orang) }

    var banner: HTML {
        """
        <aside class="behalf" aria-label="\("Data contoh.")"><div class="in"><p><strong>\("Data contoh.")</strong> \
        \("Semua orang dan kejadian di sini direka. Kode tambahan tidak diminta.")</p></div></aside>
        """
    }

    var logins: HTML {
        """
        <section><h2>\("Masuk sebagai")</h2>
        <p>\("Kata sandi semuanya:") <strong>\(kataSandi)</strong></p>
        <dl class="list">\(each: orang, { "<div><dt>\($0.nip)</dt><dd><strong>\($0.nama)</strong><br>\($0.kegunaan)</dd></div>" })</dl></section>
        """
    }
}
