package import Kinerja
import Storage

/// One indicator with what was recorded on it.
package struct IndikatorDicatat: Sendable, Equatable {
    package let indikator: Indikator
    package let realisasi: Realisasi?
    package let diubah: Instant?
}

/// A piece of evidence as a page shows it.
package struct BuktiTampil: Sendable, Equatable {
    package let bukti: BuktiDukung
    package let ditarik: Bool
    /// How many other people gave the same content as evidence; told to assessors only, without a judgement.
    package let samaDenganOrangLain: Int
}

/// Feedback as a page shows it: the leader by name, everybody else by role only.
package struct UmpanBalikTampil: Sendable, Equatable {
    package let id: UmpanBalikID
    package let pemberi: String
    package let peran: PeranPemberiUmpanBalik
    package let tentang: UmpanBalik.Tentang
    package let nada: NadaUmpanBalik
    package let teks: String
    /// Only for the leader: the day would tell who a colleague is.
    package let tanggal: LocalDate?
}

/// One planned result with all that was recorded on it in the period.
package struct HasilDicatat: Sendable, Equatable {
    package let rhk: RencanaHasilKerja
    package let rencanaAksi: [RencanaAksi]
    package let indikator: [IndikatorDicatat]
    package let bukti: [BuktiTampil]
    package let umpanBalik: [UmpanBalikTampil]

    package var terisi: Int { indikator.count { $0.realisasi.map { !$0.uraian.isEmpty || $0.nilai != nil } ?? false } }
    package var berbukti: Bool { bukti.contains { !$0.ditarik } }
}

/// The page "Kinerja saya · Triwulan III" as one actor may see it.
package struct KinerjaPeriode: Sendable {
    package let terbuka: PeriodeTerbuka
    package let hasil: [HasilDicatat]
    /// Feedback on values and in general.
    package let umpanBalik: [UmpanBalikTampil]
    /// The short periods within the SKP, for going from one to the next.
    package let periode: [PeriodeEvaluasi]
    package let evaluasi: EvaluasiID?
    package let tenggat: Tenggat
    package let diminta: Int
    package let menjawab: Int

    package var milikSendiri: Bool { terbuka.relasi.contains(.diri) }
    /// Whether the reader writes here now.
    package var dapatMencatat: Bool { Policy.allows(.catatHasil, terbuka.relasi) && terbuka.halangan(.hasil) == nil }
    package var dapatMerencanakan: Bool { Policy.allows(.catatHasil, terbuka.relasi) && terbuka.halangan(.rencana) == nil }
    package var dapatMemberiUmpanBalik: Bool {
        Policy.allows(.beriUmpanBalik, terbuka.relasi) && !milikSendiri && terbuka.halangan(.hasil) == nil
    }
    package var dapatMemintaUmpanBalik: Bool { Policy.allows(.mintaUmpanBalik, terbuka.relasi) && terbuka.halangan(.hasil) == nil }

    package var kemajuan: KemajuanPencatatan {
        KemajuanPencatatan(
            indikator: hasil.reduce(0) { $0 + $1.indikator.count }, terisi: hasil.reduce(0) { $0 + $1.terisi }, hasilKerja: hasil.count,
            berbukti: hasil.count { $0.berbukti })
    }
}

