package import Kinerja

/// What a handler gives to `call.html`: the middle of a page and what the layout must know about it.
package struct Page: Sendable {
    package var title: Kalimat
    /// The menu item that is current; nil for pages outside the menu.
    package var section: Path?
    /// "Galat:" comes first in the window's title, so that a screen reader says it at once (GOV.UK).
    package var hasErrors: Bool
    /// For pages about running work: reload after this many seconds, also without JavaScript.
    package var refreshSeconds: Int?
    package var navigation: [NavigationItem]
    package var content: HTML

    package init(
        title: Kalimat, section: Path? = nil, hasErrors: Bool = false, refreshSeconds: Int? = nil,
        navigation: [NavigationItem] = Navigation.items, content: () -> HTML
    ) {
        self.title = title
        self.section = section
        self.hasErrors = hasErrors
        self.refreshSeconds = refreshSeconds
        self.navigation = navigation
        self.content = content()
    }
}

/// One entry of the main menu, shown to those whom its requirement admits.
package struct NavigationItem: Sendable {
    package var label: Kalimat
    package var path: Path
    package var requirement: Requirement
    /// Shown only to those whom somebody reports to.
    package var forLeaders: Bool

    package init(_ label: Kalimat, _ path: Path, _ requirement: Requirement, forLeaders: Bool = false) {
        self.forLeaders = forLeaders
        self.label = label
        self.path = path
        self.requirement = requirement
    }
}

package enum Navigation {
    /// In the order of design.md §7. A slice adds its line with its first page. Labels are msgids.
    package static let items: [NavigationItem] = [
        NavigationItem("Beranda", Paths.beranda, .signedIn),
        NavigationItem("SKP saya", Paths.skpSaya, .signedIn),
        NavigationItem("Kinerja saya", Paths.kinerjaSaya, .signedIn),
        NavigationItem("Umpan balik", Paths.umpanBalik, .signedIn),
        NavigationItem("Hasil evaluasi", Paths.daftarEvaluasi, .signedIn),
        NavigationItem("Tim saya", Paths.tim(), .signedIn, forLeaders: true),
        NavigationItem("Nilai tim", Paths.nilai(), .may(.nilai), forLeaders: true),
        NavigationItem("Pegawai", Paths.direktori, .signedIn),
        NavigationItem("Aturan", Paths.aturan, .public),
        NavigationItem("Kelola", Paths.kelola, .may(.kelolaPeriode)),
        NavigationItem("Kemajuan unit", Paths.kemajuan, .role(.auditor)),
    ]
}
