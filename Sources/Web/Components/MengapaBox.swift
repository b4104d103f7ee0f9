package import Kinerja

/// Why a result is what it is: the conclusion, each reason, and the article it rests on.
package struct MengapaBox: Sampled {
    package struct Alasan: Sendable {
        package var text: Kalimat
        /// "PermenPANRB 6/2022, Lampiran IV.B.3".
        package var citation: Kalimat

        package init(_ text: Kalimat, citation: Kalimat) {
            self.text = text
            self.citation = citation
        }
    }

    package var title: Kalimat
    package var conclusion: HTML
    package var reasons: [Alasan]
    package var links: [Link]

    package init(title: Kalimat, conclusion: HTML, reasons: [Alasan], links: [Link] = []) {
        self.title = title
        self.conclusion = conclusion
        self.reasons = reasons
        self.links = links
    }

    package var html: HTML {
        """
        <section class="why" aria-label="\(title)"><p>\(conclusion)</p>
        <ol>\(each: reasons, { "<li>\($0.text)<cite>\($0.citation)</cite></li>" })</ol>
        \(if: !links.isEmpty, "<ul class=\"links\">\(each: links, { "<li>\($0)</li>" })</ul>")</section>
        """
    }

    package static let examples = [
        Sample(
            "predikat",
            MengapaBox(
                title: "Mengapa hasil saya begini?",
                conclusion:
                    "<strong>Sangat Baik</strong>, karena hasil kerja <em>di atas</em> dan perilaku kerja <em>di atas</em> ekspektasi.",
                reasons: [
                    Alasan(
                        "Hasil kerja: 3 dari 4 hasil utama melampaui target, tidak ada yang di bawah; dinilai oleh Budi Santoso.",
                        citation: "PermenPANRB 6/2022, Lampiran IV.B.3 huruf a"),
                    Alasan("Perilaku: konsisten dan mendorong rekan; umpan balik 4 orang.", citation: "Lampiran IV.B.3 huruf b"),
                    Alasan("Kuadran baris di atas, kolom di atas.", citation: "Lampiran IV.B.3, tabel kuadran"),
                ],
                links: [Link("Unduh dokumen (PDF)", Paths.beranda), Link("Ajukan keberatan", Paths.beranda)]))
    ]
}
