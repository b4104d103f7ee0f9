package import Kinerja
import Storage

/// Nothing can be recorded now; says why and what to do.
package struct PencatatanTertutup: Error, Sendable, Equatable {
    package let halangan: HalanganPencatatan

    package init(halangan: HalanganPencatatan) { self.halangan = halangan }
}

/// One SKP in one period as one actor may see it: who he is to its owner, and whether the record stands open.
package struct PeriodeTerbuka: Sendable {
    package let skp: SKPRingkas
    package let periode: PeriodeEvaluasi
    package let relasi: Set<Relasi>
    package let evaluasi: [StatusEvaluasi]
    let today: LocalDate

    package func halangan(_ catatan: JendelaPencatatan.Catatan) -> HalanganPencatatan? {
        JendelaPencatatan.halangan(
            catatan, status: skp.status, mulai: skp.mulai, selesai: skp.selesai, periode: periode, evaluasi: evaluasi, today: today)
    }

    /// Permission first, so that a stranger learns nothing from the state of the record.
    func require(_ permission: Permission, _ catatan: JendelaPencatatan.Catatan) throws {
        try Policy.require(permission, relasi, seenWith: .lihatSKP)
        try requireOpen(catatan)
    }

    func requireOpen(_ catatan: JendelaPencatatan.Catatan) throws(PencatatanTertutup) {
        if let halangan = halangan(catatan) { throw PencatatanTertutup(halangan: halangan) }
    }
}

/// The desk at which a period's record is opened, read and written within one transaction.
struct MejaPencatatan {
    let db: any SQLConnection
    let actor: Actor
    let instansi: Instansi
    let today: LocalDate

    init(_ act: Act) { (db, actor, instansi, today) = (act.db, act.actor, act.instansi, act.today) }
    init(_ look: Look) { (db, actor, instansi, today) = (look.db, look.actor, look.instansi, look.today) }

    var skp: SKPRepository { SKPRepository(db, instansi.id) }
    var periode: PeriodeRepository { PeriodeRepository(db, instansi.id) }
    var realisasi: RealisasiRepository { RealisasiRepository(db, instansi.id) }
    var rencana: RencanaAksiRepository { RencanaAksiRepository(db, instansi.id) }
    var bukti: BuktiRepository { BuktiRepository(db, instansi.id) }
    var umpanBalik: UmpanBalikRepository { UmpanBalikRepository(db, instansi.id) }
    var permintaan: PermintaanUmpanBalikRepository { PermintaanUmpanBalikRepository(db, instansi.id) }

    /// The SKP in the period, without asking whether it may be seen. An unknown one is ``Refused/hidden``.
    func temukan(_ id: SKPID, _ periodeID: PeriodeID) throws -> PeriodeTerbuka {
        guard let skp = try self.skp.ringkas(id), let periode = try self.periode.find(periodeID) else { throw Refused.hidden }
        let relasi = try RelasiRepository(db, instansi.id).relasi(actor, to: skp.pegawai, in: skp.jabatan, on: today)
        return PeriodeTerbuka(skp: skp, periode: periode, relasi: relasi, evaluasi: try evaluasi(skp.id, periode), today: today)
    }

    /// The SKP in the period, for those who may see the SKP.
    func buka(_ id: SKPID, _ periodeID: PeriodeID) throws -> PeriodeTerbuka {
        let open = try temukan(id, periodeID)
        try Policy.require(.lihatSKP, open.relasi, seenWith: .lihatSKP)
        return open
    }

    private func evaluasi(_ skp: SKPID, _ of: PeriodeEvaluasi) throws -> [StatusEvaluasi] {
        let found = EvaluasiRepository(db, instansi.id)
        return try periode.mencakup(of).compactMap { try found.find(skp, $0)?.status }
    }

    /// A result of this SKP, or ``Refused/hidden``.
    func hasilKerja(_ id: RencanaHasilKerjaID, of skp: SKPID) throws -> RencanaHasilKerja {
        guard let rhk = try self.skp.hasilKerja(of: skp).first(where: { $0.id == id }) else { throw Refused.hidden }
        return rhk
    }
}
