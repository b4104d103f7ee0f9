import Kinerja
import UseCases

/// "Isi lengkap": one planned result with its indicators, edited at once.
struct HasilKerjaPage {
    let view: HasilKerjaView
    let call: Call
    var draft: RestoredIsian?
    var fault: FormFault?

    private var skp: SKP { view.view.skp }
    private var here: Path { view.rhk.map { Paths.hasilKerja(skp.id, $0.id) } ?? Paths.hasilKerjaBaru(skp.id) }
    private var form: Form? { fault == nil ? draft?.form : call.form }
    private var state: FormState {
        FormState(initial: HasilKerjaFields.initial(view.rhk), form: form, errors: fault?.errors ?? [])
    }
    private var title: Kalimat {
        let n = view.rhk.flatMap { rhk in skp.isi.hasilKerja.firstIndex { $0.id == rhk.id } }
        return n.map { "Hasil kerja \($0 + 1)" } ?? "Hasil kerja baru"
    }

    var page: Page {
        Page(title: title, section: Paths.skpSaya, hasErrors: !(fault?.errors ?? []).isEmpty) {
            """
            \(ErrorSummary(fault?.errors ?? []))
            \(PageHeader(title: title, lead: "SKP \(skp.tahun), pendekatan \(kecil: skp.pendekatan.label). Tulis hasilnya, lalu ukurannya.", back: Link("Kembali ke SKP", Paths.skp(skp.id))))
            \(if: fault?.isStale ?? false, stale)
            \(if: fault == nil, draft.map { $0.notice(call) } ?? .empty)
            \(formBlock)
            \(if: view.rhk != nil, others)
            """
        }
    }

    private var formBlock: FormBlock {
        FormBlock(to: here, call.formTokens, autosave: Paths.isianSementara(of: here)) {
            """
            <input type="hidden" name="version" value="\(version)">
            \(TextArea(label("uraian", "Hasil kerja", "Apa yang terwujud, bukan kegiatannya."), value: state.value("uraian"), rows: 2, maximumLength: 1_000))
            \(IntervensiFields(pilihan: view.pilihan, state: state))
            \(RadioGroup(label("klasifikasi", "Prioritas"), options: [Choice("utama", "Utama", hint: "Prioritas tinggi, termasuk tugas Plt dan Plh."), Choice("tambahan", "Tambahan", hint: "Prioritas rendah.")], selected: state.value("klasifikasi")))
            <h2>\(skp.pendekatan == .kualitatif ? "Ukuran keberhasilan dan target" : "Indikator dan target")</h2>
            \(each: 1...rows, { indikator($0).html })
            \(ButtonRow([.submit("Simpan"), .quietSubmit("Simpan dan tambah indikator", name: "lanjut", value: "indikator"), .quietSubmit("Simpan dan tambah hasil lain", name: "lanjut", value: "baru")]))
            """
        }
    }

    private var rows: Int { HasilKerjaFields.rows(view.rhk, form) }

    /// After a conflict the next send is meant to replace what is shown; after an error the version typed against still counts.
    private var version: String {
        fault?.isStale ?? false ? String(skp.version) : form?["version"] ?? String(skp.version)
    }

    private func indikator(_ n: Int) -> IndikatorFields {
        let id = IndikatorID(text: state.value("indikator.\(n).id"))
        return IndikatorFields(
            at: "indikator.\(n)", legend: "Indikator \(n)", state: state, skp: skp, nasihat: id.flatMap { view.view.nasihat[$0] } ?? [],
            tersimpan: view.rhk?.indikator.first { $0.id == id })
    }

    private func label(_ name: String, _ text: Kalimat, _ hint: Kalimat? = nil) -> FieldLabel {
        FieldLabel(name, text, hint: hint, error: state.error(name))
    }

    private var stale: HTML {
        """
        \(Notice(.bad, "SKP ini sudah diubah di tempat lain sejak Anda membukanya. Isian Anda masih ada di bawah ini, belum tersimpan."))
        \(Disclosure(summary: "Lihat yang tersimpan sekarang", content: HasilKerjaSection(view: view.view, dapatDisunting: false).html))
        """
    }

    private var others: HTML {
        guard let rhk = view.rhk else { return .empty }
        return """
            <section><h2>Urutan dan penghapusan</h2><div class="row">
            \(small(Paths.pindahHasilKerja(skp.id, rhk.id), ("arah", "naik"), "Pindah ke atas"))
            \(small(Paths.pindahHasilKerja(skp.id, rhk.id), ("arah", "turun"), "Pindah ke bawah"))
            \(small(Paths.hapusHasilKerja(skp.id, rhk.id), ("hapus", "ya"), "Hapus hasil kerja ini", confirm: "Hapus hasil kerja ini beserta indikatornya?"))</div></section>
            """
    }

