import Kinerja
import UseCases

/// The parts of an SKP in the order and words of the printed forms A.1.1–A.1.8.
struct IdentitasSKP: Component {
    let skp: SKP

    var html: HTML {
        """
        <div class="pair"><section><h2>Pegawai yang dinilai</h2>\(list(skp.pihakPegawai, "Unit kerja"))</section>
        <section><h2>Pejabat penilai kinerja</h2>\(skp.pihakPenilai.map { list($0, "Unit kerja") } ?? belumAda)</section></div>
        """
    }

    private var belumAda: HTML { "<p>Belum ditemukan. Ajukan koreksi atasan pada profil Anda.</p>" }

    private func list(_ p: Pihak, _ unit: Kalimat) -> HTML {
        DefinitionList([
            ("Nama", "\(p.nama)"), ("NIP", "\(p.nip.isEmpty ? "–" : p.nip)"), ("Pangkat/gol. ruang", "\(p.pangkatGolongan)"),
            ("Jabatan", "\(p.jabatan)"), (unit, "\(p.unitKerja)"),
        ]).html
    }
}

struct HasilKerjaSection: Component {
    let view: SKPView
    /// Edit links beside each result.
    let dapatDisunting: Bool

    private var skp: SKP { view.skp }

    var html: HTML {
        """
        <section id="hasil"><h2>Hasil kerja</h2>
        <h3>A. Utama</h3>\(group(.utama))
        <h3>B. Tambahan</h3>\(group(.tambahan))</section>
        """
    }

    private func group(_ kind: KlasifikasiHasilKerja) -> HTML {
        let rows = skp.isi.hasilKerja.enumerated().filter { $0.element.klasifikasi == kind }
        guard !rows.isEmpty else {
            return kind == .utama
                ? "<p class=\"small\">Belum ada hasil kerja utama.</p>" : "<p class=\"small\">– (dapat ditambahkan pada tahun berjalan)</p>"
        }
        return "\(each: rows, { result($0.offset + 1, $0.element) })"
    }

    private func result(_ n: Int, _ rhk: RencanaHasilKerja) -> HTML {
        """
        <article class="rhk" id="hasil-\(n)"><h4>\(n). \(rhk.uraian)</h4>\(intervensi(rhk))
        \(rhk.indikator.isEmpty ? "<p class=\"small\">Belum ada indikator.</p>" : indikator(n, rhk))
        \(tombol(n, rhk))</article>
        """
    }

    private func intervensi(_ rhk: RencanaHasilKerja) -> HTML {
        let pimpinan = rhk.intervensi.flatMap { view.pimpinan[$0] }
        let teks = pimpinan?.uraian ?? rhk.intervensiTeks
        let iki = pimpinan.flatMap { $0.jenis == .jpt && !$0.indikator.isEmpty ? $0.indikator : nil } ?? []
        return """
            \(if: !rhk.penugas.isEmpty, "<p class=\"small\">Ditugaskan oleh: \(rhk.penugas)</p>")
            <p class="small">\(teks.isEmpty ? "Belum ditautkan ke hasil kerja pimpinan." : "Mendukung hasil kerja pimpinan: \(teks)")\
            \(if: !iki.isEmpty, " (Indikator kinerja individu: \(iki.joined(separator: "; ")))")</p>
            """
    }

    private func indikator(_ n: Int, _ rhk: RencanaHasilKerja) -> HTML {
        let judul: Kalimat = skp.pendekatan == .kualitatif ? "Ukuran keberhasilan" : "Indikator kinerja individu"
        let jpt = skp.jenis == .jpt
        let table = DataTable(
            caption: "Indikator hasil kerja \(n)", hidesCaption: true,
            columns: [.init(judul), .init("Aspek"), .init("Target")] + (jpt ? [.init("Perspektif")] : []),
            rows: rhk.indikator.map { i in
                ["\(i.uraian)\(nasihat(i))", "\(i.aspek.label)", target(i)] + (jpt ? ["\(i.perspektif?.label ?? "–")"] : [])
            })
        return table.html
    }

