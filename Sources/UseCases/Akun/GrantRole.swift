package import Kinerja
internal import Storage

/// Beri peran. Nobody grants to himself; a new admin takes two admins, one who asks and another who approves,
/// except that the first admin of an agency makes the second one alone (dossier trust §3.2, two-person rule).
package enum GrantRole {
    package enum Receipt: String, Codable, Sendable { case granted, waiting }

    package static func run(_ peran: Peran, to pegawai: PegawaiID, alasan: String, by actor: Actor, key: String?, in site: Installation)
        async throws
        -> Receipt
    {
        try RoleActs.begin(actor, pegawai, site)
        let alasan = try OneLine.required(alasan, "alasan")
        return try await site.perform(by: actor, key: key, input: "\(peran.rawValue) \(pegawai.rawValue) \(alasan)") { act in
            let roles = PeranRepository(act.db, actor.instansi)
            guard try AkunRepository(act.db, actor.instansi).find(pegawai) != nil else { throw Refused.hidden }
            let alone = try peran != .adminKepegawaian || roles.bootstrapping(actor.pegawai)
            if peran == .adminKepegawaian {
                try roles.insert(
                    act.id(), alone ? .langsung : .diminta, peran, for: pegawai, alasan: alasan, by: actor.pegawai, at: act.now)
            }
            guard alone else {
                try act.record(.peranMinta, pegawai.rawValue, sesudah: ["peran": peran.rawValue], alasan: alasan)
                return .waiting
            }
            try roles.grant(peran, to: pegawai, by: actor.pegawai, at: act.now)
            try act.record(.peranBeri, pegawai.rawValue, sesudah: ["peran": peran.rawValue], alasan: alasan)
            return .granted
        }
    }
}

/// A second admin approves or refuses; neither who asked nor who is to receive it.
package enum DecideRole {
    package static func run(_ id: PermintaanID, grant: Bool, by actor: Actor, key: String?, in site: Installation) async throws -> Done {
        try KelolaAkun.require(actor)
        try StepUp.require(.putuskanPeran, actor, at: site.clock())
        return try await site.perform(by: actor, key: key, input: "\(id.rawValue) \(grant)") { act in
            let roles = PeranRepository(act.db, actor.instansi)
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
}

/// Cabut peran: takes effect at the person's next request. Nobody revokes his own, so an admin remains.
package enum RevokeRole {
    package static func run(_ peran: Peran, of pegawai: PegawaiID, alasan: String, by actor: Actor, key: String?, in site: Installation)
        async throws
        -> Done
    {
        try RoleActs.begin(actor, pegawai, site)
        let alasan = try OneLine.required(alasan, "alasan")
        return try await site.perform(by: actor, key: key, input: "\(peran.rawValue) \(pegawai.rawValue) \(alasan)") { act in
            let roles = PeranRepository(act.db, actor.instansi)
            guard try roles.revoke(peran, of: pegawai) else { throw Refused.hidden }
            if peran == .adminKepegawaian {
                try roles.insert(act.id(), .dicabut, peran, for: pegawai, alasan: alasan, by: actor.pegawai, at: act.now)
            }
            try act.record(.peranCabut, pegawai.rawValue, sebelum: ["peran": peran.rawValue], alasan: alasan)
            return Done()
        }
    }
}

private enum RoleActs {
    static func begin(_ actor: Actor, _ pegawai: PegawaiID, _ site: Installation) throws {
        try KelolaAkun.require(actor)
        guard !actor.isPegawai(pegawai) else { throw Refused.notPermitted("diri_sendiri") }
        try StepUp.require(.ubahPeran, actor, at: site.clock())
    }
}
