/// Dokumen Evaluasi Kinerja Pegawai: D.1.1, D.1.2 (signed by the assessor's superior) or D.1.3 (after an objection).
package struct FormDokumenEvaluasi: DokumenForm {
    package enum Variant: String, CaseIterable, Codable, Sendable {
        case d11 = "D.1.1"
        case d12 = "D.1.2"
        case d13 = "D.1.3"
    }

    package let bentuk: Variant
    package let snapshot: DokumenEvaluasiSnapshot

    package init(_ bentuk: Variant, _ snapshot: DokumenEvaluasiSnapshot) {
        self.bentuk = bentuk
        self.snapshot = snapshot
    }

    package var form: OfficialForm { bentuk.form }
    package var namaInstansi: String { snapshot.kepala.namaInstansi }
    package var subject: String { "\(snapshot.kepala.pegawai.nama), \(snapshot.periode)" }

    package func compose(on page: Composer, verification: Verification?) {
        // The annex has the state emblem above the title; why it is not drawn: ADR 0017.
        page.titles([form.title[0], "PERIODE: \(snapshot.periode.uppercased())"])
        page.headline(snapshot.kepala)
        page.table(sections)
        composeSignatures(on: page, verification: verification)
    }

    private var sections: Table {
        var table = Table(columns: [5.2, 11.5], padding: 2.3, inset: 5)
        table.bands += person("1. PEGAWAI YANG DINILAI", snapshot.kepala.pegawai)
        table.bands += person("2. PEJABAT PENILAI KINERJA", snapshot.kepala.pejabatPenilai)
        table.bands += person("3. ATASAN PEJABAT PENILAI KINERJA", snapshot.atasanPejabatPenilai)
        table.bands += [
            .group("4. EVALUASI KINERJA", span: 2),
            .row([TableCell("CAPAIAN KINERJA ORGANISASI"), TableCell(snapshot.capaianOrganisasi.uppercased(), .tableBold)]),
            .row([TableCell("PREDIKAT KINERJA PEGAWAI"), TableCell(snapshot.predikat.uppercased(), .tableBold)]),
        ]
        for (title, lines) in texts {
            table.bands += [.group(title, span: 2), .row([TableCell(Self.paragraphs(lines), span: 2)])]
        }
        table.tail = (Composer.signatureHeight + 8) * (bentuk == .d13 ? 2 : 1)
        return table
    }

    /// The free texts; those of the objection only in D.1.3.
    private var texts: [(String, [String])] {
        let notes = ("5. CATATAN/REKOMENDASI", snapshot.catatan)
        guard bentuk == .d13, let keberatan = snapshot.keberatan else { return [notes] }
        return [
            notes, ("6. KEBERATAN", keberatan.keberatan),
            ("7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN", keberatan.penjelasanPenilai),
            ("8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA", keberatan.keputusan),
        ]
    }

    private static func paragraphs(_ lines: [String]) -> [Paragraph] {
        lines.isEmpty ? [Paragraph("–")] : lines.map { Paragraph($0, .body.sized(9.6), spaceBefore: 3) }
    }

    private func person(_ title: String, _ pihak: PihakSnapshot) -> [TableBand] {
        let facts = [
            ("NAMA", pihak.nama), ("NIP", pihak.nip ?? "–"), ("PANGKAT/GOL RUANG", pihak.pangkatGolonganRuang ?? "–"),
            ("JABATAN", pihak.jabatan), ("UNIT KERJA", pihak.unitKerja),
        ]
        return [.group(title, span: 2)] + facts.map { .row([TableCell($0.0), TableCell($0.1)]) }
    }

    private func composeSignatures(on page: Composer, verification: Verification?) {
        let numbers = bentuk == .d13 ? ("9", "10") : ("6", "7")
        let right = bentuk == .d12 ? "Atasan Pejabat Penilai Kinerja" : "Pejabat Penilai Kinerja"
        page.signatures(
            [
                block("\(numbers.1). Pegawai yang Dinilai", snapshot.tandaTanganPegawai, left: 0),
                block("\(numbers.0). \(right)", snapshot.tandaTanganPenilai, left: 0.54),
            ], verification: verification)
        guard bentuk == .d13, let keberatan = snapshot.keberatan else { return }
        page.signatures(
            [block("11. Atasan Pejabat Penilai Kinerja", keberatan.tandaTanganAtasan, left: 0.27)], verification: verification)
    }

    private func block(_ label: String, _ sign: TandaTanganSnapshot, left: Double) -> TandaTanganBlock {
        TandaTanganBlock(label: label, tandaTangan: sign, hasDate: true, left: left, width: 0.46)
    }
}

extension FormDokumenEvaluasi.Variant {
    package var form: OfficialForm {
        OfficialForm(code: rawValue, family: .dokumenEvaluasi, title: ["DOKUMEN EVALUASI KINERJA PEGAWAI"], orientation: .portrait)
    }
}
