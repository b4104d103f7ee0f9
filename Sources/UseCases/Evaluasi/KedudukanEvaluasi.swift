import Kinerja

/// How the actor stands to one evaluation.
struct KedudukanEvaluasi {
    /// For seeing: today's relations and the part taken in this evaluation.
    let lihat: Set<Relasi>
    /// For acting: only the part taken in this evaluation counts for superiors, so that a later superior changes nothing.
    let tindak: Set<Relasi>

    private static let seeing: Set<Permission> = [.lihatEvaluasi, .unduhDokumen, .lihatRiwayat]

    var pelaku: Set<Pelaku> { Pelaku.of(tindak) }

    func allows(_ permission: Permission) -> Bool { Policy.allows(permission, Self.seeing.contains(permission) ? lihat : tindak) }

    func requireSight() throws(Refused) { try Policy.require(.lihatEvaluasi, lihat, seenWith: .lihatEvaluasi) }
}
