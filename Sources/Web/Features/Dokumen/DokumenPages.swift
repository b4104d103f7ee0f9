import Kinerja
import UseCases

/// The issued documents of one thing, each with its state; a button where one is missing.
struct DokumenSection: Component {
    let dokumen: [Dokumen]
    let keadaan: [DokumenID: KeadaanDokumen]
    let zona: ZonaWaktu
    let terbitkan: Path?
    let tokens: FormTokens

    var html: HTML {
        """
        \(DataTable(caption: "Dokumen resmi", hidesCaption: true, columns: [.init("Dokumen"), .init("Diterbitkan"), .init("Keadaan"), .init("Periksa")],
            rows: dokumen.map(row), empty: EmptyState("Belum ada dokumen", "Dokumen PDF yang diterbitkan tampil di sini.\(terbitkan == nil ? "" : " Buat dengan tombol di bawah.")")))
        \(terbitkan.map { path in FormBlock(to: path, tokens) { "\(ButtonRow([.quietSubmit("Buat dokumen dari keadaan sekarang")]))" }.html })
        """
    }

    private func row(_ d: Dokumen) -> [HTML] {
        [
            "\(Link("\(CheckDokumen.nama(d.formulir)), format \(d.formulir) (PDF)", Paths.dokumen(d.id)))", "\(zona.stempel(d.dibuat))",
            "\(keadaan[d.id].map { $0.kalimat } ?? "–")", "\(Link("Halaman pemeriksaan", Paths.periksa(d.id)))",
        ]
    }
}

extension KeadaanDokumen {
    var kalimat: Kalimat {
        switch self {
        case .berlaku: "Berlaku"
        case .belumLengkap: "Belum ditandatangani pejabat penilai"
        case .diganti(let oleh?, _, let sejak): "Diganti format \(oleh) pada \(sejak.panjang)"
        case .diganti(nil, _, let sejak): "Diganti versi baru pada \(sejak.panjang)"
        case .ditutup: "SKP ini sudah ditutup"
        }
    }

    var tag: Tag {
        switch self {
        case .berlaku: Tag(.good, "Terdaftar dan berlaku")
        case .belumLengkap: Tag(.wait, "Terdaftar, belum ditandatangani pejabat penilai")
        case .diganti: Tag(.bad, "Terdaftar, sudah diganti")
        case .ditutup: Tag(.bad, "Terdaftar, SKP sudah ditutup")
        }
    }
}

struct DokumenSKPPage {
    let view: DokumenSKPView
    let call: Call

    var page: Page {
        let p = view.skp.pihakPegawai
        return Page(title: "Dokumen SKP \(String(view.skp.tahun))") {
            """
            \(PageHeader(title: "Dokumen SKP \(String(view.skp.tahun))", lead: "\(p.nama) · \(p.jabatan). SKP dan lampirannya pada formulir resmi.",
                status: [view.skp.status.tag], back: Link("Kembali ke SKP", Paths.skp(view.skp.id))))
            \(DokumenSection(dokumen: view.dokumen, keadaan: view.keadaan, zona: call.person?.zona ?? .wib, terbitkan: view.dapatDibuat ? Paths.dokumenSKP(view.skp.id) : nil, tokens: call.formTokens))
            \(if: view.belumDiajukan, "<p>Dokumen dapat dibuat setelah SKP diajukan.</p>")
            """
        }
    }
}
