import Kinerja
import UseCases

/// The inputs of one indicator, with its target beside them.
struct RealisasiFields: Component {
    let item: IndikatorDicatat
    let kembali: IsianKembali?

    private static func prefix(_ id: IndikatorID) -> String { "realisasi.\(id.rawValue)" }
    private var prefix: String { Self.prefix(item.indikator.id) }

    static func input(_ call: Call, _ skp: SKPID, _ periode: PeriodeID) -> SaveRealisasi {
        let ids = call.form.fields.pairs.compactMap { field -> IndikatorID? in
            let parts = field.name.split(separator: ".")
            guard parts.count == 3, parts[0] == "realisasi", parts[2] == "version" else { return nil }
            return IndikatorID(text: String(parts[1]))
        }
        return SaveRealisasi(
            skp: skp, periode: periode,
            baris: ids.map { id in
                SaveRealisasi.RealisasiInput(
                    indikator: id, uraian: call.form.text("\(prefix(id)).uraian"),
                    nilai: NilaiInput(diketik: call.form.text("\(prefix(id)).nilai")),
                    version: Int64(call.form.text("\(prefix(id)).version")) ?? 0)
            }, formulir: try? call.idempotencyKey)
    }

    var html: HTML {
        """
        <div class="measure"><div><p class="term">Indikator</p><p>\(item.indikator.uraian) <span class="small">\(item.indikator.aspek.label)</span></p>
        <p class="term">Target</p><p><strong>\(item.indikator.targetTertulis)</strong></p></div><div>\(stored)
        <input type="hidden" name="\(prefix).version" value="\(String(item.realisasi?.version ?? 0))">
        \(TextArea(
            FieldLabel("\(prefix).uraian", "Realisasi", hint: "Apa yang tercapai sampai hari ini.", error: kembali?.error("\(prefix).uraian")),
            value: value("uraian", item.realisasi?.uraian), rows: 3, maximumLength: TextLimit.paragraph.characters))
        \(if: isMeasured, "\(number)")</div></div>
        """
    }

    private var number: TextField {
        TextField(
            FieldLabel(
                "\(prefix).nilai", "Angka realisasi", hint: hints.isEmpty ? nil : hints.joined(separator: " "),
                error: kembali?.error("\(prefix).nilai"), isOptional: true),
            value: value("nilai", item.realisasi?.nilai.map(AngkaRealisasi.isian)), kind: .decimal, maximumLength: 40, isNarrow: true)
    }

    /// The unit, and the stored number as readers write it where the field shows it otherwise: what was understood stands beside the field.
    private var hints: [Kalimat] {
        let satuan: Kalimat? = item.indikator.satuan.isEmpty ? nil : "Dalam \(item.indikator.satuan)."
        let shown = item.realisasi?.nilai.map { (AngkaRealisasi.text($0), AngkaRealisasi.isian($0)) }
        let stored: Kalimat? = shown.flatMap { $0.0 == $0.1 ? nil : "Tersimpan: \($0.0)." }
        return [satuan, stored].compactMap(\.self)
    }

    /// A number is asked for where the target has one.
    private var isMeasured: Bool {
        item.indikator.target.minimum != nil || item.indikator.target.maksimum != nil || item.realisasi?.nilai != nil
    }

    private func value(_ name: String, _ stored: String?) -> String { kembali?.form["\(prefix).\(name)"] ?? stored ?? "" }

    /// What somebody saved in between, beside what was typed: neither is lost.
    private var stored: HTML {
        guard kembali?.isStale == true, let realisasi = item.realisasi, isOther(realisasi) else { return .empty }
        let nilai = realisasi.nilai.map { " (\(AngkaRealisasi.text($0)))" } ?? ""
        return Notice(
            .bad, "Yang tersimpan sekarang berbeda dari isian Anda.",
            detail: "<blockquote>\(realisasi.uraian)\(nilai)</blockquote><p>Simpan lagi bila isian Anda yang benar.</p>"
        ).html
    }

    private func isOther(_ realisasi: Realisasi) -> Bool {
        guard let typed = kembali?.form["\(prefix).uraian"] else { return false }
        let nilai = AngkaRealisasi.read(kembali?.form["\(prefix).nilai"] ?? "")
        return typed != realisasi.uraian || nilai != (realisasi.nilai.map { .angka($0) } ?? .bukanAngka)
    }
}
