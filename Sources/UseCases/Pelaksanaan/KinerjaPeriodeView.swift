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
    package let terbuka: OpenPeriode
    package let hasil: [HasilDicatat]
    /// Feedback on values and in general.
    package let umpanBalik: [UmpanBalikTampil]
    /// The short periods within the SKP, for going from one to the next.
    package let periode: [PeriodeEvaluasi]
    package let evaluasi: EvaluasiID?
    /// The period's end; `nil` where it was over before the agency began.
    package let tenggat: Tenggat?
    package let diminta: Int
    package let menjawab: Int

    package var milikSendiri: Bool { terbuka.relasi.contains(.diri) }
    /// Whether the reader writes here now.
    package var dapatMencatat: Bool { terbuka.allows(.catatHasil) && terbuka.halangan(.hasil) == nil }
    package var dapatMerencanakan: Bool { terbuka.allows(.catatHasil) && terbuka.halangan(.rencana) == nil }

    /// Refuses who does not write here: first the person, then the state.
    package func requireRecording(_ catatan: JendelaPencatatan.Catatan) throws { try terbuka.require(.catatHasil, catatan) }

    package var dapatMemberiUmpanBalik: Bool {
        terbuka.allows(.beriUmpanBalik) && !milikSendiri && terbuka.halangan(.hasil) == nil
    }
    package var dapatMemintaUmpanBalik: Bool { terbuka.allows(.mintaUmpanBalik) && terbuka.halangan(.hasil) == nil }

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

    package func read(in look: Look) throws -> KinerjaPeriode {
        let open = try OpenPeriode.open((skp, periode), in: look)
        let seesBukti = open.allows(.lihatBukti)
        let bukti = seesBukti ? try Self.bukti(open, look) : []
        let umpanBalik = seesBukti ? try look.tampilkan(look.umpanBalik.of(open.skp.id, open.periode.id)) : []
        let asked = open.relasi.contains(.diri) ? try look.permintaan.of(skp, periode) : []
        let year = try look.periode.of(tahun: open.periode.tahun)
        return KinerjaPeriode(
            terbuka: open, hasil: try Self.hasil(open, bukti, umpanBalik, look),
            umpanBalik: umpanBalik.filter { if case .hasilKerja = $0.tentang { false } else { true } },
            periode: year.filter { $0.jenis != .tahunan && $0.selesai >= open.skp.mulai && $0.mulai <= open.skp.selesai },
            evaluasi: try look.evaluasi.find(skp, periode)?.id, tenggat: try look.tenggatSejakMulai(open.periode.selesai),
            diminta: asked.count, menjawab: asked.count { $0.dijawab != nil })
    }

    private static func hasil(
        _ open: OpenPeriode, _ bukti: [BuktiTampil], _ umpanBalik: [UmpanBalikTampil], _ look: Look
    ) throws -> [HasilDicatat] {
        let realisasi = try look.realisasi.of(open.skp.id, open.periode.id)
        let rencana = try look.rencanaAksi.of(open.skp.id, open.periode.id)
        return try look.skp.hasilKerja(of: open.skp.id).map { rhk in
            HasilDicatat(
                rhk: rhk, rencanaAksi: rencana.filter { $0.rhk == rhk.id },
                indikator: rhk.indikator.map {
                    IndikatorDicatat(indikator: $0, realisasi: realisasi[$0.id]?.realisasi, diubah: realisasi[$0.id]?.diubah)
                },
                bukti: bukti.filter { $0.bukti.rhk == rhk.id }, umpanBalik: umpanBalik.filter { $0.tentang == .hasilKerja(rhk.id) })
        }
    }

    private static func bukti(_ open: OpenPeriode, _ look: Look) throws -> [BuktiTampil] {
        let found = try look.bukti.of(open.skp.id, open.periode.id)
        let isAssessor = !open.relasi.contains(.diri)
        let hashes = found.compactMap(\.bukti.sha256)
        let same = isAssessor && !hashes.isEmpty ? try look.bukti.jugaDipakai(hashes, selain: open.skp.pegawai) : [:]
        return found.map {
            BuktiTampil(
                bukti: $0.bukti, ditarik: $0.ditarik != nil, samaDenganOrangLain: $0.bukti.sha256.flatMap { hash in same[hash] } ?? 0)
        }
    }
}

/// The period of an SKP that runs today, or the last one that has begun.
package struct ReadPeriodeKini: Query {
    package static let authority = Authority.record([.lihatSKP])

    package let skp: SKPID

    package init(_ skp: SKPID) { self.skp = skp }

    package func read(in look: Look) throws -> PeriodeID {
        let head = try look.skp.ringkas(skp).orHidden()
        let short = try look.periode.of(tahun: head.tahun).filter { $0.jenis != .tahunan }
        let begun = short.last { $0.mulai <= look.today && $0.mulai <= head.selesai && $0.selesai >= head.mulai }
        let found = try (begun ?? short.first { $0.selesai >= head.mulai }).orHidden()
        return try OpenPeriode.open((skp, found.id), in: look).periode.id
    }
}

extension BuktiDukung {
    fileprivate var sha256: String? { if case .berkas(let sha256, _, _, _) = isi { sha256 } else { nil } }
}
