import Kinerja
import UseCases

/// One planned result: plan, realisasi beside target, evidence, feedback.
struct HasilSection: Component {
    let nomor: Int
    let hasil: HasilDicatat
    let view: KinerjaPeriode
    let call: Call
    let kembali: IsianKembali?

    private var skp: SKPID { view.terbuka.skp.id }
    private var periode: PeriodeID { view.terbuka.periode.id }
    private var rhk: RencanaHasilKerja { hasil.rhk }
    private var mine: IsianKembali? { kembali?.form.text("rhk") == rhk.id.rawValue ? kembali : nil }

    var html: HTML {
        """
        <section class="sheet" id="hasil-\(rhk.id.rawValue)"><h2>\(nomor). \(rhk.uraian) \(Tag(.plain, rhk.klasifikasi.label))</h2>
        \(plan)\(view.dapatMencatat ? form : table)
        <h3>Bukti dukung</h3>\(evidence)
        \(if: !hasil.umpanBalik.isEmpty, "<h3>Umpan balik</h3>\(UmpanBalikTampilList(items: hasil.umpanBalik, hasil: [], kosong: ""))")</section>
        """
    }

    private var form: HTML {
        FormBlock(to: Paths.realisasi(skp, periode), call.formTokens, autosave: Paths.realisasiOtomatis(skp, periode)) {
            """
            <input type="hidden" name="rhk" value="\(rhk.id.rawValue)">
            \(each: hasil.indikator, { RealisasiFields(item: $0, kembali: mine).html })
            \(ButtonRow([.submit("Simpan realisasi")]))
            """
        }.html
    }

    private var table: HTML {
        DataTable(
            caption: "Indikator hasil kerja \(nomor)", hidesCaption: true,
            columns: [.init("Indikator"), .init("Target"), .init("Realisasi")],
            rows: hasil.indikator.map { item in
                [
                    "\(item.indikator.uraian) <span class=\"small\">\(item.indikator.aspek.label)</span>",
                    "\(item.indikator.targetTertulis)",
                    realisasi(item.realisasi, item.indikator),
                ]
            }
        ).html
    }

    private func realisasi(_ r: Realisasi?, _ indikator: Indikator) -> HTML {
        guard let r, !r.uraian.isEmpty || r.nilai != nil else { return "<em>belum diisi</em>" }
        return "\(if: r.nilai != nil, "<strong>\(indikator.tertulis(r.nilai ?? ""))</strong> ")\(r.uraian)"
    }

    private var plan: HTML {
        let steps = hasil.rencanaAksi
        let edit: HTML =
            view.dapatMerencanakan
            ? "<p><a href=\"\(Paths.rencanaAksi(skp, periode, rhk.id))\">\(steps.isEmpty ? "Tulis rencana aksi" : "Ubah rencana aksi")</a></p>"
            : ""
        guard !steps.isEmpty else { return view.dapatMerencanakan ? edit : "" }
        return "<h3>Rencana aksi</h3>\(view.dapatMencatat ? ticks : list)\(edit)"
    }

    private var ticks: HTML {
        FormBlock(to: Paths.tandaiRencanaAksi(skp, periode, rhk.id), call.formTokens) {
            """
            \(CheckboxGroup(
                FieldLabel("selesai.\(rhk.id.rawValue)", "Yang sudah selesai"), options: hasil.rencanaAksi.map { Choice($0.id.rawValue, Kalimat(verbatim: $0.uraian)) },
                selected: Set(hasil.rencanaAksi.filter(\.selesai).map(\.id.rawValue))))
            \(ButtonRow([.quietSubmit("Simpan tanda selesai")]))
            """
        }.html
    }

    private var list: HTML {
        "<ul>\(each: hasil.rencanaAksi, { "<li>\($0.uraian)\(if: $0.selesai, " \(Tag(.good, "Selesai"))")</li>" })</ul>"
    }

    private var evidence: HTML {
        let add: HTML = view.dapatMencatat ? "\(ButtonRow([.quiet("Tambah bukti", Paths.buktiBaru(skp, periode, rhk.id))]))" : ""
        guard !hasil.bukti.isEmpty else {
            return "<p class=\"small\">Belum ada bukti. Bukti menunjukkan kemajuan atau hasil, bukan hanya kegiatan.</p>\(add)"
        }
        return
            "<ul class=\"evidence\">\(each: hasil.bukti, { BuktiItem(item: $0, dapatMenarik: view.dapatMencatat, call: call).html })</ul>\(add)"
    }
}

/// One piece of evidence in a list.
struct BuktiItem: Component {
    let item: BuktiTampil
    let dapatMenarik: Bool
    let call: Call

    var html: HTML { "<li>\(item.ditarik ? withdrawn : shown)</li>" }

    private var withdrawn: HTML { "<s>\(item.bukti.keterangan)</s> \(Tag(.plain, "Ditarik"))" }

    private var shown: HTML {
        """
        <strong>\(item.bukti.keterangan)</strong> <span class="detail">\(source)</span>\(same)\(if: dapatMenarik, "\(withdraw)")
        """
    }

    private var source: HTML {
        switch item.bukti.isi {
        case .berkas(_, let ukuran, _, let nama):
            "<a href=\"\(Paths.bukti(item.bukti.id))\">\(nama)</a> (\(ByteCount.text(Int(ukuran))))"
        case .tautan(let text):
            if let url = ExternalURL(text) { "<a href=\"\(url)\" rel=\"noopener noreferrer nofollow\">\(text)</a>" } else { "\(text)" }
        }
    }

    /// A fact for the assessor: teams do share evidence, so it is no accusation.
    private var same: HTML {
        let n = item.samaDenganOrangLain
        return n == 0 ? "" : "<p>\(Tag(.note, "Berkas yang sama juga dipakai \(n) pegawai lain"))</p>"
    }

    private var withdraw: HTML {
        """
        <form method="post" action="\(Paths.tarikBukti(item.bukti.id))">\(call.formTokens)\
        \(ButtonRow([.quietSubmit("Tarik bukti ini", confirm: "Tarik bukti ini? Catatannya tetap ada, berkasnya tidak ditampilkan lagi.")]))</form>
        """
    }
}
