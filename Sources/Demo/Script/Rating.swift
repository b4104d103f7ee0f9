import Kinerja
import UseCases

/// One evaluation: rated beside its record, delivered, received, sometimes objected to.
struct Rating: Sendable {
    let person: Int
    let skp: SKPID
    let periode: PeriodeEvaluasi
    private let penilai: Int
    private let rated: Instant
    private let scene: DemoScene?
    private let mutu: DemoMutu

    private var objects: Bool {
        if case .keberatanTerbuka = scene { true } else { false }
    }

    /// `nil` where nobody rates: a few assessors are late with the last period.
    init?(_ person: Int, _ skp: SKPID, _ periode: PeriodeEvaluasi, in stage: Scene) {
        guard let penilai = stage.org.atasan(of: person) else { return nil }
        let (time, someone) = (stage.time, stage.org.people[person])
        let isLast = periode.jenis != .tahunan && periode.selesai == time.akhirTriwulanLalu
        scene = isLast ? stage.world.scenes[person] : nil
        var random = SeededRandom(person, periode.tahun, periode.urutan, periode.jenis == .tahunan ? 2 : 1, 0x7274)
        if case .belumDinilai = scene { return nil }
        let recent = periode.selesai >= time.today.adding(days: -75)
        if scene == nil, recent, someone.persona == nil, random.chance(9) { return nil }
        let days = random.weighted([(1...6, 70), (7...10, 24), (11...16, 6)])
        let from = max(time.zona.start(of: periode.selesai), stage.now)
        (self.person, self.skp, self.periode, self.penilai) = (person, skp, periode, penilai)
        rated = time.sesudah(from, hariKerja: days, &random)
        mutu = DemoMutu.of(someone, periode)
    }

    func schedule(in stage: Scene) { stage.later(rated) { try self.rate(in: $0) } }

    private func random(_ purpose: Int) -> SeededRandom {
        SeededRandom(person, periode.tahun, periode.urutan, periode.jenis == .tahunan ? 2 : 1, purpose)
    }

    /// As the assessor sees the person; where the record says otherwise, or nothing, he writes why.
    private func rate(in stage: Scene) throws {
        var random = random(0x6E69)
        var command = RateEvaluasi(
            skp: skp, periode: periode.id, hasil: mutu.hasil, perilaku: mutu.perilaku, catatan: random.pick(DemoKalimat.rekomendasi))
        let usulan = try stage.ask(ReadUsulan(skp, periode.id), by: penilai)
        // Mostly the assessor follows the proposal.
        if random.chance(60), let hasil = usulan.hasilKerja.rating, hasil != .dibawah || mutu.hasil == .dibawah { command.hasil = hasil }
        if random.chance(60), let perilaku = usulan.perilaku.rating { command.perilaku = perilaku }
        if command.hasil != usulan.hasilKerja.rating { command.alasanHasil = random.pick(DemoKalimat.alasanBeda) }
        if command.perilaku != usulan.perilaku.rating { command.alasanPerilaku = random.pick(DemoKalimat.alasanBeda) }
        let rated = try stage.act(command, by: penilai)
        stage.stage.evaluasi += 1
        if case .dinilaiSaja = scene { return }
        let waits = scene != nil && stage.org.people[person].persona != .kepalaSekolah
        let day = stage.time.today.adding(days: -(objects ? 13 : random.within(4...7)))
        let sent = waits ? stage.time.jamKerja(day, &random) : stage.time.sesudah(stage.now, hariKerja: 1...4, &random)
        guard sent > stage.now else { return }
        stage.later(sent) { try self.deliver(rated, in: $0) }
    }

    private func deliver(_ rated: EvaluasiReceipt, in stage: Scene) throws {
        let sent = try stage.act(
            DeliverEvaluasi(rated.evaluasi, version: rated.version, alasanSebaran: DemoKalimat.sebaran), by: penilai)
        if case .menungguTandaTangan = scene { return }
        var random = random(0x6469)
        stage.later(stage.time.sesudah(stage.now, hariKerja: 1...3, &random)) { try self.open(sent, in: $0) }
    }

