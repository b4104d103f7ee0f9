package import Kinerja
import Storage

/// "Tim saya": everybody whose direct superior the actor is today, with the state of their SKP of a year.
package struct TimView: Sendable {
    package let tahun: Int
    package let anggota: [Anggota]
    /// The limit of what waits for agreement; `nil` where none runs.
    package let tenggat: Tenggat?

    package struct Anggota: Sendable, Equatable {
        package let pegawai: PegawaiID
        package let nama: String
        package let jabatan: String
        package let menyusunSKP: Bool
        /// Newest version of each post's SKP; empty where none is begun.
        package let skp: [SKPSummary]
    }

    /// Lines that wait for the actor's agreement.
    package var menunggu: [SKPSummary] { anggota.flatMap(\.skp).filter { $0.status == .diajukan } }
    package var disepakati: [SKPSummary] { anggota.flatMap(\.skp).filter { $0.status == .disepakati } }

    /// Those who have something to do themselves: to begin, to finish or to correct.
    package var perluDiingatkan: [Anggota] {
        anggota.filter { a in a.menyusunSKP && (a.skp.isEmpty || a.skp.contains { $0.status.dapatDisunting && $0.versi == 1 }) }
    }

    static func read(tahun: Int, _ look: Look) throws -> TimView {
        let garis = look.garis
        let people = try garis.bawahan(of: look.actor.pegawai, on: look.today).filter { $0 != look.actor.atasNamaOleh }
        let skp = Dictionary(
            grouping: try look.skp.of(people, tahun: tahun).filter {
                // Who moved owes the SKP of the new post; that of the old one is read on its page.
                $0.status != .ditutup && !(tahun == look.today.year && $0.status == .ditetapkan && $0.berakhir(sebelum: look.today))
            }, by: \.pegawai)
        let register = try look.pegawai.find(people)
        try garis.muatJabatan(of: people)
        let anggota = try people.compactMap { id in
            try register[id].map { person in
                Anggota(
                    pegawai: id, nama: person.nama, jabatan: try garis.jabatan(of: id, on: look.today).first?.namaLengkap ?? "-",
                    menyusunSKP: person.menyusunSKP, skp: newest(skp[id] ?? []))
            }
        }
        let waiting = anggota.flatMap(\.skp).filter { $0.status == .diajukan }
        return TimView(
            tahun: tahun, anggota: anggota.sorted { ($0.nama, $0.pegawai) < ($1.nama, $1.pegawai) },
            tenggat: try BatasPenetapan.tenggat(of: waiting, in: look))
    }

    /// Of each post and start the newest version only.
    private static func newest(_ list: [SKPSummary]) -> [SKPSummary] {
        var seen: Set<String> = []
        return list.filter { seen.insert("\($0.jabatan) \($0.mulai)").inserted }
    }
}

/// What "Sepakati beberapa" shows: the SKP that wait for the actor, with their content, so that nobody agrees unseen.
package struct MenungguView: Sendable {
    package let daftar: [SKPView]
    /// How many wait in all.
    package let jumlah: Int

    package static let maksimum = 20
}

/// The actor's team in a year; `nil` means this year.
package struct ReadTim: Query {
    package static let authority = Authority.person

    package let tahun: Int?

    package init(tahun: Int?) { self.tahun = tahun }

    package func read(in look: Look) throws -> TimView {
        try TimView.read(tahun: tahun ?? look.today.year, look)
    }
}

/// Submitted SKP with their content, the first come first, as many as one page shows.
package struct ReadMenunggu: Query {
    package static let authority = Authority.record([.setujuiSKP])

    package init() {}

    package func read(in look: Look) throws -> MenungguView {
        let waiting = try look.skp.menunggu(look.actor.pegawai, [.diajukan], sejak: look.today.year - 1).map(\.id)
        let views = try SKPView.read(Array(waiting.prefix(MenungguView.maksimum)), look)
        return MenungguView(daftar: views.filter { $0.open.aksi.contains(.setujui) }, jumlah: waiting.count)
    }
}

/// Owners' names of SKP that the actor may see.
package struct ReadOwnerName: Query {
    package static let authority = Authority.record([.lihatSKP])

    package let ids: [SKPID]

    package init(_ ids: [SKPID]) { self.ids = ids }

    package func read(in look: Look) throws -> [SKPID: String] {
        let found = try ids.map { try OpenSKP.open($0, in: look).skp }
        return Dictionary(found.map { ($0.id, $0.pihakPegawai.nama) }, uniquingKeysWith: { $1 })
    }
}
