package import Kinerja

/// Slips with one-time activation codes of one unit, ten on a sheet (eight in two languages), to be cut and handed over one by one.
package struct LembarKodeAktivasi: Sendable {
    package struct Slip: Hashable, Sendable {
        package let nama: String
        package let nip: String
        /// As the person types it, such as `7KQ4-M2XD`.
        package let kode: String

        package init(nama: String, nip: String, kode: String) {
            self.nama = nama
            self.nip = nip
            self.kode = kode
        }
    }

    package let namaInstansi: String
    package let unitKerja: Kalimat
    /// The page where the code is entered.
    package let alamat: String
    /// As printed, such as `31 Januari 2026`.
    package let berlakuSampai: Kalimat
    package let slips: [Slip]
    /// How a sentence reads, one language after the other.
    package let bahasa: [@Sendable (Kalimat) -> String]

    package init(
        namaInstansi: String, unitKerja: Kalimat, alamat: String, berlakuSampai: Kalimat, slips: [Slip],
        bahasa: [@Sendable (Kalimat) -> String] = [{ $0.indonesia }]
    ) {
        (self.namaInstansi, self.unitKerja, self.alamat) = (namaInstansi, unitKerja, alamat)
        (self.berlakuSampai, self.slips, self.bahasa) = (berlakuSampai, slips, bahasa)
    }

    private static let columns = 2
    /// The height of a slip whose texts take no more than a line each; long ones make their row higher.
    private static let usual = 108.0
    private static let margin = 10.0

    private func say(_ sentence: Kalimat) -> [String] { bahasa.map { $0(sentence) } }

    /// - Parameter created: ISO 8601 instant that stands in the file.
    package func pdf(created: String) throws(PDFProblem) -> [UInt8] {
        let engine = TextEngine()
        let page = Composer(.a4(.portrait), engine: engine)
        let qr = QR(alamat)
        placeHead(on: page)
        var isFirst = true
        for start in stride(from: 0, to: slips.count, by: Self.columns) {
            let row = slips[start..<min(start + Self.columns, slips.count)]
            let height = row.map { self.height($0, engine, page.setup) }.max() ?? 0
            if page.remaining < height {
                page.newPage()
                placeHead(on: page)
                isFirst = true
            }
            for (column, slip) in row.enumerated() {
                drawCuts(column: column, height: height, isFirstRow: isFirst, on: page)
                place(slip, column: column, height: height, qr: qr, on: page)
            }
            page.y += height
            isFirst = false
        }
        let facts = DokumenFacts(
            title: say(judul).joined(separator: " · "), author: namaInstansi, created: created,
            footer: say("Rahasia. Serahkan tiap potongan langsung kepada orangnya; hancurkan yang tidak terpakai.").joined(separator: " "))
        return try Painter(setup: page.setup, engine: engine, facts: facts).paint(page.pages)
    }

    private func placeHead(on page: Composer) {
        let facts: Kalimat = "\(namaInstansi) · berlaku sampai \(berlakuSampai) · \(slips.count) orang · potong pada garis putus-putus"
        for (title, note) in zip(say(judul), say(facts)) {
            page.text(Paragraph(title, TextStyle(size: 11, isBold: true)), tag: .heading)
            page.text(Paragraph(note, .note))
        }
        page.space(6)
    }

    private var judul: Kalimat { "Kode aktivasi akun – \(unitKerja)" }

    /// Each slip draws its right and lower edge; the sheet's outer edges come from its first row and column.
    private func drawCuts(column: Int, height: Double, isFirstRow: Bool, on page: Composer) {
        let width = page.setup.contentWidth / Double(Self.columns)
        let (x, top) = (page.setup.left + Double(column) * width, page.y)
        let bottom = top + height
        page.draw(.dashedRule(from: Point(x: x + width, y: top), to: Point(x: x + width, y: bottom)))
        page.draw(.dashedRule(from: Point(x: x, y: bottom), to: Point(x: x + width, y: bottom)))
        if column == 0 { page.draw(.dashedRule(from: Point(x: x, y: top), to: Point(x: x, y: bottom))) }
        if isFirstRow {
            page.draw(.dashedRule(from: Point(x: x, y: top), to: Point(x: x + width, y: top)))
        }
    }

    private func name(_ slip: Slip) -> [Paragraph] {
        [
            Paragraph(slip.nama, TextStyle(size: 10, isBold: true)), Paragraph("NIP \(slip.nip)", .table),
            Paragraph(say(unitKerja).first ?? "", .note),
        ]
    }

    private var steps: [Paragraph] {
        say("Buka \(alamat), pilih “Aktifkan akun”, lalu isi NIP dan kode ini. Kode hanya dapat dipakai satu kali.").map {
            Paragraph($0, .note)
        }
    }

    private func inner(_ setup: PageSetup) -> Double { setup.contentWidth / Double(Self.columns) - 2 * Self.margin }

    private func stepsHeight(_ engine: TextEngine, _ setup: PageSetup) -> Double {
        max(24 * Double(bahasa.count), engine.lines(steps, width: inner(setup)).reduce(0) { $0 + $1.height })
    }

    /// Everything of a slip stays inside its cuts, however long the name and the unit.
    private func height(_ slip: Slip, _ engine: TextEngine, _ setup: PageSetup) -> Double {
        let names = engine.lines(name(slip), width: inner(setup) - 56).reduce(0) { $0 + $1.height }
        return max(Self.usual, 8 + max(names + 6, 34) + 12 + 24 + 2 * Self.margin) + stepsHeight(engine, setup)
    }

    private func place(_ slip: Slip, column: Int, height: Double, qr: QR?, on page: Composer) {
        let width = page.setup.contentWidth / Double(Self.columns)
        let (x, top) = (page.setup.left + Double(column) * width, page.y)
        let inner = inner(page.setup)
        page.draw(.begin(.paragraph))
        let name = name(slip)
        var used = page.place(name, x: x + 10, top: top + 8, width: inner - 56)
        used = max(used + 6, 34)
        used += page.place(
            [Paragraph(say("Kode aktivasi").joined(separator: " · "), .note)], x: x + 10, top: top + 8 + used, width: inner - 56)
        page.place([Paragraph(slip.kode, TextStyle(size: 16, isBold: true))], x: x + 10, top: top + 6 + used, width: inner - 56)
        page.place(steps, x: x + 10, top: top + height - Self.margin - stepsHeight(page.engine, page.setup), width: inner)
        page.draw(.end(.paragraph))
        if let qr { page.draw(.qr(qr, at: Point(x: x + width - 58, y: top + 12), size: 48)) }
    }
}
