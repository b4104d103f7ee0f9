package import Kinerja

/// Term and value, one under the other.
package struct DefinitionList: Sampled {
    package var items: [(term: Kalimat, value: HTML)]
    package init(_ items: [(term: Kalimat, value: HTML)]) { self.items = items }

    package var html: HTML { "<dl class=\"list\">\(each: items, { "<div><dt>\($0.term)</dt><dd>\($0.value)</dd></div>" })</dl>" }

    package static let examples = [
        Sample(
            "pegawai",
            DefinitionList([("Nama", "Sri Rahayu, S.Pd."), ("Jabatan", "Guru Ahli Muda"), ("Unit kerja", "SMP Negeri 1 Karang Sari")]))
    ]
}

/// A few figures that matter, side by side.
package struct Facts: Sampled {
    package var items: [(term: Kalimat, value: HTML)]
    package init(_ items: [(term: Kalimat, value: HTML)]) { self.items = items }

    package var html: HTML { "<dl class=\"facts\">\(each: items, { "<div><dt>\($0.term)</dt><dd>\($0.value)</dd></div>" })</dl>" }

    package static let examples = [
        Sample("tim", Facts([("Siap dinilai", "31"), ("Bukti belum lengkap", "8"), ("Sudah dinilai", "3"), ("Capaian unit", "Baik")]))
    ]
}

/// Something that opens on tap: an explanation, the table behind a chart.
package struct Disclosure: Sampled {
    package var summary: Kalimat
    package var content: HTML

    package init(summary: Kalimat, content: HTML) {
        self.summary = summary
        self.content = content
    }

    package var html: HTML { "<details class=\"more\"><summary>\(summary)</summary><div>\(content)</div></details>" }

    package static let examples = [
        Sample(
            "singkatan",
            Disclosure(summary: "Apa itu SKP?", content: "<p>Sasaran Kinerja Pegawai: rencana kinerja Anda selama satu tahun.</p>"))
    ]
}
