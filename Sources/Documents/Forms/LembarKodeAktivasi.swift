/// Slips with one-time activation codes of one unit, ten on a sheet, to be cut and handed over one by one.
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
    package let unitKerja: String
    /// The page where the code is entered.
    package let alamat: String
    /// As printed, such as `31 Januari 2026`.
    package let berlakuSampai: String
    package let slips: [Slip]

    package init(namaInstansi: String, unitKerja: String, alamat: String, berlakuSampai: String, slips: [Slip]) {
        self.namaInstansi = namaInstansi
        self.unitKerja = unitKerja
        self.alamat = alamat
        self.berlakuSampai = berlakuSampai
        self.slips = slips
    }

    private static let columns = 2
    private static let slipHeight = 132.0

    /// - Parameter created: ISO 8601 instant that stands in the file.
    package func pdf(created: String) throws(PDFProblem) -> [UInt8] {
        let engine = TextEngine()
        let page = Composer(.a4(.portrait), engine: engine)
        let qr = QR(alamat)
        placeHead(on: page)
        for start in stride(from: 0, to: slips.count, by: Self.columns) {
            if page.remaining < Self.slipHeight {
                page.newPage()
                placeHead(on: page)
            }
            let row = slips[start..<min(start + Self.columns, slips.count)]
            for (column, slip) in row.enumerated() { place(slip, column: column, qr: qr, on: page) }
            page.y += Self.slipHeight
        }
        let facts = DokumenFacts(
            title: "Kode aktivasi akun – \(unitKerja)", author: namaInstansi, created: created,
            footer: "Rahasia. Serahkan tiap potongan langsung kepada orangnya; hancurkan yang tidak terpakai.")
        return try Painter(setup: page.setup, engine: engine, facts: facts).paint(page.pages)
    }

    private func placeHead(on page: Composer) {
        page.text(Paragraph("Kode aktivasi akun – \(unitKerja)", TextStyle(size: 11, isBold: true)), tag: .heading)
        page.text(
            Paragraph("\(namaInstansi) · berlaku sampai \(berlakuSampai) · \(slips.count) orang · potong pada garis putus-putus", .note))
        page.space(6)
    }

    /// Each slip draws its right and lower edge; the sheet's outer edges come from its first row and column.
    private func drawCuts(x: Double, top: Double, width: Double, isFirstColumn: Bool, on page: Composer) {
        let bottom = top + Self.slipHeight
        page.draw(.dashedRule(from: Point(x: x + width, y: top), to: Point(x: x + width, y: bottom)))
        page.draw(.dashedRule(from: Point(x: x, y: bottom), to: Point(x: x + width, y: bottom)))
        if isFirstColumn { page.draw(.dashedRule(from: Point(x: x, y: top), to: Point(x: x, y: bottom))) }
        if top < page.setup.top + 60 { page.draw(.dashedRule(from: Point(x: x, y: top), to: Point(x: x + width, y: top))) }
    }

    private func place(_ slip: Slip, column: Int, qr: QR?, on page: Composer) {
        let width = page.setup.contentWidth / Double(Self.columns)
        let (x, top) = (page.setup.left + Double(column) * width, page.y)
        drawCuts(x: x, top: top, width: width, isFirstColumn: column == 0, on: page)
        let inner = width - 20
        page.draw(.begin(.paragraph))
        let name = [
            Paragraph(slip.nama, TextStyle(size: 10, isBold: true)), Paragraph("NIP \(slip.nip)", .table), Paragraph(unitKerja, .note),
        ]
        var used = page.place(name, x: x + 10, top: top + 8, width: inner - 56)
        used = max(used + 6, 34)
        used += page.place([Paragraph("Kode aktivasi", .note)], x: x + 10, top: top + 8 + used, width: inner - 56)
        page.place([Paragraph(slip.kode, TextStyle(size: 16, isBold: true))], x: x + 10, top: top + 6 + used, width: inner - 56)
        let steps = "Buka \(alamat), pilih “Aktifkan akun”, lalu isi NIP dan kode ini. Kode hanya dapat dipakai satu kali."
        page.place([Paragraph(steps, .note)], x: x + 10, top: top + Self.slipHeight - 34, width: inner)
        page.draw(.end(.paragraph))
        if let qr { page.draw(.qr(qr, at: Point(x: x + width - 58, y: top + 12), size: 48)) }
    }
}
