package import Kinerja
import Storage

/// Somebody whose assessor has let the window of a period pass.
package struct AnggotaAmbilAlih: Sendable, Equatable {
    package let skp: SKPID
    package let pegawai: PegawaiID
    package let nama: String
    package let jabatan: String
    package let penilai: String
    /// The assessor has rated, or his superior has begun to; nobody has signed.
    package let sudahDinilai: Bool
}

extension Look {
    /// Whose evaluation in a period the actor may take over today as superior of the assessor (PermenPANRB 6/2022 Lampiran IV.A.2, IV.A.11).
    ///
    /// At most 500, by name of the assessor, then of the person; none before the window is over.
    func dapatDiambilAlih(_ periode: PeriodeEvaluasi) throws -> [AnggotaAmbilAlih] {
        guard try RateEvaluasi.halanganAtasan(periode, in: self) == nil else { return [] }
        let hari = try jendela(periode).hariPenilai
        let penilai = try garis.bawahan(of: actor.pegawai, on: hari)
        guard !penilai.isEmpty else { return [] }
        try garis.muatTim(penilai, on: hari)
        let people = try Set(penilai.flatMap { try garis.bawahan(of: $0, on: hari) }).subtracting([actor.pegawai])
        let waiting = try evaluasi.tim(people.sorted(), penilai: actor.pegawai, periode).filter { $0.status ?? .dinilai == .dinilai }
        guard !waiting.isEmpty else { return [] }
        try garis.muat(waiting.map(\.pegawai))
        let ringkas = try skp.ringkas(waiting.map(\.skp))
        let open = try waiting.compactMap { row -> (row: TimRow, penilai: PegawaiID)? in
            guard row.pegawai != actor.atasNamaOleh, let skp = ringkas[row.skp] else { return nil }
            let peserta = try PesertaEvaluasi(skp, periode, nil, in: self)
            guard actor.isPegawai(peserta.atasanPenilai), let penilai = peserta.penilai else { return nil }
            guard try !dinilaiDiJabatanBaru(skp, periode), try !sudahDinilaiDiJabatanLama(skp, periode) else { return nil }
            return (row, penilai)
        }
        let names = try pegawai.find(open.map(\.penilai))
        return open.map {
            AnggotaAmbilAlih(
                skp: $0.row.skp, pegawai: $0.row.pegawai, nama: $0.row.pihak.nama, jabatan: $0.row.pihak.jabatan,
                penilai: names[$0.penilai]?.nama ?? "", sudahDinilai: $0.row.status != nil)
        }.sorted { ($0.penilai, $0.nama) < ($1.penilai, $1.nama) }
    }
}
