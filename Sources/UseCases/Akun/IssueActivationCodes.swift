package import Kinerja
import Secrets
import Storage

/// Gives one-time codes to the people of a unit (or to one person, for a reset); the sheet is then printed from ``sheet(_:by:in:)``.
///
/// Codes are never stored: the receipt names the print run, from which this installation alone can tell them again while they are unused.
package enum IssueActivationCodes {
    package enum Target: Sendable, Equatable {
        /// Those of the unit who have not activated yet; with the units below it when asked.
        case unit(UnitKerjaID, subtree: Bool)
        /// One person, also one who forgot his password.
        case person(PegawaiID)
    }

    package struct Receipt: Codable, Sendable, Equatable {
        package let cetakan: CetakanKodeID
        package let jumlah: Int
    }

    /// One slip: what is printed for one person.
    package struct Slip: Sendable, Equatable {
        package let pegawai: PegawaiID
        package let nama: String
        package let masuk: String
        package let jabatan: String
        package let unitNama: String
        package let kode: String
        package let berlakuSampai: Instant
    }

    package static let limit = 1000

    package static func run(_ target: Target, by actor: Actor, key: String?, in site: Installation) async throws -> Receipt {
        try KelolaAkun.require(actor)
        try StepUp.require(.cetakKode, actor, at: site.clock())
        let (secrets, days) = (site.secrets, site.akun.kodeDays)
        return try await site.perform(by: actor, key: key, input: "\(target)") { act in
            let cetakan: CetakanKodeID = act.id()
            let people = try chosen(target, act)
            guard !people.isEmpty else { throw Refused.wrongState("tidak ada akun yang menunggu kode") }
            for person in people { try give(person, cetakan, until: act.now.adding(seconds: days * 86_400), secrets, act) }
            try act.record(.akunCetakKode, cetakan.rawValue, sesudah: ["jumlah": people.count])
            return Receipt(cetakan: cetakan, jumlah: people.count)
        }
    }

    private static func chosen(_ target: Target, _ act: Act) throws -> [BarisAkun] {
        let list = DaftarAkunRepository(act.db, act.actor.instansi)
        switch target {
        case .person(let pegawai):
            guard let row = try list.person(pegawai, on: act.today) else { throw Refused.hidden }
            guard row.akun?.status(at: act.now) != .dikunci else { throw Refused.wrongState("akun dikunci") }
            try mayReset(row, act)
            return [row]
        case .unit(let unit, let subtree):
            let tree = UnitKerjaRepository(act.db, act.actor.instansi)
            guard try tree.find(unit) != nil else { throw Refused.hidden }
            let units = subtree ? try tree.subtree(of: unit, limit: 500) : [unit]
            return try list.people(of: units, on: act.today, limit: limit).filter { $0.akun?.diaktifkanPada == nil }
        }
    }

    /// Who could reset the password of a second admin could be both of the two people. Role holders go to the operator of the server.
    private static func mayReset(_ row: BarisAkun, _ act: Act) throws {
        guard row.akun?.diaktifkanPada != nil else { return }
        let held = try PeranRepository(act.db, act.actor.instansi).peran(of: row.pegawai)
        guard held.isEmpty else { throw Refused.notPermitted("pemegang_peran") }
    }

    private static func give(_ person: BarisAkun, _ cetakan: CetakanKodeID, until: Instant, _ secrets: InstallationKeys, _ act: Act) throws
    {
        let (instansi, accounts) = (act.actor.instansi, AkunRepository(act.db, act.actor.instansi))
        let akun = try accounts.ensure(person.pegawai)
        if akun.nip == nil, akun.namaMasuk == nil {
            try accounts.setNamaMasuk(try NamaMasuk.free(for: akun.nama, on: act.db), of: akun.pegawai)
        }
        let code = KodeSekaliPakai.activation(secrets, instansi, person.pegawai, cetakan)
        try accounts.setKode(
            KodeSekaliPakai.hash(code, secrets, instansi, person.pegawai), cetakan: cetakan, until: until, of: person.pegawai)
        try act.record(.akunBeriKode, person.pegawai.rawValue, sesudah: ["cetakan": cetakan.rawValue])
    }

    /// The slips of a print run that still wait to be used, by name. Reading them is recorded: they are as good as passwords.
    package static func sheet(_ cetakan: CetakanKodeID, by actor: Actor, in site: Installation) async throws -> [Slip] {
        try KelolaAkun.require(actor)
        try StepUp.require(.lihatKode, actor, at: site.clock())
        let secrets = site.secrets
        let slips = try await site.look(by: actor) { look in
            try DaftarAkunRepository(look.db, actor.instansi).printed(cetakan, on: look.today, limit: limit)
                .compactMap { slip($0, cetakan, actor.instansi, secrets) }
        }
        guard !slips.isEmpty else { throw Refused.hidden }
        _ = try await site.perform(by: actor) { act in
            try act.record(.akunLihatKode, cetakan.rawValue, sesudah: ["jumlah": slips.count])
            return Done()
        }
        return slips
    }

    private static func slip(_ row: BarisAkun, _ cetakan: CetakanKodeID, _ instansi: InstansiID, _ secrets: InstallationKeys) -> Slip? {
        guard let akun = row.akun, let until = akun.kodeBerlakuSampai, akun.kodeAktivasi != nil else { return nil }
        return Slip(
            pegawai: row.pegawai, nama: row.nama, masuk: akun.nip ?? akun.namaMasuk ?? "", jabatan: row.jabatan, unitNama: row.unitNama,
            kode: KodeSekaliPakai.activation(secrets, instansi, row.pegawai, cetakan), berlakuSampai: until)
    }
}

/// The login name of someone without NIP: his name in small letters, with a number where it is taken.
enum NamaMasuk {
    static func free(for nama: String, on db: any SQLConnection) throws -> String {
        let base = stem(nama)
        for n in 1...99 {
            let candidate = n == 1 ? base : "\(base)\(n)"
            if try AkunRepository.find(masuk: candidate, on: db) == nil { return candidate }
        }
        return "\(base)\(Secrecy.token().prefix(8))"
    }

    /// `H. Ahmad Fauzi, S.E.` → `ahmad.fauzi`: titles are short or end in a dot.
    static func stem(_ nama: String) -> String {
        let words = (nama.split(separator: ",").first ?? "").split(separator: " ").filter { !$0.hasSuffix(".") && $0.count > 1 }
        let plain = words.map { $0.lowercased().filter { $0.isASCII && $0.isLetter } }.filter { !$0.isEmpty }
        return plain.isEmpty ? "pengguna" : plain.prefix(3).joined(separator: ".")
    }
}

/// Everything about other people's accounts is for the admin of the same agency, by his own hand.
enum KelolaAkun {
    static func require(_ actor: Actor) throws(Refused) {
        try OwnHand.require(actor)
        guard Policy.allows(.kelolaAkun, Policy.byRole(actor.peran)) else { throw .hidden }
    }
}
