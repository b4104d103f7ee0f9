package import Kinerja
internal import Secrets
internal import Storage

/// Keluar: ends the session of this token; an unknown token is no error.
package enum SignOut {
    package static func run(token: String, in site: Installation) async throws {
        let hash = Fingerprint.of(token)
        guard let sesi = try await site.database.read({ try SesiRepository($0).find(hash) }) else { return }
        _ = try await site.perform(by: Actor(instansi: sesi.instansi, pegawai: sesi.pegawai, nama: "")) { act in
            _ = try SesiRepository(act.db).delete(hash)
            try act.record(.akunKeluar, sesi.pegawai.rawValue)
            return Done()
        }
    }
}

/// Ends other sessions of the same person: one by its number, or all but the present one.
package enum EndSessions {
    package static func one(_ nomor: SesiID, by actor: Actor, in site: Installation) async throws {
        try OwnHand.require(actor)
        _ = try await site.perform(by: actor) { act in
            guard try SesiRepository(act.db).delete(nomor, of: actor.pegawai, in: actor.instansi) else { throw Refused.hidden }
            try act.record(.akunAkhiriSesi, actor.pegawai.rawValue)
            return Done()
        }
    }

    package static func others(keeping token: String, by actor: Actor, in site: Installation) async throws -> Int {
        try OwnHand.require(actor)
        return try await site.perform(by: actor) { act in
            let n = try SesiRepository(act.db).deleteAll(of: actor.pegawai, in: actor.instansi, except: Fingerprint.of(token))
            try act.record(.akunAkhiriSesiLain, actor.pegawai.rawValue, sesudah: ["jumlah": n])
            return n
        }
    }
}
