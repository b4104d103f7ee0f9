package import Kinerja
import Storage

/// Civil servants whom nobody would assess today: no post above theirs is held by anybody.
package struct TanpaAtasanView: Sendable {
    package struct Row: Sendable {
        package let pegawai: PegawaiID
        package let nama: String
        package let nip: NIP?
        package let jabatan: String
        package let unit: String
        /// His post has one above it, but it and all further up stand empty.
        package let kosongDiAtas: Bool
    }

    package let baris: [Row]
    /// How many there are in all.
    package let jumlah: Int
}

/// Who has no superior, the first of them by name of post.
package struct ReadTanpaAtasan: Query {
    package static let authority = Authority.role(.kelolaPegawai)

    package static let shown = 300

    package init() {}

    package func read(in look: Look) throws -> TanpaAtasanView {
        var (posts, held) = ([JabatanID: JabatanRecord](), [PegawaiID: [Penugasan]]())
        try look.jabatan.each { posts[$0.jabatan.id] = $0 }
        try look.penugasan.each { if $0.penugasan.berlaku(look.today) { held[$0.penugasan.pegawai, default: []].append($0.penugasan) } }
        let holders = Dictionary(grouping: held.values.joined(), by: \.jabatan)
        let corrected = try look.koreksiAtasan.corrected(on: look.today)
        let units = Dictionary(try look.unitKerja.all().map { ($0.id, $0.nama) }, uniquingKeysWith: { first, _ in first })
        var found: [(post: JabatanID, row: TanpaAtasanView.Row)] = []
        try look.pegawai.each { person in
            guard person.menyusunSKP else { return }
            let mine = held[person.id, default: []].min { ($0.jenis.urutan, $0.mulai) < ($1.jenis.urutan, $1.mulai) }
            guard let mine, let post = posts[mine.jabatan]?.jabatan else { return }
            guard !Self.isLed(post, person.id, posts, holders) else { return }
            let row = TanpaAtasanView.Row(
                pegawai: person.id, nama: person.nama, nip: person.nip, jabatan: post.nama, unit: units[post.unit] ?? "",
                kosongDiAtas: post.atasan != nil)
            found.append((post.id, row))
        }
        // A correction holds only as long as the post that it was made for.
        var rows = try found.filter { post, row in
            try !corrected.contains(row.pegawai) || look.relasi.superiors(of: row.pegawai, in: post, on: look.today).isEmpty
        }.map(\.row)
        rows.sort { ($0.unit, $0.jabatan, $0.nama) < ($1.unit, $1.jabatan, $1.nama) }
        return TanpaAtasanView(baris: Array(rows.prefix(Self.shown)), jumlah: rows.count)
    }

    /// Whether somebody else holds a post above.
    private static func isLed(
        _ post: Jabatan, _ person: PegawaiID, _ posts: [JabatanID: JabatanRecord], _ holders: [JabatanID: [Penugasan]]
    ) -> Bool {
        var (next, seen) = (post.atasan, Set([post.id]))
        while let id = next, seen.insert(id).inserted {
            if holders[id, default: []].contains(where: { $0.pegawai != person }) { return true }
            next = posts[id]?.jabatan.atasan
        }
        return false
    }
}
