import Kinerja
import UseCases

/// "SKP saya": what to begin, what is in work, and the years before.
struct SKPSayaPage {
    let view: SKPSayaView
    let call: Call

    var page: Page {
        Page(title: "SKP saya", section: Paths.skpSaya) {
            """
            \(PageHeader(title: "SKP saya", lead: "Sasaran kinerja pegawai: apa yang Anda janjikan setiap tahun. \(lead)", status: belum ? view.tenggat.map { [$0.tag] } ?? [] : []))
            \(view.halangan.map { Notice(.note, $0) })
            \(if: !view.belumAda.isEmpty, begin)
            \(if: !view.daftar.isEmpty, list)
            \(if: view.daftar.isEmpty && view.belumAda.isEmpty && view.halangan == nil, kosong.html)
            """
        }
    }

    private var belum: Bool {
        !view.belumAda.isEmpty
            || view.daftar.contains { $0.tahun == view.tahunIni && [.draft, .dikembalikan, .diajukan, .disepakati].contains($0.status) }
    }

    private var lead: Kalimat {
        if let draft = view.daftar.first(where: { $0.status.dapatDisunting }) { return "Lanjutkan SKP \(draft.tahun) Anda." }
        guard let tahun = view.belumAda.map(\.tahun).min() else { return "Pilih SKP untuk melihat isinya." }
        return "Mulailah SKP \(tahun) Anda."
    }

    private var begin: HTML {
        """
        <h2>Perlu dimulai</h2>\(TugasList(view.belumAda.map { p in
            TugasList.Item(
                "Mulai SKP \(p.tahun): \(p.jabatan)", Paths.mulaiSKP(p.penugasan, tahun: p.tahun),
                detail: "\(p.unit), \(p.mulai.panjang) sampai \(p.selesai.panjang).\(plt(p))", tag: Tag(.wait, "Belum ada"))
        }))
        """
    }

    /// PermenPANRB 6/2022 Lampiran II.A.6.d.
    private func plt(_ p: SKPSayaView.Choice) -> Kalimat {
        p.penugasanJabatan == .plt || p.penugasanJabatan == .plh ? " Penugasan ini dihitung sebagai hasil kerja utama." : ""
    }

    private var list: HTML {
        let years = Set(view.daftar.map(\.tahun)).sorted(by: >)
        return "\(each: years, { year in "<h2>Tahun \(year)</h2>\(table(year))" })"
    }

    private func table(_ year: Int) -> HTML {
        DataTable(
            caption: "SKP tahun \(year)", hidesCaption: true,
            columns: [.init("Jabatan"), .init("Masa"), .init("Status"), .number("Hasil kerja"), .number("Indikator")],
            rows: view.daftar.filter { $0.tahun == year }.map { skp in
                [
                    "<a href=\"\(Paths.skp(skp.id))\">\(skp.namaJabatan)</a>\(if: skp.versi > 1, " <span class=\"small\">versi \(skp.versi)</span>")",
                    "\(skp.masa)", "\(skp.status.tag)", "\(skp.jumlahHasil)", "\(skp.jumlahIndikator)",
                ]
            }
        ).html
    }

    private var kosong: EmptyState {
        EmptyState(
            "Belum ada SKP", "Di sini akan ada SKP Anda. Anda belum tercatat memegang jabatan tahun ini; hubungi pengelola kepegawaian.")
    }
}

/// Chooses the approach and begins; one question.
struct StartSKPPage {
    let pilihan: SKPSayaView.Choice
    let tenggat: Tenggat?
    let call: Call
    var errors: [FieldError] = []

    var page: Page {
        let title: Kalimat = "Mulai SKP \(pilihan.tahun)"
        return Page(title: title, section: Paths.skpSaya, hasErrors: !errors.isEmpty) {
            """
            \(ErrorSummary(errors))
            \(PageHeader(title: title, lead: "\(pilihan.jabatan), \(pilihan.unit). Pilih bentuknya; masih dapat diganti.", status: tenggat.map { [$0.tag] } ?? [], back: Link("SKP saya", Paths.skpSaya)))
            \(form)
            """
        }
    }

    private var form: FormBlock {
        FormBlock(to: Paths.mulaiSKP(), call.formTokens) {
            """
            <input type="hidden" name="penugasan" value="\(pilihan.penugasan.rawValue)"><input type="hidden" name="tahun" value="\(pilihan.tahun)">
            \(PendekatanField(selected: call.form["pendekatan"] ?? PendekatanSKP.kuantitatif.rawValue, error: errors.first { $0.field == "pendekatan" }?.message))
            \(ButtonRow([.submit("Mulai menyusun"), .quiet("Kembali", Paths.skpSaya)]))
            """
        }
    }
}

struct PendekatanField: Component {
    let selected: String
    var error: Kalimat?

    var html: HTML {
        RadioGroup(
            FieldLabel("pendekatan", "Bagaimana hasil kerja Anda diukur?", error: error),
            options: [
                Choice("kuantitatif", "Kuantitatif", hint: "Indikator dan target ditulis terpisah, dengan angka dan satuan."),
                Choice("kualitatif", "Kualitatif", hint: "Ukuran keberhasilan dan target ditulis dalam kalimat."),
            ], selected: selected
        ).html
    }
}
