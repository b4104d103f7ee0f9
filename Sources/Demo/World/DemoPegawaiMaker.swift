import Kinerja

/// Makes people: names, NIPs, ranks, dates of appointment (dossier indonesian-apps §11.3, cohorts shifted to the present).
struct DemoPegawaiMaker {
    let today: LocalDate
    private var taken: Set<String> = Set(Persona.allCases.map(\.nip))

    init(today: LocalDate) { self.today = today }

    struct Person {
        let nip: NIP?
        let nama: String
        let jenis: JenisPegawai
        let golongan: String?
    }

    mutating func orang(_ nomor: Int, _ profesi: Profesi, _ jenjang: JenjangJabatan, _ nama: String) -> (orang: Person, mulai: LocalDate) {
        var random = SeededRandom(nomor, 0x6F72)
        let pppk = jenjang != .kepalaDaerah && random.chance(profesi.persenPPPK)
        let sex: NIP.JenisKelamin = random.chance(profesi.persenWanita) ? .wanita : .pria
        let gelar = profesi.gelar.isEmpty ? "" : random.pick(profesi.gelar)
        let name = Self.berGelar(DemoNames.nama(sex, &random), gelar)
        if jenjang == .kepalaDaerah {
            let head = Person(nip: nil, nama: "H. \(name)", jenis: .pejabatNegara, golongan: nil)
            return (head, LocalDate(today.year - 2, 2, 20) ?? today)
        }
        let (nip, start) = nip(sex, pppk: pppk, senior: jenjang, &random)
        let person = Person(
            nip: nip, nama: name, jenis: pppk ? .pppk : .pns, golongan: golongan(jenjang, nama, gelar, pppk: pppk, &random))
        return (person, mulai(start, pppk: pppk, &random))
    }

    private static func berGelar(_ nama: String, _ gelar: String) -> String {
        if gelar.isEmpty { return nama }
        return gelar == "dr." ? "dr. \(nama)" : "\(nama), \(gelar)"
    }

    /// Two people may share birth date, start and sex: then the serial counts on.
    private mutating func nip(
        _ sex: NIP.JenisKelamin, pppk: Bool, senior: JenjangJabatan, _ random: inout SeededRandom
    ) -> (NIP?, start: LocalDate) {
        let age = Self.usia(senior, pppk: pppk, &random)
        let birth = today.adding(days: -age * 365 - random.below(365))
        let entry = max(22, min(33, random.within(21...34)))
        let year = pppk ? today.year - random.within(1...5) : min(birth.year + entry, today.year - 2)
        let month = pppk ? 21 : random.within(1...12)
        var serial = random.weighted([(1, 28), (2, 15), (3, 12), (4, 9), (random.within(5...40), 36)])
        while serial < 999 {
            let text =
                "\(padded(birth.year, 4))\(padded(birth.month, 2))\(padded(birth.day, 2))\(padded(year, 4))\(padded(month, 2))"
                + "\(sex == .pria ? 1 : 2)\(padded(serial, 3))"
            if taken.insert(text).inserted { return (try? NIP(text), LocalDate(year, pppk ? 3 : month, 1) ?? today) }
            serial += 1
        }
        return (nil, today)
    }

    private static func usia(_ jenjang: JenjangJabatan, pppk: Bool, _ random: inout SeededRandom) -> Int {
        if pppk { return random.within(25...46) }
        return switch jenjang {
        case .jptUtama, .jptMadya, .jptPratama: random.within(48...57)
        case .administrator: random.within(42...56)
        case .pengawas: random.within(36...54)
        default:
            random.weighted([
                (random.within(25...34), 24), (random.within(35...44), 38), (random.within(45...54), 28), (random.within(55...57), 10),
            ])
        }
    }

    private func golongan(
        _ jenjang: JenjangJabatan, _ nama: String, _ gelar: String, pppk: Bool, _ random: inout SeededRandom
    ) -> String {
        if pppk { return gelar.isEmpty ? "V" : gelar.hasPrefix("A.Md") ? "VII" : "IX" }
        switch jenjang {
        case .jptUtama, .jptMadya, .jptPratama: return random.pick(["IV/b", "IV/c", "IV/c", "IV/d"])
        case .administrator: return random.pick(["III/d", "IV/a", "IV/b"])
        case .pengawas: return random.pick(["III/c", "III/d", "III/d"])
        case .fungsional:
            if nama.contains("Madya") || nama.hasPrefix("Kepala") { return random.pick(["IV/a", "IV/b", "IV/c"]) }
            if nama.contains("Muda") { return random.pick(["III/c", "III/d"]) }
            return nama.contains("Terampil") ? random.pick(["II/c", "II/d"]) : random.pick(["III/a", "III/b"])
        default: return gelar.isEmpty ? random.pick(["II/a", "II/b", "II/c", "II/d"]) : random.pick(["II/d", "III/a", "III/b"])
        }
    }

    /// Most have held the post for years; a few came last year or this year, so that partial years are there too.
    private func mulai(_ start: LocalDate, pppk: Bool, _ random: inout SeededRandom) -> LocalDate {
        let old = LocalDate(today.year - random.within(2...6), random.within(1...12), 1) ?? start
        let late = random.below(100)
        if late < 3 { return LocalDate(today.year - 1, random.pick([3, 4, 7]), 1) ?? old }
        if late < 5, today.month > 4 { return LocalDate(today.year, random.pick([2, 3, 4]), 1) ?? old }
        return max(start, old) < today ? max(start, old) : old
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
