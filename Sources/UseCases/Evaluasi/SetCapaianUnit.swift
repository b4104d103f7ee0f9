package import Kinerja
import Storage

/// Sets the achievement of a unit in a period: by the leader one level up, or by the tim pengelola kinerja (dossier P-50, P-59b).
package enum SetCapaianUnit {
    package struct Input: Codable, Sendable, Equatable {
        package var unit: UnitKerjaID
        package var periode: PeriodeID
        package var predikat: PredikatKinerjaOrganisasi?
        package var alasan: String
        /// The version that was read; 0 when none was set.
        package var version: Int64

        package init(unit: UnitKerjaID, periode: PeriodeID, predikat: PredikatKinerjaOrganisasi?, alasan: String, version: Int64) {
            (self.unit, self.periode, self.predikat, self.alasan, self.version) = (unit, periode, predikat, alasan, version)
        }
    }

    package struct Receipt: Codable, Sendable, Equatable {
        package let unit: UnitKerjaID
        package let version: Int64
    }

    package static func run(_ input: Input, by actor: Actor, key: String?, in site: Installation) async throws -> Receipt {
        try await site.perform(by: actor, key: key, input: json(input)) { act in
            let meja = try MejaEvaluasi(act, site)
            _ = try meja.periode(input.periode)
            guard try meja.bolehMenetapkanCapaian(input.unit) else { throw Refused.hidden }
            var faults: [FieldError] = []
            let alasan = TextLimit.paragraph.required(
                input.alasan, "alasan", "Alasan capaian belum ditulis", remedy: "Sebut dasar capaian, misalnya realisasi rencana aksi.",
                &faults)
            if input.predikat == nil {
                faults.append(FieldError("predikat", "Capaian belum dipilih", remedy: "Pilih salah satu dari lima predikat."))
            }
            guard faults.isEmpty, let predikat = input.predikat else { throw Invalid(faults) }
            return try save(input, predikat, alasan, act, CapaianUnitRepository(act.db, act.instansi.id))
        }
    }

    private static func save(
        _ input: Input, _ predikat: PredikatKinerjaOrganisasi, _ alasan: String, _ act: Act, _ repository: CapaianUnitRepository
    ) throws -> Receipt {
        let before = try repository.find(input.unit, input.periode)
        guard before?.version ?? 0 == input.version else { throw Refused.stale }
        try repository.save(
            CapaianUnit(
                unit: input.unit, periode: input.periode, predikat: predikat, alasan: alasan, oleh: act.actor.pegawai, pada: act.now,
                version: input.version))
        try act.record(
            .capaianUnitTetapkan, input.unit.rawValue, sebelum: before?.predikat, sesudah: predikat, alasan: alasan)
        return Receipt(unit: input.unit, version: input.version + 1)
    }
}

extension MejaEvaluasi {
    /// Whether the actor is the superior of the unit's leader, or runs the cycle.
    func bolehMenetapkanCapaian(_ unit: UnitKerjaID) throws -> Bool {
        guard actor.instansi == instansi.id else { return false }
        let garis = GarisPelaporanRepository(db, instansi.id)
        guard let post = try JabatanRepository(db, instansi.id).pimpinan(of: unit) else {
            return try actor.peran.contains(.adminKepegawaian) && UnitKerjaRepository(db, instansi.id).find(unit) != nil
        }
        if actor.peran.contains(.adminKepegawaian) { return true }
        guard let leader = try garis.pejabat(post, on: today) else { return false }
        return try garis.atasan(of: leader, in: post, on: today) == actor.pegawai
    }
}
