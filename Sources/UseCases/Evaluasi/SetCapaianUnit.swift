package import Kinerja
import Storage

/// Sets the achievement of a unit in a period: by the leader one level up, or by the tim pengelola kinerja (dossier P-50, P-59b).
package struct SetCapaianUnit: Command, Equatable {
    package static let aksi = Aksi.capaianUnitTetapkan
    package static let authority = ReadCapaianUnit.authority

    package var unit: UnitKerjaID
    package var periode: PeriodeID
    package var predikat: PredikatKinerjaOrganisasi?
    package var alasan: String
    /// The day of issue as written on the achievement's own document; `nil` for today, or on a correction for what was set before.
    package var terbit: LocalDate?
    /// The version that was read; 0 when none was set.
    package var version: Int64

    package init(
        unit: UnitKerjaID, periode: PeriodeID, predikat: PredikatKinerjaOrganisasi?, alasan: String, terbit: LocalDate? = nil,
        version: Int64
    ) {
        (self.unit, self.periode, self.predikat, self.alasan) = (unit, periode, predikat, alasan)
        (self.terbit, self.version) = (terbit, version)
    }

    package struct Receipt: Codable, Sendable, Equatable {
        package let unit: UnitKerjaID
        package let version: Int64
    }

    package func run(in act: Act) throws -> Receipt {
        let periode = try act.periode.find(periode).orHidden()
        guard try act.bolehMenetapkanCapaian(unit) else { throw Refused.hidden }
        var faults: [FieldError] = []
        let alasan = TextLimit.paragraph.required(
            self.alasan, "alasan", "Alasan capaian belum ditulis", remedy: "Sebut dasar capaian, misalnya realisasi rencana aksi.",
            &faults)
        if predikat == nil {
            faults.append(FieldError("predikat", "Capaian belum dipilih", remedy: "Pilih salah satu dari lima predikat."))
        }
        if let terbit, terbit > act.today || terbit < periode.mulai {
            faults.append(
                FieldError(
                    "terbit", "Tanggal terbit \(terbit.panjang) di luar masanya",
                    remedy: "Isi tanggal antara \(periode.mulai.panjang) dan hari ini, seperti tertulis pada dokumen capaian."))
        }
        guard faults.isEmpty, let predikat else { throw Invalid(faults) }
        return try save(predikat, alasan, act, act.capaianUnit)
    }

    private func save(
        _ predikat: PredikatKinerjaOrganisasi, _ alasan: String, _ act: Act, _ repository: CapaianUnitRepository
    ) throws -> Receipt {
        let before = try repository.find(unit, periode)
        guard before?.version ?? 0 == version else { throw Refused.stale }
        try repository.save(
            CapaianUnit(
                unit: unit, periode: periode, predikat: predikat, alasan: alasan, oleh: act.actor.pegawai, pada: act.now,
                terbit: terbit ?? before?.terbit ?? act.today, version: version))
        try act.record(
            .capaianUnitTetapkan, unit, sebelum: before?.predikat, sesudah: predikat, alasan: alasan)
        return Receipt(unit: unit, version: version + 1)
    }
}

extension Transaction {
    /// Whether the actor is the superior of the unit's leader, or runs the cycle.
    func bolehMenetapkanCapaian(_ unit: UnitKerjaID) throws -> Bool {
        try bolehMenetapkanCapaian(unit, dipimpin: jabatan.pimpinan(of: [unit])[unit])
    }

    /// - Parameter post: the post that leads the unit.
    func bolehMenetapkanCapaian(_ unit: UnitKerjaID, dipimpin post: JabatanID?) throws -> Bool {
        guard let post else {
            return try actor.peran.contains(.adminKepegawaian) && unitKerja.find(unit) != nil
        }
        if actor.peran.contains(.adminKepegawaian) { return true }
        guard let leader = try garis.pejabat(post, on: today) else { return false }
        return try actor.isPegawai(garis.atasan(of: leader, in: post, on: today))
    }
}
