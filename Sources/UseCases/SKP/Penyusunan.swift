import Kinerja
import Storage

/// Who stands on an SKP: snapshots of names, posts and units as they are on a day (design invariant 9).
struct Penyusunan {
    let db: any SQLConnection
    let instansi: Instansi

    func pihak(_ pegawai: Pegawai, jabatan: String, unit: String) -> Pihak {
        PihakRepository(db, instansi).pihak(pegawai, jabatan: jabatan, unit: unit)
    }

    /// The assessor of a person in a post on a day with his snapshot; `nil` where nobody stands above him.
    func penilai(of pegawai: PegawaiID, in jabatan: JabatanID, on date: LocalDate) throws -> Pihak? {
        let garis = GarisPelaporanRepository(db, instansi.id)
        guard let id = try garis.atasan(of: pegawai, in: jabatan, on: date), id != pegawai else { return nil }
        return try PihakRepository(db, instansi).pihak(id, on: date)
    }

    /// Puts today's assessor on the SKP.
    func segarkanPenilai(_ skp: inout SKP, today: LocalDate) throws {
        let day = min(max(today, skp.mulai), skp.selesai)
        skp.pihakPenilai = try penilai(of: skp.pegawai, in: skp.jabatan, on: day)
        skp.penilai = skp.pihakPenilai?.pegawai
    }
}

extension Act {
    var penyusunan: Penyusunan { Penyusunan(db: db, instansi: instansi) }
    var skp: SKPRepository { SKPRepository(db, actor.instansi) }
}
