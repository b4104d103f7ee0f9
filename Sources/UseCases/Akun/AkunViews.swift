package import Kinerja
import Storage

/// Keamanan akun: what the page of one's own account shows.
package struct KeamananAkunView: Sendable {
    package let akun: Akun
    package let peran: Set<Peran>
    package let totpWajib: Bool
    package let kodePemulihan: Int
    package let sesi: [Sesi]
    package let token: [APIToken]
    /// Given by the holder, and not ended.
    package let delegasi: [Delegasi]
    package let peristiwa: [Peristiwa]
}

/// Everything about one's own account.
package struct ReadKeamananAkun: Query {
    package static let authority = Authority.ownHand

    package init() {}

    package func read(in look: Look) throws -> KeamananAkunView {
        let (instansi, pegawai, settings) = (look.actor.instansi, try look.actor.pegawai, look.site.akun)
        guard let akun = try look.akun.find(pegawai) else { throw Refused.hidden }
        let peran = try look.peran.peran(of: pegawai)
        return KeamananAkunView(
            akun: akun, peran: peran, totpWajib: !peran.isDisjoint(with: settings.totpWajib),
            kodePemulihan: try look.kodePemulihan.left(of: pegawai),
            sesi: try look.sesi.list(of: pegawai, in: instansi, since: look.now.adding(seconds: -settings.idleSeconds)),
            token: try look.tokenAPI.list(of: pegawai, in: instansi).filter { $0.berlaku(look.now) },
            delegasi: try look.delegasi.unended(by: pegawai, on: look.today),
            peristiwa: try look.peristiwa.history(of: .akun, pegawai.rawValue, limit: 10))
    }
}

/// Delegasi: what I gave, and what I may use.
package struct DelegasiView: Sendable {
    package let diberikan: [Delegasi]
    package let diterima: [Delegasi]
    package let today: LocalDate
}

/// The delegations from and to oneself.
package struct ReadDelegasi: Query {
    package static let authority = Authority.ownHand

    package init() {}

    package func read(in look: Look) throws -> DelegasiView {
        let (list, pegawai) = (look.delegasi, try look.actor.pegawai)
        return DelegasiView(
            diberikan: try list.given(by: pegawai), diterima: try list.received(by: pegawai, on: look.today), today: look.today)
    }
}

/// Kelola akun: units with their counts, roles, and requests that wait for a second admin.
package struct KelolaAkunView: Sendable {
    package let unit: [AkunPerUnit]
    /// The code to go on after, `nil` on the last page.
    package let berikut: String?
    package let peran: [PeranDipegang]
    package let permintaan: [PermintaanPeran]
    /// The units of this page are not all units.
    package let sebagian: Bool

    package static let pageSize = 25
}

/// A page of the units, with what the admins decide.
package struct ReadKelolaAkun: Query {
    package static let authority = Authority.peranByHand(.kelolaAkun)

    /// The code of the last unit of the page before; empty for the first page.
    package let kode: String

    package init(after kode: String) { self.kode = kode }

    package func read(in look: Look) throws -> KelolaAkunView {
        let units = try look.daftarAkun
            .perUnit(after: kode, on: look.today, at: look.now, limit: KelolaAkunView.pageSize + 1)
        let (roles, more) = (look.peran, units.count > KelolaAkunView.pageSize)
        return KelolaAkunView(
            unit: Array(units.prefix(KelolaAkunView.pageSize)), berikut: more ? units[KelolaAkunView.pageSize - 1].kode : nil,
            peran: try roles.all(), permintaan: try roles.waiting(), sebagian: more || !kode.isEmpty)
    }
}

/// The people of one unit with their accounts.
package struct AkunUnitView: Sendable {
    package let unit: UnitKerjaID
    package let nama: String
    package let orang: [AkunRow]
    /// The last person of a full page, to go on after.
    package let berikut: AkunRow?
    package let now: Instant
}

/// A page of the people of one unit.
package struct ReadAkunUnit: Query {
    package static let authority = Authority.peranByHand(.kelolaAkun)

    package let unit: UnitKerjaID
    /// The last person of the page before.
    package let after: PegawaiID?

    package init(_ unit: UnitKerjaID, after: PegawaiID?) { (self.unit, self.after) = (unit, after) }

    package func read(in look: Look) throws -> AkunUnitView {
        let list = look.daftarAkun
        guard let nama = try look.unitKerja.find(unit)?.nama else { throw Refused.hidden }
        let last = try after.flatMap { try list.person($0, on: look.today) }.map { ($0.cari, $0.pegawai) }
        let people = try list.people(of: [unit], after: last, on: look.today, limit: KelolaAkunView.pageSize + 1)
        let page = Array(people.prefix(KelolaAkunView.pageSize))
        return AkunUnitView(
            unit: unit, nama: nama, orang: page, berikut: people.count > KelolaAkunView.pageSize ? page.last : nil, now: look.now)
    }
}

/// One person's account, for the admin.
package struct AkunPegawaiView: Sendable {
    package let baris: AkunRow
    package let peran: Set<Peran>
    package let peristiwa: [Peristiwa]
    package let now: Instant
}

/// One person's account with what happened to it.
package struct ReadAkunPegawai: Query {
    package static let authority = Authority.peranByHand(.kelolaAkun)

    package let pegawai: PegawaiID

    package init(_ pegawai: PegawaiID) { self.pegawai = pegawai }

    package func read(in look: Look) throws -> AkunPegawaiView {
        guard let row = try look.daftarAkun.person(pegawai, on: look.today) else { throw Refused.hidden }
        return AkunPegawaiView(
            baris: row, peran: try look.peran.peran(of: pegawai),
            peristiwa: try look.peristiwa.history(of: .akun, pegawai.rawValue, limit: 20), now: look.now)
    }
}

/// People by NIP or beginning of the name; nobody for less than three characters.
package struct FindAkun: Query {
    package static let authority = Authority.peranByHand(.kelolaAkun)

    package let text: String

    package init(_ text: String) { self.text = text }

    package func read(in look: Look) throws -> [AkunRow] {
        let typed = SignIn.canonical(text).isEmpty ? "" : text
        guard typed.count >= 3, typed.count <= 100 else { return [] }
        return try look.daftarAkun.search((try? NIP(typed))?.digits ?? typed, on: look.today, limit: 20)
    }
}
