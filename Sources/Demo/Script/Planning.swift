import Kinerja
import UseCases

/// A plan's way through a year: started, written, submitted, sometimes sent back, agreed and set. It stops where the scene or today stops it.
struct Planning: Sendable {
    let person: Int
    let tahun: Int
    private let stop: StatusSKP?
    private let mulai: Instant
    private let penilai: Int?
    private let resep: [ResepHasil]

    private var key: Stage.Tahun { .init(orang: person, tahun: tahun) }

    /// `nil` for whoever writes none this year.
    init?(_ person: Int, _ tahun: Int, in world: DemoWorld) {
        let (org, time, someone) = (world.org, world.time, world.org.people[person])
        guard org.menyusun(person), someone.mulai.year <= tahun, !Self.isMissing(someone, tahun, world) else { return nil }
        var random = SeededRandom(person, tahun, 0x6A6C)
        stop = tahun == time.today.year ? Self.stop(someone, world, &random) : nil
        // Who leads plans first, so that others can link to it.
        let first = max(LocalDate(tahun, 1, 2) ?? time.today, someone.mulai).adding(days: someone.tingkat + random.below(9))
        let planned = time.jamKerja(first, &random)
        let late = time.jamKerja(time.today.adding(days: -random.within(9...26)), &random)
        // Who began this late stands still now.
        mulai = stop != nil && late > planned ? late : planned
        (self.person, self.tahun) = (person, tahun)
        penilai = org.atasan(of: person)
        resep = Recipe.of(person, tahun, org)
    }

    private static func isMissing(_ person: DemoPegawai, _ tahun: Int, _ world: DemoWorld) -> Bool {
        guard tahun == world.time.today.year else { return false }
        if case .belumMulai = world.scenes[person.nomor] { return true }
        var random = SeededRandom(person.nomor, 0x626D)
        return person.persona == nil && world.scenes[person.nomor] == nil && person.tingkat > 2 && random.chance(3)
    }

    private static func stop(_ person: DemoPegawai, _ world: DemoWorld, _ random: inout SeededRandom) -> StatusSKP? {
        if let scene = world.scenes[person.nomor] { return scene.status }
        guard person.persona == nil, person.tingkat > 2 else { return nil }
        return random.weighted([(nil, 90), (.draft, 3), (.diajukan, 3), (.dikembalikan, 2), (.disepakati, 2)])
    }

    func schedule(in scene: Scene) {
        scene.later(mulai) { try self.start(in: $0) }
    }

    private func start(in scene: Scene) throws {
        let begun = try scene.act(
            StartSKP(penugasan: scene.stage.penugasan[person], tahun: tahun, pendekatan: .kualitatif), by: person)
        scene.stage.rencana[key] = Stage.Rencana(skp: begun.id, version: begun.version)
        scene.stage.skp += 1
        for n in resep.indices {
            scene.later(mulai.adding(seconds: Int64(240 * (n + 1)))) { try self.write(n, in: $0) }
        }
        scene.later(mulai.adding(seconds: Int64(240 * (resep.count + 1)))) { try self.expect(in: $0) }
        scene.later(mulai.adding(seconds: Int64(240 * (resep.count + 2)))) { try self.annex(in: $0) }
        var random = SeededRandom(person, tahun, 0x616A)
        guard penilai != nil, stop != .draft else { return }
        scene.later(scene.time.sesudah(mulai, hariKerja: 1...5, &random)) { try self.submit(in: $0, again: false) }
    }

    private func write(_ n: Int, in scene: Scene) throws {
        let (r, link) = (resep[n], link(resep[n], in: scene))
        let command = SaveHasilKerja(
            skp: try mine(scene).skp, version: try mine(scene).version, klasifikasi: r.klasifikasi.rawValue, uraian: r.uraian,
            intervensi: link.id, intervensiTeks: link.teks, penugas: penilai.map { scene.org.posts[scene.org.people[$0].post].nama } ?? "",
            indikator: r.ukuran.map {
                SaveHasilKerja.IndikatorInput(
                    uraian: $0.uraian, aspek: $0.aspek.rawValue, target: TargetInput($0.target), perspektif: $0.perspektif?.rawValue ?? "")
            })
        try edit(command, in: scene)
    }

