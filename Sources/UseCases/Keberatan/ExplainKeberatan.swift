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
        let open = try OpenEvaluasi.open(evaluasi, in: act)
        try open.require(.jelaskanKeberatan)
        // The version is the objection's, so that there has to be one before it can be old.
        guard open.status == .keberatan, var keberatan = try act.keberatan.find(of: evaluasi) else {
            throw Refused.wrongState(open.status.rawValue)
        }
        guard keberatan.version == version else { throw Refused.stale }
        var faults: [FieldError] = []
        let text = TextLimit.paragraph.required(
            penjelasan, "penjelasan", "Penjelasan belum ditulis", remedy: "Jelaskan dasar rating Anda dengan fakta.", &faults)
        guard faults.isEmpty else { throw Invalid(faults) }
        let before = keberatan.penjelasanPenilai
        (keberatan.penjelasanPenilai, keberatan.dijelaskan) = (text, act.now)
        try act.keberatan.update(keberatan)
        try act.record(.keberatanJelaskan, evaluasi, sebelum: before, sesudah: text)
        return open.receipt
    }
}
