package import Kinerja
import Storage

/// A page of the people directory, limited to whom the actor may see.
package struct DirektoriView: Sendable {
    package let baris: [DirektoriRow]
    /// Where the next page begins; `nil` on the last.
    package let next: PegawaiID?
    /// Units to choose from; only for those who see the whole agency.
    package let units: [UnitKerja]
    package let seluruhInstansi: Bool

    package static let pageSize = 50
}

/// One page of the directory.
package struct ReadDirektori: Query {
    package static let authority = Authority.person

    /// Words of a name, or a NIP.
    package let search: String
    /// This unit and everything below it.
    package let unit: UnitKerjaID?
    /// The last person of the page before.
    package let after: PegawaiID?
    package let limit: Int

    package init(search: String, unit: UnitKerjaID?, after: PegawaiID?, limit: Int = DirektoriView.pageSize) {
        (self.search, self.unit, self.after, self.limit) = (search, unit, after, limit)
    }

    package func read(in look: Look) throws -> DirektoriView {
        let words = SearchText.fold(String(search.prefix(100))).split(separator: " ").prefix(5).map(String.init)
        // Marks alone ("%", "😀") are in nobody's name.
        let findsNobody = words.isEmpty && search.contains { !$0.isWhitespace }
        let scope: CakupanDirektori = findsNobody ? .hanya([]) : try VisiblePegawai.scope(look)
        let tree = look.unitKerja
        let units = try unit.map { try tree.subtree(of: $0) } ?? []
        if let unit, try tree.find(unit) == nil {
            throw Invalid("unit", "Unit kerja ini tidak ada", remedy: "Pilih unit dari daftar.")
        }
        let found = try look.direktori.page(
            scope, words: words, units: units, on: look.today, after: try cursor(look), limit: limit + 1)
        let seesAll = try findsNobody ? VisiblePegawai.scope(look) == .seluruhInstansi : scope == .seluruhInstansi
        let page = found.prefix(limit)
        let next = found.count > limit ? page.last?.baris.id : nil
        return DirektoriView(
            baris: page.map(\.baris), next: next, units: seesAll ? try tree.all(limit: 3_000) : [], seluruhInstansi: seesAll)
    }

    /// The place of the last person shown; the address holds the identifier alone, for addresses are written down by others.
    private func cursor(_ look: Look) throws -> (cari: String, id: String)? {
        guard let after else { return nil }
        guard let cari = try look.direktori.cari(of: after) else {
            throw Invalid("sesudah", "Halaman ini tidak dapat dilanjutkan", remedy: "Mulai lagi dari halaman pertama.")
        }
        return (cari, after.rawValue)
    }
}

/// Whom an actor may find: everybody for admins, auditors and the DPO; else oneself, one's unit, superiors, and two levels below.
enum VisiblePegawai {
    /// More than this nobody leads within two levels.
    static let most = 2_000

    static func scope(_ look: Look) throws -> CakupanDirektori {
        if Policy.allows(.lihatProfil, Policy.byPeran(look.actor.peran)) { return .seluruhInstansi }
        let garis = look.garis
        let me = try look.actor.pegawai
        var found: Set<PegawaiID> = [me]
        found.formUnion(try look.relasi.superiors(of: me, on: look.today).prefix(1))
        let units = try garis.jabatan(of: me, on: look.today).prefix(1).map(\.unit)
        found.formUnion(try look.direktori.people(in: units, on: look.today))
        let direct = try garis.bawahan(of: me, on: look.today)
        found.formUnion(direct)
        try garis.muatTim(direct, on: look.today)
        for leader in direct where found.count < most { found.formUnion(try garis.bawahan(of: leader, on: look.today)) }
        return .hanya(Array(found.sorted().prefix(most)))
    }
}
