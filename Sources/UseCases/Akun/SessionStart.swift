internal import FoundationEssentials
internal import Kinerja
internal import Secrets
internal import Storage

/// Makes sessions and renews their tokens.
enum SessionStart {
    static func open(_ akun: Akun, input: SignIn.Input, attempt: Attempt, in site: Installation) async throws -> SignIn.Outcome {
        let token = Secrecy.token()
        let device = attempt.device ?? DeviceCookie(masuk: input.masuk, site.secrets)
        try await start(akun, token: token, whole: !akun.totp, userAgent: input.userAgent, in: site) { try attempt.succeeded(on: $0) }
        let opened = SignIn.Opened(token: token, deviceCookie: akun.totp ? nil : device.value, gagal: akun.gagal)
        return akun.totp ? .perluKode(opened) : .masuk(opened)
    }

    /// Also removes the person's dead sessions and forgets the failures, which the answer has told him.
    static func start(
        _ akun: Akun, token: String, whole: Bool, userAgent: String, in site: Installation,
        also: @escaping @Sendable (any SQLConnection) throws -> Void
    ) async throws {
        let settings = site.akun
        _ = try await site.perform(by: akun.actor) { act in
            let sesi = Sesi(
                hash: Fingerprint.of(token), instansi: akun.instansi, pegawai: akun.pegawai, nomor: act.id(), dibuat: act.now,
                terakhir: act.now,
                stepUp: whole ? act.now : nil, totpSelesai: whole, perangkat: Perangkat.name(userAgent))
            try SesiRepository(act.db).sweep(
                of: akun.pegawai, in: akun.instansi, idleSince: act.now.adding(seconds: -settings.idleSeconds),
                madeBefore: act.now.adding(seconds: -settings.absoluteSeconds))
            try SesiRepository(act.db).insert(sesi)
            if whole, akun.gagal > 0 { try AkunRepository(act.db, akun.instansi).setGagal(0, of: akun.pegawai) }
            try also(act.db)
            try act.record(
                whole ? .akunMasuk : .akunKataSandiBenar, akun.pegawai.rawValue, sesudah: ["perangkat": sesi.perangkat])
            return Done()
        }
    }

    /// The same session under a new token, proved now.
    static func rotate(_ sesi: Sesi, attempt: Attempt, aksi: Aksi, device: DeviceCookie? = nil, in site: Installation) async throws
        -> SignIn.Outcome
    {
        let token = Secrecy.token()
        let actor = Actor(instansi: sesi.instansi, pegawai: sesi.pegawai, nama: "")
        let moved = try await site.perform(by: actor) { act in
            let moved = try SesiRepository(act.db).rotate(sesi.hash, to: Fingerprint.of(token), stepUp: act.now, at: act.now)
            try attempt.succeeded(on: act.db)
            try act.record(aksi, sesi.pegawai.rawValue, sesudah: ["perangkat": sesi.perangkat])
            return moved
        }
        return moved ? .masuk(SignIn.Opened(token: token, deviceCookie: device?.value)) : .salah
    }
}

extension Akun {
    /// The holder as the one who acts on his own account.
    var actor: Actor { Actor(instansi: instansi, pegawai: pegawai, nama: nama) }
}

/// "Chrome di Android": enough for a person to know his own devices, too little to know anybody by.
enum Perangkat {
    private static let browsers = [
        ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux"),
    ]

    static func name(_ userAgent: String) -> String {
        func find(_ list: [(String, String)]) -> String? { list.first { userAgent.contains($0.0) }?.1 }
        return "\(find(browsers) ?? "Peramban lain") di \(find(systems) ?? "perangkat lain")"
    }
}
