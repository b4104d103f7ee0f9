package import Kinerja

package struct Choice: Sendable {
    package var value: String
    package var label: Kalimat
    package var hint: Kalimat?

    package init(_ value: String, _ label: Kalimat, hint: Kalimat? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// One of a few: all are seen at once.
package struct RadioGroup: Sampled {
    package var label: FieldLabel
    package var options: [Choice]
    package var selected: String

    package init(_ label: FieldLabel, options: [Choice], selected: String) {
        self.label = label
        self.options = options
        self.selected = selected
    }

    package var html: HTML {
        label.group(
            "\(each: options.enumerated(), { ChoiceInput(type: "radio", label: label, index: $0.offset, option: $0.element, isOn: $0.element.value == selected).html })"
        )
    }

    package static let examples = [
        Sample(
            "rating",
            RadioGroup(
                FieldLabel("hasil", "Hasil kerja terhadap ekspektasi"),
                options: [
                    Choice("di-atas", "Di atas ekspektasi", hint: "Sebagian besar hasil melampaui target."),
                    Choice("sesuai", "Sesuai ekspektasi"),
                    Choice("di-bawah", "Di bawah ekspektasi"),
                ], selected: "sesuai"))
    ]
}

/// Any number of a few.
package struct CheckboxGroup: Sampled {
    package var label: FieldLabel
    package var options: [Choice]
    package var selected: Set<String>

    package init(_ label: FieldLabel, options: [Choice], selected: Set<String>) {
        self.label = label
        self.options = options
        self.selected = selected
    }

    package var html: HTML {
        label.group(
            "\(each: options.enumerated(), { ChoiceInput(type: "checkbox", label: label, index: $0.offset, option: $0.element, isOn: selected.contains($0.element.value)).html })"
        )
    }

    package static let examples = [
        Sample(
            "aspek",
            CheckboxGroup(
                FieldLabel("aspek", "Aspek indikator", error: "Pilih sekurangnya satu aspek."),
                options: [
                    Choice("kuantitas", "Kuantitas"), Choice("kualitas", "Kualitas"), Choice("waktu", "Waktu"), Choice("biaya", "Biaya"),
                ],
                selected: ["kualitas"]))
    ]
}

/// A single yes.
package struct Checkbox: Sampled {
    package var name: String
    package var label: Kalimat
    package var isOn: Bool

    package init(_ name: String, _ label: Kalimat, isOn: Bool) {
        self.name = name
        self.label = label
        self.isOn = isOn
    }

    package var html: HTML {
        """
        <div class="choice"><input type="checkbox" id="\(FieldLabel.id(name))" name="\(name)" value="ya"\(attr: "checked", if: isOn)><label for="\(FieldLabel.id(name))">\(label)</label></div>
        """
    }

    package static let examples = [Sample("setuju", Checkbox("setuju", "Saya sudah membaca hasil evaluasi ini", isOn: false))]
}

/// One of many.
package struct Select: Sampled {
    package var label: FieldLabel
    package var options: [Choice]
    package var selected: String

    package init(_ label: FieldLabel, options: [Choice], selected: String) {
        self.label = label
        self.options = options
        self.selected = selected
    }

    package var html: HTML {
        label.frame(
            """
            <select id="\(label.id)" name="\(label.name)"\(attr: "aria-describedby", label.describedBy)\(attr: "aria-invalid", label.error.map { _ in "true" })>\
            \(each: options, { "<option value=\"\($0.value)\"\(languageOf: $0.label)\(attr: "selected", if: $0.value == selected)>\($0.label)</option>" })</select>
            """)
    }

    package static let examples = [
        Sample(
            "periode",
            Select(
                FieldLabel("periode", "Periode"),
                options: [Choice("1", "Triwulan I"), Choice("2", "Triwulan II"), Choice("3", "Triwulan III")],
                selected: "3"))
    ]
}

/// One radio button or check box of a group. The first one has the field's own id, because error summaries lead there.
struct ChoiceInput: Component {
    let type: String
    let label: FieldLabel
    let index: Int
    let option: Choice
    let isOn: Bool

    private var id: String { index == 0 ? label.id : "\(label.id)-\(index)" }
    private var hintName: String { "\(label.id)-\(index)-petunjuk" }
    private var hintID: String? { option.hint.map { _ in hintName } }

    var html: HTML {
        """
        <div class="choice"><input type="\(type)" id="\(id)" name="\(label.name)" value="\(option.value)"\(attr: "checked", if: isOn)\
        \(attr: "aria-describedby", hintID)><label for="\(id)">\(option.label)</label>\
        \(option.hint.map { "<p class=\"hint\" id=\"\(hintName)\">\($0)</p>" as HTML })</div>
        """
    }
}
