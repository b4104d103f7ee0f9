import Kinerja
import UseCases

/// The work of one person in one period: steps, results, evidence, feedback.
struct Working: Sendable {
    let person: Int
    let plan: Stage.Rencana
    let periode: PeriodeEvaluasi
    private let sejak: Instant
    private let mutu: DemoMutu
    private let resep: [ResepHasil]
    /// The last two quarters, and every quarter of whom a visitor can be: earlier ones show results and ratings.
    private let isDetailed: Bool

    /// What follows once a plan is in force: work in each quarter, then its evaluation, and that of the year.
    static func schedule(_ person: Int, _ tahun: Int, in scene: Scene) {
        guard let plan = scene.stage.rencana[.init(orang: person, tahun: tahun)] else { return }
        let (time, from) = (scene.time, scene.org.people[person].mulai)
        for periode in scene.stage.periode[tahun] ?? [] where periode.mulai < time.today && periode.selesai >= from {
            if periode.jenis != .tahunan { Working(person, plan, periode, in: scene).schedule(in: scene) }
            guard periode.selesai < time.today else { continue }
            Rating(person, plan.skp, periode, in: scene)?.schedule(in: scene)
        }
    }

    private init(_ person: Int, _ plan: Stage.Rencana, _ periode: PeriodeEvaluasi, in scene: Scene) {
        (self.person, self.plan, self.periode) = (person, plan, periode)
        mutu = DemoMutu.of(scene.org.people[person], periode)
        resep = Recipe.of(person, periode.tahun, scene.org)
        sejak = scene.now.adding(seconds: 1800)
        isDetailed = periode.selesai >= scene.time.today.adding(days: -100) || scene.org.people[person].persona != nil
    }

    private func schedule(in scene: Scene) {
        var random = SeededRandom(person, periode.tahun, periode.urutan, 0x776B)
        guard isDetailed else {
            guard scene.world.profile.rinci else { return }
            return scene.later(moment(70...98, scene, &random)) { try self.results(in: $0) }
        }
        let begun = !isOpen(scene) || scene.org.people[person].persona != nil || random.chance(62)
        let steps = moment(0...8, scene, &random)
        for n in plan.hasil.indices { scene.later(steps.adding(seconds: Int64(120 * n))) { try self.steps(n, in: $0) } }
        if begun {
            scene.later(moment(70...98, scene, &random)) { try self.results(in: $0) }
            for n in plan.hasil.indices where !isOpen(scene) || n < 2 { around(n, scene, &random) }
        }
        UmpanBalikScript(person: person, plan: plan, periode: periode, mutu: mutu).schedule(in: scene, isOpen: isOpen(scene)) {
            moment($0, scene, &$1)
        }
    }

    /// Evidence of a result, and what the superior says of it.
    private func around(_ n: Int, _ scene: Scene, _ random: inout SeededRandom) {
        if random.chance(isOpen(scene) ? 55 : 72) {
            scene.later(moment(60...99, scene, &random)) { try self.evidence(n, in: $0) }
        }
        guard random.chance(isOpen(scene) ? 12 : 46), let penilai = scene.org.atasan(of: person) else { return }
        let (nada, tentang) = (mutu.nada(&random), "rhk.\(plan.hasil[n].id.rawValue)")
        let texts: [NadaUmpanBalik: [String]] = [
            .positif: DemoKalimat.positif, .netral: DemoKalimat.netral, .negatif: DemoKalimat.negatif,
        ]
        let words = random.pick(texts[nada] ?? DemoKalimat.netral)
        let give = GiveUmpanBalik(skp: plan.skp, periode: periode.id, tentang: tentang, nada: nada.rawValue, teks: words)
        scene.later(moment(30...99, scene, &random)) { try $0.act(give, by: penilai) }
    }

    private func isOpen(_ scene: Scene) -> Bool { periode.selesai >= scene.time.today }

