import Kinerja
package import UseCases

/// Builds the demo agency in an empty installation: nearly two years that end now, acted by its people through the door.
///
/// Commands run many per transaction under a moved clock. Nothing but commands writes.
package enum BuildDemo {
    package struct Laporan: Sendable, Equatable {
        package let unit: Int
        package let jabatan: Int
        package let pegawai: Int
        package let skp: Int
        package let evaluasi: Int
        /// Commands that were run.
        package let tindakan: Int
    }

    /// - Parameter progress: days played and days in all.
    /// - Throws: `CreateDemo.NotEmpty` where there is an agency already.
    package static func run(
        _ profile: DemoProfil, in site: Installation, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Laporan {
        let play = Play(DemoWorld(profile, now: site.clock()), in: site, progress)
        return try await play.run()
    }
}

/// The script from its first day to now.
private struct Play {
    /// Cues per transaction at most. The first are small, so that the planner soon counts tables with something in them.
    static let batch = 100...1_000

    let world: DemoWorld
    let site: Installation
    let clock: DemoClock
    let password: @Sendable () async throws -> String
    let progress: @Sendable (Int, Int) -> Void
    private let start: Instant

    init(_ world: DemoWorld, in site: Installation, _ progress: @escaping @Sendable (Int, Int) -> Void) {
        start = world.time.awal(world.time.today.year - 1)
        let clock = DemoClock(at: start)
        (self.world, self.clock, self.progress) = (world, clock, progress)
        self.site = site.under(clock: { clock.now }, random: { clock.random() })
        password = { try await site.passwords.hash(DemoLogin.kataSandi) }
    }

    func run() async throws -> BuildDemo.Laporan {
        var (stage, agenda, transactions) = (try await Opening(world: world, site: site, clock: clock).run(), Agenda(), 0)
        guard let admin = world.org.person(.admin), let second = world.org.person(.admin2) else {
            throw UnreadableWorld(sebab: "no admins")
        }
        let accounts = AkunScript(site: site, admin: admin, kataSandi: try await password())
        try await scene(&stage, &agenda, [], &transactions) { scene in
            accounts.schedule(in: scene)
            Office(admins: [admin, second]).schedule(in: scene)
            for tahun in [world.time.today.year - 1, world.time.today.year] {
                for person in world.org.people { Planning(person.nomor, tahun, in: world)?.schedule(in: scene) }
            }
        }
        let rules = LocalRules(site: site, clock: clock, admin: admin, second: second)
        try await local(rules, &stage, &agenda, &transactions)
        try await go(to: nil, &stage, &agenda, &transactions)
        progress(1, 1)
        await site.refreshStatistics()
        return BuildDemo.Laporan(
            unit: world.org.units.count, jabatan: world.org.posts.count, pegawai: world.org.people.count, skp: stage.skp,
            evaluasi: stage.evaluasi, tindakan: stage.tindakan)
    }

    /// The agency's own rules: what is checked before a transaction cannot be a cue, so the script stops for it.
    private func local(_ rules: LocalRules, _ stage: inout Stage, _ agenda: inout Agenda, _ transactions: inout Int) async throws {
        let year = world.time.today.year
        guard let now = LocalDate(year, 1, 1), let next = LocalDate(year + 1, 1, 1) else { return }
        let day: Int64 = 86_400
        try await go(to: world.time.now.adding(seconds: -60 * day), &stage, &agenda, &transactions)
        let first = try await rules.upload(.pertama, mulai: now, approved: true, world, stage)
        try await scene(&stage, &agenda, [], &transactions) { scene in for (at, play) in first.cues { scene.later(at, play) } }
        try await go(to: world.time.now.adding(seconds: -2 * day), &stage, &agenda, &transactions)
        let second = try await rules.upload(.kedua, mulai: next, approved: false, world, stage)
        try await scene(&stage, &agenda, [], &transactions) { scene in for (at, play) in second.cues { scene.later(at, play) } }
        try await go(to: world.time.now.adding(seconds: -day), &stage, &agenda, &transactions)
        if world.profile.rinci { try await rules.seal(first.id, mulai: now, world, stage) }
    }

    /// Plays what comes before a moment; everything that is left, without one.
    private func go(to end: Instant?, _ stage: inout Stage, _ agenda: inout Agenda, _ transactions: inout Int) async throws {
        var counted = 0
        while let next = agenda.next, end.map({ next.at < $0 }) ?? true {
            var cues: [Cue] = []
            let most = min(Self.batch.upperBound, max(Self.batch.lowerBound, stage.tindakan / 3))
            while cues.count < most, let cue = agenda.next, end.map({ cue.at < $0 }) ?? true, let taken = agenda.take() {
                cues.append(taken)
            }
            try await scene(&stage, &agenda, cues, &transactions) { try $0.play(most: most) }
            await countAfresh(stage, &counted)
            progress(Int(clock.now.seconds(since: start) / 86_400), Int(world.time.now.seconds(since: start) / 86_400))
        }
        if let end { clock.move(to: end) }
    }

    /// A planner that counted empty tables reads them whole: it is told again each time that they have doubled.
    private func countAfresh(_ stage: Stage, _ counted: inout Int) async {
        guard stage.tindakan > counted * 2 else { return }
        await site.refreshStatistics()
        counted = stage.tindakan
    }

    private func scene(
        _ stage: inout Stage, _ agenda: inout Agenda, _ cues: [Cue], _ transactions: inout Int,
        _ body: @escaping @Sendable (Scene) throws -> Void
    ) async throws {
        transactions += 1
        let (before, world, clock, number, now) = (stage, world, clock, transactions, clock.now)
        let after = try await site.batch { batch in
            clock.begin(number)
            clock.move(to: now)
            let scene = Scene(world, before, cues, in: batch, under: clock)
            try body(scene)
            return (stage: scene.stage, later: scene.later)
        }
        stage = after.stage
        for cue in after.later { agenda.add(cue) }
    }
}
