package import Kinerja
import Storage

/// Somebody to whom feedback can be given without being asked.
package struct NearbyPegawai: Sendable, Equatable {
    package let skp: SKPID
    package let periode: PeriodeEvaluasi
    package let nama: String
    package let jabatan: String
    package let peran: PeranPemberiUmpanBalik
}

/// The page "Umpan balik": what is asked of me, what I received, what I gave, to whom I can give.
package struct UmpanBalikSaya: Sendable {
    package let diminta: [PermintaanDiterima]
    package let diterima: [(periode: PeriodeEvaluasi, skp: SKPID, isi: [UmpanBalikTampil], hasil: [RencanaHasilKerja])]
    package let diberikan: [UmpanBalikDiberikan]
    /// False for who acts in the giver's name.
    package let diberikanTampil: Bool
    /// The last of `diberikan` when there are more.
    package let berikutnya: UmpanBalikID?
    package let sekitar: [NearbyPegawai]
    /// SKP and period for which I can ask now.
    package let dapatMeminta: [(skp: SKPID, periode: PeriodeEvaluasi)]
    /// My own SKPs in force, newest post first.
    package let milik: [SKPID]
}

/// What the page "Umpan balik" shows to the one who asks.
package struct ReadUmpanBalikSaya: Query {
    package static let authority = Authority.person
    package static let halaman = 20

    /// The last one shown of those given; `nil` for the first page.
    package let before: UmpanBalikID?

    package init(before: UmpanBalikID? = nil) { self.before = before }

    package func read(in look: Look) throws -> UmpanBalikSaya {
        let me = try look.actor.pegawai
        let own = try look.skpBerjalanSaya()
        // Who acts for another may read about himself there.
        let isOwnHand = look.actor.atasNamaOleh == nil
        let given = isOwnHand ? try look.umpanBalik.given(by: me, before: before, limit: Self.halaman + 1) : []
        let running = try look.periode.berjalan(on: look.today)
        return UmpanBalikSaya(
            diminta: try look.permintaan.menunggu(me), diterima: try Self.received(own, look),
            diberikan: Array(given.prefix(Self.halaman)), diberikanTampil: isOwnHand,
            berikutnya: given.count > Self.halaman ? given[Self.halaman - 1].umpanBalik.id : nil,
            sekitar: try running.map { try look.sekitar($0) } ?? [],
            dapatMeminta: try running.map { now in
                try own.filter { try look.halanganCatatan($0, now) == nil }.map {
                    (skp: $0.id, periode: now)
                }
            } ?? [], milik: own.map(\.id))
    }

    private static func received(
        _ own: [SKPSummary], _ look: Look
    ) throws -> [(periode: PeriodeEvaluasi, skp: SKPID, isi: [UmpanBalikTampil], hasil: [RencanaHasilKerja])] {
        let periods = try look.periode.of(tahun: look.today.year).filter { $0.jenis != .tahunan && $0.mulai <= look.today }.reversed()
        let given = try look.umpanBalik.of(own.map(\.id), in: periods.map(\.id))
        let shown = Dictionary(
            zip(given, try look.tampilkan(given)).map { (Tempat(skp: $0.skp, periode: $0.periode), [$1]) }, uniquingKeysWith: +)
        return try own.flatMap { skp in
            let results = try shown.keys.contains { $0.skp == skp.id } ? look.skp.hasilKerja(of: skp.id) : []
            return periods.compactMap { periode in
                shown[Tempat(skp: skp.id, periode: periode.id)].map { (periode: periode, skp: skp.id, isi: $0, hasil: results) }
            }
        }
    }

    private struct Tempat: Hashable {
        let skp: SKPID
        let periode: PeriodeID
    }
}

/// What one may write about another in a period.
package struct ReadUmpanBalikTerbuka: Query {
    package static let authority = Authority.record([.beriUmpanBalik])

    package let skp: SKPID
    package let periode: PeriodeID

    package init(_ skp: SKPID, _ periode: PeriodeID) { (self.skp, self.periode) = (skp, periode) }

    package func read(in look: Look) throws -> OpenUmpanBalik { try OpenUmpanBalik.open((skp, periode), in: look) }
}

extension Look {
    /// Superior, colleagues and subordinates with an SKP in force in the period.
    func sekitar(_ periode: PeriodeEvaluasi, limit: Int = 100) throws -> [NearbyPegawai] {
        let superior = try garis.atasan(of: actor.pegawai, on: today)
        try garis.muatTim([try actor.pegawai] + [superior].compactMap(\.self), on: today)
        let below = try garis.bawahan(of: actor.pegawai, on: today)
        let beside = try superior.map { try garis.bawahan(of: $0, on: today) } ?? []
        let people = Set(below + beside + [superior].compactMap(\.self)).subtracting([try actor.pegawai]).sorted().prefix(limit)
        try relasi.muat(actor, to: Array(people))
        return try skp.berjalan(of: Array(people), during: periode).compactMap { skp in
            let standing = try relasi(to: skp.pegawai, in: skp.jabatan)
            guard let peran = PeranPemberiUmpanBalik(standing) else { return nil }
            return NearbyPegawai(
                skp: skp.id, periode: periode, nama: skp.pihakPegawai.nama, jabatan: skp.pihakPegawai.jabatan, peran: peran)
        }
    }
}
