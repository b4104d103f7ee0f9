package import Kinerja
import Storage

/// "Nilai yang siap": the assessor's people in one period, with what the record holds and where each evaluation stands.
package struct TimPenilaianView: Sendable {
    package let periode: PeriodeEvaluasi
    /// Periods to choose from: those of this year and the last that have begun.
    package let pilihan: [PeriodeEvaluasi]
    package let jendela: JendelaEvaluasi
    package let orang: [AnggotaTim]
    package let sebaran: SebaranPredikat
    /// How the spread stands to the limits; `nil` while the unit's achievement is not set.
    package let peringatan: PeringatanSebaran?
    package let sudahDibuka: Bool
    /// Whether the assessor sets the achievement of a unit, or of all as admin.
    package let menetapkanCapaian: Bool
    /// The last day to sign, with the working days left; `nil` where it was over before the agency began.
    package let tenggat: Tenggat?
    /// Those whom their assessors, led by the reader, let wait beyond the window: he may evaluate them (Lampiran IV.A.11).
    package let ambilAlih: [AnggotaAmbilAlih]

    package var siap: [AnggotaTim] { orang.filter { $0.status == nil || $0.status == .dinilai } }
}

/// One person of the team in one period.
package struct AnggotaTim: Sendable, Equatable {
    package let skp: SKPID
    package let pegawai: PegawaiID
    package let nama: String
    package let jabatan: String
    package let evaluasi: EvaluasiID?
    /// `nil` while nothing has been rated.
    package let status: StatusEvaluasi?
    package let predikat: PredikatKinerja?
    package let indikator: Int
    package let realisasi: Int
    package let bukti: Int
    package let umpanBalik: Int
}

/// The actor's own team in one period.
package struct ReadTimPenilaian: Query {
    package static let authority = Authority.person

    /// `nil` for the short period that ended last, which is the one to rate now.
    package let periode: PeriodeID?

    package init(_ periode: PeriodeID?) { self.periode = periode }

    package func read(in look: Look) throws -> TimPenilaianView? {
        let pilihan = try look.periodeDimulai()
        let ended = pilihan.filter { $0.selesai <= look.today && $0.jenis != .tahunan }
        guard
            let chosen = try periode.map({ try look.periode.find($0).orHidden() }) ?? ended.last
                ?? pilihan.first(where: { $0.jenis != .tahunan })
        else {
            return nil
        }
        let jendela = try look.jendela(chosen)
        let capaian = try look.unitDipimpin(look.actor.pegawai, chosen).map { try look.capaian($0, chosen) }
        return TimPenilaianView(
            periode: chosen, pilihan: pilihan.reversed(), jendela: jendela, orang: try look.tim(chosen),
            sebaran: try look.sebaran(look.actor.pegawai, chosen),
            peringatan: try capaian.flatMap { try look.peringatanSebaran(look.actor.pegawai, chosen, $0) },
            sudahDibuka: look.today >= jendela.dibuka,
            menetapkanCapaian: try look.actor.peran.contains(.adminKepegawaian) || !look.unitBawahan().isEmpty,
            tenggat: try look.tenggatSejakMulai(jendela.ditutup), ambilAlih: try look.dapatDiambilAlih(chosen))
    }
}

extension Transaction {
    func tim(_ periode: PeriodeEvaluasi) throws -> [AnggotaTim] { try tim(periode, penilai: actor.pegawai) }

    /// The people whom somebody assesses in a period, and those whose evaluation he already holds.
    ///
    /// Who was below him on the day that counts and is so today is his; of whoever came or went since it is asked one by one.
    func tim(_ periode: PeriodeEvaluasi, penilai: PegawaiID) throws -> [AnggotaTim] {
        let hari = try jendela(periode).hariPenilai
        let dulu = try Set(garis.bawahan(of: penilai, on: hari))
        let kini = today > hari ? try Set(garis.bawahan(of: penilai, on: today)) : dulu
        let found = try evaluasi.tim(dulu.union(kini).sorted(), penilai: penilai, periode)
        // Of whom one by one is asked, everything is read at once.
        let berapa = Dictionary(found.map { ($0.pegawai, 1) }, uniquingKeysWith: +)
        let asked = found.filter { berapa[$0.pegawai, default: 0] > 1 || !dulu.contains($0.pegawai) || !kini.contains($0.pegawai) }
        try garis.muat(asked.map(\.pegawai))
        let ringkas = try skp.ringkas(asked.map(\.skp))
        let rows = try found.filter { row in
            // Of two SKP in one period the one in the post that was left is not evaluated besides.
            if berapa[row.pegawai, default: 0] > 1, row.status ?? .dinilai == .dinilai,
                let skp = ringkas[row.skp], try dinilaiDiJabatanBaru(skp, periode) || sudahDinilaiDiJabatanLama(skp, periode)
            {
                return false
            }
            if dulu.contains(row.pegawai), kini.contains(row.pegawai) { return true }
            if let status = row.status, status != .dinilai { return true }
            return try ringkas[row.skp].map { try PesertaEvaluasi($0, periode, nil, in: self).penilai == penilai } ?? false
        }
        return rows.filter { $0.pegawai != actor.atasNamaOleh }.map { row in
            AnggotaTim(
                skp: row.skp, pegawai: row.pegawai, nama: row.pihak.nama, jabatan: row.pihak.jabatan, evaluasi: row.evaluasi,
                status: row.status,
                predikat: row.predikat, indikator: row.indikator, realisasi: row.realisasi, bukti: row.bukti, umpanBalik: row.umpanBalik)
        }
    }
}
