package import Kinerja

/// What can be done now. The first one is the main action; there is seldom a reason for more than three.
package struct ButtonRow: Sampled {
    package enum Button: Sendable {
        /// Sends the form around it. `name`/`value` tell which of several buttons was pressed.
        case submit(Kalimat, name: String? = nil, value: String? = nil, confirm: Kalimat? = nil)
        case quietSubmit(Kalimat, name: String? = nil, value: String? = nil, confirm: Kalimat? = nil)
        /// Sends the form for a file: the page stays, and its buttons stay alive.
        case fileSubmit(Kalimat, name: String, value: String)
        case link(Kalimat, Path)
        case quiet(Kalimat, Path)
    }

    package var buttons: [Button]
    package init(_ buttons: [Button]) { self.buttons = buttons }

    package var html: HTML { "<div class=\"buttons\">\(each: buttons, button)</div>" }

    private func button(_ button: Button) -> HTML {
        switch button {
        case .submit(let text, let name, let value, let confirm): submit("btn", text, name, value, confirm)
        case .quietSubmit(let text, let name, let value, let confirm): submit("btn quiet", text, name, value, confirm)
        case .fileSubmit(let text, let name, let value):
            "<button class=\"btn quiet\" name=\"\(name)\" value=\"\(value)\" data-berkas>\(text)</button>"
        case .link(let text, let path): "<a class=\"btn\" href=\"\(path)\">\(text)</a>"
        case .quiet(let text, let path): "<a class=\"btn quiet\" href=\"\(path)\">\(text)</a>"
        }
    }

    private func submit(_ style: String, _ text: Kalimat, _ name: String?, _ value: String?, _ confirm: Kalimat?) -> HTML {
        """
        <button class="\(style)"\(attr: "name", name)\(attr: "value", value)\(attr: "data-confirm", kalimat: confirm)>\(text)</button>
        """
    }

    package static let examples = [
        Sample(
            "utama-dan-lain",
            ButtonRow([.submit("Ajukan SKP", confirm: "Ajukan SKP ini kepada Budi Santoso?"), .quietSubmit("Simpan dahulu")])),
        Sample("tautan", ButtonRow([.link("Mulai", Paths.beranda), .quiet("Kembali", Paths.beranda)])),
    ]
}
