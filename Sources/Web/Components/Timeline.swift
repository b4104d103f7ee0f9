package import Kinerja

/// What happened, newest first: when, who, what.
package struct Timeline: Sampled {
    package struct Entry: Sendable {
        package var moment: Instant
        package var actor: Kalimat
        package var text: Kalimat
        package var detail: HTML?

        package init(_ moment: Instant, actor: Kalimat, _ text: Kalimat, detail: HTML? = nil) {
            self.moment = moment
            self.actor = actor
            self.text = text
            self.detail = detail
        }
    }

    package var entries: [Entry]
    package var zone: Zone

    package init(_ entries: [Entry], zone: Zone) {
        self.entries = entries
        self.zone = zone
    }

    package var html: HTML { "<ol class=\"timeline\">\(each: entries, item)</ol>" }

    private func item(_ entry: Entry) -> HTML {
        """
        <li><time datetime="\(IndonesianDate.machine(entry.moment))">\(IndonesianDate.stamp(entry.moment, in: zone))</time>
        <p><strong>\(entry.actor)</strong> \(entry.text)</p>\(entry.detail)</li>
        """
    }

    package static let examples = [
        Sample(
            "skp",
            Timeline(
                [
                    Entry(
                        Instant(seconds: 1_769_050_800), actor: "Budi Santoso", "mengembalikan SKP.",
                        detail: "<blockquote>Target pelatihan sebaiknya per triwulan.</blockquote>"),
                    Entry(Instant(seconds: 1_768_964_400), actor: "Sri Rahayu", "mengajukan SKP."),
                ], zone: .wib))
    ]
}
