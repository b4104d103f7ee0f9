import Kinerja
import Rulebooks

/// Words and marks that the pages of the rulebooks share.
enum RulebookWords {
    static func masa(_ masa: MasaBerlaku) -> Tag {
        switch masa {
        case .berlaku: Tag(.good, "Berlaku")
        case .akanBerlaku: Tag(.wait, "Belum berlaku")
        case .berakhir: Tag(.plain, "Sudah berakhir")
        }
    }

    /// Nothing for a text that was checked against the law: that is what readers expect.
    static func status(_ status: RulebookStatus) -> Tag? {
        switch status {
        case .confirmedLaw: nil
        case .confirmedSecondHand: Tag(.wait, status.label)
        case .recalled: Tag(.bad, status.label)
        }
    }

    static func lingkup(_ lingkup: RulebookReach, _ instansi: String?) -> Tag? {
        lingkup == .instansi ? Tag(.note, instansi.map { "Aturan instansi: \($0)" } ?? "Aturan instansi") : nil
    }

    static func rentang(_ mulai: LocalDate, _ sampai: LocalDate?) -> Kalimat {
        sampai.map { "\(mulai.panjang) sampai \($0.panjang)" } ?? "sejak \(mulai.panjang)"
    }

    static func tags(_ kepala: AturanHead) -> [Tag] {
        [masa(kepala.masa)] + [status(kepala.status), lingkup(kepala.lingkup, kepala.instansi)].compactMap(\.self)
    }

    /// What the status means for the reader, unless all is as he expects.
    static func peringatan(_ kepala: AturanHead) -> HTML {
        var out = HTML.empty
        if kepala.status != .confirmedLaw {
            out = out + Notice(.note, kepala.status.label, detail: "<p>\(kepala.status.meaning)</p>").html
        }
        if kepala.masa == .berakhir { out = out + berakhir(kepala) }
        for newer in kepala.belumDibaca { out = out + belumDibaca(newer) }
        return out
    }

    private static func belumDibaca(_ newer: UnreadInstrumen) -> HTML {
        Notice(
            .note, "Ada peraturan yang lebih baru, yang naskahnya belum kami baca",
            detail: """
                <p>\(newer.title).</p><p>Isinya belum termasuk dalam aturan ini. Periksa naskahnya sebelum mengandalkan jawaban di sini.</p>
                \(newer.note.map { "<p class=\"small\">Yang diketahui: \($0).</p>" as HTML })
                """
        ).html
    }

    private static func berakhir(_ kepala: AturanHead) -> HTML {
        Notice(
            .note, "Versi ini sudah tidak berlaku",
            detail:
                "<p>Hasil yang diputuskan ketika ia berlaku tetap menurut versi ini. \(Link("Versi terbaru", Paths.aturan(kepala.alamat)))</p>"
        ).html
    }
}
