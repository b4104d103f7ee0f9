package import Kinerja
import Storage

/// Keamanan akun: what the page of one's own account shows.
package struct KeamananAkunView: Sendable {
    package let akun: Akun
    package let peran: Set<Peran>
    package let totpWajib: Bool
    package let kodePemulihan: Int
    package let sesi: [Sesi]
    package let token: [TokenAPI]
    package let peristiwa: [Peristiwa]

    package static func load(by actor: Actor, in site: Installation) async throws -> KeamananAkunView {
        try OwnHand.require(actor)
        let settings = site.akun
        return try await site.look(by: actor) { look in
            guard let akun = try AkunRepository(look.db, actor.instansi).find(actor.pegawai) else { throw Refused.hidden }
            let peran = try PeranRepository(look.db, actor.instansi).peran(of: actor.pegawai)
            return KeamananAkunView(
                akun: akun, peran: peran, totpWajib: !peran.isDisjoint(with: settings.totpWajib),
                kodePemulihan: try KodePemulihanRepository(look.db, actor.instansi).left(of: actor.pegawai),
                sesi: try SesiRepository(look.db).list(
                    of: actor.pegawai, in: actor.instansi, since: look.now.adding(seconds: -settings.idleSeconds)),
                token: try TokenAPIRepository(look.db).list(of: actor.pegawai, in: actor.instansi).filter { $0.berlaku(look.now) },
                peristiwa: try PeristiwaRepository(look.db, actor.instansi).history(of: .akun, actor.pegawai.rawValue, limit: 10))
        }
    }
}

/// Delegasi: what I gave, and what I may use.
package struct DelegasiView: Sendable {
    package let diberikan: [Delegasi]
    package let diterima: [Delegasi]
    package let today: LocalDate

    package static func load(by actor: Actor, in site: Installation) async throws -> DelegasiView {
        try OwnHand.require(actor)
        return try await site.look(by: actor) { look in
            let list = DelegasiRepository(look.db, actor.instansi)
            return DelegasiView(
                diberikan: try list.given(by: actor.pegawai), diterima: try list.received(by: actor.pegawai, on: look.today),
                today: look.today)
        }
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

    package static func load(after kode: String, by actor: Actor, in site: Installation) async throws -> KelolaAkunView {
        try KelolaAkun.require(actor)
        return try await site.look(by: actor) { look in
            let units = try DaftarAkunRepository(look.db, actor.instansi)
                .perUnit(after: kode, on: look.today, at: look.now, limit: pageSize + 1)
            let roles = PeranRepository(look.db, actor.instansi)
            return KelolaAkunView(
                unit: Array(units.prefix(pageSize)), berikut: units.count > pageSize ? units[pageSize - 1].kode : nil,
                peran: try roles.all(), permintaan: try roles.waiting(),
                sebagian: units.count > pageSize || !kode.isEmpty)
        }
    }
}

/// The people of one unit with their accounts.
package struct AkunUnitView: Sendable {
    package let unit: UnitKerjaID
    package let nama: String
    package let orang: [BarisAkun]
    /// The last person of a full page, to go on after.
    package let berikut: BarisAkun?
    package let now: Instant

    package static func load(_ unit: UnitKerjaID, after: PegawaiID?, by actor: Actor, in site: Installation) async throws -> AkunUnitView {
        try KelolaAkun.require(actor)
        return try await site.look(by: actor) { look in
            let list = DaftarAkunRepository(look.db, actor.instansi)
            guard let nama = try UnitKerjaRepository(look.db, actor.instansi).find(unit)?.nama else { throw Refused.hidden }
            let last = try after.flatMap { try list.person($0, on: look.today) }.map { ($0.cari, $0.pegawai) }
            let people = try list.people(of: [unit], after: last, on: look.today, limit: KelolaAkunView.pageSize + 1)
            let more = people.count > KelolaAkunView.pageSize
            let page = Array(people.prefix(KelolaAkunView.pageSize))
            return AkunUnitView(unit: unit, nama: nama, orang: page, berikut: more ? page.last : nil, now: look.now)
        }
    }
}

/// One person's account, for the admin.
package struct AkunOrangView: Sendable {
    package let baris: BarisAkun
    package let peran: Set<Peran>
    package let peristiwa: [Peristiwa]
    package let now: Instant

    package static func load(_ pegawai: PegawaiID, by actor: Actor, in site: Installation) async throws -> AkunOrangView {
        try KelolaAkun.require(actor)
        return try await site.look(by: actor) { look in
            guard let row = try DaftarAkunRepository(look.db, actor.instansi).person(pegawai, on: look.today) else { throw Refused.hidden }
            return AkunOrangView(
                baris: row, peran: try PeranRepository(look.db, actor.instansi).peran(of: pegawai),
                peristiwa: try PeristiwaRepository(look.db, actor.instansi).history(of: .akun, pegawai.rawValue, limit: 20), now: look.now)
        }
    }

    /// People by NIP or beginning of the name.
    package static func search(_ text: String, by actor: Actor, in site: Installation) async throws -> [BarisAkun] {
        try KelolaAkun.require(actor)
        let text = SignIn.canonical(text).isEmpty ? "" : text
        guard text.count >= 3, text.count <= 100 else { return [] }
        return try await site.look(by: actor) { look in
            try DaftarAkunRepository(look.db, actor.instansi).search((try? NIP(text))?.digits ?? text, on: look.today, limit: 20)
        }
    }
}
