import Kinerja
import UseCases

/// One version: what it is, where it stands, what can be done now; then what was found, what it needs, and its history.
struct AturanInstansiPage {
    let view: AturanInstansiView
    let fault: FormFault?
    let call: Call

    private var a: AturanInstansi { view.aturan }
    private var errors: [FieldError] { fault?.errors ?? [] }

    var page: Page {
        Page(title: "\(a.judul), versi \(a.versi)", section: Paths.kelola, hasErrors: !errors.isEmpty) {
            """
            \(ErrorSummary(errors))
            \(if: fault?.isStale == true, Notice(.bad, "Versi ini sudah diubah orang lain sejak Anda membukanya.", detail: "<p>Ini keadaan terbarunya. Putuskan lagi bila masih perlu.</p>").html)
            \(PageHeader(
                title: "\(a.judul), versi \(a.versi)", lead: lead, status: [AturanWords.tag(a, berlaku: view.berlaku?.id == a.id, today: view.today)],
                actions: actions, back: Link("Aturan instansi", Paths.kelolaAturan)))
            \(LangkahAturanForm(view: view, errors: errors, call: call))
            \(TemuanSection(pemeriksaan: a.pemeriksaan))
            \(facts)
            \(needs)
            \(simulations)
            \(results)
            <h2>Riwayat</h2>
            \(RiwayatTimeline(history: view.riwayat, call: call))\(if: view.riwayat.berikut != nil, "<p>\(Link("Riwayat lengkap", Paths.riwayat(.aturanInstansi, a.id)))</p>")
            """
        }
    }

    private var lead: Kalimat {
        switch a.status {
        case .draf:
            a.pemeriksaan.bolehDiajukan
                ? "Draf ini lolos pemeriksaan. Lihat dampaknya, lalu ajukan."
                : "Draf ini masih punya temuan yang harus diperbaiki. Perbaiki berkasnya, lalu unggah sebagai versi baru."
        case .diajukan: "Menunggu keputusan admin yang tidak mengunggah dan tidak mengajukannya."
        case .disetujui: "Disetujui dua orang. Berlaku sejak \(a.mulai.panjang) sampai diganti atau dicabut."
        case .ditolak: "Ditolak. Alasannya ada di riwayat."
        case .dicabut: "Berlaku sampai \(a.sampai?.panjang ?? "–"). Hasil yang sudah ditetapkan tetap."
        case .dibatalkan: "Draf ini tidak dilanjutkan."
        }
    }

    private var manages: Bool { call.runsKelola }

    private var actions: ButtonRow? {
        guard manages, view.dapatDihitung, a.status != .dibatalkan else { return nil }
        var buttons: [ButtonRow.Button] = [.quiet("Simulasikan dampaknya", Paths.simulasiAturan(a.id))]
        if a.status == .disetujui { buttons.append(.quiet("Tetapkan hasil", Paths.tetapkanAturan(a.id))) }
        return ButtonRow(buttons)
    }

    private var facts: HTML {
        """
        <h2>Tentang versi ini</h2>
        \(DefinitionList([
            ("Dasar hukum", "\(a.dasar)"), ("Mulai berlaku", "\(a.mulai.panjang)"), ("Hasil", "\(a.keputusan)\(if: !a.satuan.isEmpty, ", dalam \(a.satuan)")"),
            ("Berlaku sekarang", "\(view.berlaku.map { $0.id == a.id ? "Versi ini" : "Versi \($0.versi)" } ?? "Belum ada")"),
            ("Sidik jari model (SHA-256)", "<code class=\"wrap\">\(a.sha256)</code>"), ("Sidik jari contoh", "<code class=\"wrap\">\(a.sha256Contoh)</code>"),
            ("Berkas", "\(Link("Unduh model", Paths.modelAturan(a.id))), \(Link("unduh contoh", Paths.contohAturanInstansi(a.id)))"),
        ]))
        """
    }

    private var needs: HTML {
        """
        <h2>Yang dibutuhkan aturan ini</h2>
        \(DataTable(
            caption: "Masukan aturan", hidesCaption: true,
            columns: [DataTable.Column("Masukan"), DataTable.Column("Jenis"), DataTable.Column("Diambil dari")],
            rows: view.masukan.map { asked in
                [
                    "\(asked.nama)\(if: !asked.pilihan.isEmpty, "<br><small>\(asked.pilihan.joined(separator: ", "))</small>")",
                    "\(asked.jenis.label)", "\(asked.fakta?.sumber ?? "Diisi saat menghitung, atau tabel menurut NIP")",
                ]
            }, empty: EmptyState("Tanpa masukan", "Hasil aturan ini sama untuk semua orang.")))
        """
    }

    private var simulations: HTML {
        guard !view.simulasi.isEmpty else { return .empty }
        return """
            <h2>Simulasi</h2>
            \(DataTable(
                caption: "Simulasi versi ini", hidesCaption: true,
                columns: [DataTable.Column("Dibuat"), DataTable.Column("Keadaan pada"), .number("Pegawai"), .number("Berubah")],
                rows: view.simulasi.map { s in
                    [
                        "<a href=\"\(Paths.simulasi(s.id))\">\(call.date(s.dibuat.pada))</a>", "\(s.tanggal.panjang)", "\(s.ringkasan.orang)",
                        "\(s.ringkasan.berubah)",
                    ]
                }))
            """
    }

    private var results: HTML {
        guard !view.hasil.isEmpty else { return .empty }
        return """
            <h2>Hasil yang ditetapkan</h2>
            <p>Setiap hasil menyimpan masukan, sidik jari aturan, dan penjelasannya, sehingga dapat dihitung ulang kapan pun.</p>
            \(DataTable(
                caption: "Hasil yang ditetapkan", hidesCaption: true, columns: [DataTable.Column("Keadaan pada"), .number("Pegawai")],
                rows: view.hasil.map { ["\($0.tanggal.panjang)", "\($0.orang)"] }))
            """
    }
}