    private func small(_ path: Path, _ field: (String, String), _ text: Kalimat, confirm: Kalimat? = nil) -> FormBlock {
        FormBlock(to: path, call.formTokens) {
            """
            <input type="hidden" name="version" value="\(String(skp.version))"><input type="hidden" name="\(field.0)" value="\(field.1)">
            \(ButtonRow([.quietSubmit(text, confirm: confirm)]))
            """
        }
    }
}

/// Which of the leader's results this one supports: chosen from his list, told in words, or linked later.
struct IntervensiFields: Component {
    let pilihan: [HasilPimpinan]
    let state: FormState

    var html: HTML {
        """
        \(if: !pilihan.isEmpty, chosen)
        \(if: pilihan.isEmpty, "<p class=\"small\">Pimpinan Anda belum menulis hasil kerja tahun ini. Anda dapat menautkannya nanti.</p>")
        \(Disclosure(summary: "Hasil pimpinan lain atau tim kerja", content: words))
        """
    }

    private var chosen: HTML {
        Select(
            FieldLabel("intervensi", "Hasil kerja pimpinan yang didukung", error: state.error("intervensi")),
            options: [Choice("", "Tautkan nanti")]
                + pilihan.map { Choice($0.id.rawValue, Kalimat(verbatim: $0.uraian.shortened(to: 120))) },
            selected: state.value("intervensi")
        ).html
    }

    private var words: HTML {
        """
        \(TextField(FieldLabel("intervensi_teks", "Hasil kerja yang didukung, dengan kata-kata", error: state.error("intervensi_teks"), isOptional: true), value: state.value("intervensi_teks"), maximumLength: 1_000))
        \(TextField(FieldLabel("penugas", "Jabatan pimpinan atau tim yang menugaskan", error: state.error("penugas"), isOptional: true), value: state.value("penugas"), maximumLength: 200))
        """
    }
}

extension String {
    func shortened(to limit: Int) -> String { count > limit ? prefix(limit - 1) + "…" : self }
}

/// One indicator at a time, for those who write their first SKP.
struct IndikatorPage {
    let view: HasilKerjaView
    let rhk: RencanaHasilKerja
    let call: Call
    var fault: FormFault?

    private var skp: SKP { view.view.skp }

    var page: Page {
        let title: Kalimat = "Indikator \(rhk.indikator.count + 1)"
        let state = FormState(form: fault == nil ? nil : call.form, errors: fault?.errors ?? [])
        let version = fault?.isStale ?? true ? String(skp.version) : call.form["version"] ?? String(skp.version)
        return Page(title: title, section: Paths.skpSaya, hasErrors: !(fault?.errors ?? []).isEmpty) {
            """
            \(ErrorSummary(fault?.errors ?? []))
            \(PageHeader(title: title, lead: "Untuk hasil kerja “\(rhk.uraian)”. Dua atau tiga indikator biasanya cukup.", back: Link("Kembali ke SKP", Paths.skp(skp.id))))
            \(if: fault?.isStale ?? false, Notice(.bad, "SKP ini sudah diubah di tempat lain. Isian Anda belum tersimpan; periksa lalu simpan lagi.").html)
            \(FormBlock(to: Paths.indikatorBaru(skp.id, rhk.id), call.formTokens) {
                """
                <input type="hidden" name="version" value="\(version)">
                \(IndikatorFields(at: "indikator.1", legend: "Ukuran dan target", state: state, skp: skp, nasihat: []))
                \(ButtonRow([.submit("Simpan dan lanjut", name: "lanjut", value: "selesai"), .quietSubmit("Simpan dan tambah indikator lagi", name: "lanjut", value: "indikator")]))
                """
            })
            """
        }
    }
}

/// Links one result to the leader's, at any time while the SKP lives.
struct LinkHasilKerjaPage {
    let view: HasilKerjaView
    let rhk: RencanaHasilKerja
    let call: Call
    var fault: FormFault?

    var page: Page {
        let skp = view.view.skp
        let state = FormState(
            initial: ["intervensi": rhk.intervensi?.rawValue ?? ""], form: fault == nil ? nil : call.form, errors: fault?.errors ?? [])
        return Page(title: "Tautkan hasil kerja", hasErrors: !state.errors.isEmpty) {
            """
            \(ErrorSummary(state.errors))
            \(PageHeader(title: "Tautkan hasil kerja", lead: "Hasil pimpinan mana yang didukung oleh “\(rhk.uraian)”?", back: Link("Kembali ke SKP", Paths.skp(skp.id))))
            \(if: fault?.isStale ?? false, Notice(.bad, "SKP ini sudah diubah di tempat lain. Periksa, lalu simpan lagi.").html)
            \(view.pilihan.isEmpty ? EmptyState("Belum ada hasil kerja pimpinan", "Daftar ini terisi setelah pimpinan menulis SKP \(skp.tahun).").html : form(skp, state))
            """
        }
    }

