import Kinerja

/// Says before a form is signed what it cannot show; nothing where it shows everything.
struct TidakTercetakNotice: Component {
    let tanda: [Character]

    var html: HTML {
        guard !tanda.isEmpty else { return .empty }
        return Notice(
            .note, "Tanda ini tidak dapat dicetak: \(tanda.map(String.init).joined(separator: " "))",
            detail: "<p>Di formulir resmi ia menjadi kotak. Gantilah dengan kata sebelum formulirnya ditandatangani.</p>"
        ).html
    }
}
