import Kinerja

/// Plans: what each person means to achieve in a year, and how far the plan has come.
struct DemoPlans {
    let world: DemoWorld
    let person: DemoPerson
    let tahun: Int
    private var random: SeededRandom

    init(_ world: DemoWorld, _ person: DemoPerson, tahun: Int) {
        (self.world, self.person, self.tahun) = (world, person, tahun)
        random = SeededRandom(person.nomor, tahun, 0x736B)
    }

    private var org: DemoOrganization { world.org }
    private var time: DemoTime { world.time }
    private var id: PegawaiID { person.pegawai.id }
    private var atasan: Int? { org.atasan(of: person.nomor) }
    private var isThisYear: Bool { tahun == time.today.year }

    /// The results a person plans in a year: the same answer whenever it is asked, also by those below him.
    static func resep(_ world: DemoWorld, _ person: Int, _ tahun: Int) -> [ResepHasil] {
        var random = SeededRandom(person, tahun, 0x7273)
        let all = world.profesi(person).resep
        let leaves = random.below(3)
        return all.enumerated().filter { n, hasil in
            if hasil.klasifikasi == .tambahan { return leaves != 0 }
            let compulsory = hasil.ukuran.contains { $0.perspektif == .anggaran }
            return compulsory || !(leaves == 1 && n == 3 && all.count > 4)
        }.map(\.element)
    }

    static func rhkID(_ world: DemoWorld, _ person: Int, _ tahun: Int, _ n: Int, versi: Int = 1) -> RencanaHasilKerjaID {
        var random = SeededRandom(person, tahun, 0x7268, n, versi)
        return random.id(world.time.awal(tahun))
    }

    static func skpID(_ world: DemoWorld, _ person: Int, _ tahun: Int, versi: Int = 1) -> SKPID {
        var random = SeededRandom(person, tahun, 0x7370, versi)
        return random.id(world.time.awal(tahun))
    }

    static func belumMulai(_ world: DemoWorld, _ person: DemoPerson, _ tahun: Int) -> Bool {
        guard world.menyusun(person.nomor), person.mulai.year <= tahun else { return true }
        guard tahun == world.time.today.year else { return false }
        if case .belumMulai = world.scenes[person.nomor] { return true }
        var random = SeededRandom(person.nomor, 0x626D)
        return person.persona == nil && world.scenes[person.nomor] == nil && person.tingkat > 2 && random.chance(3)
    }

    private func isi(versi: Int) -> IsiSKP {
        let resep = Self.resep(world, person.nomor, tahun)
        let results = resep.enumerated().map { n, r in hasil(r, n, versi: versi) }
        var random = SeededRandom(person.nomor, tahun, 0x656B)
        let nilai = random.some(random.within(3...5), of: NilaiBerAKHLAK.allCases)
        let ekspektasi = Dictionary(uniqueKeysWithValues: nilai.map { ($0, KalimatContoh.ekspektasi[$0] ?? []) })
        return IsiSKP(hasilKerja: results, ekspektasiKhusus: ekspektasi, lampiran: KalimatContoh.lampiran)
    }

    private func hasil(_ r: ResepHasil, _ n: Int, versi: Int) -> RencanaHasilKerja {
        let (link, teks) = r.klasifikasi == .utama ? intervensi(r) : (nil, "")
        let penugas = atasan.map { org.posts[org.people[$0].post].jabatan.nama } ?? ""
        return RencanaHasilKerja(
            id: Self.rhkID(world, person.nomor, tahun, n, versi: versi), klasifikasi: r.klasifikasi, uraian: r.uraian, intervensi: link,
            intervensiTeks: teks, penugas: penugas,
            indikator: r.ukuran.enumerated().map { m, u in
                Self.indikator(u, SeededRandom(person.nomor, tahun, 0x696B, n, m, versi), time.awal(tahun))
            })
    }

    private static func indikator(_ u: ResepHasil.Ukuran, _ seed: SeededRandom, _ at: Instant) -> Indikator {
        var random = seed
        let bacaan = TargetText.read(u.target)
        return Indikator(
            id: random.id(at), uraian: u.uraian, aspek: u.aspek, arah: bacaan.arah, satuan: bacaan.satuan, target: bacaan.target,
            perspektif: u.perspektif)
    }

    /// The superior's result that shares most words with this one; the government's mission where he writes no SKP.
    private func intervensi(_ r: ResepHasil) -> (RencanaHasilKerjaID?, String) {
        guard let atasan, world.menyusun(atasan) else {
            return (nil, "Misi kedua RPJMD: pelayanan publik yang cepat, adil, dan dapat dipercaya")
        }
        if Self.belumMulai(world, org.people[atasan], tahun) { return (nil, "") }
        let mine = Self.kata(r)
        let above = Self.resep(world, atasan, tahun).enumerated().filter { $0.element.klasifikasi == .utama }
        let best = above.max { a, b in Self.kata(a.element).intersection(mine).count < Self.kata(b.element).intersection(mine).count }
        return (best.map { Self.rhkID(world, atasan, tahun, $0.offset) }, "")
    }

