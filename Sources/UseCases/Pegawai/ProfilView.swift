package import Kinerja
import Storage

/// A person's record as those see it who may: posts with dates, superior, people led, corrections asked for.
package struct ProfilView: Sendable {
    package let pegawai: Pegawai
    package let jabatan: [JabatanDipegang]
    package let riwayat: [Riwayat]
    package let atasan: Person?
    package let bawahan: [Person]
    package let bawahanLain: Int
    package let koreksi: [KoreksiAtasan]
    package let namaKoreksi: [PegawaiID: String]
    package let relasi: Set<Relasi>

    package struct Person: Sendable, Equatable, Codable {
        package let id: PegawaiID
        package let nama: String
        package let jabatan: String?
    }

    package struct Riwayat: Sendable, Equatable {
        package let penugasan: PenugasanRecord
        package let jabatan: String
        package let unit: String
    }

    /// One's own reporting line may be corrected on request.
    package var canRequestKoreksi: Bool { relasi.contains(.diri) && !koreksi.contains { $0.status == .diajukan } }
    package var isOwn: Bool { relasi.contains(.diri) }
}

/// One person's record.
package struct ReadProfil: Query {
    package static let authority = Authority.record([.lihatProfil])
    static let shownBawahan = 100

    package let id: PegawaiID

    package init(_ id: PegawaiID) { self.id = id }

    package func read(in look: Look) throws -> ProfilView {
        let relasi = try look.relasi(to: id)
        try Policy.require(.lihatProfil, relasi, seenWith: .lihatProfil)
        guard let pegawai = try look.pegawai.find(id) else { throw Refused.hidden }
        let garis = look.garis
        let bawahan = try garis.bawahan(of: id, on: look.today)
        let seesRequests = relasi.contains(.diri) || Policy.allows(.setujuiKoreksiAtasan, relasi)
        let koreksi = seesRequests ? try look.koreksiAtasan.of(id) : []
        let people = PegawaiNames(look)
        return ProfilView(
            pegawai: pegawai, jabatan: try garis.jabatan(of: id, on: look.today), riwayat: try history(look),
            atasan: try garis.atasan(of: id, on: look.today).flatMap { try people.orang($0) },
            bawahan: try people.orang(bawahan.prefix(Self.shownBawahan)).sorted { $0.nama < $1.nama },
            bawahanLain: max(0, bawahan.count - Self.shownBawahan), koreksi: koreksi,
            namaKoreksi: try people.names(koreksi.map(\.atasan)), relasi: relasi)
    }

    private func history(_ look: Look) throws -> [ProfilView.Riwayat] {
        let (posts, units) = (look.jabatan, look.unitKerja)
        return try look.penugasan.history(of: id).map { record in
            let post = try posts.find(record.penugasan.jabatan)
            let unit = try post.flatMap { try units.find($0.jabatan.unit) }
            return ProfilView.Riwayat(penugasan: record, jabatan: post?.jabatan.nama ?? "-", unit: unit?.nama ?? "-")
        }
    }
}

/// Names and posts of people, for lists.
struct PegawaiNames {
    private let look: Look

    init(_ look: Look) { self.look = look }

    func orang(_ id: PegawaiID) throws -> ProfilView.Person? {
        try orang([id]).first
    }

    func orang(_ ids: some Collection<PegawaiID>) throws -> [ProfilView.Person] {
        let known = try look.pegawai.find(ids)
        try look.garis.muatJabatan(of: ids)
        return try ids.compactMap { id in
            try known[id].map {
                ProfilView.Person(id: id, nama: $0.nama, jabatan: try look.garis.jabatan(of: id, on: look.today).first?.namaLengkap)
            }
        }
    }

    func names(_ ids: [PegawaiID]) throws -> [PegawaiID: String] { try look.pegawai.nama(of: ids) }
}
