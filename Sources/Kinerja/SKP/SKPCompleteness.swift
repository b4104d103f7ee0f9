/// What the law asks of an SKP before it can be submitted. Everything softer is advice: see ``SMARTCheck``.
package enum SKPCompleteness {
    package static func faults(_ isi: IsiSKP, jenis: JenisSKP) -> [FieldError] {
        var faults: [FieldError] = []
        if !isi.hasilKerja.contains(where: { $0.klasifikasi == .utama }) {
            faults.append(
                .init("hasil_kerja", "Belum ada rencana hasil kerja utama", remedy: "Tambahkan paling sedikit satu hasil kerja utama."))
        }
        for (n, rhk) in isi.hasilKerja.enumerated() {
            faults += result(rhk, "hasil_kerja.\(n + 1)", n + 1)
        }
        if jenis == .jpt, !isi.hasilKerja.isEmpty { faults += perspektif(isi) }
        return faults
    }

    private static func result(_ rhk: RencanaHasilKerja, _ field: String, _ n: Int) -> [FieldError] {
        var faults: [FieldError] = []
        if rhk.uraian.isEmpty {
            faults.append(
                .init("\(field).uraian", "Hasil kerja \(n) belum diberi uraian", remedy: "Tulis hasil yang diharapkan, bukan kegiatannya."))
        }
        if rhk.indikator.isEmpty {
            faults.append(
                .init(field, "Hasil kerja \(n) belum punya indikator", remedy: "Tambahkan paling sedikit satu indikator dengan target."))
        }
        for (m, indikator) in rhk.indikator.enumerated() where indikator.target.teks.isEmpty || indikator.uraian.isEmpty {
            faults.append(
                .init(
                    "\(field).indikator.\(m + 1)", "Indikator \(m + 1) pada hasil kerja \(n) belum lengkap",
                    remedy: "Isi uraian indikator dan targetnya."))
        }
        return faults
    }

    /// Perspektif anggaran is compulsory in every SKP of a JPT or head of an independent unit (Lampiran II.A.2.a(8)).
    private static func perspektif(_ isi: IsiSKP) -> [FieldError] {
        let all = isi.hasilKerja.flatMap(\.indikator)
        var faults: [FieldError] = []
        if !all.contains(where: { $0.perspektif == .anggaran }) {
            faults.append(
                .init(
                    "perspektif", "Belum ada indikator berperspektif anggaran",
                    remedy: "Lampiran II.A.2.a(8) mewajibkannya; tambahkan satu indikator anggaran."))
        }
        if all.contains(where: { $0.perspektif == nil }) {
            faults.append(.init("perspektif", "Ada indikator tanpa perspektif", remedy: "Pilih perspektif setiap indikator."))
        }
        return faults
    }
}
