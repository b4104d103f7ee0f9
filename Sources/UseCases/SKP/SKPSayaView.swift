package import Kinerja
import Storage

/// "SKP saya": every SKP of the actor, and the posts that still lack one.
package struct SKPSayaView: Sendable {
    package let tahunIni: Int
    package let daftar: [SKPSummary]
    package let belumAda: [Choice]
    package let tenggat: Tenggat?
    /// Why this person writes no SKP, where that is so.
    package let halangan: Kalimat?

    /// A post of a year without an SKP.
    package struct Choice: Sendable, Equatable {
        package let tahun: Int
        package let penugasan: PenugasanID
        package let jabatan: String
        package let unit: String
        package let jenis: JenisSKP
        package let mulai: LocalDate
        package let selesai: LocalDate
        /// Duty as Plt or Plh counts as main results (Lampiran II.A.6.d).
        package let penugasanJabatan: JenisPenugasan
        /// By when it is to be set; `nil` where no limit runs.
        package let tenggat: Tenggat?
    }

    static func read(_ look: Look) throws -> SKPSayaView {
        let year = look.today.year
        let (list, person) = (try look.skpSaya(), try look.pegawaiSaya())
        let free = person.map { !$0.menyusunSKP } ?? true
        // In December people begin next year's plan: the dialogue starts with the draft performance agreement (Pasal 7 ayat (2)).
        let years = look.today.month == 12 ? [year, year + 1] : [year]
        let belumAda = free ? [] : try years.flatMap { try missing($0, list, look) }
        let menunggu = list.filter { $0.tahun == year && $0.status.menungguPenetapan }
        let batas = try belumAda.filter { $0.tahun == year }.compactMap(\.tenggat).first ?? BatasPenetapan.tenggat(of: menunggu, in: look)
        return SKPSayaView(
            tahunIni: year, daftar: list.sorted { ($0.tahun, $0.mulai, $0.versi) > ($1.tahun, $1.mulai, $1.versi) },
            belumAda: belumAda, tenggat: batas,
            halangan: free ? person.map { "\($0.jenis.label) dengan kedudukan “\($0.kedudukan.label)” tidak menyusun SKP." } : nil)
    }

    private static func missing(_ tahun: Int, _ list: [SKPSummary], _ look: Look) throws -> [Choice] {
        guard let from = LocalDate(tahun, 1, 1), let to = LocalDate(tahun, 12, 31) else { return [] }
        return try look.penugasan.pilihan(look.actor.pegawai, from: from, to: to).compactMap { p in
            let (mulai, selesai) = StartSKP.masa(p.penugasan, tahun: tahun)
            let known = list.contains { $0.tahun == tahun && $0.namaJabatan == p.jabatan && $0.mulai == mulai && $0.status != .ditutup }
            return known
                ? nil
                : Choice(
                    tahun: tahun, penugasan: p.penugasan.id, jabatan: p.jabatan, unit: p.unitNama, jenis: p.jenis, mulai: mulai,
                    selesai: selesai, penugasanJabatan: p.penugasan.jenis,
                    tenggat: try BatasPenetapan.tenggat(tahun: tahun, mulai: mulai, in: look))
        }
    }
}

/// One page of a person's SKP for the API.
package struct SKPList: Sendable {
    package let daftar: [SKPSummary]
    /// Cursor of the next page.
    package let berikut: SKPID?
}

/// The actor's own SKP, and the posts that still lack one.
package struct ReadSKPSaya: Query {
    package static let authority = Authority.person

    package init() {}

    package func read(in look: Look) throws -> SKPSayaView {
        try SKPSayaView.read(look)
    }
}

/// One page of a person's SKP, newest first.
package struct ReadSKPList: Query {
    package static let authority = Authority.record([.lihatSKP])

    package let pegawai: PegawaiID
    package let tahun: Int?
    package let before: SKPID?
    package let limit: Int

    package init(of pegawai: PegawaiID, tahun: Int?, before: SKPID?, limit: Int) {
        (self.pegawai, self.tahun, self.before, self.limit) = (pegawai, tahun, before, limit)
    }

    package func read(in look: Look) throws -> SKPList {
        let relasi = try look.relasi(to: pegawai)
        try Policy.require(.lihatSKP, relasi, seenWith: .lihatSKP)
        let size = min(max(limit, 1), 100)
        let found = try look.skp.of(pegawai, tahun: tahun, before: before, limit: size + 1)
        return SKPList(daftar: Array(found.prefix(size)), berikut: found.count > size ? found[size - 1].id : nil)
    }
}