/// The record of one SKP in one period. Evidence and feedback need the permission for evidence; the rest that for the SKP.
package struct ReadKinerjaPeriode: Query {
    package static let authority = Authority.record([.lihatSKP])

    package let skp: SKPID
    package let periode: PeriodeID

    package init(_ skp: SKPID, _ periode: PeriodeID) { (self.skp, self.periode) = (skp, periode) }

    package func read(in look: Look) throws -> KinerjaPeriode { try Self.read(skp, periode, MejaPencatatan(look)) }

    static func read(_ skp: SKPID, _ periode: PeriodeID, _ meja: MejaPencatatan) throws -> KinerjaPeriode {
        let open = try meja.buka(skp, periode)
        let seesEvidence = Policy.allows(.lihatBukti, open.relasi)
        let bukti = seesEvidence ? try bukti(open, meja) : []
        let umpanBalik = seesEvidence ? try umpanBalik(open, meja) : []
        let asked = open.relasi.contains(.diri) ? try meja.permintaan.of(skp, periode) : []
        let year = try meja.periode.of(tahun: open.periode.tahun)
        return KinerjaPeriode(
            terbuka: open, hasil: try hasil(open, bukti, umpanBalik, meja),
            umpanBalik: umpanBalik.filter { if case .hasilKerja = $0.tentang { false } else { true } },
            periode: year.filter { $0.jenis != .tahunan && $0.selesai >= open.skp.mulai && $0.mulai <= open.skp.selesai },
            evaluasi: try EvaluasiRepository(meja.db, meja.instansi.id).find(skp, periode)?.id, tenggat: try meja.tenggat(open.periode),
            diminta: asked.count, menjawab: asked.count { $0.dijawab != nil })
    }

    private static func hasil(
        _ open: PeriodeTerbuka, _ bukti: [BuktiTampil], _ umpanBalik: [UmpanBalikTampil], _ meja: MejaPencatatan
    ) throws -> [HasilDicatat] {
        let realisasi = try meja.realisasi.of(open.skp.id, open.periode.id)
        let rencana = try meja.rencana.of(open.skp.id, open.periode.id)
        return try meja.skp.hasilKerja(of: open.skp.id).map { rhk in
            HasilDicatat(
                rhk: rhk, rencanaAksi: rencana.filter { $0.rhk == rhk.id },
                indikator: rhk.indikator.map {
                    IndikatorDicatat(indikator: $0, realisasi: realisasi[$0.id]?.realisasi, diubah: realisasi[$0.id]?.diubah)
                },
                bukti: bukti.filter { $0.bukti.rhk == rhk.id }, umpanBalik: umpanBalik.filter { $0.tentang == .hasilKerja(rhk.id) })
        }
    }

    private static func bukti(_ open: PeriodeTerbuka, _ meja: MejaPencatatan) throws -> [BuktiTampil] {
        let found = try meja.bukti.of(open.skp.id, open.periode.id)
        let isAssessor = !open.relasi.contains(.diri)
        let hashes = found.compactMap(\.bukti.sha256)
        let same = isAssessor && !hashes.isEmpty ? try meja.bukti.jugaDipakai(hashes, selain: open.skp.pegawai) : [:]
        return found.map {
            BuktiTampil(
                bukti: $0.bukti, ditarik: $0.ditarik != nil, samaDenganOrangLain: $0.bukti.sha256.flatMap { hash in same[hash] } ?? 0)
        }
    }

    private static func umpanBalik(_ open: PeriodeTerbuka, _ meja: MejaPencatatan) throws -> [UmpanBalikTampil] {
        try meja.tampilkan(meja.umpanBalik.of(open.skp.id, open.periode.id))
    }
}

/// The period of an SKP that runs today, or the last one that has begun.
package struct ReadPeriodeKini: Query {
    package static let authority = Authority.record([.lihatSKP])

    package let skp: SKPID

    package init(_ skp: SKPID) { self.skp = skp }

    package func read(in look: Look) throws -> PeriodeID {
        let meja = MejaPencatatan(look)
        guard let head = try meja.skp.ringkas(skp) else { throw Refused.hidden }
        let short = try meja.periode.of(tahun: head.tahun).filter { $0.jenis != .tahunan }
        let begun = short.last { $0.mulai <= look.today && $0.mulai <= head.selesai && $0.selesai >= head.mulai }
        guard let found = begun ?? short.first(where: { $0.selesai >= head.mulai }) else { throw Refused.hidden }
        _ = try meja.buka(skp, found.id)
        return found.id
    }
}

extension BuktiDukung {
    fileprivate var sha256: String? { if case .berkas(let sha256, _, _, _) = isi { sha256 } else { nil } }
}

extension MejaPencatatan {
    /// Feedback with names for leaders only (PermenPANRB 6/2022 form B.1.3 prints the role before the text).
    func tampilkan(_ list: [UmpanBalik]) throws -> [UmpanBalikTampil] {
        let leaders = try PegawaiRepository(db, instansi.id).nama(of: list.filter { $0.peran == .pimpinan }.compactMap(\.pemberi))
        return list.map { u in
            let name = u.peran == .pimpinan ? u.pemberi.flatMap { leaders[$0] } : nil
            return UmpanBalikTampil(
                id: u.id, pemberi: name.map { "\(u.peran.label): \($0)" } ?? u.peran.label, peran: u.peran, tentang: u.tentang,
                nada: u.nada, teks: u.teks, tanggal: u.peran == .pimpinan ? instansi.zona.date(u.dibuat) : nil)
        }
    }

    /// The last day of a period, with the working days left.
    func tenggat(_ periode: PeriodeEvaluasi) throws -> Tenggat { try tenggat(periode.selesai) }

    func tenggat(_ day: LocalDate) throws -> Tenggat {
        let kalender = try HariLiburRepository(db, instansi.id).kalender(instansi.polaHariKerja, today, day)
        return Tenggat(tanggal: day, today: today, kalender: kalender)
    }
}
