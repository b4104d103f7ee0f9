import Kinerja

/// What surrounds every page: skip link, header with agency and person, menu, message, footer with help and language.
struct Layout: Component {
    let page: Page
    let call: Call
    let flash: Flash?

    private var locale: Language { call.locale }
    private var assets: Assets { call.site.assets }
    private var agency: String { call.person?.namaInstansi ?? call.site.configuration.agencyName }

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(locale.rawValue)">
        \(head)
        <body>
        <a class="skip" href="#isi">\(L("Langsung ke isi", locale))</a>
        <header class="top"><div class="in">
        <a class="brand" href="\(Paths.beranda)">Tolok<b aria-hidden="true">.</b></a>
        <span class="agency">\(agency)</span>
        \(person)
        </div>\(menu)</header>
        \(call.site.configuration.demo?.banner(locale))
        \(behalf)
        <main id="isi" tabindex="-1">
        \(flash.map { Notice($0.kind, $0.text, isFlash: true) })
        \(page.content)
        </main>
        \(footer)
        </body>
        </html>

        """
    }

    private var title: String {
        (page.hasErrors ? L("Galat", locale) + ": " : "") + page.title + " – Tolok"
    }

    private var head: HTML {
        """
        <head>
        <meta charset="utf-8">
        <title>\(title)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        \(page.refreshSeconds.map { "<meta http-equiv=\"refresh\" content=\"\($0)\">" as HTML })
        <link rel="stylesheet" href="\(Paths.aset(assets.css))">
        <link rel="icon" href="\(Paths.aset(assets.icon))" type="image/svg+xml">
        <script src="\(Paths.aset(assets.script))" defer></script>
        </head>
        """
    }

    private var person: HTML? {
        guard let person = call.person else { return nil }
        return """
            <span class="who"><a href="\(Paths.akun)">\(person.actor.nama)</a>\(if: !person.jabatan.isEmpty, " <span class=\"post\">\(person.jabatan)</span>")</span>
            <form method="post" action="\(call.site.configuration.signOut)">\(call.formTokens.csrf)\
            <button class="linkish">\(L("Keluar", locale))</button></form>
            """
    }

    /// Acting for another must never go unnoticed (dossier trust §3.2).
    private var behalf: HTML? {
        guard let person = call.person, let other = person.atasNama else { return nil }
        return """
            <aside class="behalf" aria-label="\(L("Anda bertindak atas nama {0}.", locale, other))"><div class="in"><p><strong>\(L("Anda bertindak atas nama {0}.", locale, other))</strong> \(L("Jejak mencatat nama Anda, {0}.", locale, person.orang))</p>
            <form method="post" action="\(Paths.berhentiBertindak)">\(call.formTokens.csrf)<button class="linkish">\(L("Berhenti", locale))</button></form></div></aside>
            """
    }

    private var menu: HTML? {
        let items = page.navigation.filter { concerns($0) }
        guard !items.isEmpty else { return nil }
        return """
            <details class="menu"><summary>\(L("Menu", locale))</summary></details>
            <nav class="main" aria-label="\(L("Menu utama", locale))"><ul>\(each: items, item)</ul></nav>
            """
    }

    private func concerns(_ item: NavigationItem) -> Bool {
        guard let person = call.person else { return false }
        return item.requirement.admits(person) && (person.memimpin || !item.forLeaders)
    }

    private func item(_ item: NavigationItem) -> HTML {
        """
        <li><a href="\(item.path)"\(attr: "aria-current", item.path == page.section ? "page" : nil)>\(L(item.label, locale))</a></li>
        """
    }

    private var footer: HTML {
        """
        <footer class="foot"><div class="in">
        <p><strong>\(L("Bantuan", locale)).</strong> \(call.site.configuration.helpText)</p>
        <form method="post" action="\(Paths.bahasa)">\(call.formTokens.csrf)
        <input type="hidden" name="kembali" value="\(call.path)">
        \(each: Language.allCases.filter { $0 != locale }, {
            "<button class=\"linkish\" name=\"bahasa\" value=\"\($0.rawValue)\" lang=\"\($0.rawValue)\">\($0.ownName)</button>"
        })</form>
        <p><a href="\(Paths.aturan)">\(L("Aturan yang dipakai", locale))</a></p>
        <p class="small">Tolok \(call.site.configuration.version)</p>
        </div></footer>
        """
    }
}
