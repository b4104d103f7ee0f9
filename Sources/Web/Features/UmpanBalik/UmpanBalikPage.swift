import Kinerja
import UseCases

/// "Umpan balik": what is asked of me, whom I can write to, what I received, what I gave.
struct UmpanBalikPage {
    let view: UmpanBalikSaya
    let call: Call

    var page: Page {
        Page(title: "Umpan balik", section: Paths.umpanBalik) {
            """
            \(PageHeader(title: "Umpan balik", lead: "Masukan sepanjang tahun, agar kinerja membaik sebelum dinilai.", status: status, actions: actions))
            <h2>Diminta dari Anda</h2>\(asked)
            <h2>Untuk orang di sekitar Anda</h2>\(aroundOrFolded)
            <h2>Diterima</h2>\(received)
            <h2>Yang Anda berikan</h2>\(given)
            """
        }
    }

    private var status: [Tag] { view.diminta.isEmpty ? [] : [Tag(.wait, "\(view.diminta.count) menunggu jawaban Anda")] }

    private var actions: ButtonRow? {
        view.dapatMeminta.isEmpty
            ? nil
            : ButtonRow(
                view.dapatMeminta.map { .quiet("Minta umpan balik \($0.periode.nama)", Paths.mintaUmpanBalik($0.skp, $0.periode.id)) })
    }

    private var asked: HTML {
        guard !view.diminta.isEmpty else {
            return EmptyState("Tidak ada permintaan", "Permintaan dari rekan dan atasan akan tampil di sini.").html
        }
        return "<ul class=\"tasks\">\(each: view.diminta, request)</ul>"
    }

    private func request(_ item: PermintaanDiterima) -> HTML {
        let pesan: HTML = item.permintaan.pesan.isEmpty ? "" : "<blockquote>\(item.permintaan.pesan)</blockquote>"
        return """
            <li><div><a href="\(Paths.beriUmpanBalik(item.permintaan.skp, item.permintaan.periode))">Beri umpan balik untuk \(item.penerima)</a>
            <span class="detail">\(item.jabatan), \(item.periode.nama).</span>\(pesan)</div>
            <form method="post" action="\(Paths.tolakPermintaan(item.permintaan.id))">\(call.formTokens)\
            \(ButtonRow([.quietSubmit("Tidak dapat menanggapi", confirm: "Tutup permintaan ini tanpa umpan balik?")]))</form></li>
            """
    }

    /// A long list waits behind its line, so that what was received is not forty names away.
    private var aroundOrFolded: HTML {
        let count = view.sekitar.count
        return count <= 8 ? around : Disclosure(summary: "Pilih salah satu dari \(count) orang", content: around).html
    }

    private var around: HTML {
        DataTable(
            caption: "Orang yang dapat Anda beri umpan balik tanpa diminta", hidesCaption: true,
            columns: [.init("Nama"), .evident("Jabatan"), .init("Anda sebagai")],
            rows: view.sekitar.map { p in
                ["<a href=\"\(Paths.beriUmpanBalik(p.skp, p.periode.id))\">\(p.nama)</a>", "\(p.jabatan)", "\(p.peran.label)"]
            },
            empty: EmptyState(
                "Belum ada SKP yang berjalan di sekitar Anda", "Atasan, rekan, dan bawahan tampil di sini setelah SKP mereka ditetapkan.")
        ).html
    }

    private var received: HTML {
        guard !view.diterima.isEmpty else {
            return EmptyState(
                "Belum ada umpan balik", "Masukan dari atasan, rekan, dan bawahan akan tampil di sini. Anda boleh memintanya."
            ).html
        }
        return
            "\(each: view.diterima, { "<h3>\($0.periode.nama)</h3>\(UmpanBalikTampilList(items: $0.isi, hasil: $0.hasil, kosong: ""))" })"
    }

    private var given: HTML {
        guard view.diberikanTampil else {
            return "<p class=\"small\">\("Yang ditulis orang yang Anda wakili tidak ditampilkan kepada Anda.")</p>"
        }
        guard !view.diberikan.isEmpty else {
            return EmptyState("Anda belum memberi umpan balik", "Mulailah dari satu hal baik yang Anda lihat minggu ini.").html
        }
        let rows: [[HTML]] = view.diberikan.map { item in
            let u = item.umpanBalik
            return ["\(item.penerima)", "\(u.peran.label)", "\(u.nada.tag)", "\(u.teks)"]
        }
        return """
            \(DataTable(caption: "Umpan balik dari Anda", hidesCaption: true, columns: [.init("Untuk"), .init("Sebagai"), .init("Penilaian"), .init("Isi")], rows: rows))
            \(Pagination(previous: nil, next: view.berikutnya.map { Paths.umpanBalik(before: $0) }))
            """
    }
}

/// One feedback: about what, how it looks, in words.
struct GiveUmpanBalikPage {
    let terbuka: OpenUmpanBalik
    let call: Call
    let kembali: IsianKembali?

