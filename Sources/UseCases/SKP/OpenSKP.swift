package import Kinerja
package import Rulebooks
package import Storage

/// An SKP as one actor may see it: what he is to its owner, in which parts he acts, and which steps he can take now.
package struct OpenSKP: Sendable {
    package var skp: SKP
    package let relasi: Set<Relasi>
    package let pelaku: Set<Pelaku>

    /// Throws `hidden` for an SKP that is not there or that the actor may not see.
    package static func find(_ id: SKPID, by actor: Actor, on today: LocalDate, in db: any SQLConnection, rules: Rulebook) throws
        -> OpenSKP
    {
        guard let skp = try SKPRepository(db, actor.instansi).find(id) else { throw Refused.hidden }
        let relasi = try RelasiRepository(db, actor.instansi).relasi(actor, to: skp.pegawai, in: skp.jabatan, on: today)
        try Policy.require(.lihatSKP, relasi, seenWith: .lihatSKP)
        return OpenSKP(skp: skp, relasi: relasi, pelaku: try pelaku(relasi, tahun: skp.tahun, today: today, rules))
    }

    /// The assessor's superior steps in once the assessor has let January pass (PermenPANRB 6/2022 Lampiran II.C.5).
    private static func pelaku(_ relasi: Set<Relasi>, tahun: Int, today: LocalDate, _ rules: Rulebook) throws -> Set<Pelaku> {
        var out: Set<Pelaku> = []
        if relasi.contains(.diri) { out.insert(.pegawai) }
        if relasi.contains(.atasanLangsung) { out.insert(.pejabatPenilaiKinerja) }
        if relasi.contains(.atasanTidakLangsung), today > (try BatasPenetapan.tanggal(tahun: tahun, rules, on: today)) {
            out.insert(.atasanPejabatPenilaiKinerja)
        }
        if relasi.contains(.adminInstansi) { out.insert(.pengelolaKinerja) }
        return out
    }

    /// Steps that both the lifecycle and the policy allow this actor now.
    package var aksi: [AksiSKP] {
        SKPLifecycle.table.actions(from: skp.status, by: pelaku).filter { Policy.allows(Self.izin($0, pelaku), relasi) }
    }

    /// The owner writes results, values and annex before he submits and after it came back.
    package var dapatDisunting: Bool { Policy.allows(.susunSKP, relasi) && skp.status.dapatDisunting }

    /// The leader writes special expectations during the dialogue, until the SKP is agreed (Lampiran II.A.7.b).
    package var dapatMenulisEkspektasi: Bool {
        dapatDisunting || memimpin && [.draft, .diajukan, .dikembalikan].contains(skp.status)
    }

    /// The assessor, or his superior where he steps in.
    private var memimpin: Bool {
        Policy.allows(.setujuiSKP, relasi) && !pelaku.isDisjoint(with: [.pejabatPenilaiKinerja, .atasanPejabatPenilaiKinerja])
    }

    package func requireHand(_ hand: Hand) throws(Refused) {
        let isIn =
            switch hand {
            case .owner: Policy.allows(.susunSKP, relasi)
            case .ownerOrLeader: Policy.allows(.susunSKP, relasi) || memimpin
            case .ownerOrAssessor: !pelaku.isDisjoint(with: [.pegawai, .pejabatPenilaiKinerja])
            }
        guard isIn else { throw .notPermitted(hand.rawValue) }
    }

    package var dapatBerdialog: Bool {
        !pelaku.isDisjoint(with: [.pegawai, .pejabatPenilaiKinerja, .atasanPejabatPenilaiKinerja])
            && [.draft, .diajukan, .dikembalikan, .disepakati, .ditetapkan].contains(skp.status)
    }

    static func izin(_ aksi: AksiSKP, _ pelaku: Set<Pelaku>) -> Permission {
        switch aksi {
        case .ajukan, .tarik: .susunSKP
        case .kembalikan, .setujui, .tetapkan: .setujuiSKP
        case .ubah: pelaku.contains(.pegawai) ? .susunSKP : .setujuiSKP
        case .tutup: .tutupSKP
        }
    }

    /// Refuses who can take the step in no state of the SKP: by the policy, or because the lifecycle gives it to others.
    package func require(_ aksi: AksiSKP) throws(Refused) {
        try Policy.require(Self.izin(aksi, pelaku), relasi, seenWith: .lihatSKP)
        let takers = SKPLifecycle.table.steps.filter { $0.action == aksi }.map(\.by)
        guard takers.contains(where: { !$0.isDisjoint(with: pelaku) }) else { throw .notPermitted(aksi.rawValue) }
    }

    /// The step can be taken here and now: first the person, then the state.
    package func requireNow(_ aksi: AksiSKP) throws(Refused) {
        try require(aksi)
        guard self.aksi.contains(aksi) else { throw .wrongState(skp.status.rawValue) }
    }

    func requireVersion(_ version: Int64) throws(Refused) {
        guard skp.version == version else { throw .stale }
    }
}

/// Whose hand a change of an SKP's content may come from, in some state of it.
package enum Hand: String, Sendable {
    case owner = "susun_skp"
    /// Also the assessor, and his superior in his place.
    case ownerOrLeader = "ekspektasi"
    case ownerOrAssessor = "tautkan"
}

/// SKP are set no later than a day of the performance year (PermenPANRB 6/2022 Pasal 14; Lampiran II.C.4; rulebook `tenggat`).
package enum BatasPenetapan {
    static func tanggal(tahun: Int, _ rules: Rulebook, on today: LocalDate) throws(RulebookError) -> LocalDate {
        try rules.tanggalBatas(.skpDitetapkan, tahun: tahun, on: today).value
    }

    /// The limit with the working days left; `nil` for an SKP that begins after it (a move during the year).
    static func tenggat(tahun: Int, mulai: LocalDate, look: Look) throws -> Tenggat? {
        let day = try tanggal(tahun: tahun, look.rules, on: look.today)
        guard mulai <= day else { return nil }
        let kalender = try HariLiburRepository(look.db, look.actor.instansi).kalender(look.instansi.polaHariKerja, look.today, day)
        return Tenggat(tanggal: day, today: look.today, kalender: kalender)
    }
}
