package import Kinerja
internal import Rulebooks
import Storage

/// The record beside the rating: planned results, what was reached, evidence, feedback, and the proposal that follows from them.
package struct BahanEvaluasi: Sendable {
    package let skp: SKPSummary
    package let periode: PeriodeEvaluasi
    /// The periods whose record counts: the period itself; for the year all of it (Pasal 25).
    package let bagian: [PeriodeEvaluasi]
    package let hasilKerja: [RencanaHasilKerja]
    package let ekspektasiKhusus: [NilaiBerAKHLAK: [String]]
    package let realisasi: [Realisasi]
    package let bukti: [BuktiDukung]
    package let umpanBalik: [UmpanBalik]
    package let usulan: UsulanEvaluasi

    /// Realisasi of one indicator, latest period last.
    package func realisasi(of indikator: IndikatorID) -> [Realisasi] { realisasi.filter { $0.indikator == indikator } }
    package func bukti(of rhk: RencanaHasilKerjaID) -> [BuktiDukung] { bukti.filter { $0.rhk == rhk } }
    package func umpanBalik(tentang: UmpanBalik.Tentang) -> [UmpanBalik] { umpanBalik.filter { $0.tentang == tentang } }
}

extension BahanEvaluasi {
    static func read(_ skp: SKPSummary, _ periode: PeriodeEvaluasi, in tx: some Transaction) throws -> BahanEvaluasi {
        if let known = tx.memo.bahan, known.skp == skp, known.periode == periode { return known }
        let found = try afresh(skp, periode, in: tx)
        tx.memo.bahan = found
        return found
    }

    private static func afresh(_ skp: SKPSummary, _ periode: PeriodeEvaluasi, in tx: some Transaction) throws -> BahanEvaluasi {
        let bagian = try tx.bagian(periode)
        let (ids, rantai) = (bagian.map(\.id), try tx.rantai(skp, periode))
        let hasil = try tx.skp.hasilKerja(of: skp.id)
        let (realisasi, bukti) = (try tx.realisasi.of(rantai, in: ids), try tx.bukti.of(rantai, in: ids))
        let umpanBalik = try tx.umpanBalik.of(rantai, in: ids)
        let akhir = periode.selesai >= skp.selesai
        let usulan = try UsulanEvaluasi.susun(
            hasil, realisasi: realisasi, bukti: bukti, umpanBalik: umpanBalik, akhir: akhir, rules: tx.rules, on: periode.selesai)
        return BahanEvaluasi(
            skp: skp, periode: periode, bagian: bagian, hasilKerja: hasil, ekspektasiKhusus: try tx.skp.ekspektasiKhusus(of: skp.id),
            realisasi: realisasi, bukti: bukti, umpanBalik: umpanBalik, usulan: usulan)
    }
}

extension Transaction {
    /// The periods whose record counts in an evaluation: the period itself; for the year all of it (Pasal 25).
    func bagian(_ periode: PeriodeEvaluasi) throws -> [PeriodeEvaluasi] {
        periode.jenis == .tahunan ? try self.periode.of(tahun: periode.tahun) : [periode]
    }

    /// The year looks back on all versions of the SKP (Pasal 25 with Pasal 14 ayat (2)); a short period is evaluated on the version it ran under.
    func rantai(_ skp: SKPSummary, _ periode: PeriodeEvaluasi) throws -> VersionChain {
        periode.jenis == .tahunan ? try self.skp.rantai(of: skp.id) : VersionChain(skp.id)
    }
}

extension UsulanEvaluasi {
    /// The proposal of the rulebook in force on the period's last day, from the record; of several realisasi of one indicator the latest counts.
    static func susun(
        _ hasil: [RencanaHasilKerja], realisasi: [Realisasi], bukti: [BuktiDukung], umpanBalik: [UmpanBalik], akhir: Bool, rules: Rulebook,
        on date: LocalDate
    ) throws(RulebookError) -> UsulanEvaluasi {
        let nilai = realisasi.reduce(into: [IndikatorID: String]()) { if let angka = $1.nilai { $0[$1.indikator] = angka } }
        let perHasil = try hasil.map { rhk throws(RulebookError) in
            let tentang = umpanBalik.filter { $0.tentang == .hasilKerja(rhk.id) }
            let pimpinan = tentang.filter { $0.peran == .pimpinan }.map(\.nada)
            let angka = BandingTarget(rhk.indikator, realisasi: nilai, akhir: akhir)
            let letak = try rules.letakHasil(angka, pimpinan: pimpinan, on: date)
            let fakta = HasilFacts(
                klasifikasi: rhk.klasifikasi, letak: letak.letak, bukti: bukti.count { $0.rhk == rhk.id },
                positif: tentang.count { $0.nada == .positif }, netral: tentang.count { $0.nada == .netral },
                negatif: tentang.count { $0.nada == .negatif })
            return Hasil(rhk: rhk.id, uraian: rhk.uraian, fakta: fakta, alasan: letak.alasan)
        }
        let perilaku = umpanBalik.compactMap { item -> (nada: NadaUmpanBalik, peran: PeranPemberiUmpanBalik)? in
            guard case .perilaku = item.tentang else { return nil }
            return (nada: item.nada, peran: item.peran)
        }
        return UsulanEvaluasi(
            perHasil: perHasil, hasilKerja: try rules.usulanHasilKerja(perHasil.map(\.fakta), on: date),
            perilaku: try rules.usulanPerilaku(perilaku, on: date))
    }
}

/// What the record of one SKP in one period proposes, for whom rates it.
package struct ReadUsulan: Query {
    package static let authority = Authority.record([.nilai])

    package let skp: SKPID
    package let periode: PeriodeID

    package init(_ skp: SKPID, _ periode: PeriodeID) { (self.skp, self.periode) = (skp, periode) }

    package func read(in look: Look) throws -> UsulanEvaluasi {
        let open = try OpenPenilaian.open((skp, periode), in: look)
        try open.require(.nilai)
        return try BahanEvaluasi.read(open.skp, open.periode, in: look).usulan
    }
}
