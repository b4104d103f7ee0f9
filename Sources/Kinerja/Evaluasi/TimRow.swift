/// One set SKP of a team in a period, with counts of its record and the state of its evaluation.
package struct TimRow: Sendable, Equatable {
    package let skp: SKPID
    package let pegawai: PegawaiID
    package let pihak: Pihak
    package let evaluasi: EvaluasiID?
    package let status: StatusEvaluasi?
    package let predikat: PredikatKinerja?
    package let indikator: Int
    package let realisasi: Int
    package let bukti: Int
    package let umpanBalik: Int

    package init(
        skp: SKPID, pegawai: PegawaiID, pihak: Pihak, evaluasi: EvaluasiID?, status: StatusEvaluasi?, predikat: PredikatKinerja?,
        indikator: Int, realisasi: Int, bukti: Int, umpanBalik: Int
    ) {
        (self.skp, self.pegawai, self.pihak, self.evaluasi, self.status) = (skp, pegawai, pihak, evaluasi, status)
        (self.predikat, self.indikator, self.realisasi, self.bukti, self.umpanBalik) = (predikat, indikator, realisasi, bukti, umpanBalik)
    }
}
