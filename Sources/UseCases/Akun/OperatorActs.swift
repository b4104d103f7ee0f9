package import Kinerja
import Storage

/// What the person at the server's terminal may do about somebody of whom only the login name is known: it tells the agency too.
package enum OperatorActs {
    package struct Kode: Codable, Sendable, Equatable {
        package let nama: String
        package let masuk: String
        package let kode: String
        package let berlakuSampai: Instant
    }

    /// A new one-time code for somebody (first activation or forgotten password).
    package static func code(for masuk: String, in site: Installation) async throws -> Kode {
        let akun = try await find(masuk, in: site)
        return try await site.run(GiveKode(akun.pegawai), by: .serverOperator(akun.instansi))
    }

    package static func setLocked(_ locked: Bool, _ masuk: String, in site: Installation) async throws {
        let akun = try await find(masuk, in: site)
        _ = try await site.run(SetLocked(akun.pegawai, locked), by: .serverOperator(akun.instansi))
    }

    package static func removeAdmin(_ masuk: String, in site: Installation) async throws {
        let akun = try await find(masuk, in: site)
        _ = try await site.run(RemoveAdmin(akun.pegawai), by: .serverOperator(akun.instansi))
    }

    /// Everybody with a role or a code or a password, by name, of all agencies, at most `limit`.
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

    private static func find(_ masuk: String, in site: Installation) async throws -> Akun {
        let akun = try await site.database.read { try AkunRepository.find(masuk: SignIn.canonical(masuk), on: $0) }
        guard let akun else { throw Refused.hidden }
        return akun
    }
}

/// Makes (or finds) the pegawai with this NIP, makes him admin, and gives him a one-time code.
package struct AppointAdmin: Command, ReceiptNotKept {
    package static let aksi = Aksi.peranBeri
    package static let peristiwa: Set<Aksi> = [.peranBeri, .akunBeriKode]
    package static let authority = Authority.serverOperator

    package var nip: NIP
    package var nama: String

    package init(nip: NIP, nama: String) { (self.nip, self.nama) = (nip, nama) }

    package func run(in act: Act) throws -> OperatorActs.Kode {
        let nama = try OneLine.required(nama, "nama")
        let known = try AkunRepository.find(masuk: nip.digits, on: act.db)
        let pegawai = known?.pegawai ?? act.id()
        if known == nil { try insert(pegawai, nama, act) }
        _ = try act.akun.ensure(pegawai)
        try act.peran.grant(.adminKepegawaian, to: pegawai, by: nil, at: act.now)
        try act.record(.peranBeri, pegawai.rawValue, sesudah: ["peran": Peran.adminKepegawaian.rawValue], alasan: "operator")
        return try GiveKode.give(pegawai, act)
    }

    private func insert(_ pegawai: PegawaiID, _ nama: String, _ act: Act) throws {
        let jenis: JenisPegawai = if case .pns = nip.jenis { .pns } else { .pppk }
        let register = act.pegawai
        guard try register.find(nip: nip) == nil else { return }
        try register.insert(Pegawai(id: pegawai, nip: nip, nama: nama, jenis: jenis, kedudukan: .aktif, golongan: nil, version: 1))
    }
}

/// Takes an admin's role away, where no two other admins are left to do it.
package struct RemoveAdmin: Command, ReceiptNotKept {
    package static let aksi = Aksi.peranCabut
    package static let authority = Authority.serverOperator

    package var pegawai: PegawaiID

    package init(_ pegawai: PegawaiID) { self.pegawai = pegawai }

    package func run(in act: Act) throws -> Done {
        guard try act.peran.revoke(.adminKepegawaian, of: pegawai) else { throw Refused.hidden }
        try act.record(.peranCabut, pegawai.rawValue, sebelum: ["peran": Peran.adminKepegawaian.rawValue], alasan: "operator")
        return Done()
    }
}

/// A one-time code for one person, told at once: the operator prints no sheet.
package struct GiveKode: Command, ReceiptNotKept {
    package static let aksi = Aksi.akunBeriKode
    package static let authority = Authority.serverOperator

    package var pegawai: PegawaiID

    package init(_ pegawai: PegawaiID) { self.pegawai = pegawai }

    package func run(in act: Act) throws -> OperatorActs.Kode { try Self.give(pegawai, act) }

    static func give(_ pegawai: PegawaiID, _ act: Act) throws -> OperatorActs.Kode {
        let (secrets, instansi, cetakan) = (act.site.secrets, act.actor.instansi, act.id(CetakanKodeID.self))
        let until = act.now.adding(seconds: act.site.akun.kodeDays * 86_400)
        let accounts = act.akun
        let akun = try accounts.ensure(pegawai)
        if akun.nip == nil, akun.namaMasuk == nil {
            try accounts.setNamaMasuk(try LoginName.free(for: akun.nama, on: act.db), of: pegawai)
        }
        let kode = KodeSekaliPakai.activation(secrets, instansi, pegawai, cetakan)
        try accounts.setKode(KodeSekaliPakai.hash(kode, secrets, instansi, pegawai), cetakan: cetakan, until: until, of: pegawai)
        try act.record(.akunBeriKode, pegawai.rawValue, alasan: "operator")
        let masuk = try accounts.find(pegawai).flatMap { $0.nip ?? $0.namaMasuk } ?? ""
        return OperatorActs.Kode(nama: akun.nama, masuk: masuk, kode: kode, berlakuSampai: until)
    }
}

/// Locks or opens somebody's account from the terminal.
package struct SetLocked: Command, ReceiptNotKept {
    package static let aksi = LockAkun.aksi
    package static let peristiwa = LockAkun.peristiwa
    package static let authority = Authority.serverOperator

    package var pegawai: PegawaiID
    package var locked: Bool

    package init(_ pegawai: PegawaiID, _ locked: Bool) { (self.pegawai, self.locked) = (pegawai, locked) }

    package func run(in act: Act) throws -> Done {
        try LockAkun.set(pegawai, lock: locked, alasan: "operator", act)
        return Done()
    }
}
