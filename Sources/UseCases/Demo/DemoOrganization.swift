import Kinerja

/// A post of the demo with who holds it.
struct DemoPost: Sendable {
    let jabatan: Jabatan
    let opd: UnitKerjaID?
    let profesi: Profesi
    let unit: Int
    let urutan: Int
}

/// A person of the demo and his post; `plt` is a second post that he holds for the time being.
struct DemoPerson: Sendable {
    /// Number within the demo: the seed of everything that happens to him.
    let nomor: Int
    let pegawai: Pegawai
    let post: Int
    let mulai: LocalDate
    let persona: DemoPersona?
    /// Steps below the head of government: superiors are written before those below them.
    let tingkat: Int
}

/// Units, posts and people of the demo agency, and who reports to whom.
struct DemoOrganization: Sendable {
    var units: [UnitKerja] = []
    var posts: [DemoPost] = []
    var people: [DemoPerson] = []
    var plt: [(person: Int, post: Int, mulai: LocalDate)] = []
    /// Who acts in a post.
    var pejabat: [Int: Int] = [:]

    /// The direct superior of a person as a number, stepping over empty posts.
    func atasan(of person: Int) -> Int? { atasan(above: people[person].post, besides: person) }

    func atasan(above post: Int, besides person: Int) -> Int? {
        var next = induk(post)
        while let id = next {
            if let found = pejabat[id], found != person { return found }
            next = induk(id)
        }
        return nil
    }

    private func induk(_ post: Int) -> Int? { posts[post].jabatan.atasan.flatMap { nomorPost[$0] } }

    /// Positions of posts by identifier; filled when the building is done.
    var nomorPost: [JabatanID: Int] = [:]

    /// People who share the superior: they give each other feedback.
    var rekan: [Int: [Int]] = [:]

    func pihak(_ person: Int) -> Pihak {
        let someone = people[person]
        let post = posts[someone.post]
        return Pihak(
            pegawai: someone.pegawai.id, nama: someone.pegawai.nama, nip: someone.pegawai.nip?.digits ?? "",
            pangkatGolongan: Golongan.label(someone.pegawai.golongan), jabatan: post.jabatan.nama, unitKerja: units[post.unit].nama,
            instansi: Self.instansi.nama)
    }

    static let instansi = Instansi(id: InstansiID(rawValue: 1), nama: "Kabupaten Nusa Harapan", kota: "Harapan Baru")
}
