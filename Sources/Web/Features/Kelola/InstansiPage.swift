import Kinerja
import UseCases

/// The agency's settings.
struct InstansiPage {
    let instansi: Instansi
    let state: FormState
    /// What somebody else saved meanwhile, when the form came too late.
    let latest: Instansi?
    let call: Call

    var page: Page {
        Page(title: "Instansi", section: Paths.kelola, hasErrors: !state.errors.isEmpty || latest != nil) {
            """
            \(ErrorSummary(state.errors))
            \(PageHeader(title: "Instansi", lead: "Pilihan yang berlaku untuk seluruh \(instansi.nama).", back: Link("Kelola", Paths.kelola)))
            \(latest.map(conflict))
            \(FormBlock(to: Paths.kelolaInstansi, call.formTokens) {
                """
                <input type="hidden" name="versi" value="\(latest.map { String($0.version) } ?? state.value("versi"))">
                \(TextField(label("nama", "Nama instansi"), value: state.value("nama"), maximumLength: 150))
                \(TextField(label("kota", "Tempat penandatanganan", "Tercetak sebelum tanggal pada dokumen."), value: state.value("kota"), maximumLength: 150))
                \(RadioGroup(label("zona", "Zona waktu"), options: ZonaWaktu.allCases.map { Choice($0.rawValue, Kalimat(verbatim: $0.rawValue)) }, selected: state.value("zona")))
                \(RadioGroup(
                    label("periode", "Evaluasi periodik", "Berlaku untuk tahun yang dibuka sesudah ini."),
                    options: [Choice("triwulanan", "Tiap triwulan"), Choice("bulanan", "Tiap bulan")], selected: state.value("periode")))
                \(RadioGroup(
                    label("pola", "Hari kerja"),
                    options: [Choice("lima_hari", "Senin sampai Jumat"), Choice("enam_hari", "Senin sampai Sabtu")], selected: state.value("pola")))
                \(TextField(label("impor_sendiri", "Impor tanpa admin kedua", "Paling banyak berapa data yang sudah ada (orang, jabatan, unit) boleh diubah satu impor yang disiapkan dan diterapkan admin yang sama; 0 sampai 500. Kenaikan berlaku bagi Anda sendiri sesudah admin lain ikut menyimpannya."), value: state.value("impor_sendiri"), kind: .digits, maximumLength: 3, isNarrow: true))
                \(ButtonRow([.submit("Simpan")]))
                """
            })
            <p>\(Link("Riwayat perubahan", Paths.riwayat(.instansi, String(instansi.id.rawValue))))</p>
            """
        }
    }

    static func state(_ instansi: Instansi) -> FormState {
        FormState(initial: [
            "nama": instansi.nama, "kota": instansi.kota, "zona": instansi.zona.rawValue, "periode": instansi.periode.rawValue,
            "pola": instansi.polaHariKerja.rawValue, "impor_sendiri": String(instansi.imporSendiri), "versi": String(instansi.version),
        ])
    }

    static func read(_ form: Form, over old: Instansi) -> Instansi {
        var new = old
        (new.nama, new.kota) = (form.text("nama"), form.text("kota"))
        new.zona = ZonaWaktu(rawValue: form.text("zona")) ?? old.zona
        new.periode = [.bulanan, .triwulanan].first { $0.rawValue == form.text("periode") } ?? old.periode
        new.polaHariKerja = KalenderKerja.PolaHariKerja(rawValue: form.text("pola")) ?? old.polaHariKerja
        new.imporSendiri = form["impor_sendiri"] == nil ? old.imporSendiri : Int(form.text("impor_sendiri")) ?? -1
        new.version = Int64(form.text("versi")) ?? 0
        return new
    }

    private func conflict(_ latest: Instansi) -> HTML {
        Notice(
            .bad, "Orang lain baru saja mengubah pengaturan ini. Isian Anda masih ada di bawah.",
            detail: """
                <p>Yang tersimpan sekarang: \(latest.nama), \(latest.kota), \(latest.zona.rawValue), \(latest.periode.rawValue),
                \(latest.polaHariKerja == .limaHari ? "lima hari kerja" : "enam hari kerja"). Simpan lagi bila isian Anda yang benar.</p>
                """
        ).html
    }

    private func label(_ name: String, _ text: Kalimat, _ hint: Kalimat? = nil) -> FieldLabel {
        FieldLabel(name, text, hint: hint, error: state.error(name))
    }
}
