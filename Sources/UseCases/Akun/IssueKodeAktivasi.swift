package import Kinerja
import Secrets
import Storage

/// Gives one-time codes to the people of a unit (or to one person, for a reset); the sheet is then printed from
/// ``OpenCetakanKode``.
///
/// Codes are never stored: the receipt names the print run, from which this installation alone can tell them again while they are unused.
package struct IssueKodeAktivasi: Command, Equatable {
    package static let aksi = Aksi.akunCetakKode
    package static let peristiwa: Set<Aksi> = [.akunCetakKode, .akunBeriKode]
    package static let authority = Authority.peranByHand(.kelolaAkun)
    package static let seals: SealingAct? = .cetakKode

    package var target: Target

    package init(_ target: Target) { self.target = target }

    package enum Target: Codable, Sendable, Equatable {
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

    package func run(in act: Act) throws -> Receipt {
        let cetakan: CetakanKodeID = act.id()
        let people = try chosen(act)
        guard !people.isEmpty else { throw Refused.wrongState("tidak ada akun yang menunggu kode") }
        let until = act.now.adding(seconds: act.site.akun.kodeDays * 86_400)
        for person in people { try give(person, cetakan, until: until, act) }
        try act.record(.akunCetakKode, cetakan.rawValue, sesudah: ["jumlah": people.count])
        return Receipt(cetakan: cetakan, jumlah: people.count)
    }

    private func chosen(_ act: Act) throws -> [AkunRow] {
        let list = act.daftarAkun
        switch target {
        case .person(let pegawai):
            guard let row = try list.person(pegawai, on: act.today) else { throw Refused.hidden }
            guard row.akun?.status(at: act.now) != .dikunci else { throw Refused.wrongState("akun dikunci") }
            try mayReset(row, act)
            return [row]
        case .unit(let unit, let subtree):
            let tree = act.unitKerja
            guard try tree.find(unit) != nil else { throw Refused.hidden }
            let units = subtree ? try tree.subtree(of: unit, limit: 500) : [unit]
            return try list.people(of: units, on: act.today, limit: Self.limit).filter {
                try $0.akun?.diaktifkanPada == nil && !act.peran.isAdminByTwo($0.pegawai)
            }
        }
    }

    /// Who could reset the password of a second admin could be both of the two people. Role holders go to the operator of the server.
    private func mayReset(_ row: AkunRow, _ act: Act) throws {
        let isHeld = try row.akun?.diaktifkanPada == nil ? act.peran.isAdminByTwo(row.pegawai) : !act.peran.peran(of: row.pegawai).isEmpty
        guard !isHeld else { throw Refused.notPermitted("pemegang_peran") }
    }

    private func give(_ person: AkunRow, _ cetakan: CetakanKodeID, until: Instant, _ act: Act) throws {
        let (secrets, instansi, accounts) = (act.site.secrets, act.actor.instansi, act.akun)
        let akun = try accounts.ensure(person.pegawai)
        if akun.nip == nil, akun.namaMasuk == nil {
            try accounts.setNamaMasuk(try LoginName.free(for: akun.nama, on: act.db), of: akun.pegawai)
        }
        let code = KodeSekaliPakai.activation(secrets, instansi, person.pegawai, cetakan)
        try accounts.setKode(
            KodeSekaliPakai.hash(code, secrets, instansi, person.pegawai), cetakan: cetakan, until: until, of: person.pegawai)
        try act.record(.akunBeriKode, person.pegawai.rawValue, sesudah: ["cetakan": cetakan.rawValue])
    }
}

/// The login name of someone without NIP: his name in small letters, with a number where it is taken.
enum LoginName {
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
