package import Kinerja
import Storage

/// The assessor explains his rating to the superior who examines an objection (Lampiran V.B.4).
package struct ExplainKeberatan: Command, Equatable {
    package static let aksi = Aksi.keberatanJelaskan
    package static let authority = Authority.record([.jelaskanKeberatan])

    package var evaluasi: EvaluasiID
    package var penjelasan: String
    /// The objection's version.
    package var version: Int64

    package init(_ evaluasi: EvaluasiID, penjelasan: String, version: Int64) {
        (self.evaluasi, self.penjelasan, self.version) = (evaluasi, penjelasan, version)
    }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let meja = try MejaEvaluasi(act)
        let (e, skp, periode) = try meja.evaluasi(evaluasi)
        try meja.kedudukan(skp, meja.peserta(skp, periode, e)).require(.jelaskanKeberatan)
        guard e.status == .keberatan, var keberatan = try meja.keberatan.find(of: evaluasi) else {
            throw Refused.wrongState(e.status.rawValue)
        }
        guard keberatan.version == version else { throw Refused.stale }
        var faults: [FieldError] = []
        let text = TextLimit.paragraph.required(
            penjelasan, "penjelasan", "Penjelasan belum ditulis", remedy: "Jelaskan dasar rating Anda dengan fakta.", &faults)
        guard faults.isEmpty else { throw Invalid(faults) }
        let before = keberatan.penjelasanPenilai
        (keberatan.penjelasanPenilai, keberatan.dijelaskan) = (text, act.now)
        try meja.keberatan.update(keberatan)
        try act.record(.keberatanJelaskan, evaluasi, sebelum: before, sesudah: text)
        return EvaluasiReceipt(e)
    }
}