    private static func kata(_ r: ResepHasil) -> Set<Substring> {
        let text = ([r.uraian] + r.ukuran.map(\.uraian)).joined(separator: " ").lowercased()
        return Set(text.split { !$0.isLetter }.filter { $0.count > 4 })
    }

    /// Adds this year's plan and what happened to it. Returns the version in force, if there is one.
    mutating func write(into history: inout DemoHistory) -> SKP? {
        guard !Self.belumMulai(world, person, tahun) else { return nil }
        var jalan = PlanJourney(world, person, tahun: tahun)
        jalan.run(into: &history)
        var skp = base(versi: 1)
        (skp.status, skp.waktu, skp.version) = (jalan.status, jalan.waktu, jalan.version)
        append(skp, jalan.dibuat, &history)
        history.dialog += jalan.dialog
        if world.profile.rinci { recordContent(skp, jalan.dibuat, &history) }
        if case .perubahanDikembalikan = world.scenes[person.nomor], isThisYear, skp.status == .ditetapkan { change(skp, &history) }
        return skp.status == .ditetapkan ? skp : nil
    }

    private func base(versi: Int) -> SKP {
        let post = org.posts[person.post]
        let awal = LocalDate(tahun, 1, 1) ?? time.today
        return SKP(
            id: Self.skpID(world, person.nomor, tahun, versi: versi), pegawai: id, jabatan: post.jabatan.id, tahun: tahun,
            mulai: max(person.mulai, awal), selesai: LocalDate(tahun, 12, 31) ?? awal, jenis: post.jabatan.formulirJPT ? .jpt : .jaJF,
            pendekatan: .kualitatif, status: .draft, penilai: atasan.map { org.people[$0].pegawai.id }, versi: versi, menggantikan: nil,
            pihakPegawai: org.pihak(person.nomor), pihakPenilai: atasan.map { org.pihak($0) }, isi: isi(versi: versi), version: 1)
    }

    private func append(_ skp: SKP, _ at: Instant, _ history: inout DemoHistory) {
        history.skp.append(DemoHistory.Plan(skp: skp, unit: org.units[org.posts[person.post].unit].id, dibuat: at))
    }

    private func recordContent(_ skp: SKP, _ at: Instant, _ history: inout DemoHistory) {
        var random = SeededRandom(person.nomor, tahun, 0x6873)
        for (n, rhk) in skp.isi.hasilKerja.enumerated() {
            history.record(
                at.adding(seconds: Int64(240 * (n + 1))), id, .skpHasilKerjaSimpan, skp.id.rawValue, sesudah: try? json(rhk),
                &random)
        }
    }

    /// A second version on its way, sent back with a reason; the first stays in force meanwhile.
    private func change(_ old: SKP, _ history: inout DemoHistory) {
        var random = SeededRandom(person.nomor, tahun, 0x6368)
        let why = "Mendapat tugas tambahan sebagai wali kelas mulai semester ini."
        let opened = time.jamKerja(time.today.adding(days: -12), &random)
        let sent = time.sesudah(opened, hariKerja: 2...2, &random)
        let back = time.sesudah(sent, hariKerja: 2...2, &random)
        guard back < time.now, let atasan else { return }
        let next = base(versi: 2)
        let version = SKP(
            id: next.id, pegawai: id, jabatan: next.jabatan, tahun: tahun, mulai: next.mulai, selesai: next.selesai, jenis: next.jenis,
            pendekatan: next.pendekatan, status: .dikembalikan, penilai: next.penilai, versi: 2, menggantikan: old.id,
            pihakPegawai: next.pihakPegawai, pihakPenilai: next.pihakPenilai, isi: next.isi, version: 3, alasanPerubahan: why,
            waktu: WaktuSKP(diajukan: sent))
        append(version, opened, &history)
        let (objek, leader) = (version.id.rawValue, org.people[atasan].pegawai.id)
        history.record(
            opened, id, .skpMulaiPerubahan, objek, sesudah: "{\"dari\":\"\(old.id.rawValue)\",\"versi\":2}", alasan: why, &random)
        history.record(sent, id, .skpAjukan, objek, sebelum: Self.status(.draft), sesudah: Self.status(.diajukan), &random)
        history.record(
            back, leader, .skpKembalikan, objek, sebelum: Self.status(.diajukan), sesudah: Self.status(.dikembalikan),
            alasan: KalimatContoh.pengembalian[0], &random)
    }

    static func status(_ status: StatusSKP) -> String { "{\"status\":\"\(status.rawValue)\"}" }
}
