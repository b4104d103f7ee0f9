/// The parts that official forms share (PermenPANRB 6/2022, Lampiran; dossier of printed forms 7.0).
extension Composer {
    func titles(_ lines: [String]) {
        for (index, line) in lines.enumerated() {
            text(Paragraph(line, index == 0 ? .title : .title.sized(10.5)), tag: index == 0 ? .heading : .paragraph)
        }
        space(5)
    }

    /// Agency at the left, period at the right.
    func headline(_ kepala: KepalaSnapshot) {
        var table = Table(columns: [1, 1.5], borders: .none, padding: 0, inset: 0)
        table.bands = [
            .row([
                TableCell(kepala.namaInstansi.uppercased(), .tableBold),
                TableCell(
                    "PERIODE PENILAIAN: \(kepala.periodePenilaian.uppercased())",
                    TextStyle(size: 9.2, isBold: true, alignment: .right)),
            ])
        ]
        self.table(table)
        space(4)
    }

    /// Employee and assessor side by side, five numbered lines each.
    /// - Parameter lastLabelRight: C.1.2 prints INSTANSI for the assessor, the other forms UNIT KERJA.
    func identity(_ kepala: KepalaSnapshot, lastLabelRight: String = "UNIT KERJA") {
        let left = rows(kepala.pegawai, lastLabel: "UNIT KERJA")
        let right = rows(kepala.pejabatPenilai, lastLabel: lastLabelRight)
        var table = Table(columns: [0.5, 2.1, 4.4, 0.5, 2.1, 4.4], padding: 2.4)
        table.bands = [
            .row([
                .header("NO"), .header("PEGAWAI YANG DINILAI", span: 2), .header("NO"), .header("PEJABAT PENILAI KINERJA", span: 2),
            ])
        ]
        for index in left.indices {
            let number = TableCell("\(index + 1)", .table.centered())
            table.bands.append(
                .row([
                    number, TableCell(left[index].0), TableCell(left[index].1), number, TableCell(right[index].0),
                    TableCell(right[index].1),
                ]))
        }
        self.table(table)
        space(4)
    }

    private func rows(_ pihak: PihakSnapshot, lastLabel: String) -> [(String, String)] {
        [
            ("NAMA", pihak.nama), ("NIP", pihak.nip ?? "–"), ("PANGKAT/ GOL. RUANG", pihak.pangkatGolonganRuang ?? "–"),
            ("JABATAN", pihak.jabatan), (lastLabel, pihak.unitKerja),
        ]
    }

    /// A label in a shaded cell and its chosen value beside it, such as RATING HASIL KERJA.
    /// - Parameter tail: height of what must follow on the same page.
    func chosen(_ label: String, _ value: String, tail: Double = 0) {
        ensure(24 + tail)
        var table = Table(columns: [1, 2.6])
        table.bands = [.row([TableCell(label, .tableBold, shade: 0.93), TableCell(value.uppercased(), .tableBold.sized(10))])]
        self.table(table)
        space(5)
    }
}

/// A block under which somebody signs.
struct TandaTanganBlock {
    /// Such as `Pejabat Penilai Kinerja`, with the section number where the form has one.
    let label: String
    let tandaTangan: TandaTanganSnapshot
    /// Whether place and date stand above this block.
    let hasDate: Bool
    /// Left edge and width as parts of the content width.
    let left: Double
    let width: Double
}

extension Composer {
    /// Room for a row of blocks.
    static let signatureHeight = 116.0

    /// Blocks side by side, never divided between pages.
    func signatures(_ blocks: [TandaTanganBlock], verification: Verification?) {
        let qr = verification.flatMap { QR($0.url) }
        space(8)
        ensure(Self.signatureHeight)
        let top = y
        var bottom = top
        // All names of a line stand at one height, whether signed in the system or still by hand.
        let blank = blocks.contains { $0.tandaTangan.elektronik != nil } && qr != nil ? markHeight : 48
        for block in blocks { bottom = max(bottom, place(block, top: top, qr: qr, blank: blank)) }
        y = bottom + 4
    }

    private func place(_ block: TandaTanganBlock, top: Double, qr: QR?, blank: Double) -> Double {
        let x = setup.left + block.left * setup.contentWidth
        let width = block.width * setup.contentWidth
        let sign = block.tandaTangan
        let centered = TextStyle.table.centered()
        draw(.begin(.paragraph))
        // What is only cited has its place and day on the other document.
        let date = block.hasDate && sign.rujukan == nil ? "\(sign.tempat ?? "………………"), \(sign.tanggal ?? "……………………………")" : " "
        var y = top + place([Paragraph(date, centered)] + head(block, centered), x: x, top: top, width: width)
        if let rujukan = sign.rujukan { place([Paragraph(rujukan, .citation)], x: x, top: y + 8, width: width) }
        y = placeMark(sign.elektronik, x: x, top: y + 4, width: width, qr: qr) ?? y + 4 + blank
        let nip = sign.nip.map { "NIP \($0)" } ?? " "
        y += place([Paragraph(sign.nama, centered.bold()), Paragraph(nip, centered)], x: x, top: y, width: width)
        draw(.end(.paragraph))
        return y
    }

    private static let markSize = 36.0
    private static let markNote = TextStyle(size: 7, alignment: .center, gray: 0.25)

    /// QR code and three lines.
    private var markHeight: Double {
        Self.markSize + 6 + 3 * (engine.lines([Paragraph("X", Self.markNote)], width: 100).first?.height ?? 0)
    }

    private func head(_ block: TandaTanganBlock, _ style: TextStyle) -> [Paragraph] {
        [Paragraph(block.label, style)] + (block.tandaTangan.keterangan.map { [Paragraph($0, style)] } ?? [])
    }

    /// The space to sign in, or the electronic signature with the QR of the confirming page.
    private func placeMark(_ mark: TandaTanganSnapshot.Elektronik?, x: Double, top: Double, width: Double, qr: QR?) -> Double? {
        guard let mark else { return nil }
        let size = Self.markSize
        if let qr { draw(.qr(qr, at: Point(x: x + (width - size) / 2, y: top), size: size)) }
        let nip = mark.nip.map { ", NIP \($0)" } ?? ""
        let note = Self.markNote
        let below = top + (qr == nil ? 14 : size + 3)
        let lines = [
            Paragraph("Tanda tangan elektronik internal", note), Paragraph("\(mark.nama)\(nip)", note), Paragraph(mark.waktu, note),
        ]
        return below + place(lines, x: x, top: below, width: width) + 3
    }
}
