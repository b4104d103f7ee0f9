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
    /// How many there are in all; of an agency whose register has no superiors at all, up to 20,000.
    package let jumlah: Int
}

/// Who has no superior, by unit and post.
package struct ReadTanpaAtasan: Query {
    package static let authority = Authority.role(.kelolaPegawai)

    package static let shown = 300
    private static let counted = 20_000

    package init() {}

    package func read(in look: Look) throws -> TanpaAtasanView {
        let found = try look.tanpaAtasan(limit: Self.counted)
        var rows = try found.map { person, post in
            TanpaAtasanView.Row(
                pegawai: person.id, nama: person.nama, nip: person.nip, jabatan: post.nama, unit: post.unitNama,
                kosongDiAtas: try look.garis.induk(post.jabatan) != nil)
        }
        rows.sort { ($0.unit, $0.jabatan, $0.nama) < ($1.unit, $1.jabatan, $1.nama) }
        return TanpaAtasanView(baris: Array(rows.prefix(Self.shown)), jumlah: rows.count)
    }
}

extension Look {
    /// The people who write an SKP and whom nobody leads in their first post today, of the first `limit` whom the posts leave without one.
    func tanpaAtasan(limit: Int) throws -> [(pegawai: Pegawai, jabatan: JabatanDipegang)] {
        let found = try garis.tanpaPejabatDiAtas(on: today, limit: limit)
        let people = try pegawai.find(found.map(\.pegawai))
        try garis.muatJabatan(of: found.map(\.pegawai))
        let candidates = try found.compactMap { who, post -> (pegawai: Pegawai, jabatan: JabatanDipegang)? in
            guard let person = people[who], person.menyusunSKP else { return nil }
            guard let first = try garis.jabatan(of: who, on: today).first, first.jabatan == post else { return nil }
            return (person, first)
        }
        // A correction holds only as long as the post that it was made for.
        try garis.muat(candidates.map(\.pegawai.id))
        return try candidates.filter { try garis.atasan(of: $0.pegawai.id, in: $0.jabatan.jabatan, on: today) == nil }
    }
}
