import Kinerja
import Rulebooks

/// The answer with every step that led to it: "Mengapa?".
struct JawabanSection: Component {
    let jawaban: JawabanView
    let kepala: AturanHead

    var html: HTML {
        """
        <section aria-labelledby="hasil"><h2 id="hasil">Jawaban</h2>
        \(MengapaBox(title: "Jawaban dan alasannya", conclusion: conclusion, reasons: reasons, links: links))
        \(remarks)</section>
        <section><h2>Mengapa?</h2>
        <p>\(jawaban.langkah.count == 1 ? "Satu keputusan dibaca." : "\(jawaban.langkah.count) keputusan dibaca berurutan; yang terakhir adalah jawabannya.")</p>
        \(if: jawaban.langkah.count > 1, tree)
        \(each: jawaban.langkah, { LangkahSection(langkah: $0, kepala: kepala).html })</section>
        """
    }

    private var conclusion: HTML {
        "\(jawaban.keputusan): <strong>\(jawaban.hasil == .tidakAda ? "tidak ada jawaban" : jawaban.hasil.kalimat)</strong>"
    }

    /// The rows that fitted in the last decision, which people want to read first.
    private var reasons: [MengapaBox.Alasan] {
        (jawaban.langkah.last?.tabel ?? []).flatMap(\.barisCocok).filter { !$0.catatan.isEmpty }.map { row in
            MengapaBox.Alasan(
                Kalimat(verbatim: row.catatan[0]), citation: Kalimat(verbatim: row.catatan.dropFirst().joined(separator: "; ")))
        }
    }

    private var links: [Link] {
        guard let last = jawaban.langkah.last else { return [] }
        let row = last.tabel.lazy.flatMap(\.barisCocok).first
        let place = row?.jangkar ?? Anchor.decision(last.nama)
        return [Link("Lihat pada aturannya", Paths.aturan(kepala.alamat, kepala.mulai, tempat: place))]
    }

    private var remarks: HTML {
        """
        \(if: !jawaban.kosong.isEmpty, blank)\
        \(if: !jawaban.peringatan.isEmpty, Disclosure(
            summary: "Catatan mesin hitung (\(jawaban.peringatan.count))",
            content: "<ul>\(each: jawaban.peringatan.prefix(20), { "<li>\($0)</li>" })</ul>").html)
        """
    }

    private var blank: HTML {
        Notice(
            .note, jawaban.hasil == .tidakAda ? "Belum ada jawaban, karena ada yang belum diisi" : "Ada yang tidak diisi",
            detail: "<p>Belum diisi: \(jawaban.kosong.joined(separator: ", ")).</p>"
        ).html
    }

    /// Which decision needs which; each opens its step below.
    private var tree: HTML {
        jawaban.pohon.map { "<ul class=\"konteks pohon\">\(branch($0))</ul>" } ?? .empty
    }

    private func branch(_ tree: TraceTree) -> HTML {
        let langkah = jawaban.langkah[tree.step.number - 1]
        let inner: HTML = tree.branches.isEmpty ? .empty : "<ul class=\"konteks\">\(each: tree.branches, branch)</ul>"
        return """
            <li><a href="#langkah-\(langkah.nomor)">\(langkah.nama)</a>: \(langkah.hasil.kalimat)\(inner)</li>
            """
    }
}

/// One step: what it was given, the rows that fitted, what came out, on which law.
struct LangkahSection: Component {
    let langkah: LangkahView
    let kepala: AturanHead

    /// Longer tables are not repeated here.
    private static let barisTampil = 40

    var html: HTML {
        """
        <section class="langkah"><h3 id="langkah-\(langkah.nomor)">\(langkah.nomor). \(langkah.nama)</h3>
        \(langkah.pertanyaan.map { "<p class=\"lead\">\($0)</p>" as HTML })
        \(if: !langkah.masukan.isEmpty, DefinitionList(langkah.masukan.map { (Kalimat(verbatim: $0.nama), "\($0.nilai.kalimat)") }).html)
        \(each: langkah.tabel, reading)
        <div>Hasil: \(HasilValue(nilai: langkah.hasil))</div>
        \(RujukanList(names: langkah.dasar))</section>
        """
    }

    private func reading(_ reading: LangkahTable) -> HTML {
        guard let table = reading.tabel else {
            return "<p>Tabel \(reading.pemilik): tidak ada baris yang cocok dengan \(facts(reading)).</p>"
        }
        let fits = Set(reading.cocok)
        return """
            \(RuleTable(table: table, caption: "Tabel \(reading.pemilik), baris yang cocok.", cocok: fits, hanya: fits))
            \(if: table.baris.count > fits.count, rest(table, reading.pemilik, fits))
            """
    }

    private func rest(_ table: TableView, _ owner: String, _ fits: Set<Int>) -> HTML {
        let count: Kalimat = "Seluruh tabel, \(table.baris.count) baris"
        guard table.baris.count <= Self.barisTampil else {
            return "<p>\(Link(count, Paths.aturan(kepala.alamat, kepala.mulai, tempat: table.baris[0].jangkar)))</p>"
        }
        return Disclosure(summary: count, content: RuleTable(table: table, caption: "Tabel \(owner).", cocok: fits).html).html
    }

    private func facts(_ reading: LangkahTable) -> String {
        reading.masukan.map { "\($0.nama) = \($0.nilai.kalimat)" }.joined(separator: ", ")
    }
}

/// A value: alone in bold, a list or record as a list.
struct HasilValue: Component {
    let nilai: ValueView

    var html: HTML {
        switch nilai {
        case .tidakAda: "<strong>tidak ada jawaban</strong>"
        case .teks(let text): "<strong>\(text)</strong>"
        case .daftar(let items) where items.isEmpty: "<strong>tidak ada</strong>"
        case .daftar(let items): "<ul class=\"plain\">\(each: items, { "<li>\($0.kalimat)</li>" })</ul>"
        case .rincian(let entries):
            "<ul class=\"plain\">\(each: entries, { "<li>\($0.nama): <strong>\($0.nilai.kalimat)</strong></li>" })</ul>"
        }
    }
}
