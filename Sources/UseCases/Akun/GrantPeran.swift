package import Kinerja
internal import Storage

/// Beri peran. Nobody grants to himself; a new admin takes two admins, one who asks and another who approves,
/// except that the first admin of an agency makes the second one alone (dossier trust §3.2, two-person rule).
package struct GrantPeran: Command, Equatable {
    package static let aksi = Aksi.peranBeri
    package static let peristiwa: Set<Aksi> = [.peranBeri, .peranMinta, .akunBatalKode]
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
            try roles.insert(act.id(), alone ? .langsung : .diminta, .beri, peran, for: pegawai, alasan: alasan, by: by, at: act.now)
        }
        guard alone else {
            try act.record(.peranMinta, pegawai.rawValue, sesudah: ["peran": peran.rawValue], alasan: alasan)
            return .waiting
        }
        try act.beriPeran(peran, to: pegawai, by: by)
        try act.record(.peranBeri, pegawai.rawValue, sesudah: ["peran": peran.rawValue], alasan: alasan)
        return .granted
    }
}

/// A second admin approves or refuses; neither who asked nor whose role it is.
package struct DecidePeran: Command, Equatable {
    package static let aksi = Aksi.peranBeri
    package static let peristiwa: Set<Aksi> = [.peranBeri, .peranCabut, .peranTolak, .akunBatalKode]
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
        if grant { try carryOut(request, act) }
        try act.record(outcome(request), request.pegawai.rawValue, sesudah: ["peran": request.peran.rawValue], alasan: request.alasan)
        return Done()
    }

    private func carryOut(_ request: PermintaanPeran, _ act: Act) throws {
        switch request.jenis {
        case .beri: try act.beriPeran(request.peran, to: request.pegawai, by: act.actor.pegawai)
        case .cabut: _ = try act.peran.revoke(request.peran, of: request.pegawai)
        }
    }

    private func outcome(_ request: PermintaanPeran) -> Aksi {
        guard grant else { return .peranTolak }
        return request.jenis == .beri ? .peranBeri : .peranCabut
    }
}

/// Cabut peran: takes effect at the person's next request. Nobody revokes his own, so an admin remains; an admin's takes two admins, so that
/// none gets rid of the others alone.
package struct RevokePeran: Command, Equatable {
    package static let aksi = Aksi.peranCabut
    package static let peristiwa: Set<Aksi> = [.peranCabut, .peranMintaCabut]
    package static let authority = Authority.peranByHand(.kelolaAkun)
    package static let seals: SealingAct? = .ubahPeran

    package var peran: Peran
    package var pegawai: PegawaiID
    package var alasan: String

    package init(_ peran: Peran, of pegawai: PegawaiID, alasan: String) {
        (self.peran, self.pegawai, self.alasan) = (peran, pegawai, alasan)
    }

    package enum Receipt: String, Codable, Sendable { case revoked, waiting }

    package func run(in act: Act) throws -> Receipt {
        guard !act.actor.isPegawai(pegawai) else { throw Refused.notPermitted("diri_sendiri") }
        let alasan = try OneLine.required(alasan, "alasan")
        guard try act.peran.peran(of: pegawai).contains(peran) else { throw Refused.hidden }
        guard peran == .adminKepegawaian else {
            _ = try act.peran.revoke(peran, of: pegawai)
            try act.record(.peranCabut, pegawai.rawValue, sebelum: ["peran": peran.rawValue], alasan: alasan)
            return .revoked
        }
        guard try !act.peran.waiting().contains(where: { $0.pegawai == pegawai && $0.jenis == .cabut }) else {
            throw Invalid("peran", "Pencabutan ini sudah diminta", remedy: "Minta admin lain memutusnya pada halaman Akun pegawai.")
        }
        try act.peran.insert(act.id(), .diminta, .cabut, peran, for: pegawai, alasan: alasan, by: act.actor.pegawai, at: act.now)
        try act.record(.peranMintaCabut, pegawai.rawValue, sesudah: ["peran": peran.rawValue], alasan: alasan)
        return .waiting
    }
}

extension Act {
    /// Gives a role. A code that was printed before is void with it: who holds the slip would else be the new role's holder.
    func beriPeran(_ role: Peran, to pegawai: PegawaiID, by: PegawaiID) throws {
        try peran.grant(role, to: pegawai, by: by, at: now)
        if try akun.batalkanKode(of: pegawai) { try record(.akunBatalKode, pegawai.rawValue, alasan: "peran") }
    }
}
