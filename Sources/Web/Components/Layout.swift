import Kinerja

/// What surrounds every page: skip link, header with agency and person, menu, message, footer with help and language.
struct Layout: Component {
    let page: Page
    let call: Call
    let flash: Flash?
    private var assets: Assets { call.site.assets }
    private var agency: String { call.person?.namaInstansi ?? call.site.configuration.instansiName }

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(Language.current.rawValue)">
        \(head)
        <body>
        <a class="skip" href="#isi">\("Langsung ke isi")</a>
        <header class="top"><div class="in">
        <a class="brand" href="\(Paths.beranda)">Tolok<b aria-hidden="true">.</b></a>
        <span class="agency">\(agency)</span>
        \(person)
        </div>\(menu)</header>
        \(call.site.configuration.demo?.banner)
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

    private var title: Kalimat {
        (page.hasErrors ? "Galat" + ": " : "") + page.title + " – Tolok"
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
            <button class="linkish">\("Keluar")</button></form>
            """
    }

    /// Acting for another must never go unnoticed (dossier trust §3.2).
    private var behalf: HTML? {
        guard let person = call.person, let other = person.atasNama else { return nil }
        return """
            <aside class="behalf" aria-label="\("Anda bertindak atas nama \(other).")"><div class="in"><p><strong>\("Anda bertindak atas nama \(other).")</strong> \("Jejak mencatat nama Anda, \(person.orang).")</p>
            <form method="post" action="\(Paths.berhentiBertindak)">\(call.formTokens.csrf)<button class="linkish">\("Berhenti")</button></form></div></aside>
            """
    }

    private var menu: HTML? {
        let items = page.navigation.filter { concerns($0) }
        guard !items.isEmpty else { return nil }
        return """
            <details class="menu"><summary>\("Menu")</summary></details>
            <nav class="main" aria-label="\("Menu utama")"><ul>\(each: items, item)</ul></nav>
            """
    }

    private func concerns(_ item: NavigationItem) -> Bool {
        guard let person = call.person else { return false }
        return item.requirement.admits(person) && (person.memimpin || !item.forLeaders)
    }

    private func item(_ item: NavigationItem) -> HTML {
        """
        <li><a href="\(item.path)"\(attr: "aria-current", item.path == page.section ? "page" : nil)>\(item.label)</a></li>
        """
    }

    private var footer: HTML {
        """
        <footer class="foot"><div class="in">
        <p><strong>\("Bantuan").</strong> \(call.site.configuration.helpText)</p>
        <form method="post" action="\(Paths.bahasa)">\(call.formTokens.csrf)
        <input type="hidden" name="kembali" value="\(call.path)">
        \(each: Language.allCases.filter { $0 != .current }, {
            "<button class=\"linkish\" name=\"bahasa\" value=\"\($0.rawValue)\" lang=\"\($0.rawValue)\">\($0.ownName)</button>"
        })</form>
        <p><a href="\(Paths.aturan)">\("Aturan yang dipakai")</a></p>
        <p class="small">Tolok \(call.site.configuration.version)</p>
        </div></footer>
        """
    }
}
