package import Kinerja
import Storage

/// The tim pengelola kinerja closes evaluations against which no objection can come any more (Lampiran V.B).
package enum FinalizeEvaluasi {
    package static func run(
        _ id: EvaluasiID, version: Int64, by actor: Actor, key: String?, in site: Installation
    ) async throws -> EvaluasiReceipt {
        try await site.perform(by: actor, key: key, input: "\(id.rawValue) \(version)") { act in
            let meja = try MejaEvaluasi(act, site)
            let (before, skp, periode) = try meja.evaluasi(id)
            let kedudukan = try meja.kedudukan(skp, meja.peserta(skp, periode, before))
            try kedudukan.require(.kelolaPeriode)
            _ = try EvaluasiLifecycle.table.next(from: before.status, .finalkan, by: kedudukan.pelaku)
            guard before.version == version else { throw Refused.stale }
            if let last = try meja.belumBolehFinal(before) {
                throw Invalid(
                    "evaluasi", "Pegawai masih dapat mengajukan keberatan sampai \(last.panjang)",
                    remedy: "Jadikan final setelah tanggal itu.")
            }
            return EvaluasiReceipt(try finalize(before, act, meja))
        }
    }

    /// One batch over the whole agency: closes what may be closed among the next `limit` and says where to go on.
    package struct Batch: Codable, Sendable, Equatable {
        package let closed: Int
        /// The last evaluation looked at; `nil` when all have been.
        package let next: EvaluasiID?
    }

    package static func lapsed(
        after: EvaluasiID? = nil, limit: Int = 200, by actor: Actor, key: String?, in site: Installation
    ) async throws -> Batch {
        try await site.perform(by: actor, key: key, input: after?.rawValue ?? "") { act in
            guard actor.peran.contains(.adminKepegawaian) else { throw Refused.hidden }
            let meja = try MejaEvaluasi(act, site)
            let found = try meja.evaluasi.belumFinal(after: after, limit: limit)
            // An admin never closes his own evaluation: that is left to a colleague.
            let due = try found.filter { try $0.pegawai != actor.pegawai && meja.belumBolehFinal($0) == nil }
            for e in due { _ = try finalize(e, act, meja) }
            try act.record(.evaluasiFinalkanMassal, "\(act.instansi.id.rawValue)", sesudah: due.count)
            return Batch(closed: due.count, next: found.count < limit ? nil : found.last?.id)
        }
    }

    private static func finalize(_ before: Evaluasi, _ act: Act, _ meja: MejaEvaluasi) throws -> Evaluasi {
        var after = before
        after.status = .final
        after.jejak.final = act.now
        try meja.evaluasi.update(after)
        after.version += 1
        try act.record(.evaluasiFinalkan, after.id.rawValue, sebelum: before.status, sesudah: after.status)
        return after
    }
}

extension MejaEvaluasi {
    /// The day until which an objection is still possible; `nil` when the evaluation may be closed.
    func belumBolehFinal(_ e: Evaluasi) throws -> LocalDate? {
        guard e.tanpaKeberatan == nil, let last = try batasKeberatan(e), last >= today else { return nil }
        return last
    }
}
