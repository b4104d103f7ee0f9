package import Kinerja
import Storage

/// The employee opens his evaluation document: the day of receipt, from which his limits count (Lampiran V.A.6, V.B.2).
package struct OpenEvaluasi: Command, Equatable {
    package static let aksi = Aksi.evaluasiBuka
    package static let authority = Authority.record([.terimaEvaluasi])

    package var evaluasi: EvaluasiID

    package init(_ evaluasi: EvaluasiID) { self.evaluasi = evaluasi }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let meja = try MejaEvaluasi(act)
        let (before, _) = try meja.milikSendiri(evaluasi, .terimaEvaluasi)
        guard before.status == .disampaikan else { throw Refused.wrongState(before.status.rawValue) }
        var after = before
        if after.jejak.dibuka == nil {
            after.jejak.dibuka = act.now
            try meja.evaluasi.update(after)
            after.version += 1
        }
        try act.record(.evaluasiBuka, evaluasi)
        return EvaluasiReceipt(after)
    }
}

/// The employee signs the document and so returns it (Lampiran V.A.6). Where no objection is possible the result is final with it.
package struct AcceptEvaluasi: Command, Equatable {
    package static let aksi = Aksi.evaluasiTerima
    package static let peristiwa: Set<Aksi> = [.evaluasiTerima, .dokumenTerbitkanEvaluasi]
    package static let authority = Authority.record([.terimaEvaluasi])

    package var evaluasi: EvaluasiID
    package var version: Int64

    package init(_ evaluasi: EvaluasiID, version: Int64) { (self.evaluasi, self.version) = (evaluasi, version) }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let meja = try MejaEvaluasi(act)
        let (before, kedudukan) = try meja.milikSendiri(evaluasi, .terimaEvaluasi)
        let step = try EvaluasiLifecycle.table.next(from: before.status, .terima, by: kedudukan.pelaku)
        guard before.version == version else { throw Refused.stale }
        var after = before
        after.status = before.tanpaKeberatan == nil ? step.to : .final
        after.jejak.dibuka = before.jejak.dibuka ?? act.now
        after.jejak.diterima = act.now
        if after.status == .final { after.jejak.final = act.now }
        try meja.evaluasi.update(after)
        after.version += 1
        try act.record(
            .evaluasiTerima, evaluasi, sebelum: before.status, sesudah: after.status, alasan: before.tanpaKeberatan)
        _ = try act.terbitkan(after, meja.skp(after.skp), meja.periode(after.periode), meja)
        return EvaluasiReceipt(after)
    }
}

extension MejaEvaluasi {
    /// An evaluation that its owner acts on; before delivery it does not exist for him.
    func milikSendiri(_ id: EvaluasiID, _ permission: Permission) throws -> (Evaluasi, KedudukanEvaluasi) {
        let (e, skp, periode) = try evaluasi(id)
        let kedudukan = try kedudukan(skp, peserta(skp, periode, e))
        if kedudukan.lihat.contains(.diri), !e.terlihatPegawai { throw Refused.hidden }
        try kedudukan.require(permission)
        return (e, kedudukan)
    }
}
