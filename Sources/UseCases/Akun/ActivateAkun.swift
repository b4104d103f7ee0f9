package import Kinerja
internal import Secrets
internal import Storage

/// Aktivasi: NIP and one-time code set the first (or a forgotten) password, and open a session.
///
/// A wrong code, a used one, one past its day and an unknown NIP give the same answer.
package enum ActivateAkun {
    package struct Input: Sendable {
        package let masuk: String
        package let kode: String
        package let kataSandi: String
        package let ulang: String
        package let alamat: String
        package let userAgent: String

        package init(masuk: String, kode: String, kataSandi: String, ulang: String, alamat: String, userAgent: String) {
            (self.masuk, self.kode, self.kataSandi, self.ulang) = (SignIn.canonical(masuk), kode, kataSandi, ulang)
            (self.alamat, self.userAgent) = (alamat, userAgent)
        }
    }

    /// `.masuk`, `.salah` or `.tunggu`; throws ``Invalid`` for a password that may not be used.
    package static func run(_ input: Input, in site: Installation) async throws -> SignIn.Outcome {
        try checkTyped(input)
        let attempt = CountedGuess(site: site, masuk: input.masuk, alamat: input.alamat, device: nil)
        if let seconds = try await attempt.begin() { return .tunggu(seconds: seconds) }
        guard let (akun, known) = try await waiting(input, in: site) else {
            try await attempt.failed(akun: nil)
            return .salah
        }
        if let fault = PasswordRules(totp: false, known: known, lemah: site.akun.kataSandiLemah).fault(input.kataSandi, field: "kata_sandi")
        {
            let source = attempt.source
            try await site.database.write { try source.forget(on: $0) }
            throw Invalid([fault])
        }
        let hash = try await site.passwords.hash(input.kataSandi)
        return try await activate(akun, hash: hash, input: input, attempt: attempt, in: site)
    }

    /// What can be said without knowing whether the code is right.
    private static func checkTyped(_ input: Input) throws {
        var faults = [PasswordRules(totp: false, known: [input.masuk]).fault(input.kataSandi, field: "kata_sandi")].compactMap { $0 }
        if OpaqueString(input.ulang) != OpaqueString(input.kataSandi) {
            faults.append(FieldError("ulang", "Kata sandi yang kedua tidak sama", remedy: "Ketik kata sandi yang sama dua kali."))
        }
        guard faults.isEmpty else { throw Invalid(faults) }
    }

    /// The account whose code this is, with what its password may not be made of.
    private static func waiting(_ input: Input, in site: Installation) async throws -> (Akun, [String])? {
        let (now, secrets) = (site.clock(), site.secrets)
        return try await site.database.read { db throws -> (Akun, [String])? in
            guard let akun = try AkunRepository.find(masuk: input.masuk, on: db), akun.kedudukan != .berhenti,
                let stored = akun.kodeAktivasi, let limit = akun.kodeBerlakuSampai, limit > now,
                Secrecy.same(stored, KodeSekaliPakai.hash(input.kode, secrets, akun.instansi, akun.pegawai))
            else { return nil }
            return (akun, try KnownTentang.person(akun, on: db))
        }
    }

    private static func activate(_ akun: Akun, hash: String, input: Input, attempt: CountedGuess, in site: Installation) async throws
        -> SignIn.Outcome
    {
        let kode = KodeSekaliPakai.hash(input.kode, site.secrets, akun.instansi, akun.pegawai)
        let done = try await site.run(
            SetFirstPassword(kode: kode, kataSandi: hash, isReset: akun.diaktifkanPada != nil, source: attempt.source), by: akun.actor)
        guard done else { return .salah }
        let token = Secrecy.token()
        try await SesiStart.start(akun, token: token, whole: true, userAgent: input.userAgent, forgetting: nil, in: site)
        return .masuk(SignIn.Opened(token: token, perangkatCookie: PerangkatCookie(masuk: input.masuk, site.secrets).value))
    }
}

/// Keeps the password that a one-time code was good for; sessions, second factor, recovery codes, tokens and delegations of before end with
/// it: whoever asked for the code may have lost the old password to somebody.
///
/// The receipt tells whether the code was still good; a late one is written down, and changes nothing.
package struct SetFirstPassword: Command, ReceiptNotKept {
    package static let aksi = Aksi.akunAktifkan
    package static let peristiwa: Set<Aksi> = [
        .akunAktifkan, .akunSetelUlang, .akunKodeTerlambat, .tokenCabut, .delegasiCabut,
    ]
    package static let authority = Authority.bearer

    /// Both as hashes.
    let kode: String
    let kataSandi: String
    let isReset: Bool
    let source: GuessLimit.Source

    init(kode: String, kataSandi: String, isReset: Bool, source: GuessLimit.Source) {
        (self.kode, self.kataSandi, self.isReset, self.source) = (kode, kataSandi, isReset, source)
    }

    /// For the first time, from a slip in hand.
    ///
    /// - Parameter kataSandi: the password as `PasswordHashing` gives it.
    package init(_ slip: IssueKodeAktivasi.Slip, kataSandi: String, of instansi: InstansiID, from alamat: String, at site: Installation) {
        self.init(
            kode: KodeSekaliPakai.hash(slip.kode, site.secrets, instansi, slip.pegawai), kataSandi: kataSandi, isReset: false,
            source: GuessLimit(settings: site.akun, secrets: site.secrets).source(masuk: slip.masuk, alamat: alamat, device: nil))
    }

    package func run(in act: Act) throws -> Bool {
        let (instansi, pegawai) = (act.actor.instansi, try act.actor.pegawai)
        let done = try !isOlderThanPeran(act) && act.akun.activate(pegawai, kode: kode, kataSandi: kataSandi, at: act.now)
        if done {
            try act.kodePemulihan.replace([], of: pegawai)
            try act.sesi.deleteAll(of: pegawai, in: instansi)
            try KeptAkses.none.endOthers(of: pegawai, in: act)
        }
        try source.forget(on: act.db)
        try act.record(done ? (isReset ? .akunSetelUlang : .akunAktifkan) : .akunKodeTerlambat, pegawai.rawValue)
        return done
    }

    /// A code from before a role opens no account with that role, whoever has kept the slip.
    private func isOlderThanPeran(_ act: Act) throws -> Bool {
        let pegawai = try act.actor.pegawai
        guard let given = try act.peran.diberikanTerakhir(to: pegawai), let until = try act.akun.find(pegawai)?.kodeBerlakuSampai else {
            return false
        }
        return until.adding(seconds: -act.site.akun.kodeDays * 86_400) < given
    }
}

/// What everybody can find out about a person: no material for a password.
enum KnownTentang {
    static func person(_ akun: Akun, on db: any SQLConnection) throws -> [String] {
        let instansi = try InstansiRepository(db).find(akun.instansi)
        return [akun.nip, akun.nama, akun.namaMasuk, instansi.nama, instansi.kota].compactMap { $0 }
    }
}
