package import Kinerja
internal import Storage

/// Beri peran. Nobody grants to himself; a new admin takes two admins, one who asks and another who approves,
/// except that the first admin of an agency makes the second one alone (dossier trust §3.2, two-person rule).
package struct GrantPeran: Command, Equatable {
    package static let aksi = Aksi.peranBeri
    package static let peristiwa: Set<Aksi> = [.peranBeri, .peranMinta]
    package static let authority = Authority.peranByHand(.kelolaAkun)
    package static let seals: SealingAct? = .ubahPeran

    package var peran: Peran
    package var pegawai: PegawaiID
    package var alasan: String

    package init(_ peran: Peran, to pegawai: PegawaiID, alasan: String) {
        (self.peran, self.pegawai, self.alasan) = (peran, pegawai, alasan)
    }

    package enum Receipt: String, Codable, Sendable { case granted, waiting }

    package func run(in act: Act) throws -> Receipt {
        guard !act.actor.isPegawai(pegawai) else { throw Refused.notPermitted("diri_sendiri") }
        let alasan = try OneLine.required(alasan, "alasan")
        let (roles, by) = (act.peran, try act.actor.pegawai)
        guard try act.akun.find(pegawai) != nil else { throw Refused.hidden }
        let alone = try peran != .adminKepegawaian || roles.bootstrapping(by)
        if peran == .adminKepegawaian {
            try roles.insert(act.id(), alone ? .langsung : .diminta, peran, for: pegawai, alasan: alasan, by: by, at: act.now)
        }
        guard alone else {
            try act.record(.peranMinta, pegawai.rawValue, sesudah: ["peran": peran.rawValue], alasan: alasan)
            return .waiting
        }
        try roles.grant(peran, to: pegawai, by: by, at: act.now)
        try act.record(.peranBeri, pegawai.rawValue, sesudah: ["peran": peran.rawValue], alasan: alasan)
        return .granted
    }
}

/// A second admin approves or refuses; neither who asked nor who is to receive it.
package struct DecidePeran: Command, Equatable {
    package static let aksi = Aksi.peranBeri
    package static let peristiwa: Set<Aksi> = [.peranBeri, .peranTolak]
    package static let authority = Authority.peranByHand(.kelolaAkun)
    package static let seals: SealingAct? = .putuskanPeran

    package var id: PermintaanID
    package var grant: Bool

    package init(_ id: PermintaanID, grant: Bool) { (self.id, self.grant) = (id, grant) }

    package func run(in act: Act) throws -> Done {
        let (roles, actor) = (act.peran, act.actor)
        guard let request = try roles.waiting(id) else { throw Refused.hidden }
        guard !actor.isPegawai(request.dimintaOleh), !actor.isPegawai(request.pegawai) else { throw Refused.notPermitted("dua_orang") }
        guard try roles.decide(id, granted: grant, by: actor.pegawai, at: act.now) else { throw Refused.stale }
        if grant { try roles.grant(request.peran, to: request.pegawai, by: actor.pegawai, at: act.now) }
        try act.record(
            grant ? .peranBeri : .peranTolak, request.pegawai.rawValue, sesudah: ["peran": request.peran.rawValue],
            alasan: request.alasan)
        return Done()
    }
}

/// Cabut peran: takes effect at the person's next request. Nobody revokes his own, so an admin remains.
package struct RevokePeran: Command, Equatable {
    package static let aksi = Aksi.peranCabut
    package static let authority = Authority.peranByHand(.kelolaAkun)
    package static let seals: SealingAct? = .ubahPeran

    package var peran: Peran
    package var pegawai: PegawaiID
    package var alasan: String

    package init(_ peran: Peran, of pegawai: PegawaiID, alasan: String) {
        (self.peran, self.pegawai, self.alasan) = (peran, pegawai, alasan)
    }

    package func run(in act: Act) throws -> Done {
        guard !act.actor.isPegawai(pegawai) else { throw Refused.notPermitted("diri_sendiri") }
        let alasan = try OneLine.required(alasan, "alasan")
        let roles = act.peran
        guard try roles.revoke(peran, of: pegawai) else { throw Refused.hidden }
        if peran == .adminKepegawaian {
            try roles.insert(act.id(), .dicabut, peran, for: pegawai, alasan: alasan, by: act.actor.pegawai, at: act.now)
        }
        try act.record(.peranCabut, pegawai.rawValue, sebelum: ["peran": peran.rawValue], alasan: alasan)
        return Done()
    }
}