    private func form(_ skp: SKP, _ state: FormState) -> HTML {
        FormBlock(to: Paths.tautkanHasilKerja(skp.id, rhk.id), call.formTokens) {
            """
            <input type="hidden" name="version" value="\(String(skp.version))">
            \(RadioGroup(FieldLabel("intervensi", "Hasil kerja pimpinan", error: state.error("intervensi")), options: [Choice("", "Tautkan nanti")] + view.pilihan.map { Choice($0.id.rawValue, Kalimat(verbatim: $0.uraian), hint: Kalimat(verbatim: $0.jabatan)) }, selected: state.value("intervensi")))
            \(ButtonRow([.submit("Simpan tautan"), .quiet("Batal", Paths.skp(skp.id))]))
            """
        }.html
    }
}

/// The fields of one result: from the stored result to names and values, and from a sent form to the use case's input.
enum HasilKerjaFields {
    /// Two empty rows follow those that are there, so that more can be added without JavaScript.
    static func rows(_ rhk: RencanaHasilKerja?, _ form: Form?) -> Int {
        let stored = rhk?.indikator.count ?? 0
        let sent = form.map { form in (1...SaveHasilKerja.maksimumIndikator).last { form["indikator.\($0).uraian"] != nil } ?? 0 } ?? 0
        return min(SaveHasilKerja.maksimumIndikator, max(stored + 2, sent))
    }

    static func initial(_ rhk: RencanaHasilKerja?) -> [String: String] {
        var out = ["klasifikasi": "utama", "intervensi": ""]
        guard let rhk else { return out }
        out = [
            "uraian": rhk.uraian, "klasifikasi": rhk.klasifikasi.rawValue, "intervensi": rhk.intervensi?.rawValue ?? "",
            "intervensi_teks": rhk.intervensiTeks, "penugas": rhk.penugas,
        ]
        for (n, i) in rhk.indikator.enumerated() {
            let at = "indikator.\(n + 1)"
            out["\(at).id"] = i.id.rawValue
            out["\(at).uraian"] = i.uraian
            out["\(at).aspek"] = i.aspek.rawValue
            out["\(at).arah"] = i.arah.rawValue
            out["\(at).satuan"] = i.satuan
            out["\(at).target"] = i.target.teks
            out["\(at).perspektif"] = i.perspektif?.rawValue ?? ""
        }
        return out
    }

    static func input(_ form: Form, _ skp: SKPID, _ rhk: RencanaHasilKerjaID?, version: Int64) -> SaveHasilKerja {
        SaveHasilKerja(
            skp: skp, version: version, rhk: rhk, klasifikasi: form.text("klasifikasi"), uraian: form["uraian"] ?? "",
            intervensi: form.text("intervensi"), intervensiTeks: form["intervensi_teks"] ?? "", penugas: form["penugas"] ?? "",
            indikator: (1...SaveHasilKerja.maksimumIndikator).compactMap { n in
                form["indikator.\(n).uraian"].map { _ in row(form, "indikator.\(n)") }
            })
    }

    static func row(_ form: Form, _ at: String) -> SaveHasilKerja.IndikatorInput {
        .init(
            id: form["\(at).id"].flatMap(IndikatorID.init(text:)), uraian: form["\(at).uraian"] ?? "", aspek: form.text("\(at).aspek"),
            arah: form.text("\(at).arah"), satuan: form["\(at).satuan"] ?? "", target: TargetInput(form["\(at).target"] ?? ""),
            perspektif: form.text("\(at).perspektif"), hapus: form.isChecked("\(at).hapus"))
    }

    /// The same rows with one more, for the page that asks for one indicator at a time.
    static func adding(_ row: SaveHasilKerja.IndikatorInput, to rhk: RencanaHasilKerja, _ skp: SKPID, version: Int64) -> SaveHasilKerja {
        let rows = rhk.indikator.map { i in
            SaveHasilKerja.IndikatorInput(
                id: i.id, uraian: i.uraian, aspek: i.aspek.rawValue, arah: i.arah.rawValue, satuan: i.satuan,
                target: TargetInput(i.target.teks),
                perspektif: i.perspektif?.rawValue ?? "")
        }
        return SaveHasilKerja(
            skp: skp, version: version, rhk: rhk.id, klasifikasi: rhk.klasifikasi.rawValue, uraian: rhk.uraian,
            intervensi: rhk.intervensi?.rawValue ?? "", intervensiTeks: rhk.intervensiTeks, penugas: rhk.penugas, indikator: rows + [row])
    }
}
