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
        let akhir: KeadaanDokumen? = try skp.flatMap { try terakhir($0) }
        var states: [DokumenID: KeadaanDokumen] = [:]
        for d in documents {
            if let next = Self.pengganti(d, among: documents) {
                states[d.id] = .diganti(oleh: next.formulir, next.id, sejak: tanggal(next.dibuat))
            } else {
                states[d.id] = try akhir ?? keadaan(d, isSKP: skp != nil)
            }
        }
        return states
    }

    private func keadaan(_ d: Dokumen, isSKP: Bool) throws -> KeadaanDokumen {
        try !isSKP || decoded(d.cuplikan, as: SKPSnapshot.self).ditetapkan ? .berlaku : .belumLengkap
    }

    /// What has ended an SKP as a whole: the version that replaced it, or its closing.
    private func terakhir(_ skp: SKPSummary) throws -> KeadaanDokumen? {
        guard let next = try self.skp.pengganti(of: skp), let sejak = next.ditetapkan else {
            return skp.status == .ditutup ? .ditutup : nil
        }
        let dokumen = try dokumen.of("skp", next.id.rawValue).first
        return .diganti(oleh: dokumen?.formulir, dokumen?.id, sejak: tanggal(sejak))
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
