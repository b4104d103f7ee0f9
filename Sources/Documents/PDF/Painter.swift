import CPango

/// Facts of the document that stand in the file itself.
struct DokumenFacts {
    var title: String
    var author: String
    /// ISO 8601, such as `2026-01-09T08:15:00+07:00`. Given by the caller, so that the same snapshot gives the same bytes.
    var created: String
    /// Left half of the footer, such as the form's code.
    var footer: String
    var verification: Verification?
    /// Large pale word across each page, such as DRAF.
    var watermark: String?
}

/// Paints collected pages as a PDF file in memory.
struct Painter {
    let setup: PageSetup
    let engine: TextEngine
    let facts: DokumenFacts

    func paint(_ pages: [[Drawing]]) throws(PDFProblem) -> [UInt8] {
        let buffer = ByteBuffer()
        guard let surface = makeSurface(buffer), let cairo = cairo_create(surface) else { throw .cannotPaint("out of memory") }
        describe(surface)
        begin(.document, on: cairo)
        let stamps = QRStamps()
        let qr = facts.verification.flatMap { QR($0.url) }
        for (index, page) in pages.enumerated() {
            if let watermark = facts.watermark { paintWatermark(watermark, on: cairo) }
            for drawing in page { paint(drawing, on: cairo, stamps) }
            paintFooter(number: index + 1, of: pages.count, qr: qr, on: cairo, stamps)
            cairo_show_page(cairo)
        }
        end(.document, on: cairo)
        cairo_surface_finish(surface)
        let status = [cairo_status(cairo), cairo_surface_status(surface)].first { $0 != CAIRO_STATUS_SUCCESS }
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
        if let status { throw .cannotPaint(String(cString: cairo_status_to_string(status))) }
        return PDFCatalog.declaringLanguage(buffer.bytes)
    }

    private func makeSurface(_ buffer: ByteBuffer) -> OpaquePointer? {
        let write: cairo_write_func_t = { buffer, data, length in
            guard let buffer, let data else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<ByteBuffer>.fromOpaque(buffer).takeUnretainedValue().append(data, Int(length))
            return CAIRO_STATUS_SUCCESS
        }
        let surface = cairo_pdf_surface_create_for_stream(write, Unmanaged.passUnretained(buffer).toOpaque(), setup.width, setup.height)
        // 1.4 keeps the plain cross-reference table that `PDFCatalog` reads; all that forms need is in it.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        return surface
    }

