import Kinerja
import UseCases

/// "Tim saya": the state of everybody's SKP on one page, what waits for the leader, and whom to remind.
struct TimPage {
    let view: TimView
    let call: Call
    var errors: [FieldError] = []

    var page: Page {
        Page(title: "Tim saya", section: Paths.tim(), hasErrors: !errors.isEmpty) {
            """
            \(ErrorSummary(errors))
            \(PageHeader(title: "Tim saya", lead: lead, status: view.menunggu.isEmpty ? [] : view.tenggat.map { [$0.tag] } ?? [], actions: view.menunggu.isEmpty ? nil : ButtonRow([.link("Tinjau \(view.menunggu.count) SKP yang menunggu", Paths.timSepakati)])))
            \(view.anggota.isEmpty ? kosong.html : content)
            """
        }
    }

    private var lead: Kalimat {
        let all: Kalimat = "SKP \(view.tahun) pegawai yang Anda nilai."
        if view.anggota.isEmpty { return all }
        return view.menunggu.isEmpty ? "\(all) Tidak ada yang menunggu Anda." : "\(all) \(view.menunggu.count) menunggu persetujuan Anda."
    }

    private var content: HTML { "\(facts)\(table)\(remind)\(years)" }

    private var facts: Facts {
        let all = view.anggota.flatMap(\.skp).map(\.status)
        return Facts([
            ("Belum ada SKP", "\(view.anggota.count { $0.menyusunSKP && $0.skp.isEmpty })"),
            ("Sedang disusun", "\(all.count { $0.dapatDisunting })"), ("Menunggu Anda", "\(view.menunggu.count)"),
            ("Disepakati", "\(view.disepakati.count)"), ("Ditetapkan", "\(all.count { $0 == .ditetapkan })"),
        ])
    }

    private var table: DataTable {
        DataTable(
            caption: "SKP \(view.tahun) anggota tim",
            columns: [.init("Nama"), .evident("Jabatan"), .evident("Status SKP"), .number("Hasil kerja"), .evident("Langkah Anda")],
            rows: lines.sorted { rank($0.1) < rank($1.1) }.map(row))
    }

    private var lines: [(TimView.Anggota, SKPSummary?)] {
        view.anggota.flatMap { a in a.skp.isEmpty ? [(a, nil)] : a.skp.map { (a, $0) } }
    }

    /// What waits for the leader comes first, then who has nothing yet; within that by name.
    private func rank(_ skp: SKPSummary?) -> Int {
        switch skp?.status {
        case .diajukan: 0
        case .disepakati: 1
        case nil: 2
        case .draft, .dikembalikan: 3
        default: 4
        }
    }

    private func row(_ a: TimView.Anggota, _ skp: SKPSummary?) -> [HTML] {
        guard let skp else {
            return [
                "\(a.nama)", "\(a.jabatan)", a.menyusunSKP ? Tag(.bad, "Belum ada SKP").html : Tag(.plain, "Tidak menyusun SKP").html, "–",
                "–",
            ]
        }
        return [
            "<a href=\"\(Paths.skp(skp.id))\">\(a.nama)</a>", "\(skp.namaJabatan)", skp.status.tag.html, "\(skp.jumlahHasil)", langkah(skp),
        ]
    }

    private func langkah(_ skp: SKPSummary) -> HTML {
        switch skp.status {
        case .diajukan: "<a href=\"\(Paths.tinjauSKP(skp.id))\">Tinjau</a>"
        case .disepakati: "<a href=\"\(Paths.tetapkanSKP(skp.id))\">Tetapkan</a>"
        default: "–"
        }
    }

    private var remind: HTML {
        let people = view.perluDiingatkan
        guard !people.isEmpty else { return .empty }
        return """
            <section><h2>Ingatkan</h2><p>Pengingat muncul di Beranda mereka, paling banyak sekali sehari.</p>
            \(FormBlock(to: Paths.timIngatkan, call.formTokens) {
                """
                <input type="hidden" name="tahun" value="\(view.tahun)">
                \(CheckboxGroup(FieldLabel("pegawai", "Siapa yang diingatkan?", error: errors.first?.message), options: people.map { Choice($0.pegawai.rawValue, Kalimat(verbatim: $0.nama), hint: $0.skp.first?.status.label ?? "Belum ada SKP") }, selected: []))
                \(ButtonRow([.submit("Kirim pengingat")]))
                """
            })</section>
            """
    }

