import Documents
package import Kinerja
import Rulebooks
import Storage

/// A document as a file.
package struct DokumenFile: Sendable {
    package let bytes: [UInt8]
    package let nama: String
    package let dokumen: Dokumen
}

/// An issued document as it is kept, with the zone that its printed times are in.
package struct DokumenTersimpan: Sendable {
    package let dokumen: Dokumen
    package let zona: ZonaWaktu
}

/// One issued document, for whom may download it.
package struct ReadDokumen: Query {
    package static let authority = Authority.record([.unduhDokumen])

    package let id: DokumenID

    package init(_ id: DokumenID) { self.id = id }

    package func read(in look: Look) throws -> DokumenTersimpan {
        guard let dokumen = try look.dokumen.find(id) else { throw Refused.hidden }
        try requireSight(dokumen, look)
        return DokumenTersimpan(dokumen: dokumen, zona: look.instansi.zona)
    }

    private func requireSight(_ d: Dokumen, _ look: Look) throws {
        if d.jenisObjek == "evaluasi", let id = EvaluasiID(text: d.objek) {
            let open = try OpenEvaluasi.open(id, in: look)
            // Opening the document is the receipt that starts the employee's limits: he does it by the button, not by this address.
            if open.belumDibuka { throw Refused.hidden }
            return try open.require(.unduhDokumen)
        }
        let relasi = try look.relasi.relasi(look.actor, to: d.pegawai, on: look.today)
        try Policy.require(.unduhDokumen, relasi, seenWith: .unduhDokumen)
    }
}

/// Draws an issued document: the same snapshot gives the same bytes, however often and by whomever it is asked for.
package enum RenderDokumen {
    /// Outside the snapshot: drawing holds no reader.
    ///
    /// - Parameter base: address of this site without a slash at its end, printed with the QR.
    package static func run(_ id: DokumenID, base: String, by actor: Actor, in site: Installation) async throws -> DokumenFile {
        let kept = try await site.ask(ReadDokumen(id), by: actor)
        return DokumenFile(
            bytes: try pdf(kept.dokumen, kept.zona, base: base, site.rules), nama: try nama(kept.dokumen), dokumen: kept.dokumen)
    }

    static func pdf(_ d: Dokumen, _ zona: ZonaWaktu, base: String, _ rules: Rulebook) throws -> [UInt8] {
        let local = zona.local(d.dibuat)
        let created = "\(local.date)T\(local.clock(seconds: true))+0\(zona.offsetHours):00"
        let facts = PrintFacts(
            created: created, verification: Verification(url: "\(base)/periksa/\(d.id.rawValue)", sha256: d.sha256))
        return try form(d.formulir, d.cuplikan, rules, on: local.date).pdf(facts)
    }

    /// The form that a stored snapshot is printed on, with the curve of the rulebook in force on the day of issue.
    static func form(_ code: String, _ cuplikan: String, _ rules: Rulebook, on date: LocalDate) throws -> any DokumenForm {
        if let bentuk = FormSKP.Variant(rawValue: code) { return FormSKP(bentuk, try decoded(cuplikan)) }
        if let bentuk = FormHasilEvaluasi.Variant(rawValue: code) {
            let snapshot: HasilEvaluasiSnapshot = try decoded(cuplikan)
            guard let capaian = PredikatKinerjaOrganisasi(rawValue: snapshot.capaianOrganisasi.rawValue) else {
                throw UnknownForm(code: code)
            }
            return FormHasilEvaluasi(bentuk, snapshot, kurva: try rules.polaSebaran(organisasi: capaian, on: date).value)
        }
        if let bentuk = FormDokumenEvaluasi.Variant(rawValue: code) { return FormDokumenEvaluasi(bentuk, try decoded(cuplikan)) }
        throw UnknownForm(code: code)
    }

    /// "Dokumen-Evaluasi-D11-Sri-Rahayu-Triwulan-III-2026.pdf": what it is, whose and of when.
    static func nama(_ d: Dokumen) throws -> String {
        let isi: IsiUmum = try decoded(d.cuplikan)
        let jenis =
            switch OfficialForms.form(code: d.formulir)?.family {
            case .skp, nil: "SKP"
            case .hasilEvaluasi: "Hasil Evaluasi"
            case .dokumenEvaluasi: "Dokumen Evaluasi"
            }
        let orang = isi.kepala.pegawai.nama.prefix { $0 != "," }
        let tahun = isi.kepala.periodePenilaian.suffix(4)
        let parts = [
            jenis, d.formulir.filter { $0 != "." }, String(orang), isi.periode?.capitalized(romans: true) ?? "", String(tahun), versi(isi),
            // The form that the employee signed beside the one that was delivered to him.
            jenis == "Dokumen Evaluasi" && isi.tandaTanganPegawai?.elektronik != nil ? "ditandatangani pegawai" : "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ").asFileName + ".pdf"
    }

    private static func versi(_ isi: IsiUmum) -> String {
        isi.perubahan?.firstMatch(of: /versi (\d+)/).map { "Versi \($0.1)" } ?? ""
    }
}

extension String {
    /// "TRIWULAN III" as "Triwulan III": words with a capital, Roman numbers as they are.
    func capitalized(romans: Bool) -> String {
        split(separator: " ").map { word in
            romans && word.allSatisfy { "IVX".contains($0) } ? String(word) : word.prefix(1).uppercased() + word.dropFirst().lowercased()
        }.joined(separator: " ")
    }

    /// Letters and digits with single hyphens between them.
    var asFileName: String {
        split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

/// A stored document of a form that this program does not print.
struct UnknownForm: Error { let code: String }
