import Kinerja
import UseCases

/// One SKP: what it is, where it stands, what to do now; then its content in the order of the printed form.
struct SKPPage {
    let view: SKPView
    let call: Call
    var fault: FormFault?

    private var skp: SKP { view.skp }
    private var mine: Bool { view.open.pelaku.contains(.pegawai) }
    private var title: Kalimat { mine ? "SKP \(skp.tahun)" : "SKP \(skp.tahun) – \(skp.pihakPegawai.nama)" }

    var page: Page {
        Page(title: title, section: mine ? Paths.skpSaya : Paths.tim(), hasErrors: !(fault?.errors ?? []).isEmpty) {
            """
            \(ErrorSummary(fault?.errors ?? []))
            \(header)
            \(SKPStepper(view: view))
            \(notices)
            \(if: view.open.dapatDisunting, tasks.html)
            \(IdentitasSKP(skp: skp))
            \(HasilKerjaSection(view: view, dapatDisunting: view.open.dapatDisunting))
            \(if: view.open.dapatDisunting, ButtonRow([.link("Tambah hasil kerja", Paths.hasilKerjaBaru(skp.id)), .quiet("Salin dari SKP lain", Paths.salinSKP(skp.id))]).html)
            \(PerilakuSection(skp: skp))
            \(if: view.open.dapatMenulisEkspektasi, ButtonRow([.quiet("Tulis ekspektasi khusus", Paths.perilakuSKP(skp.id))]).html)
            \(LampiranSection(skp: skp))
            \(if: view.open.dapatDisunting, ButtonRow([.quiet("Tulis lampiran", Paths.lampiranSKP(skp.id))]).html)
            \(DialogSection(view: view, call: call))
            \(others)
            """
        }
    }

    private var header: PageHeader {
        var tags = [skp.status.tag]
        if skp.versi > 1 { tags.append(Tag(.plain, "Versi \(skp.versi)")) }
        if let tenggat = view.tenggat { tags.append(tenggat.tag) }
        return PageHeader(
            title: title, lead: "\(skp.pihakPegawai.jabatan), \(skp.masa). \(LangkahSKP.kalimat(view))", status: tags,
            actions: buttons.isEmpty ? nil : ButtonRow(buttons),
            back: mine ? Link("SKP saya", Paths.skpSaya) : Link("Tim saya", Paths.tim(tahun: skp.tahun)))
    }

    private var buttons: [ButtonRow.Button] {
        var out: [ButtonRow.Button] = []
        if view.open.aksi.contains(.ajukan) { out.append(.link("Periksa dan ajukan", Paths.ajukanSKP(skp.id))) }
        if view.open.aksi.contains(.setujui) { out.append(.link("Tinjau SKP ini", Paths.tinjauSKP(skp.id))) }
        if view.open.aksi.contains(.tetapkan) { out.append(.link("Tetapkan SKP", Paths.tetapkanSKP(skp.id))) }
        if skp.status == .ditetapkan, mine { out.append(.link("Catat hasil dan bukti", Paths.kinerja(skp.id))) }
        if view.open.aksi.contains(.tarik) { out.append(.quiet("Tarik kembali", Paths.tarikSKP(skp.id))) }
        if view.open.aksi.contains(.ubah), view.pengganti == nil, !view.berakhir { out.append(.quiet("Ubah SKP", Paths.ubahSKP(skp.id))) }
        return out
    }

    private var notices: HTML {
        """
        \(if: fault?.isStale ?? false, Notice(.bad, "SKP ini sudah berubah sejak Anda membukanya. Periksa lagi isinya di bawah.").html)
        \(view.alasan.map { Notice(skp.status == .dikembalikan ? .bad : .note, "\($0.oleh): “\($0.teks)”") })
        \(if: skp.status != .ditetapkan && skp.alasanPerubahan != nil, Notice(.note, "Versi ini mengubah SKP yang berlaku. Alasan: \(skp.alasanPerubahan ?? "")").html)
        \(view.pengganti.map { Notice(.note, $0.status == .ditetapkan || skp.status != .ditetapkan ? "Versi \($0.versi) menggantikan SKP ini." : "Versi \($0.versi) sedang disusun. SKP ini berlaku sampai versi itu ditetapkan.", detail: "<p><a href=\"\(Paths.skp($0.id))\">Buka versi \($0.versi)</a></p>") })
        """
    }