    private var years: HTML {
        "<ul class=\"links\"><li><a href=\"\(Paths.tim(tahun: view.tahun - 1))\">SKP \(view.tahun - 1)</a></li><li><a href=\"\(Paths.tim(tahun: view.tahun + 1))\">SKP \(view.tahun + 1)</a></li></ul>"
    }

    private var kosong: EmptyState {
        EmptyState("Belum ada anggota tim", "Di sini akan ada pegawai yang Anda nilai. Daftarnya mengikuti data jabatan dan atasan.")
    }
}

/// Bulk agreement: each SKP's content is shown; only what is ticked is agreed.
struct AgreeManyPage {
    let view: MenungguView
    let jumlah: Int
    let call: Call
    var errors: [FieldError] = []

    var page: Page {
        Page(title: "Sepakati SKP", section: Paths.tim(), hasErrors: !errors.isEmpty) {
            """
            \(ErrorSummary(errors))
            \(PageHeader(title: "Sepakati SKP", lead: "\(jumlah) SKP menunggu Anda\(jumlah > view.daftar.count ? "; ini \(view.daftar.count) yang pertama" : ""). Centang yang sudah Anda baca dan setujui.", back: Link("Tim saya", Paths.tim())))
            \(view.daftar.isEmpty ? kosong.html : form)
            """
        }
    }

    private var form: HTML {
        FormBlock(to: Paths.timSepakati, call.formTokens) {
            """
            \(each: view.daftar, one)
            \(Checkbox("tetapkan", "Sekaligus tetapkan", isOn: true))
            \(ButtonRow([.submit("Sepakati yang dicentang"), .quiet("Kembali", Paths.tim())]))
            """
        }.html
    }

    /// The tick carries the version that was read: what changed since is not agreed.
    private func one(_ view: SKPView) -> HTML {
        let (skp, id) = (view.skp, "setuju-\(view.skp.id.rawValue)")
        return """
            <section class="seen"><h2>\(skp.pihakPegawai.nama)</h2><p class="small">\(skp.pihakPegawai.jabatan), SKP \(skp.tahun).
            <a href="\(Paths.tinjauSKP(skp.id))">Tinjau sendiri atau kembalikan<span class="vh"> SKP \(skp.pihakPegawai.nama)</span></a></p>
            \(if: skp.versi > 1, PerubahanNotice(versi: skp.versi, alasan: skp.alasanPerubahan).html)\(each: skp.isi.hasilKerja, { "<div class=\"rhk\"><h3>\($0.uraian)</h3><ul>\(each: $0.indikator, { "<li>\($0.uraian): <b>\($0.targetTertulis)</b></li>" })</ul></div>" })
            <div class="choice"><input type="checkbox" id="\(id)" name="skp" value="\(skp.id.rawValue).\(String(skp.version))"><label for="\(id)">Saya sudah membaca dan menyepakati SKP \(skp.pihakPegawai.nama)</label></div></section>
            """
    }

    private var kosong: EmptyState {
        EmptyState(
            "Tidak ada SKP yang menunggu", "SKP yang diajukan tim Anda akan muncul di sini.",
            action: ButtonRow([.quiet("Ke Tim saya", Paths.tim())]))
    }
}

struct AgreedManyPage {
    let rows: [AgreeMany.Outcome]
    let nama: [SKPID: String]

    var page: Page {
        Page(title: "Hasil persetujuan", section: Paths.tim()) {
            """
            \(PageHeader(title: "Hasil persetujuan", lead: "\(rows.count(where: \.berhasil)) dari \(rows.count) SKP disepakati.", actions: ButtonRow([.link("Ke Tim saya", Paths.tim())])))
            \(DataTable(caption: "Yang terjadi pada setiap SKP", columns: [.init("Nama"), .init("Hasil")], rows: rows.map { ["<a href=\"\(Paths.skp($0.skp))\">\(nama[$0.skp] ?? "SKP")</a>", Tag($0.berhasil ? .good : .bad, $0.pesan).html] }))
            """
        }
    }
}
