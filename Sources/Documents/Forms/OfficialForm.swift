/// A form of PermenPANRB 6/2022 (Lampiran) that this module can print.
package struct OfficialForm: Hashable, Sendable {
    package enum Family: String, Sendable {
        case skp, hasilEvaluasi, dokumenEvaluasi
    }

    /// The law's own number, such as `D.1.1`.
    package let code: String
    package let family: Family
    /// Title lines as the law prints them.
    package let title: [String]
    package let orientation: PageSetup.Orientation

    /// `Format D.1.1 · Lampiran PermenPANRB 6/2022`, printed at the foot of each page.
    package var reference: String { "Format \(code) · Lampiran PermenPANRB Nomor 6 Tahun 2022" }
}

/// The table of all official forms; A.1.8 is printed as part of each SKP, as the law orders ("tidak terpisahkan").
package enum OfficialForms {
    package static let all: [OfficialForm] =
        FormSKP.Variant.allCases.map(\.form) + FormHasilEvaluasi.Variant.allCases.map(\.form)
        + FormDokumenEvaluasi.Variant.allCases.map(\.form)

    package static func form(code: String) -> OfficialForm? { all.first { $0.code == code } }
}

/// What a printed form needs besides its snapshot.
package struct PrintFacts: Hashable, Sendable {
    /// Instant of the snapshot, ISO 8601 with offset. It stands in the file, so that printing twice gives the same bytes.
    package let created: String
    package let verification: Verification?
    /// Pale word across the page, such as "DRAF", for documents that are not final.
    package let watermark: String?

    package init(created: String, verification: Verification? = nil, watermark: String? = nil) {
        self.created = created
        self.verification = verification
        self.watermark = watermark
    }
}

/// A snapshot together with the form it is printed on.
package protocol DokumenForm: Sendable {
    var form: OfficialForm { get }
    /// Agency, for the file's author field.
    var namaInstansi: String { get }
    /// Whom the document is about, for the file's title.
    var subject: String { get }
    func compose(on page: Composer, verification: Verification?)
}

extension DokumenForm {
    /// The form as a tagged PDF 1.4 file.
    package func pdf(_ facts: PrintFacts) throws(PDFProblem) -> [UInt8] {
        let composer = composed(facts.verification)
        let dokumenFacts = DokumenFacts(
            title: "\(form.title.joined(separator: " ")) – \(subject)", author: namaInstansi, created: facts.created,
            footer: form.reference, verification: facts.verification, watermark: facts.watermark)
        return try Painter(setup: composer.setup, engine: composer.engine, facts: dokumenFacts).paint(composer.pages)
    }

    /// Set a little smaller where nothing but the end would stand on a page of its own.
    private func composed(_ verification: Verification?) -> Composer {
        let usual = composed(verification, scale: 1)
        guard usual.pages.count > 3, usual.lastPageUse < 0.4 else { return usual }
        let smaller = composed(verification, scale: 0.94)
        return smaller.pages.count < usual.pages.count ? smaller : usual
    }

    private func composed(_ verification: Verification?, scale: Double) -> Composer {
        let composer = Composer(.a4(form.orientation), engine: TextEngine(scale: scale))
        compose(on: composer, verification: verification)
        return composer
    }
}
