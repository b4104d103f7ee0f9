package import Kinerja
import Storage

/// The employee opens his evaluation document: the day of receipt, from which his limits count (Lampiran V.A.6, V.B.2).
package enum OpenEvaluasi {
    package static func run(_ id: EvaluasiID, by actor: Actor, key: String?, in site: Installation) async throws -> EvaluasiReceipt {
        try await site.perform(by: actor, key: key, input: id.rawValue) { act in
            let meja = try MejaEvaluasi(act, site)
            let (before, _) = try meja.milikSendiri(id, .terimaEvaluasi)
            guard before.status == .disampaikan else { throw Refused.wrongState(before.status.rawValue) }
            var after = before
            if after.jejak.dibuka == nil {
                after.jejak.dibuka = act.now
                try meja.evaluasi.update(after)
                after.version += 1
            }
            try act.record(.evaluasiBuka, id.rawValue)
            return EvaluasiReceipt(after)
        }
    }
}

/// The employee signs the document and so returns it (Lampiran V.A.6). Where no objection is possible the result is final with it.
package enum AcceptEvaluasi {
    package static func run(
        _ id: EvaluasiID, version: Int64, by actor: Actor, key: String?, in site: Installation
    ) async throws -> EvaluasiReceipt {
        try await site.perform(by: actor, key: key, input: "\(id.rawValue) \(version)") { act in
            let meja = try MejaEvaluasi(act, site)
            let (before, kedudukan) = try meja.milikSendiri(id, .terimaEvaluasi)
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
                .evaluasiTerima, id.rawValue, sebelum: before.status, sesudah: after.status, alasan: before.tanpaKeberatan)
            _ = try act.terbitkan(after, meja.skp(after.skp), meja.periode(after.periode), meja)
            return EvaluasiReceipt(after)
        }
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
