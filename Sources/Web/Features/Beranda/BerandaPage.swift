import Kinerja
import UseCases

/// "Beranda": what I have to do now, by when, one tap away; then my year.
struct BerandaPage {
    let view: BerandaView
    let call: Call

    private var tugas: [Tugas] { view.tugas.filter { $0.pengingat == nil } }
    private var pengingat: [Tugas] { view.tugas.filter { $0.pengingat != nil } }

    var page: Page {
        Page(title: "Beranda", section: Paths.beranda) {
            """
            \(PageHeader(title: "\(view.salam), \(view.sapaan)", lead: lead))\(view.peringatanCadangan.map(BackupNotice.init))
            \(if: tugas.isEmpty, nothing)\(if: !tugas.isEmpty, "\(TugasList(tugas.map(item)))")
            \(if: !pengingat.isEmpty, "<h2>Pengingat</h2><ul class=\"tasks\">\(each: pengingat, reminder)</ul>")
            \(if: view.punyaSKP, "<h2>Kinerja saya tahun \(String(view.tahun))</h2>\(year)")
            """
        }
    }

    private var lead: Kalimat {
        let late = tugas.count { ($0.tenggat?.sisaHariKerja ?? 0) < 0 }
        switch (tugas.count, late) {
        case (0, _): return "\(view.today.namaHari), \(view.today.panjang)."
        case (1, 0): return "Ada satu hal yang menunggu Anda."
        case (1, _): return "Ada satu hal yang menunggu Anda, dan sudah lewat tenggat."
        case (let n, 0): return "Ada \(n) hal yang menunggu Anda. Yang paling dekat tenggatnya di atas."
        case (let n, let m): return "Ada \(n) hal yang menunggu Anda, \(m) di antaranya sudah lewat tenggat."
        }
    }

    private var nothing: HTML {
        EmptyState(
            "Tidak ada yang menunggu Anda", "Tugas baru, tenggat, dan permintaan akan tampil di sini.",
            action: ButtonRow([.quiet("Kinerja saya", Paths.kinerjaSaya), .quiet("Umpan balik", Paths.umpanBalik)])
        ).html
    }

    private func item(_ t: Tugas) -> TugasList.Item { TugasList.Item(t.judul, t.tujuan.path, detail: t.rincian, tag: tag(t)) }

    private func tag(_ t: Tugas) -> Tag {
        if let tenggat = t.tenggat { return tenggat.tagPeriode }
        return t.jenis == .aktifkanTOTP ? Tag(.bad, "Wajib") : Tag(.note, "Menunggu Anda")
    }

    private func reminder(_ t: Tugas) -> HTML {
        """
        <li><div><a href="\(t.tujuan.path)">\(t.judul)</a><span class="detail">\(t.rincian)</span></div>
        \(t.pengingat.map { "<form method=\"post\" action=\"\(Paths.bacaPengingat($0))\">\(call.formTokens)\(ButtonRow([.quietSubmit("Sudah saya baca")]))</form>" as HTML })</li>
        """
    }

    private var year: DataTable {
        DataTable(
            caption: "Rating dan predikat per periode", hidesCaption: true,
            columns: [.init("Periode"), .init("Hasil kerja"), .init("Perilaku kerja"), .init("Predikat"), .init("Keadaan")],
            rows: view.setahun.map { row in
                [periode(row), "\(row.hasil?.label ?? "–")", "\(row.perilaku?.label ?? "–")", predikat(row), "\(row.keadaan.tag)"]
            })
    }

    private func periode(_ row: TahunRow) -> HTML {
        guard let skp = row.skp, row.periode.jenis != .tahunan, row.keadaan != .belumMulai else { return "\(row.periode.nama)" }
        return "<a href=\"\(Paths.kinerja(skp, row.periode.id))\">\(row.periode.nama)</a>"
    }

    /// The predikat leads to its reasons.
    private func predikat(_ row: TahunRow) -> HTML {
        guard let id = row.evaluasi, let predikat = row.predikat else { return "–" }
        return "<a href=\"\(Tujuan.evaluasi(id).path)\">\(predikat.label)</a>"
    }
}

extension TahunRow.Keadaan {
    var tag: Tag {
        switch self {
        case .belumMulai: Tag(.plain, label)
        case .berjalan: Tag(.note, label)
        case .menungguPenilaian, .disampaikan, .keberatan: Tag(.wait, label)
        case .diterima, .final: Tag(.good, label)
        }
    }
}