    /// The government's mission where the superior writes no SKP; nothing yet where he has not begun.
    private func link(_ r: ResepHasil, in scene: Scene) -> (id: String, teks: String) {
        guard r.klasifikasi == .utama else { return ("", "") }
        guard let penilai, scene.org.menyusun(penilai) else {
            return ("", "Misi kedua RPJMD: pelayanan publik yang cepat, adil, dan dapat dipercaya")
        }
        let above = scene.stage.rencana[.init(orang: penilai, tahun: tahun)]?.hasil ?? []
        return (Recipe.supports(r, among: above)?.rawValue ?? "", "")
    }

    private func expect(in scene: Scene) throws {
        var random = SeededRandom(person, tahun, 0x656B)
        let nilai = random.some(random.within(3...5), of: NilaiBerAKHLAK.allCases)
        let texts = nilai.map { ($0, DemoKalimat.ekspektasi[$0, default: []].joined(separator: "\n")) }
        let mine = try mine(scene)
        try edit(
            SaveEkspektasi(
                skp: mine.skp, version: mine.version, ekspektasi: Dictionary(texts, uniquingKeysWith: { a, _ in a })), in: scene)
    }

    private func annex(in scene: Scene) throws {
        let mine = try mine(scene)
        let texts = DemoKalimat.lampiran.mapValues { $0.joined(separator: "\n") }
        try edit(SaveLampiran(skp: mine.skp, version: mine.version, lampiran: texts), in: scene)
        let written = try scene.ask(ReadSKP(mine.skp), by: person).skp.isi.hasilKerja
        scene.stage.rencana[key]?.hasil = resep.compactMap { r in written.first { $0.uraian == r.uraian } }
    }

    private func edit(_ command: some SKPEdit, in scene: Scene) throws {
        let version = try scene.act(command, by: person).version
        scene.stage.rencana[key]?.version = version
    }

    private func submit(in scene: Scene, again: Bool) throws {
        guard let penilai else { return }
        let mine = try mine(scene)
        let version = try scene.act(SubmitSKP(skp: mine.skp, version: mine.version), by: person).version
        scene.stage.rencana[key]?.version = version
        var random = SeededRandom(person, tahun, again ? 0x6166 : 0x6165)
        if stop == .diajukan { return }
        if !again, stop == .dikembalikan || random.chance(14) {
            let at = scene.time.sesudah(scene.now, hariKerja: 1...3, &random)
            return scene.later(at) { try self.sendBack(by: penilai, in: $0) }
        }
        scene.later(scene.time.sesudah(scene.now, hariKerja: 1...4, &random)) { try self.agree(by: penilai, in: $0) }
    }

    /// Returned with a reason, talked about, submitted again; or it stands there.
    private func sendBack(by penilai: Int, in scene: Scene) throws {
        var random = SeededRandom(person, tahun, 0x6B62)
        let mine = try mine(scene)
        let why = random.pick(DemoKalimat.pengembalian)
        let version = try scene.act(ReturnSKP(skp: mine.skp, version: mine.version, alasan: why), by: penilai).version
        scene.stage.rencana[key]?.version = version
        guard stop != .dikembalikan else { return }
        for (n, who) in [person, penilai].enumerated() {
            scene.later(scene.now.adding(seconds: Int64(5400 + 3600 * n))) {
                try $0.act(AddDialog(skp: mine.skp, teks: DemoKalimat.dialog[n]), by: who)
            }
        }
        scene.later(scene.time.sesudah(scene.now, hariKerja: 1...3, &random)) { try self.submit(in: $0, again: true) }
    }

    private func agree(by penilai: Int, in scene: Scene) throws {
        let mine = try mine(scene)
        let agreed = try scene.act(AgreeSKP(skp: mine.skp, version: mine.version, tetapkan: stop != .disepakati), by: penilai)
        scene.stage.rencana[key]?.version = agreed.version
        guard agreed.status == .ditetapkan else { return }
        Working.schedule(person, tahun, in: scene)
        if case .perubahanDikembalikan = scene.world.scenes[person], tahun == scene.time.today.year {
            Changing(person: person, penilai: penilai, skp: mine.skp, version: agreed.version).schedule(in: scene)
        }
    }

    private func mine(_ scene: Scene) throws -> Stage.Rencana {
        guard let known = scene.stage.rencana[key] else { throw UnreadableWorld(sebab: "a plan that was not begun") }
        return known
    }
}
