import Kinerja

/// A unit of the demo; numbers are positions in ``DemoOrganisasi``.
struct DemoUnit: Sendable {
    let kode: String
    let nama: String
    let jenis: String
    let induk: Int?
}

/// A post of the demo.
struct DemoJabatan: Sendable {
    let nama: String
    let jenjang: JenjangJabatan
    let eselon: String
    let profesi: Profesi
    let unit: Int
    let opd: Int
    let atasan: Int?
}

/// A person of the demo and his post; `plt` is a second post that he holds for the time being.
struct DemoPegawai: Sendable {
    /// Number within the demo: the seed of everything that happens to him.
    let nomor: Int
    let nip: NIP?
    let nama: String
    let jenis: JenisPegawai
    let golongan: String?
    let post: Int
    let mulai: LocalDate
    let persona: Persona?
    /// Steps below the head of government: superiors plan before those below them.
    let tingkat: Int
}

/// Units, posts and people of the demo agency, and who reports to whom.
struct DemoOrganisasi: Sendable {
    var units: [DemoUnit] = []
    var posts: [DemoJabatan] = []
    var people: [DemoPegawai] = []
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

    private func induk(_ post: Int) -> Int? { posts[post].atasan }

    func person(_ persona: Persona) -> Int? { people.firstIndex { $0.persona == persona } }

    /// Pejabat negara do not write an SKP (PermenPANRB 6/2022 Pasal 4).
    func menyusun(_ person: Int) -> Bool { people[person].jenis.menyusunSKP }

    func profesi(_ person: Int) -> Profesi { posts[people[person].post].profesi }

    func unit(_ person: Int) -> Int { posts[people[person].post].unit }

    /// People who share the superior: they give each other feedback.
    var rekan: [Int: [Int]] = [:]

    static let instansi = Instansi(id: InstansiID(rawValue: 1), nama: "Kabupaten Nusa Harapan", kota: "Harapan Baru")
}
