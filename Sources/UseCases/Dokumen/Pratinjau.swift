import Documents
package import Kinerja
import Rulebooks
import Secrets
import Storage

/// The forms of an evaluation before they are signed, for whoever is about to sign them.
struct PratinjauEvaluasi {
    let hasil: (bentuk: FormHasilEvaluasi.Variant, isi: HasilEvaluasiSnapshot)
    let dokumen: (bentuk: FormDokumenEvaluasi.Variant, isi: DokumenEvaluasiSnapshot)
    /// SHA-256 of both contents without signatures, in hexadecimal.
    let isi: String
    /// Characters of the two forms that no font draws.
    let tidakTercetak: [Character]

    /// - Parameter open: as delivery leaves it, with the achievement and the people of the moment.
    init(_ open: OpenEvaluasi, in tx: some Transaction) throws {
        guard let hasil = try open.hasilEvaluasi(in: tx), let dokumen = try open.dokumenEvaluasi(in: tx) else {
            throw Refused.wrongState(open.status.rawValue)
        }
        (self.hasil, self.dokumen) = (hasil, dokumen)
        isi = Fingerprint.of("\(try hasil.1.isi) \(try dokumen.1.isi)")
        tidakTercetak = Unprintable.characters(in: try json(hasil.1) + json(dokumen.1))
    }
}

extension OpenEvaluasi {
    /// The evaluation as delivering it now would leave it; `nil` while it cannot be delivered.
    func sepertiDisampaikan(in tx: some Transaction) throws -> OpenEvaluasi? {
        let capaian = try peserta.capaian(in: tx)
        guard status == .dinilai, evaluasi.penilaian != nil, capaian.predikat != nil else { return nil }
        var after = self
        (after.evaluasi.capaianUnit, after.evaluasi.capaianDari) = (capaian.predikat, capaian.dari)
        after.evaluasi.pihak = try peserta.pihak(in: tx)
        return after
    }
}

/// A form as it would be signed.
package struct PratinjauDokumen: Sendable {
    let formulir: String
    let cuplikan: String
    let zona: ZonaWaktu
    let pada: Instant

    init(_ formulir: String, _ snapshot: some Encodable, in look: Look) throws {
        (self.formulir, cuplikan, zona, pada) = (formulir, try json(snapshot), look.instansi.zona, look.now)
    }

    /// The PDF, marked as a draft: no QR, no fingerprint, nobody's signature.
    package func pdf(in site: Installation) throws -> [UInt8] {
        let local = zona.local(pada)
        let facts = PrintFacts(
            created: "\(local.date)T\(local.clock(seconds: true))+0\(zona.offsetHours):00", watermark: "DRAF")
        return try RenderDokumen.form(formulir, cuplikan, site.rules, on: local.date).pdf(facts)
    }

    package var nama: String { "Pratinjau-\(formulir.filter { $0 != "." }).pdf" }
}

/// One of the two forms of an evaluation that its assessor is about to sign.
package struct ReadPratinjauEvaluasi: Query {
    package static let authority = Authority.record([.nilai])

    package enum Part: String, CaseIterable, Sendable { case hasil, dokumen }

    package let id: EvaluasiID
    package let bagian: Part

    package init(_ id: EvaluasiID, _ bagian: Part) { (self.id, self.bagian) = (id, bagian) }

    package func read(in look: Look) throws -> PratinjauDokumen {
        let open = try OpenEvaluasi.open(id, in: look)
        try open.require(.nilai)
        guard let after = try open.sepertiDisampaikan(in: look) else { throw Refused.wrongState(open.status.rawValue) }
        let forms = try PratinjauEvaluasi(after, in: look)
        return switch bagian {
        case .hasil: try PratinjauDokumen(forms.hasil.bentuk.rawValue, forms.hasil.isi, in: look)
        case .dokumen: try PratinjauDokumen(forms.dokumen.bentuk.rawValue, forms.dokumen.isi, in: look)
        }
    }
}

/// The form A.1.x as it stands, for its owner and those who agree and set it.
package struct ReadPratinjauSKP: Query {
    package static let authority = Authority.record([.lihatSKP])

    package let id: SKPID

    package init(_ id: SKPID) { self.id = id }

    package func read(in look: Look) throws -> PratinjauDokumen {
        let skp = try OpenSKPSummary.open(id, in: look).skp
        let (bentuk, snapshot) = try skp.cuplikan(in: look)
        return try PratinjauDokumen(bentuk.rawValue, skp.diajukan == nil ? snapshot : snapshot.ditandatangani(skp, in: look), in: look)
    }
}

/// The form D.1.3 that a decision would sign; throws ``Invalid`` for a decision that could not be made.
package struct ReadPratinjauPutusan: Query {
    package static let authority = Authority.record([.putuskanKeberatan])

    package let putusan: DecideKeberatan

    package init(_ putusan: DecideKeberatan) { self.putusan = putusan }

    package func read(in look: Look) throws -> PratinjauDokumen {
        let open = try OpenEvaluasi.open(putusan.evaluasi, in: look)
        _ = try open.require(.putuskanKeberatan, version: putusan.version)
        guard let keberatan = try look.keberatan.find(of: putusan.evaluasi) else { throw Refused.wrongState(open.status.rawValue) }
        let decided = try putusan.percobaan(keberatan, open, in: look)
        guard decided.keberatan.putusan == .mengubah,
            let isi = try EvaluasiDokumen(decided.open, in: look).putusan(decided.keberatan, in: look)
        else {
            throw Invalid(
                "putusan", "Putusan yang menguatkan tidak menerbitkan dokumen baru",
                remedy: "Dokumen yang sudah disampaikan tetap berlaku; lihat di halaman hasil evaluasi.")
        }
        return try PratinjauDokumen(FormDokumenEvaluasi.Variant.d13.rawValue, isi, in: look)
    }
}
