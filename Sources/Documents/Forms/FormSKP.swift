/// Sasaran Kinerja Pegawai with its annex: A.1.1, A.1.2, A.1.6 or A.1.7, followed by A.1.8.
package struct FormSKP: DokumenForm {
    package enum Variant: String, CaseIterable, Codable, Sendable {
        case a11 = "A.1.1"
        case a12 = "A.1.2"
        case a16 = "A.1.6"
        case a17 = "A.1.7"
    }

    package let bentuk: Variant
    package let snapshot: SKPSnapshot

    package init(_ bentuk: Variant, _ snapshot: SKPSnapshot) {
        self.bentuk = bentuk
        self.snapshot = snapshot
    }

    package var form: OfficialForm { bentuk.form }
    package var namaInstansi: String { snapshot.kepala.namaInstansi }
    package var subject: String { snapshot.kepala.pegawai.nama }

    package func compose(on page: Composer, verification: Verification?) {
        page.titles(form.title + (snapshot.perubahan.map { [$0.uppercased()] } ?? []))
        page.headline(snapshot.kepala)
        page.identity(snapshot.kepala)
        page.table(hasilKerja)
        page.space(7)
        var perilaku = PerilakuTable.table(snapshot.perilaku, isEvaluation: false)
        perilaku.tail = Composer.signatureHeight + 8
        page.table(perilaku)
        page.signatures(signers, verification: verification)
        page.newPage()
        composeLampiran(on: page, verification: verification)
    }

    private var hasilKerja: Table {
        let table = HasilKerjaTable(utama: snapshot.utama, tambahan: snapshot.tambahan, isEvaluation: false)
        return switch bentuk {
        case .a11: table.kualitatif(hasPerspektif: true)
        case .a12: table.kuantitatifJPT()
        case .a16: table.kualitatif(hasPerspektif: false)
        case .a17: table.kuantitatifJAJF()
        }
    }

    /// Place and date stand above the right block only.
    private var signers: [TandaTanganBlock] {
        [
            TandaTanganBlock(
                label: "Pegawai yang Dinilai", tandaTangan: snapshot.tandaTanganPegawai, hasDate: false, left: 0.03, width: 0.42),
            TandaTanganBlock(
                label: "Pejabat Penilai Kinerja", tandaTangan: snapshot.tandaTanganPenilai, hasDate: true, left: 0.55, width: 0.42),
        ]
    }

    /// Format A.1.8.
    private func composeLampiran(on page: Composer, verification: Verification?) {
        page.titles(["LAMPIRAN SASARAN KINERJA PEGAWAI", "Format A.1.8, tidak terpisahkan dari SKP"])
        page.headline(snapshot.kepala)
        var table = Table(columns: [0.55, 18])
        let lists = [
            ("DUKUNGAN SUMBER DAYA", snapshot.lampiran.dukunganSumberDaya),
            ("SKEMA PERTANGGUNGJAWABAN", snapshot.lampiran.skemaPertanggungjawaban), ("KONSEKUENSI", snapshot.lampiran.konsekuensi),
        ]
        for (title, lines) in lists {
            table.bands.append(.group(title, span: 2))
            let lines = lines.isEmpty ? ["–"] : lines
            table.bands += lines.enumerated().map { .row([TableCell("\($0 + 1)", .table.centered()), TableCell($1)]) }
        }
        table.tail = Composer.signatureHeight + 8
        page.table(table)
        page.signatures(signers, verification: verification)
    }
}

extension FormSKP.Variant {
    package var form: OfficialForm {
        OfficialForm(code: rawValue, family: .skp, title: ["SASARAN KINERJA PEGAWAI", approach, audience], orientation: .landscape)
    }

    private var approach: String {
        self == .a11 || self == .a16 ? "PENDEKATAN HASIL KERJA KUALITATIF" : "PENDEKATAN HASIL KERJA KUANTITATIF"
    }

    private var audience: String {
        self == .a11 || self == .a12
            ? "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI" : "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
    }
}
