import Documents
import Kinerja
import Secrets
import Storage

/// The documents of one evaluation: what was issued, and what its signing acts issue next.
///
/// A signature is put on a content in the act that signs it. The next form is made from the one that was issued, never from the record as it
/// has become since, so that no signature ever stands over something else.
struct EvaluasiDokumen {
    let open: OpenEvaluasi
    /// Newest first.
    private let issued: [Dokumen]

    init(_ open: OpenEvaluasi, in tx: some Transaction) throws {
        self.open = open
        issued = try tx.dokumen.of("evaluasi", open.objek)
    }

    private var hasil: Dokumen? { issued.first { FormHasilEvaluasi.Variant(rawValue: $0.formulir) != nil } }
    /// The document as it was delivered and received; never the one of a decision.
    private var dokumen: Dokumen? { issued.first { Self.disampaikan.contains($0.formulir) } }
    private var putusan: Dokumen? { issued.first { $0.formulir == FormDokumenEvaluasi.Variant.d13.rawValue } }

    private static let disampaikan = [FormDokumenEvaluasi.Variant.d11, .d12].map(\.rawValue)

    /// Whether one of the forms that an evaluation should have was never issued.
    static func kurang(_ issued: [Dokumen], _ keberatan: Keberatan?) -> Bool {
        let forms = issued.map(\.formulir)
        let putusan = keberatan?.putusan == .mengubah && !forms.contains(FormDokumenEvaluasi.Variant.d13.rawValue)
        return putusan || !forms.contains(where: Self.disampaikan.contains)
            || !forms.contains { FormHasilEvaluasi.Variant(rawValue: $0) != nil }
    }

    /// The assessor signs both forms and so delivers them (Lampiran V.A.4–5).
    func sampaikan(in act: Act) throws {
        if let (bentuk, unsigned) = try open.hasilEvaluasi(in: act) {
            var isi = unsigned
            isi.tandaTanganPenilai = try act.tandaTangan(open.penandatangan)
            _ = try terbitkan(bentuk.rawValue, isi, act)
        }
        if let (bentuk, unsigned) = try open.dokumenEvaluasi(in: act) {
            var isi = unsigned
            isi.tandaTanganPenilai = try act.tandaTangan(open.penandatangan)
            _ = try terbitkan(bentuk.rawValue, isi, act)
        }
    }

    /// The employee signs the document that was delivered to him (Lampiran V.A.6).
    func terima(in act: Act) throws {
        guard let (formulir, delivered) = try disampaikan(in: act) else { return }
        var isi = delivered
        isi.tandaTanganPegawai = try act.tandaTangan(open.evaluasi.pihak.pegawai)
        _ = try terbitkan(formulir, isi, act)
    }

    /// The superior who changed the result signs his decision (Lampiran V.B.7).
    func putuskan(_ k: Keberatan, in act: Act) throws {
        guard var isi = try putusan(k, in: act) else { return }
        isi.keberatan?.tandaTanganAtasan = try act.tandaTangan(atasan(act))
        _ = try terbitkan(FormDokumenEvaluasi.Variant.d13.rawValue, isi, act)
    }

    /// D.1.3 as the decision would have it, unsigned.
    func putusan(_ k: Keberatan, in tx: some Transaction) throws -> DokumenEvaluasiSnapshot? {
        guard let p = open.evaluasi.penilaian, let (formulir, isi) = try disampaikan(in: tx) else { return nil }
        return isi.setelahKeberatan(k, p, formulir: formulir, oleh: atasan(tx), in: tx.instansi)
    }

    /// What is missing, with every signature cited; the identifiers of what there is then.
    func lengkapi(in act: Act) throws -> [DokumenID] {
        var out = [try hasil?.id ?? terbitkanHasil(in: act)]
        out.append(try dokumen?.id ?? disampaikan(in: act).map { try terbitkan($0.formulir, $0.isi, act) })
        if let k = try act.keberatan.find(of: open.evaluasi.id), k.putusan == .mengubah {
            out.append(try putusan?.id ?? terbitkanPutusan(k, in: act))
        }
        return out.compactMap(\.self)
    }

    private func terbitkanHasil(in act: Act) throws -> DokumenID? {
        guard let (bentuk, unsigned) = try open.hasilEvaluasi(in: act) else { return nil }
        var isi = unsigned
        isi.tandaTanganPenilai = kutipan(open.penandatangan, open.evaluasi.jejak.disampaikan, act.instansi)
        return try terbitkan(bentuk.rawValue, isi, act)
    }

    private func terbitkanPutusan(_ k: Keberatan, in act: Act) throws -> DokumenID? {
        guard var isi = try putusan(k, in: act) else { return nil }
        isi.keberatan?.tandaTanganAtasan = kutipan(atasan(act), k.diputuskan, act.instansi)
        return try terbitkan(FormDokumenEvaluasi.Variant.d13.rawValue, isi, act)
    }

    /// The document as delivered: the one that was issued, or for evaluations of before the record with its signatures cited.
    private func disampaikan(in tx: some Transaction) throws -> (formulir: String, isi: DokumenEvaluasiSnapshot)? {
        if let dokumen { return (dokumen.formulir, try decoded(dokumen.cuplikan)) }
        guard let (bentuk, unsigned) = try open.dokumenEvaluasi(in: tx) else { return nil }
        var isi = unsigned
        isi.tandaTanganPenilai = kutipan(open.penandatangan, open.evaluasi.jejak.disampaikan, tx.instansi)
        if let diterima = open.evaluasi.jejak.diterima {
            isi.tandaTanganPegawai = kutipan(open.evaluasi.pihak.pegawai, diterima, tx.instansi)
        }
        return (bentuk.rawValue, isi)
    }

    private func kutipan(_ p: Pihak, _ pada: Instant?, _ instansi: Instansi) -> TandaTanganSnapshot {
        guard let pada else { return TandaTanganSnapshot(p) }
        return TandaTanganSnapshot(p, rujukan: "Ditandatangani di sistem pada \(FormText.waktu(pada, instansi))")
    }

    private func atasan(_ tx: some Transaction) -> Pihak { open.evaluasi.pihak.atasanPenilai ?? .tidakAda(tx.instansi) }

    private func terbitkan(_ formulir: String, _ isi: some Encodable, _ act: Act) throws -> DokumenID {
        try act.terbitkan(formulir, isi, of: (.evaluasi, open.objek), milik: open.evaluasi.pegawai)
    }
}
