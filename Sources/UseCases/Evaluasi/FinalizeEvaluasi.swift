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
        let open = try OpenEvaluasi.open(evaluasi, in: act)
        let step = try open.require(.finalkan, version: version)
        if let last = try act.belumBolehFinal(open.evaluasi) {
            throw Invalid(
                "evaluasi", "Pegawai masih dapat mengajukan keberatan sampai \(last.panjang)",
                remedy: "Jadikan final setelah tanggal itu.")
        }
        return try open.take(step, in: act) { $0.evaluasi.jejak.final = act.now }.receipt
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
        let found = try act.evaluasi.belumFinal(after: after, limit: limit)
        // An admin never closes his own evaluation: that is left to a colleague.
        let due = try found.filter { try !act.actor.isPegawai($0.pegawai) && act.belumBolehFinal($0) == nil }
        for e in due { try Self.finalize(e, in: act) }
        try act.record(.evaluasiFinalkanMassal, "\(act.instansi.id.rawValue)", sesudah: due.count)
        return Batch(closed: due.count, next: found.count < limit ? nil : found.last?.id)
    }

    /// Not opened one by one: the role that the door asked for reaches them all, and so many openings would hold the writer.
    private static func finalize(_ before: Evaluasi, in act: Act) throws {
        var after = before
        after.status = .final
        after.jejak.final = act.now
        try act.evaluasi.update(after)
        try act.record(.evaluasiFinalkan, after.id.rawValue, sebelum: before.status, sesudah: after.status)
    }
}

extension Transaction {
    /// The day until which an objection is still possible; `nil` when the evaluation may be closed.
    func belumBolehFinal(_ e: Evaluasi) throws -> LocalDate? {
        guard e.tanpaKeberatan == nil, let last = try batasKeberatan(e), last >= today else { return nil }
        return last
    }
}
