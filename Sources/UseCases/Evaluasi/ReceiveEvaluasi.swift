package import Kinerja
import Storage

/// The employee opens his evaluation document: the day of receipt, from which his limits count (Lampiran V.A.6, V.B.2).
package struct ReceiveEvaluasi: Command, Equatable {
    package static let aksi = Aksi.evaluasiBuka
    package static let authority = Authority.record([.terimaEvaluasi])

    package var evaluasi: EvaluasiID

    package init(_ evaluasi: EvaluasiID) { self.evaluasi = evaluasi }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let open = try OpenEvaluasi.open(evaluasi, in: act)
        try open.require(.terimaEvaluasi)
        guard open.status == .disampaikan else { throw Refused.wrongState(open.status.rawValue) }
        var after = open
        if after.evaluasi.jejak.dibuka == nil {
            after.evaluasi.jejak.dibuka = act.now
            try after.update(in: act)
            after.version += 1
        }
        try act.record(.evaluasiBuka, evaluasi)
        return after.receipt
    }
}

/// The employee signs the document and so returns it (Lampiran V.A.6). Where no objection is possible the result is final with it.
package struct AcceptEvaluasi: Command, Equatable {
    package static let aksi = Aksi.evaluasiTerima
    package static let peristiwa: Set<Aksi> = [.evaluasiTerima, .dokumenTerbitkanEvaluasi]
    package static let authority = Authority.record([.terimaEvaluasi])
    package static let seals: SealingAct? = .terimaEvaluasi

    package var evaluasi: EvaluasiID
    package var version: Int64

    package init(_ evaluasi: EvaluasiID, version: Int64) { (self.evaluasi, self.version) = (evaluasi, version) }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let open = try OpenEvaluasi.open(evaluasi, in: act)
        let step = try open.require(.terima, version: version)
        let alasan = open.evaluasi.tanpaKeberatan
        let after = try open.take(step, alasan: alasan, in: act) { open in
            open.evaluasi.jejak.dibuka = open.evaluasi.jejak.dibuka ?? act.now
            open.evaluasi.jejak.diterima = act.now
            guard alasan != nil else { return }
            open.status = .final
            open.evaluasi.jejak.final = act.now
        }
        try EvaluasiDokumen(after, in: act).terima(in: act)
        return after.receipt
    }
}