    private func describe(_ surface: OpaquePointer) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, TextEngine.printable(facts.title))
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, TextEngine.printable(facts.author))
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Tolok")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, facts.created)
        if let verification = facts.verification {
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, "SHA-256 \(verification.sha256)")
        }
    }

    private func begin(_ tag: Tag, on cairo: OpaquePointer) { cairo_tag_begin(cairo, tag.rawValue, nil) }
    private func end(_ tag: Tag, on cairo: OpaquePointer) { cairo_tag_end(cairo, tag.rawValue) }

    private func paint(_ drawing: Drawing, on cairo: OpaquePointer, _ stamps: QRStamps) {
        switch drawing {
        case .begin(let tag): begin(tag, on: cairo)
        case .end(let tag): end(tag, on: cairo)
        case .text(let layout, let line, let point): layout.draw(line, on: cairo, x: point.x, baseline: point.y)
        case .rule(let start, let end, let width, let gray): stroke([start, end], width: width, gray: gray, on: cairo)
        case .dashedRule(let start, let end):
            cairo_set_dash(cairo, [3, 3], 2, 0)
            stroke([start, end], width: 0.5, gray: 0.55, on: cairo)
            cairo_set_dash(cairo, [], 0, 0)
        case .fill(let point, let width, let height, let gray):
            cairo_set_source_rgb(cairo, gray, gray, gray)
            cairo_rectangle(cairo, point.x, point.y, width, height)
            cairo_fill(cairo)
        case .area(let points, let gray):
            trace(points, on: cairo)
            cairo_close_path(cairo)
            cairo_set_source_rgb(cairo, gray, gray, gray)
            cairo_fill(cairo)
        case .polyline(let points, let width, let gray): stroke(points, width: width, gray: gray, on: cairo)
        case .qr(let qr, let point, let size): stamps.paint(qr, at: point, size: size, on: cairo)
        }
    }

    private func trace(_ points: [Point], on cairo: OpaquePointer) {
        for (index, point) in points.enumerated() {
            index == 0 ? cairo_move_to(cairo, point.x, point.y) : cairo_line_to(cairo, point.x, point.y)
        }
    }

    private func stroke(_ points: [Point], width: Double, gray: Double, on cairo: OpaquePointer) {
        trace(points, on: cairo)
        if points.count > 2, points.first == points.last { cairo_close_path(cairo) }
        cairo_set_line_width(cairo, width)
        cairo_set_source_rgb(cairo, gray, gray, gray)
        cairo_stroke(cairo)
    }

    private func paintWatermark(_ text: String, on cairo: OpaquePointer) {
        let layout = engine.layout(text, TextStyle(size: 110, isBold: true, gray: 0.93), width: nil)
        cairo_save(cairo)
        cairo_translate(cairo, setup.width / 2, setup.height / 2)
        cairo_rotate(cairo, -0.5)
        layout.draw(0, on: cairo, x: -layout.width / 2, baseline: 40)
        cairo_restore(cairo)
    }

    /// Form and hash at the left (beside the QR), page number at the right, under a thin rule.
    private func paintFooter(number: Int, of count: Int, qr: QR?, on cairo: OpaquePointer, _ stamps: QRStamps) {
        let top = setup.contentBottom + 8
        stroke([Point(x: setup.left, y: top), Point(x: setup.width - setup.right, y: top)], width: 0.4, gray: 0.6, on: cairo)
        var x = setup.left
        if let qr {
            stamps.paint(qr, at: Point(x: x, y: top + 5), size: 36, on: cairo)
            x += 44
        }
        let style = TextStyle(size: 7.2, gray: 0.3)
        var lines = [facts.footer]
        if let verification = facts.verification {

            lines.append("Periksa keaslian dokumen ini: \(verification.url)")
            lines.append("SHA-256 \(verification.sha256)")
            lines.append(
                "Tanda tangan elektronik internal dibuat dengan akun penanda tangan pada sistem instansi ini dan tidak tersertifikasi.")
        }
        for (index, line) in lines.enumerated() {
            engine.layout(line, style, width: nil).draw(0, on: cairo, x: x, baseline: top + 11 + 9.4 * Double(index))
        }
        let page = engine.layout("Halaman \(number) dari \(count)", style, width: nil)
        page.draw(0, on: cairo, x: setup.width - setup.right - page.width, baseline: top + 11)
    }
}

/// QR codes drawn once and stamped wherever they stand: the file holds each only once.
private final class QRStamps {
    private var recordings: [QR: OpaquePointer] = [:]

    deinit { for recording in recordings.values { cairo_surface_destroy(recording) } }

    func paint(_ qr: QR, at point: Point, size: Double, on cairo: OpaquePointer) {
        cairo_save(cairo)
        cairo_translate(cairo, point.x, point.y)
        cairo_scale(cairo, size / Double(qr.size), size / Double(qr.size))
        cairo_set_source_surface(cairo, recording(of: qr), 0, 0)
        cairo_paint(cairo)
        cairo_restore(cairo)
    }

    private func recording(of qr: QR) -> OpaquePointer? {
        if let recording = recordings[qr] { return recording }
        var extents = cairo_rectangle_t(x: 0, y: 0, width: Double(qr.size), height: Double(qr.size))
        let recording = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
        let cairo = cairo_create(recording)
        for run in qr.runs { cairo_rectangle(cairo, Double(run.column), Double(run.row), Double(run.length), 1) }
        cairo_fill(cairo)
        cairo_destroy(cairo)
        recordings[qr] = recording
        return recording
    }
}

package enum PDFProblem: Error, Hashable, Sendable {
    /// Cairo's own word for what went wrong.
    case cannotPaint(String)

    package var message: String { "Dokumen PDF tidak dapat dibuat. Coba lagi; bila berulang, hubungi pengelola sistem." }
}

private final class ByteBuffer {
    private(set) var bytes: [UInt8] = []

    func append(_ data: UnsafePointer<UInt8>, _ count: Int) { bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: count)) }
}