    var page: Page {
        let title: Kalimat = "Umpan balik untuk \(terbuka.penerima.nama)"
        return Page(title: title, section: Paths.umpanBalik, hasErrors: kembali != nil) {
            """
            \(ErrorSummary(kembali?.errors ?? []))
            \(PageHeader(title: title, lead: "\(terbuka.penerima.jabatan). \(terbuka.periode.nama). Anda menulis sebagai \(kecil: terbuka.peran.label).", back: Link("Umpan balik", Paths.umpanBalik)))
            \(message)\(privacy)
            \(FormBlock(to: Paths.beriUmpanBalik(terbuka.skp, terbuka.periode.id), call.formTokens) { fields })
            """
        }
    }

    private var message: HTML {
        guard let pesan = terbuka.permintaan?.pesan, !pesan.isEmpty else { return .empty }
        return "<p>Pesan dari \(terbuka.penerima.nama):</p><blockquote>\(pesan)</blockquote>"
    }

    private var privacy: Notice {
        terbuka.peran == .pimpinan
            ? Notice(.note, "Nama Anda tampil bersama umpan balik ini.")
            : Notice(
                .note, "Yang tampil hanya peran Anda, bukan nama.",
                detail: "<p>Gaya tulisan tetap dapat dikenali. Tulislah yang pantas dibaca bersama.</p>")
    }

    private var fields: HTML {
        """
        \(Select(FieldLabel("tentang", "Tentang apa?", error: kembali?.error("tentang")), options: topics, selected: kembali?.form["tentang"] ?? "umum"))
        \(RadioGroup(
            FieldLabel("nada", "Bagaimana menurut Anda?", error: kembali?.error("nada")),
            options: NadaUmpanBalik.allCases.map { Choice($0.rawValue, $0.label) }, selected: kembali?.form["nada"] ?? ""))
        \(TextArea(
            FieldLabel("teks", "Umpan balik", hint: "Apa yang Anda lihat, apa dampaknya, dan apa yang sebaiknya dilanjutkan atau diubah.", error: kembali?.error("teks")),
            value: kembali?.form["teks"] ?? "", rows: 5, maximumLength: TextLimit.paragraph.characters))
        \(ButtonRow([.submit("Kirim"), .quietSubmit("Kirim, lalu tulis lagi", name: "lanjut", value: "lagi"), .quiet("Batal", Paths.umpanBalik)]))
        """
    }

    private var topics: [Choice] {
        [Choice("umum", "Secara umum")] + terbuka.hasil.map { Choice(UmpanBalik.Tentang.hasilKerja($0.id).kode, "Hasil: \($0.uraian)") }
            + NilaiBerAKHLAK.allCases.map { Choice(UmpanBalik.Tentang.perilaku($0).kode, "Nilai: \($0.label)") }
    }
}

/// Choosing whom to ask.
struct RequestUmpanBalikPage {
    let terbuka: OpenPeriode
    let calon: [CalonPemberi]
    let mencari: String
    let call: Call
    let kembali: IsianKembali?

    private var here: Path { Paths.mintaUmpanBalik(terbuka.skp.id, terbuka.periode.id) }

    var page: Page {
        Page(title: "Minta umpan balik", section: Paths.umpanBalik, hasErrors: kembali != nil) {
            """
            \(ErrorSummary(kembali?.errors ?? []))
            \(PageHeader(title: "Minta umpan balik", lead: "\(terbuka.periode.nama). Pilih orang yang melihat pekerjaan \(owner).", back: Link("Kinerja", Paths.kinerja(terbuka.skp.id, terbuka.periode.id))))
            \(FormBlock(to: Paths.cariPemberi(terbuka.skp.id, terbuka.periode.id), call.formTokens, guardsTyped: false) {
                """
                \(TextField(FieldLabel("q", "Cari nama", isOptional: true), value: mencari, kind: .search, maximumLength: 60))
                \(ButtonRow([.quietSubmit("Cari")]))
                """
            })
            \(FormBlock(to: here, call.formTokens) { fields })
            """
        }
    }

    private var owner: Kalimat { terbuka.relasi.contains(.diri) ? "Anda" : Kalimat(verbatim: terbuka.skp.pihakPegawai.nama) }

    private var fields: HTML {
        let open = calon.filter { !$0.sudahDiminta }
        guard !open.isEmpty else {
            return EmptyState(
                mencari.isEmpty ? "Semua orang di sekitar sudah diminta" : "Tidak ada nama yang cocok",
                "Yang tampil di sini: satu unit kerja, atasan, dan bawahan."
            ).html
        }
        return """
            \(CheckboxGroup(
                FieldLabel("pemberi", "Siapa yang diminta?", hint: "Paling banyak \(RequestUmpanBalik.maksimumSekali) orang sekali kirim.", error: kembali?.error("pemberi")),
                options: open.map { Choice($0.id.rawValue, Kalimat(verbatim: $0.nama), hint: "\($0.jabatan). \($0.peran.label).") },
                selected: Set(kembali?.form.all("pemberi") ?? [])))
            \(TextArea(
                FieldLabel("pesan", "Pesan", hint: "Hal yang ingin ditanyakan.", error: kembali?.error("pesan"), isOptional: true),
                value: kembali?.form["pesan"] ?? "", rows: 3, maximumLength: TextLimit.paragraph.characters))
            \(ButtonRow([.submit("Kirim permintaan")]))
            """
    }
}
