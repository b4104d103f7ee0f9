import Documents
package import Kinerja
import Storage

/// Whether a document is the one that counts.
package enum KeadaanDokumen: Sendable, Equatable {
    case berlaku
    /// Somebody's signature is still to come.
    case belumLengkap
    /// Another one counts since a day; `oleh` is its form, `nil` where none was issued.
    case diganti(oleh: String?, DokumenID?, sejak: LocalDate)
    /// The SKP was closed.
    case ditutup
}

extension Transaction {
    /// The state of each document of one thing, newest first.
    func keadaan(of documents: [Dokumen], skp: SKPSummary? = nil) throws -> [DokumenID: KeadaanDokumen] {
        try documents.reduce(into: [:]) { $0[$1.id] = try keadaan($1, among: documents, skp: skp) }
    }

    private func keadaan(_ d: Dokumen, among all: [Dokumen], skp: SKPSummary?) throws -> KeadaanDokumen {
        if let next = Self.pengganti(d, among: all) { return .diganti(oleh: next.formulir, next.id, sejak: tanggal(next.dibuat)) }
        guard FormSKP.Variant(rawValue: d.formulir) != nil, let skp else { return .berlaku }
        if let next = try self.skp.pengganti(of: skp.id), let sejak = next.ditetapkan {
            let dokumen = try dokumen.of("skp", next.id.rawValue).first
            return .diganti(oleh: dokumen?.formulir, dokumen?.id, sejak: tanggal(sejak))
        }
        if skp.status == .ditutup { return .ditutup }
        return try decoded(d.cuplikan, as: SKPSnapshot.self).ditetapkan ? .berlaku : .belumLengkap
    }

    /// The document that counts instead: a decision replaces both forms, otherwise the newest of a family does.
    private static func pengganti(_ d: Dokumen, among all: [Dokumen]) -> Dokumen? {
        let family = OfficialForms.form(code: d.formulir)?.family
        let newest = all.filter { OfficialForms.form(code: $0.formulir)?.family == family }.max { $0.id < $1.id }
        let putusan = all.filter { $0.formulir == FormDokumenEvaluasi.Variant.d13.rawValue }.max { $0.id < $1.id }
        let counts = family == .hasilEvaluasi ? putusan ?? newest : newest
        return counts?.id == d.id ? nil : counts
    }
}