    /// A moment inside the period, after the plan is in force and not after now: the share of the span in hundredths says when.
    private func moment(_ range: ClosedRange<Int>, _ scene: Scene, _ random: inout SeededRandom) -> Instant {
        let time = scene.time
        let first = max(periode.mulai, time.zona.date(sejak))
        let last = max(first, min(periode.selesai, time.today.adding(days: -1)))
        let at = time.jamKerja(first.adding(days: first.days(to: last) * random.within(range) / 100), &random)
        return max(sejak, min(at, time.now.adding(seconds: -Int64(600 + random.below(3000)))))
    }

    private func steps(_ n: Int, in scene: Scene) throws {
        let lines = n < resep.count ? resep[n].aksi : []
        guard !lines.isEmpty else { return }
        try scene.act(
            SaveRencanaAksi(
                skp: plan.skp, periode: periode.id, rhk: plan.hasil[n].id, baris: lines.joined(separator: "\n"),
                sidik: SaveRencanaAksi.sidik([])), by: person)
    }

    /// Results of all measures, as the page saves them, and the steps that are done.
    private func results(in scene: Scene) throws {
        var random = SeededRandom(person, periode.tahun, periode.urutan, 0x7265)
        let shown = isOpen(scene) ? Array(plan.hasil.prefix(2)) : plan.hasil
        let rows = shown.enumerated().flatMap { n, rhk in rhk.indikator.map { row($0, n, scene, &random) } }
        try scene.act(SaveRealisasi(skp: plan.skp, periode: periode.id, baris: rows), by: person)
        guard scene.world.profile.perorangan, isDetailed else { return }
        for hasil in try scene.ask(ReadKinerjaPeriode(plan.skp, periode.id), by: person).hasil {
            let done = hasil.rencanaAksi.enumerated().filter { m, _ in isOpen(scene) ? m == 0 && random.chance(60) : random.chance(90) }
            guard !done.isEmpty else { continue }
            let ticked = done.map(\.element.id)
            try scene.act(TickRencanaAksi(skp: plan.skp, periode: periode.id, rhk: hasil.rhk.id, selesai: ticked), by: person)
        }
    }

    private func row(_ i: Indikator, _ n: Int, _ scene: Scene, _ random: inout SeededRandom) -> SaveRealisasi.RealisasiInput {
        let letak = mutu.letak(n, &random)
        let nilai = DemoFigures.nilai(i, letak, bagian: periode.urutan, &random)
        let text =
            isOpen(scene)
            ? "Sedang berjalan. Angka sementara sampai \(scene.time.today.panjang.indonesia)."
            : DemoFigures.uraian(i, nilai, letak, periode, &random)
        return SaveRealisasi.RealisasiInput(
            indikator: i.id, uraian: text, nilai: NilaiInput(diketik: nilai.map(AngkaRealisasi.isian) ?? ""), version: 0)
    }

    private func evidence(_ n: Int, in scene: Scene) throws {
        guard n < resep.count, !resep[n].bukti.isEmpty else { return }
        var random = SeededRandom(person, periode.tahun, periode.urutan, n, 0x626B)
        let (name, someone) = (random.pick(resep[n].bukti), scene.org.people[person])
        let isRecent = scene.world.profile.perorangan && periode.selesai >= scene.time.today.adding(days: -200)
        let isFile = isRecent && random.chance(16) || someone.persona != nil && n == 0
        let isi: AddBukti.Isi = isFile ? file(name, scene) : .tautan(link(name, &random))
        try scene.act(
            AddBukti(skp: plan.skp, periode: periode.id, rhk: plan.hasil[n].id, keterangan: "\(name), \(periode.nama.indonesia)", isi: isi),
            by: person)
    }

    private func file(_ name: String, _ scene: Scene) -> AddBukti.Isi {
        let post = scene.org.posts[scene.org.people[person].post].nama
        let lines = [name, scene.org.people[person].nama, post, periode.nama.indonesia, "Dokumen contoh untuk demo Tolok"]
        return .berkas(nama: "\(name).pdf", isi: SmallPDF.make(lines))
    }

    private func link(_ name: String, _ random: inout SeededRandom) -> String {
        let slug = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
        return "https://arsip.nusaharapan.example/\(periode.tahun)/\(random.within(1000...9999))/\(slug)"
    }
}