    private func target(_ i: Indikator) -> HTML {
        i.target.teks.isEmpty ? "<span class=\"small\">Belum ada target</span>" : "\(i.targetTertulis)"
    }

    /// Advice is for those who write and those who agree, not for the set document.
    private func nasihat(_ i: Indikator) -> HTML {
        guard dapatDisunting || view.open.aksi.contains(.setujui), let all = view.nasihat[i.id], !all.isEmpty else { return .empty }
        return "<ul class=\"advice\">\(each: all, { "<li><b>\($0.unsur.label):</b> \($0.pesan)</li>" })</ul>"
    }

    private func tombol(_ n: Int, _ rhk: RencanaHasilKerja) -> HTML {
        if dapatDisunting {
            return
                "<p class=\"links\"><a href=\"\(Paths.hasilKerja(skp.id, rhk.id))\">Ubah<span class=\"vh\"> hasil kerja \(n)</span></a></p>"
        }
        guard rhk.intervensi == nil, view.open.dapatMenautkan else { return .empty }
        return """
            <p class="links"><a href="\(Paths.tautkanHasilKerja(skp.id, rhk.id))">Tautkan<span class="vh"> hasil kerja \(n)</span> ke hasil pimpinan</a></p>
            """
    }
}

struct PerilakuSection: Component {
    let skp: SKP

    var html: HTML {
        """
        <section id="perilaku"><h2>Perilaku kerja</h2>
        <table class="stack"><caption class="vh">Nilai dasar ASN dan ekspektasi khusus pimpinan</caption>
        <thead><tr><th scope="col">Nilai dan panduan perilaku</th><th scope="col">Ekspektasi khusus pimpinan</th></tr></thead>
        <tbody>\(each: NilaiBerAKHLAK.allCases.enumerated(), { row($0.offset + 1, $0.element) })</tbody></table></section>
        """
    }

    private func row(_ n: Int, _ nilai: NilaiBerAKHLAK) -> HTML {
        let lines = skp.isi.ekspektasiKhusus[nilai] ?? []
        return """
            <tr><th scope="row"><span>\(n). \(nilai.label)<ul class="guide-lines">\(each: nilai.panduan, { "<li>\($0)</li>" })</ul></span></th>
            <td data-l="Ekspektasi khusus"><span>\(lines.isEmpty ? "–" : "<ul>\(each: lines, { "<li>\($0)</li>" })</ul>")</span></td></tr>
            """
    }
}

struct LampiranSection: Component {
    let skp: SKP

    var html: HTML {
        """
        <section id="lampiran"><h2>Lampiran SKP</h2>\(each: JenisLampiran.allCases, { "<h3>\($0.label)</h3>\(lines(skp.isi.lampiran[$0] ?? []))" })</section>
        """
    }

    private func lines(_ lines: [String]) -> HTML {
        lines.isEmpty ? "<p class=\"small\">Belum diisi.</p>" : "<ol>\(each: lines, { "<li>\($0)</li>" })</ol>"
    }
}

struct DialogSection: Component {
    let view: SKPView
    let call: Call

    var html: HTML {
        """
        <section id="dialog"><h2>Dialog kinerja</h2>
        <p class="small">Catatan antara pegawai dan pimpinan. Keduanya dapat membacanya.</p>
        \(view.dialog.isEmpty ? "<p>Belum ada catatan.</p>" : notes)
        \(if: view.open.dapatBerdialog, form)</section>
        """
    }

    private var notes: HTML {
        Timeline(
            view.dialog.map {
                Timeline.Entry($0.dibuat, actor: Kalimat(verbatim: $0.nama), "menulis:", detail: "<blockquote>\($0.teks)</blockquote>")
            },
            zone: view.zona.zone
        ).html
    }

    private var form: HTML {
        FormBlock(to: Paths.dialogSKP(view.skp.id), call.formTokens) {
            """
            \(TextArea(FieldLabel("teks", "Catatan baru"), value: call.form["teks"] ?? "", rows: 3, maximumLength: 2_000))
            \(ButtonRow([.quietSubmit("Kirim catatan")]))
            """
        }.html
    }
}