    private func open(_ sent: EvaluasiReceipt, in stage: Scene) throws {
        guard let opened = try unlessClosed({ try stage.act(ReceiveEvaluasi(sent.evaluasi), by: person) }) else { return }
        var random = random(0x6F70)
        let byChance = periode.jenis == .tahunan && opened.predikat != .sangatBaik && random.chance(3)
        if objects || byChance {
            let asked = stage.time.sesudah(stage.now, hariKerja: 1...2, &random)
            return stage.later(asked) { try self.object(opened, in: $0) }
        }
        // Nobody need sign: without an objection the limits run out all the same.
        guard scene != nil || stage.org.people[person].persona != nil || random.chance(97) else { return }
        stage.later(stage.now.adding(seconds: Int64(900 + random.below(7200)))) { try self.accept(opened, in: $0) }
    }

    private func accept(_ opened: EvaluasiReceipt, in stage: Scene) throws {
        _ = try unlessClosed { try stage.act(AcceptEvaluasi(opened.evaluasi, version: opened.version), by: person) }
    }

    /// Where no objection is possible the office may have closed the evaluation first; there is nothing left to sign then.
    private func unlessClosed<Receipt>(_ body: () throws -> Receipt) throws -> Receipt? {
        do { return try body() } catch Refused.wrongState { return nil } catch Refused.stale { return nil }
    }

    /// Where the law knows no objection, the person signs after all.
    private func object(_ opened: EvaluasiReceipt, in stage: Scene) throws {
        do {
            try KeberatanScript(person: person, penilai: penilai, periode: periode, mutu: mutu, staysOpen: objects).submit(
                opened, in: stage)
        } catch is Invalid {
            try accept(opened, in: stage)
        }
    }
}

/// An objection: to the assessor's superior, who upholds or changes the rating within the limit (Lampiran V.B).
struct KeberatanScript: Sendable {
    let person: Int
    let penilai: Int
    let periode: PeriodeEvaluasi
    let mutu: DemoMutu
    /// It waits for the superior's decision.
    let staysOpen: Bool

    func submit(_ opened: EvaluasiReceipt, in stage: Scene) throws {
        var random = SeededRandom(person, periode.tahun, periode.urutan, 0x6F62)
        let command = SubmitKeberatan(opened.evaluasi, alasan: random.pick(DemoKalimat.keberatan), version: opened.version)
        let asked = try stage.act(command, by: person)
        let explained = stage.now.adding(seconds: Int64(3600 * random.within(2...5)))
        stage.later(explained) {
            try $0.act(ExplainKeberatan(asked.evaluasi, penjelasan: DemoKalimat.penjelasan, version: 1), by: penilai)
        }
        guard !staysOpen, let atasan = stage.org.atasan(of: penilai) else { return }
        let mengubah = random.chance(40)
        stage.later(stage.time.sesudah(explained, hariKerja: 4...6, &random)) { try decide(asked, mengubah: mengubah, by: atasan, in: $0) }
    }

    private func decide(_ asked: EvaluasiReceipt, mengubah: Bool, by atasan: Int, in stage: Scene) throws {
        let rated = try stage.ask(ReadEvaluasi(asked.evaluasi), by: atasan).evaluasi.penilaian
        let better: RatingHasilKerja = rated?.hasil == .dibawah ? .sesuai : .diatas
        let changes = mengubah && better != rated?.hasil
        try stage.act(
            DecideKeberatan(
                evaluasi: asked.evaluasi, putusan: changes ? .mengubah : .menguatkan,
                pertimbangan: changes ? DemoKalimat.mengubah : DemoKalimat.menguatkan, hasil: changes ? better : nil,
                version: asked.version), by: atasan)
    }
}
