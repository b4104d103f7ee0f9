package import Kinerja
import Storage

/// The tim pengelola kinerja closes evaluations against which no objection can come any more (Lampiran V.B).
package struct FinalizeEvaluasi: Command, Equatable {
    package static let aksi = Aksi.evaluasiFinalkan
    package static let authority = Authority.record([.kelolaPeriode])

    package var evaluasi: EvaluasiID
    package var version: Int64

    package init(_ evaluasi: EvaluasiID, version: Int64) { (self.evaluasi, self.version) = (evaluasi, version) }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let meja = try MejaEvaluasi(act)
        let (before, skp, periode) = try meja.evaluasi(evaluasi)
        let kedudukan = try meja.kedudukan(skp, meja.peserta(skp, periode, before))
        try kedudukan.require(.kelolaPeriode)
        _ = try EvaluasiLifecycle.table.next(from: before.status, .finalkan, by: kedudukan.pelaku)
        guard before.version == version else { throw Refused.stale }
        if let last = try meja.belumBolehFinal(before) {
            throw Invalid(
                "evaluasi", "Pegawai masih dapat mengajukan keberatan sampai \(last.panjang)",
                remedy: "Jadikan final setelah tanggal itu.")
        }
        return EvaluasiReceipt(try Self.finalize(before, act, meja))
    }

    fileprivate static func finalize(_ before: Evaluasi, _ act: Act, _ meja: MejaEvaluasi) throws -> Evaluasi {
        var after = before
        after.status = .final
        after.jejak.final = act.now
        try meja.evaluasi.update(after)
        after.version += 1
        try act.record(.evaluasiFinalkan, after.id.rawValue, sebelum: before.status, sesudah: after.status)
        return after
    }
}

/// Closes what may be closed among the next evaluations of the whole agency, and says where to go on.
package struct FinalizeLapsed: Command, Equatable {
    package static let aksi = Aksi.evaluasiFinalkanMassal
    package static let peristiwa: Set<Aksi> = [.evaluasiFinalkanMassal, .evaluasiFinalkan]
    package static let authority = Authority.role(.kelolaPeriode)

    /// The last evaluation that the batch before looked at.
    package var after: EvaluasiID?
    package var limit: Int

    package init(after: EvaluasiID? = nil, limit: Int = 200) { (self.after, self.limit) = (after, limit) }

    /// What one batch did.
    package struct Batch: Codable, Sendable, Equatable {
        package let closed: Int
        /// The last evaluation looked at; `nil` when all have been.
        package let next: EvaluasiID?
    }

    package func run(in act: Act) throws -> Batch {
        let meja = try MejaEvaluasi(act)
        let found = try meja.evaluasi.belumFinal(after: after, limit: limit)
        // An admin never closes his own evaluation: that is left to a colleague.
        let due = try found.filter { try !act.actor.isPegawai($0.pegawai) && meja.belumBolehFinal($0) == nil }
        for e in due { _ = try FinalizeEvaluasi.finalize(e, act, meja) }
        try act.record(.evaluasiFinalkanMassal, "\(act.instansi.id.rawValue)", sesudah: due.count)
        return Batch(closed: due.count, next: found.count < limit ? nil : found.last?.id)
    }
}

extension MejaEvaluasi {
    /// The day until which an objection is still possible; `nil` when the evaluation may be closed.
    func belumBolehFinal(_ e: Evaluasi) throws -> LocalDate? {
        guard e.tanpaKeberatan == nil, let last = try batasKeberatan(e), last >= today else { return nil }
        return last
    }
}
