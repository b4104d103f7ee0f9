import Kinerja
import UseCases

/// The fields of one indicator; `at` is the prefix of their names.
struct IndikatorFields: Component {
    let at: String
    let legend: Kalimat
    let state: FormState
    let skp: SKP
    let nasihat: [SMARTCheck.Nasihat]
    /// The stored one, whose target is shown as it was understood.
    var tersimpan: Indikator?

    private var adaTersimpan: Bool { !state.value("\(at).id").isEmpty }

    var html: HTML {
        """
        <fieldset class="indikator" id="f-\(at)"><legend>\(legend)</legend>
        \(if: !nasihat.isEmpty, "<ul class=\"advice\">\(each: nasihat, { "<li><b>\($0.unsur.label):</b> \($0.pesan)</li>" })</ul>")
        <input type="hidden" name="\(at).id" value="\(state.value("\(at).id"))">
        \(TextArea(label("uraian", judul, petunjuk), value: value("uraian"), rows: 2, maximumLength: 1_000))
        \(TextField(label("target", "Target", petunjukTarget), value: value("target"), maximumLength: 1_000))
        <div class="row">\(Select(label("aspek", "Aspek"), options: AspekIndikator.allCases.map { Choice($0.rawValue, $0.label) }, selected: value("aspek")))
        \(TextField(label("satuan", "Satuan", nil, optional: true), value: value("satuan"), maximumLength: 200, isNarrow: true))
        \(Select(label("arah", "Arah"), options: [Choice("", "Tentukan dari target")] + ArahIndikator.allCases.map { Choice($0.rawValue, $0.label) }, selected: value("arah")))
        \(if: skp.jenis == .jpt, Select(label("perspektif", "Perspektif"), options: [Choice("", "Pilih perspektif")] + Perspektif.allCases.map { Choice($0.rawValue, $0.label) }, selected: value("perspektif")).html)</div>
        \(if: adaTersimpan, Checkbox("\(at).hapus", "Hapus indikator ini", isOn: state.form?.isChecked("\(at).hapus") ?? false).html)
        </fieldset>
        """
    }

    private var petunjukTarget: Kalimat {
        let contoh: Kalimat = "Misalnya 120, 80–90%, 31 Desember \(skp.tahun), atau kalimat."
        guard let tersimpan, value("target") == tersimpan.target.teks else { return contoh }
        return "\(contoh) \(tersimpan.dibaca)"
    }

    private var judul: Kalimat { skp.pendekatan == .kualitatif ? "Ukuran keberhasilan" : "Indikator" }
    private var petunjuk: Kalimat {
        skp.pendekatan == .kualitatif
            ? "Ceritakan tanda bahwa hasil ini tercapai." : "Apa yang diukur, misalnya “Persentase siswa yang lulus”."
    }

    private func value(_ name: String) -> String { state.value("\(at).\(name)") }

    private func label(_ name: String, _ text: Kalimat, _ hint: Kalimat? = nil, optional: Bool = false) -> FieldLabel {
        FieldLabel("\(at).\(name)", text, hint: hint, error: state.error("\(at).\(name)"), isOptional: optional)
    }
}
