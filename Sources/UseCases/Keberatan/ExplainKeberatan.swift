package import Kinerja
import Storage

/// The assessor explains his rating to the superior who examines an objection (Lampiran V.B.4).
package enum ExplainKeberatan {
    package static func run(
        _ id: EvaluasiID, penjelasan: String, version: Int64, by actor: Actor, key: String?, in site: Installation
    ) async throws -> EvaluasiReceipt {
        try await site.perform(by: actor, key: key, input: "\(id.rawValue) \(version) \(penjelasan)") { act in
            let meja = try MejaEvaluasi(act, site)
            let (e, skp, periode) = try meja.evaluasi(id)
            try meja.kedudukan(skp, meja.peserta(skp, periode, e)).require(.jelaskanKeberatan)
            guard e.status == .keberatan, var keberatan = try meja.keberatan.find(of: id) else {
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
            try act.record(.keberatanJelaskan, id.rawValue, sebelum: before, sesudah: text)
            return EvaluasiReceipt(e)
        }
    }
}
