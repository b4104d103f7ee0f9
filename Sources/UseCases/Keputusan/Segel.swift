import Kinerja
import Storage

extension Act {
    /// Seals a decision in place of the one that held so far, and answers under which identifier it lies.
    ///
    /// The same answer of the same bytes to the same question is no new decision, unless an objection asked for it: what is decided on one
    /// is a decision of its own, also where it upholds.
    func segel(
        _ objek: ObjekKeputusan, of pegawai: PegawaiID, _ keputusan: Keputusan,
        menggantikan semula: (id: KeputusanID, keputusan: Keputusan)?
    ) throws -> KeputusanID {
        if let semula, semula.keputusan == keputusan, objek.jenis != .keberatan { return semula.id }
        let id: KeputusanID = id()
        try KeputusanRepository(db, actor.instansi).append(
            KeputusanTersegel(
                id: id, objek: objek, pegawai: pegawai, keputusan: keputusan, menggantikan: semula?.id,
                dibuat: .init(oleh: actor.pegawai, pada: now)))
        return id
    }
}

extension Penilaian {
    /// Its decision, as something that another can take the place of.
    var tersegel: (id: KeputusanID, keputusan: Keputusan) { (segel, keputusan) }
}
