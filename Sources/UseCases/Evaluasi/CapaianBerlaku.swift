package import Kinerja
import Rulebooks
import Storage

/// The unit achievement that an evaluation uses, and what must be said about it.
package struct CapaianBerlaku: Sendable, Equatable {
    package let unit: UnitKerjaID
    package let predikat: PredikatKinerjaOrganisasi?
    package let dari: PeriodeID?
    /// Said on page and document when another year's achievement is used, or when there is none yet.
    package let keterangan: Kalimat?
    package let alasan: String?
}

extension PesertaEvaluasi {
    /// The achievement of the unit that the assessor leads (Lampiran IV.B.1.g); without assessor, of the employee's unit.
    func capaian(in tx: some Transaction) throws -> CapaianBerlaku {
        try tx.capaian(unitCapaian(in: tx), periode)
    }

    /// The unit whose achievement counts.
    func unitCapaian(in tx: some Transaction) throws -> UnitKerjaID {
        try penilai.flatMap { try tx.unitDipimpin($0, periode, memimpin: skp.jabatan) } ?? skp.unit
    }
}

extension OpenEvaluasi {
    /// After delivery the achievement is the recorded one, whatever is set later.
    func capaian(in tx: some Transaction) throws -> CapaianBerlaku {
        let now = try peserta.capaian(in: tx)
        guard status != .dinilai, let predikat = evaluasi.capaianUnit else { return now }
        return CapaianBerlaku(
            unit: now.unit, predikat: predikat, dari: evaluasi.capaianDari,
            keterangan: evaluasi.capaianDari == periode.id ? nil : now.keterangan, alasan: now.predikat == predikat ? now.alasan : nil)
    }
}

extension Transaction {
    /// The unit that somebody leads for the evaluations of a period; `nil` for who holds no post.
    ///
    /// - Parameter memimpin: the post of whoever is evaluated: of an assessor with several posts it is the unit of the one above it, as of a
    ///   head who is Plt. of another unit besides.
    func unitDipimpin(_ penilai: PegawaiID, _ periode: PeriodeEvaluasi, memimpin: JabatanID? = nil) throws -> UnitKerjaID? {
        let jendela = try jendela(periode)
        let held = { (day: LocalDate) in
            try memimpin.map { try garis.jabatan(of: penilai, leading: $0, on: day) } ?? garis.jabatan(of: penilai, on: day).first
        }
        let (kini, dulu) = (try held(min(today, periode.selesai)), try held(jendela.hariPenilai))
        guard let dulu, let terakhir = dulu.selesai, dulu.jabatan != kini?.jabatan else { return kini?.unit }
        let rentang = jendela.hariPenilai...jendela.ditutup
        let siapa = try rules.penilaiYangPindah(terakhir.adding(days: 1), jendela: rentang, on: periode.selesai).value
        return siapa == .penilaiLama ? dulu.unit : kini?.unit
    }

    /// An annual achievement that came too late is not used: last year's is (Lampiran IV.B.1.f; rulebook `penilaian-berlaku`).
    ///
    /// One that is not there yet is late from the day on which it would be late if it came.
    func capaian(_ unit: UnitKerjaID, _ periode: PeriodeEvaluasi) throws -> CapaianBerlaku {
        let own = try capaianUnit.find(unit, periode.id)
        let belum: Kalimat? = own == nil ? "Capaian unit untuk \(periode.nama) belum ditetapkan." : nil
        guard periode.jenis == .tahunan else { return berlaku(unit, own, keterangan: belum) }
        let terbit = own?.terbit ?? today
        let tahun = try rules.tahunCapaianOrganisasi(tahun: periode.tahun, terbit: terbit, on: periode.selesai)
        guard tahun.value != periode.tahun else { return berlaku(unit, own, keterangan: belum) }
        let before = try self.periode.of(tahun: tahun.value).first { $0.jenis == .tahunan }
        guard let before, let last = try capaianUnit.find(unit, before.id) else {
            return berlaku(unit, own, keterangan: "Capaian \(periode.nama) terlambat; capaian tahun \(tahun.value) tidak tercatat.")
        }
        let why: Kalimat = "Memakai capaian \(before.nama). \(tahun.kalimat)"
        return berlaku(unit, last, keterangan: why)
    }

    private func berlaku(_ unit: UnitKerjaID, _ c: CapaianUnit?, keterangan: Kalimat?) -> CapaianBerlaku {
        CapaianBerlaku(unit: unit, predikat: c?.predikat, dari: c?.periode, keterangan: keterangan, alasan: c?.alasan)
    }
}
