package import Kinerja
import Storage

/// What the person at the server's terminal may do: make the first admin, give a code, lock. Each is an event without an actor in the web.
package enum OperatorActs {
    package struct Code: Codable, Sendable, Equatable {
        package let nama: String
        package let masuk: String
        package let kode: String
        package let berlakuSampai: Instant
    }

    /// Makes (or finds) the pegawai with this NIP, makes him admin, and returns his one-time code.
    package static func addAdmin(nip: NIP, nama: String, instansi: InstansiID, in site: Installation) async throws -> Code {
        let nama = try OneLine.required(nama, "nama")
        let pegawai =
            try await find(nip.digits, in: site)?.pegawai ?? PegawaiID(milliseconds: site.clock().milliseconds, random: site.random())
        return try await site.giving(.serverOperator(instansi)) { act in
            if try AkunRepository.find(masuk: nip.digits, on: act.db) == nil { try insert(pegawai, nip, nama, act) }
            _ = try AkunRepository(act.db, instansi).ensure(pegawai)
            try PeranRepository(act.db, instansi).grant(.adminKepegawaian, to: pegawai, by: nil, at: act.now)
            try act.record(.peranBeri, pegawai.rawValue, sesudah: ["peran": Peran.adminKepegawaian.rawValue], alasan: "operator")
            return pegawai
        }
    }

    /// A new one-time code for somebody (first activation or forgotten password).
    package static func code(for masuk: String, in site: Installation) async throws -> Code {
        guard let akun = try await find(masuk, in: site) else { throw Refused.hidden }
        return try await site.giving(.serverOperator(akun.instansi)) { _ in akun.pegawai }
    }

    package static func setLocked(_ locked: Bool, _ masuk: String, in site: Installation) async throws {
        guard let akun = try await find(masuk, in: site) else { throw Refused.hidden }
        _ = try await site.perform(by: .serverOperator(akun.instansi)) { act in
            try LockAccount.set(akun.pegawai, lock: locked, alasan: "operator", act)
            return Done()
        }
    }

    /// Everybody with a role or a code or a password, by name, at most `limit`.
    package static func list(limit: Int, in site: Installation) async throws -> [Row] {
        let now = site.clock()
        return try await site.database.read { db in
            try AkunRepository.used(limit: limit, on: db).map { akun in
                let peran = try PeranRepository(db, akun.instansi).peran(of: akun.pegawai).map(\.rawValue).sorted()
                return Row(
                    nama: akun.nama, masuk: akun.nip ?? akun.namaMasuk ?? "", status: akun.status(at: now), totp: akun.totp, peran: peran)
            }
        }
    }

    package struct Row: Codable, Sendable {
        package let nama: String
        package let masuk: String
        package let status: StatusAkun
        package let totp: Bool
        package let peran: [String]
    }

    private static func find(_ masuk: String, in site: Installation) async throws -> Akun? {
        try await site.database.read { try AkunRepository.find(masuk: SignIn.canonical(masuk), on: $0) }
    }

    private static func insert(_ pegawai: PegawaiID, _ nip: NIP, _ nama: String, _ act: Act) throws {
        let jenis: JenisPegawai = if case .pns = nip.jenis { .pns } else { .pppk }
        let register = PegawaiRepository(act.db, act.actor.instansi)
        guard try register.find(nip: nip) == nil else { return }
        try register.insert(Pegawai(id: pegawai, nip: nip, nama: nama, jenis: jenis, kedudukan: .aktif, golongan: nil, version: 1))
    }
}

extension Installation {
    /// Runs the preparation and gives the person it names a code, in one transaction.
    fileprivate func giving(_ actor: Actor, _ prepare: @escaping @Sendable (Act) throws -> PegawaiID) async throws -> OperatorActs.Code {
        let (secrets, days) = (secrets, akun.kodeDays)
        return try await perform(by: actor) { act in
            let (pegawai, cetakan) = (try prepare(act), act.id(CetakanKodeID.self))
            let until = act.now.adding(seconds: days * 86_400)
            let accounts = AkunRepository(act.db, actor.instansi)
            let akun = try accounts.ensure(pegawai)
            if akun.nip == nil, akun.namaMasuk == nil {
                try accounts.setNamaMasuk(try NamaMasuk.free(for: akun.nama, on: act.db), of: pegawai)
            }
            let kode = KodeSekaliPakai.activation(secrets, actor.instansi, pegawai, cetakan)
            try accounts.setKode(KodeSekaliPakai.hash(kode, secrets, actor.instansi, pegawai), cetakan: cetakan, until: until, of: pegawai)
            try act.record(.akunBeriKode, pegawai.rawValue, alasan: "operator")
            let masuk = try accounts.find(pegawai).flatMap { $0.nip ?? $0.namaMasuk } ?? ""
            return OperatorActs.Code(nama: akun.nama, masuk: masuk, kode: kode, berlakuSampai: until)
        }
    }
}
