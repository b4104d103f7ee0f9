import Kinerja
import UseCases

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

    static func input(_ form: Form, _ skp: SKPID, _ rhk: RencanaHasilKerjaID?) -> SaveHasilKerja {
        SaveHasilKerja(
            skp: skp, version: version(form), rhk: rhk, klasifikasi: form.text("klasifikasi"), uraian: form["uraian"] ?? "",
            intervensi: form.text("intervensi"), intervensiTeks: form["intervensi_teks"] ?? "", penugas: form["penugas"] ?? "",
            indikator: (1...SaveHasilKerja.maksimumIndikator).compactMap { n in
                form["indikator.\(n).uraian"].map { _ in row(form, "indikator.\(n)") }
            })
    }

    static func row(_ form: Form, _ at: String) -> SaveHasilKerja.Baris {
        .init(
            id: form["\(at).id"].flatMap(IndikatorID.init(text:)), uraian: form["\(at).uraian"] ?? "", aspek: form.text("\(at).aspek"),
            arah: form.text("\(at).arah"), satuan: form["\(at).satuan"] ?? "", target: form["\(at).target"] ?? "",
            perspektif: form.text("\(at).perspektif"), hapus: form.isChecked("\(at).hapus"))
    }

    /// A missing or odd version is no version of anything: the form is shown again as stale.
    static func version(_ form: Form) -> Int64 { Int64(form.text("version")) ?? -1 }

    /// The same rows with one more, for the page that asks for one indicator at a time.
    static func adding(_ row: SaveHasilKerja.Baris, to rhk: RencanaHasilKerja, _ skp: SKPID, version: Int64) -> SaveHasilKerja {
        let rows = rhk.indikator.map { i in
            SaveHasilKerja.Baris(
                id: i.id, uraian: i.uraian, aspek: i.aspek.rawValue, arah: i.arah.rawValue, satuan: i.satuan, target: i.target.teks,
                perspektif: i.perspektif?.rawValue ?? "")
        }
        return SaveHasilKerja(
            skp: skp, version: version, rhk: rhk.id, klasifikasi: rhk.klasifikasi.rawValue, uraian: rhk.uraian,
            intervensi: rhk.intervensi?.rawValue ?? "", intervensiTeks: rhk.intervensiTeks, penugas: rhk.penugas, indikator: rows + [row])
    }
}
