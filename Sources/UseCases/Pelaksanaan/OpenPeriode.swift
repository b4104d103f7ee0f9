package import Kinerja
import Storage

/// One SKP in one period as one actor may see it: who he is to its owner, and whether the record stands open.
package struct OpenPeriode: Sendable {
    package let skp: SKPSummary
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
        try require(permission)
        try requireOpen(catatan)
    }

    func requireOpen(_ catatan: JendelaPencatatan.Catatan) throws(PencatatanTertutup) {
        if let halangan = halangan(catatan) { throw PencatatanTertutup(halangan: halangan) }
    }

    /// A result of this SKP, or ``Refused/hidden``.
    func hasilKerja(_ id: RencanaHasilKerjaID, in tx: some Transaction) throws -> RencanaHasilKerja {
        try tx.skp.hasilKerja(of: skp.id).first { $0.id == id }.orHidden()
    }
}

extension OpenPeriode: Opened {
    static func open(_ id: (skp: SKPID, periode: PeriodeID), in tx: some Transaction) throws -> OpenPeriode {
        let found = try find(id, in: tx)
        guard found.allows(.lihatSKP) else { throw Refused.hidden }
        return found
    }

    /// Without asking whether it may be seen: colleagues write feedback on an SKP that they do not see.
    static func find(_ id: (skp: SKPID, periode: PeriodeID), in tx: some Transaction) throws -> OpenPeriode {
        let (skp, periode) = (try tx.skp.ringkas(id.skp).orHidden(), try tx.periode.find(id.periode).orHidden())
        let evaluasi = try tx.evaluasi.status(skp.id, in: tx.periode.mencakup(periode))
        return OpenPeriode(
            skp: skp, periode: periode, relasi: try tx.relasi(to: skp.pegawai, in: skp.jabatan), evaluasi: evaluasi, today: tx.today)
    }

    func allows(_ permission: Permission) -> Bool { Policy.allows(permission, relasi) }
}
