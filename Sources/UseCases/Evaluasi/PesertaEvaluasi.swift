import Kinerja
import Rulebooks
import Storage

/// Who assesses an SKP in a period, and the superior who decides on objections.
struct PesertaEvaluasi: Equatable {
    let penilai: PegawaiID?
    let atasanPenilai: PegawaiID?
}

/// How the actor stands to one evaluation.
struct KedudukanEvaluasi {
    /// For seeing: today's relations and the part taken in this evaluation.
    let lihat: Set<Relasi>
    /// For acting: only the part taken in this evaluation counts for superiors, so that a later superior changes nothing.
    let tindak: Set<Relasi>

    var pelaku: Set<Pelaku> {
        var out: Set<Pelaku> = []
        if tindak.contains(.diri) { out.insert(.pegawai) }
        if tindak.contains(.atasanLangsung) { out.insert(.pejabatPenilaiKinerja) }
        if tindak.contains(.atasanTidakLangsung) { out.insert(.atasanPejabatPenilaiKinerja) }
        if tindak.contains(.adminInstansi) { out.insert(.pengelolaKinerja) }
        return out
    }

    func require(_ permission: Permission) throws(Refused) {
        if Policy.allows(permission, tindak) { return }
        if Policy.allows(.lihatEvaluasi, lihat) { throw .notPermitted(permission.rawValue) }
        throw .hidden
    }

    func requireSight() throws(Refused) { try Policy.require(.lihatEvaluasi, lihat, seenWith: .lihatEvaluasi) }
}

extension MejaEvaluasi {
    func jendela(_ periode: PeriodeEvaluasi) throws(RulebookError) -> JendelaEvaluasi {
        try jendelaDikenal.jendela(periode) { () throws(RulebookError) in
            try rules.jendelaEvaluasi(periode, kalender: kalender)
        }
    }

    /// Who evaluates on a day of or after the window: the assessor, and once he has let it pass his superior (Lampiran IV.A.2, IV.A.11).
    ///
    /// What the employee is makes no difference to that: the takeover holds for everybody.
    func yangMengevaluasi(_ periode: PeriodeEvaluasi) throws(RulebookError) -> YangMengevaluasi {
        let keadaan: KeadaanPenilai = today > (try jendela(periode).ditutup) ? .melampauiJangkaWaktu : .ada
        return try rules.yangMengevaluasi(.biasa, keadaan, on: periode.selesai).value
    }

    /// The people of an evaluation: as recorded, or else the superiors on the day that counts (Lampiran IV.A.14), or else those of today.
    func peserta(_ skp: SKPRingkas, _ periode: PeriodeEvaluasi, _ evaluasi: Evaluasi?) throws -> PesertaEvaluasi {
        if let evaluasi { return PesertaEvaluasi(penilai: evaluasi.penilai, atasanPenilai: evaluasi.atasanPenilai) }
        let relasi = RelasiRepository(db, instansi.id)
        var above = try relasi.superiors(of: skp.pegawai, in: skp.jabatan, on: jendela(periode).hariPenilai)
        if above.isEmpty { above = try relasi.superiors(of: skp.pegawai, in: skp.jabatan, on: today) }
        return PesertaEvaluasi(penilai: above.first, atasanPenilai: above.dropFirst().first)
    }

    func kedudukan(_ skp: SKPRingkas, _ peserta: PesertaEvaluasi) throws -> KedudukanEvaluasi {
        let now = try RelasiRepository(db, instansi.id).relasi(actor, to: skp.pegawai, in: skp.jabatan, on: today)
        var part: Set<Relasi> = []
        if actor.isPegawai(peserta.penilai) { part.insert(.atasanLangsung) }
        if actor.isPegawai(peserta.atasanPenilai) { part.insert(.atasanTidakLangsung) }
        // Somebody who acts for his own superior never assesses himself.
        if actor.atasNamaOleh == skp.pegawai { part = [] }
        let lihat = actor.instansi == instansi.id ? now.union(part) : []
        return KedudukanEvaluasi(lihat: lihat, tindak: now.subtracting([.atasanLangsung, .atasanTidakLangsung]).union(part))
    }
}
