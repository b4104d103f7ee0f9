import Kinerja
import UseCases

/// One person: who, in which posts since when, led by whom, leading whom.
struct ProfilPage {
    let view: ProfilView
    let call: Call

    var page: Page {
        Page(title: Kalimat(verbatim: view.pegawai.nama), section: Paths.direktori) {
            """
            \(PageHeader(
                title: Kalimat(verbatim: view.pegawai.nama), lead: view.jabatan.first.map { "\($0.namaLengkap), \($0.unitNama)" } ?? "Belum memiliki jabatan hari ini.",
                status: tags, actions: actions, back: Link("Pegawai", Paths.direktori)))
            \(DefinitionList(facts))
            \(leading)
            <h2>Riwayat jabatan</h2>
            \(history)
            \(corrections)
            """
        }
    }

    private var tags: [Tag] {
        let p = view.pegawai
        return [Tag(.plain, p.jenis.label)] + (p.kedudukan == .aktif ? [] : [Tag(.wait, p.kedudukan.label)])
    }

    private var actions: ButtonRow? {
        var buttons: [ButtonRow.Button] = []
        if view.canRequestKoreksi { buttons.append(.quiet("Atasan saya keliru", Paths.koreksiAtasan(view.pegawai.id))) }
        if Policy.allows(.lihatRiwayat, view.relasi) {
            buttons.append(.quiet("Riwayat perubahan", Paths.riwayat(.pegawai, view.pegawai.id)))
        }
        return buttons.isEmpty ? nil : ButtonRow(buttons)
    }

    private var facts: [(term: Kalimat, value: HTML)] {
        let p = view.pegawai
        return [
            ("NIP", "\(p.nip?.description ?? "–")"), ("Golongan", "\(Golongan.label(p.golongan))"),
            ("Jabatan", "\(each: view.jabatan, { "<div>\($0.namaLengkap), \($0.unitNama)</div>" })\(if: view.jabatan.isEmpty, "–")"),
            ("Pejabat penilai kinerja", view.atasan.map(person) ?? "Belum ada. Admin kepegawaian perlu melengkapi jabatan atasannya."),
        ]
    }

    private func person(_ someone: ProfilView.Person) -> HTML {
        "<a href=\"\(Paths.pegawai(someone.id))\">\(someone.nama)</a>\(someone.jabatan.map { ", \($0)" as HTML })"
    }

    private var leading: HTML {
        guard !view.bawahan.isEmpty else { return .empty }
        return """
            <h2>Yang dipimpin</h2>
            \(DataTable(
                caption: "Yang dipimpin", hidesCaption: true, columns: [DataTable.Column("Nama"), DataTable.Column("Jabatan")],
                rows: view.bawahan.map { ["<a href=\"\(Paths.pegawai($0.id))\">\($0.nama)</a>", "\($0.jabatan ?? "–")"] }))
            \(if: view.bawahanLain > 0, "<p>Dan \(view.bawahanLain) orang lagi.</p>")
            """
    }

    private var history: DataTable {
        DataTable(
            caption: "Riwayat jabatan", hidesCaption: true,
            columns: [
                DataTable.Column("Jabatan"), DataTable.Column("Unit kerja"), DataTable.Column("Sebagai"), DataTable.Column("Mulai"),
                DataTable.Column("Sampai"),
            ],
            rows: view.riwayat.map { row in
                let p = row.penugasan.penugasan
                return [
                    "\(row.jabatan)", "\(row.unit)", "\(p.jenis.label)", "\(p.mulai.pendek)", "\(p.selesai?.pendek ?? "sekarang")",
                ]
            },
            empty: EmptyState("Belum ada riwayat jabatan", "Riwayat tercatat sejak data pegawai diimpor."))
    }

    private var corrections: HTML {
        guard !view.koreksi.isEmpty else { return .empty }
        return """
            <h2>Permintaan koreksi atasan</h2>
            <ul class="timeline">\(each: view.koreksi, correction)</ul>
            """
    }

    private func correction(_ request: KoreksiAtasan) -> HTML {
        """
        <li><p><strong>\(request.status.label)</strong>: \(view.namaKoreksi[request.atasan] ?? "–"), mulai \(request.mulai.panjang)</p>
        <p>\(request.alasan)</p>\(request.catatan.map { "<blockquote>\($0)</blockquote>" as HTML })
        <time>\(call.date(request.diputuskanPada ?? request.diajukanPada))</time></li>
        """
    }
}