    private var tasks: TugasList {
        let isi = skp.isi
        let (results, values) = (isi.hasilKerja.count, isi.ekspektasiKhusus.values.filter { !$0.isEmpty }.count)
        let lists = isi.lampiran.values.filter { !$0.isEmpty }.count
        return TugasList([
            .init(
                "Hasil kerja", Paths.skp(skp.id, fragment: "hasil"), detail: "Apa yang akan Anda wujudkan, dan ukurannya.",
                tag: results > 0 && view.kekurangan.isEmpty ? Tag(.good, "\(results) hasil") : Tag(.wait, "\(results) hasil")),
            .init(
                "Pendekatan \(kecil: skp.pendekatan.label)", Paths.pendekatanSKP(skp.id),
                detail: "Menentukan bentuk formulir. Dapat diganti.", tag: Tag(.plain, "Dipilih")),
            .init(
                "Perilaku kerja", Paths.perilakuSKP(skp.id), detail: "Ekspektasi khusus pimpinan. Boleh kosong.",
                tag: Tag(values > 0 ? .good : .plain, "\(values) dari 7 nilai")),
            .init(
                "Lampiran", Paths.lampiranSKP(skp.id), detail: "Dukungan, pertanggungjawaban, dan konsekuensi.",
                tag: Tag(lists == 3 ? .good : .plain, "\(lists) dari 3 daftar")),
            .init(
                "Periksa dan ajukan", Paths.ajukanSKP(skp.id), detail: "Lihat semuanya sekali lagi sebelum dikirim.",
                tag: view.kekurangan.isEmpty ? Tag(.good, "Siap diajukan") : Tag(.wait, "\(view.kekurangan.count) yang kurang")),
        ])
    }

    private var others: HTML {
        let links =
            [Link("Dokumen SKP (PDF)", Paths.dokumenSKP(skp.id)), Link("Riwayat SKP ini", Paths.riwayatSKP(skp.id))]
            + (mayShare
                ? [Link("Bagikan hasil kerja kepada pegawai lain", Paths.bagikanSKP(skp.id))] : [])
            + (view.open.aksi.contains(.tutup) ? [Link("Tutup SKP ini", Paths.tutupSKP(skp.id))] : [])
        return """
            <section><h2>Lainnya</h2><ul class="links">\(each: links, { "<li>\($0)</li>" })</ul>
            \(if: view.versi.count > 1, versions)</section>
            """
    }

    /// Who leads nobody has nobody to share with.
    private var mayShare: Bool {
        let (relasi, person) = (view.open.relasi, call.person)
        let others = person?.memimpin ?? false || person?.actor.peran.contains(.adminKepegawaian) ?? false
        return others && (Policy.allows(.susunSKP, relasi) || view.open.pelaku.contains(.pejabatPenilaiKinerja))
    }

    private var versions: HTML {
        DataTable(
            caption: "Versi SKP ini", columns: [.init("Versi"), .init("Status"), .number("Hasil kerja")],
            rows: view.versi.map { ["<a href=\"\(Paths.skp($0.id))\">Versi \($0.versi)</a>", "\($0.status.tag)", "\($0.jumlahHasil)"] }
        ).html
    }
}

struct SKPStepper: Component {
    let view: SKPView

    var html: HTML {
        let (w, zona) = (view.skp.waktu, view.zona)
        let at = [StatusSKP.draft: 0, .dikembalikan: 0, .diajukan: 1, .disepakati: 2][view.skp.status] ?? 4
        func step(_ n: Int, _ label: Kalimat, _ moment: Instant?) -> Stepper.Item {
            .init(label, n < at ? .done : n == at ? .now : .todo, detail: moment.map { zona.date($0).pendek })
        }
        return Stepper(
            label: "Perjalanan SKP",
            [
                step(0, "Disusun", nil), step(1, "Diajukan", w.diajukan), step(2, "Disepakati", w.disepakati),
                step(3, "Ditetapkan", w.ditetapkan),
            ]
        ).html
    }
}
