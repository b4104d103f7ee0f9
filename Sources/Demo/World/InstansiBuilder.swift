import Kinerja

/// Builds the organisation from its templates: units, posts with superior posts, holders.
struct InstansiBuilder {
    private var org = DemoOrganisasi()
    private var people: DemoPegawaiMaker
    private let profile: DemoProfil
    private let today: LocalDate

    init(_ profile: DemoProfil, today: LocalDate) {
        (self.profile, self.today) = (profile, today)
        people = DemoPegawaiMaker(today: today)
    }

    static func build(_ profile: DemoProfil, today: LocalDate) -> DemoOrganisasi {
        var builder = InstansiBuilder(profile, today: today)
        let root = builder.unit("Pemerintah Kabupaten Nusa Harapan", "pemda", kode: "0.00", induk: nil)
        let bupati = builder.fill(.init("Bupati Nusa Harapan", .kepalaDaerah, .kepalaDaerah), in: root, opd: root, atasan: nil, tingkat: 0)
        let sekda = builder.build(InstansiTemplate.setda, kode: "4.01", induk: root, opd: nil, atasan: bupati, tingkat: 1)
        for (n, office) in InstansiTemplate.offices(profile).enumerated() {
            _ = builder.build(office, kode: "1.\(number(n + 1))", induk: root, opd: nil, atasan: sekda, tingkat: 2)
        }
        builder.actForVacancies()
        return builder.finished()
    }

    private mutating func build(_ t: UnitTemplate, kode: String, induk: Int, opd: Int?, atasan: Int, tingkat: Int) -> Int {
        let unit = unit(t.nama, t.jenis, kode: kode, induk: induk)
        let opd = opd ?? unit
        let head = t.kepala.map { fill($0, in: unit, opd: opd, atasan: atasan, tingkat: tingkat) } ?? atasan
        for post in t.staf { _ = fill(post, in: unit, opd: opd, atasan: head, tingkat: tingkat + 1) }
        for (n, child) in t.anak.enumerated() {
            _ = build(child, kode: "\(kode).\(number(n + 1))", induk: unit, opd: opd, atasan: head, tingkat: tingkat + 1)
        }
        return head
    }

    private static func number(_ n: Int) -> String { n < 10 ? "0\(n)" : String(n) }
    private func number(_ n: Int) -> String { Self.number(n) }

    private mutating func unit(_ nama: String, _ jenis: String, kode: String, induk: Int?) -> Int {
        org.units.append(DemoUnit(kode: kode, nama: nama, jenis: jenis, induk: induk))
        return org.units.count - 1
    }

    private mutating func fill(_ t: UnitTemplate.Jabatan, in unit: Int, opd: Int, atasan: Int?, tingkat: Int) -> Int {
        let index = org.posts.count
        // The plans of JPT pratama of a region are set by its head (PermenPANRB 6/2022 Lampiran II.C.3.a), whose post is the first.
        let atasan = t.jenjang == .jptPratama ? 0 : atasan
        let eselon: String =
            switch t.jenjang {
            case .jptPratama: t.profesi == .sekda ? "ii_a" : "ii_b"
            case .administrator: "iii_b"
            case .pengawas: "iv_a"
            default: "non_eselon"
            }
        org.posts.append(
            DemoJabatan(nama: t.nama, jenjang: t.jenjang, eselon: eselon, profesi: t.profesi, unit: unit, opd: opd, atasan: atasan))
        // Of each post a stream of its own.
        var random = SeededRandom(index, 0x6A61)
        let count = isVacant(t) ? 0 : random.within(t.orang)
        for n in 0..<count { hold(index, t, persona: n < t.persona.count ? t.persona[n] : nil, tingkat: tingkat) }
        return index
    }

    /// One post stands empty in every profile, so that acting heads are there to be seen.
    private func isVacant(_ t: UnitTemplate.Jabatan) -> Bool { t.nama == "Kepala Bidang Pembinaan SD" }

    private mutating func hold(_ post: Int, _ t: UnitTemplate.Jabatan, persona: Persona?, tingkat: Int) {
        let nomor = org.people.count
        var (orang, mulai) = people.orang(nomor, t.profesi, t.jenjang, t.nama)
        if let persona {
            let nip = try? NIP(persona.nip)
            let jenis: JenisPegawai = if case .pppk = nip?.jenis { .pppk } else { .pns }
            orang = DemoPegawaiMaker.Person(nip: nip, nama: persona.nama, jenis: jenis, golongan: persona.golongan)
            mulai = LocalDate(today.year - 2, 1, 2) ?? mulai
        }
        // Leaders hold their posts since before the history begins: everybody has an assessor all the time.
        if isLeader(t), let before = LocalDate(today.year - 2, 3, 1) { mulai = min(mulai, before) }
        org.people.append(
            DemoPegawai(
                nomor: nomor, nip: orang.nip, nama: orang.nama, jenis: orang.jenis, golongan: orang.golongan, post: post, mulai: mulai,
                persona: persona, tingkat: tingkat))
        if org.pejabat[post] == nil { org.pejabat[post] = nomor }
    }

    private func isLeader(_ t: UnitTemplate.Jabatan) -> Bool {
        ![.fungsional, .pelaksana].contains(t.jenjang) || t.profesi == .kepalaSekolah
    }

    private mutating func actForVacancies() {
        for (index, post) in org.posts.enumerated() where org.pejabat[index] == nil {
            let name = "Kepala Bidang Pembinaan SMP"
            guard let other = org.posts.firstIndex(where: { $0.nama == name && $0.opd == post.opd }),
                let person = org.pejabat[other]
            else { continue }
            org.plt.append((person: person, post: index, mulai: LocalDate(today.year - 1, 1, 1) ?? today))
            org.pejabat[index] = person
        }
    }

    private func finished() -> DemoOrganisasi {
        var done = org
        for person in done.people.indices {
            if let atasan = done.atasan(of: person) { done.rekan[atasan, default: []].append(person) }
        }
        return done
    }
}
