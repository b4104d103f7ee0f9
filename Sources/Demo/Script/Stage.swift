import Kinerja
import UseCases

/// Where the script plays: organisation, calendar, and how much detail.
struct DemoWorld: Sendable {
    let org: DemoOrganisasi
    let time: DemoTime
    let profile: DemoProfil
    let scenes: [Int: DemoScene]

    init(_ profile: DemoProfil, now: Instant) {
        (self.profile, time) = (profile, DemoTime(now: now))
        org = InstansiBuilder.build(profile, today: time.today)
        scenes = org.scenes()
    }
}

/// What the script must know of what the commands answered, to go on.
struct Stage: Sendable {
    struct Tahun: Hashable, Sendable {
        let orang: Int
        let tahun: Int
    }

    /// The plan of one person in one year.
    struct Rencana: Sendable {
        var skp: SKPID
        var version: Int64
        /// In the order of ``DemoRecipe``; empty until all are written.
        var hasil: [RencanaHasilKerja] = []
    }

    /// Of people and units by their number in the demo.
    var pegawai: [PegawaiID] = []
    var nomor: [PegawaiID: Int] = [:]
    var penugasan: [PenugasanID] = []
    var unit: [UnitKerjaID] = []
    var periode: [Int: [PeriodeEvaluasi]] = [:]
    var rencana: [Tahun: Rencana] = [:]
    /// Cues given out so far.
    var cues = 0
    var tindakan = 0
    var skp = 0
    var evaluasi = 0
}

/// One transaction of the script: who does what, one after another, each at his moment.
final class Scene {
    let world: DemoWorld
    private let batch: Batch
    private let clock: DemoClock
    private let horizon: Instant
    private var agenda = Agenda()
    private(set) var later: [Cue] = []
    var stage: Stage

    var org: DemoOrganisasi { world.org }
    var time: DemoTime { world.time }
    var now: Instant { clock.now }

    /// - Parameter cues: in their order; what they bring about up to the last of them is played among them.
    init(_ world: DemoWorld, _ stage: Stage, _ cues: [Cue], in batch: Batch, under clock: DemoClock) {
        (self.world, self.stage, self.batch, self.clock) = (world, stage, batch, clock)
        horizon = cues.last?.at ?? Instant(rawValue: .min)
        for cue in cues { agenda.add(cue) }
    }

    /// - Parameter most: cues to play; the rest is put off to the next transaction.
    func play(most: Int) throws {
        var played = 0
        while played < most, let cue = agenda.take() {
            clock.move(to: cue.at)
            try cue.play(self)
            played += 1
        }
        while let rest = agenda.take() { later.append(rest) }
    }

    /// Puts something off; what lies beyond the present never happens.
    func later(_ at: Instant, _ play: @escaping Cue.Play) {
        guard at < time.now else { return }
        stage.cues += 1
        let cue = Cue(at: max(at, now), urutan: stage.cues, play: play)
        if cue.at <= horizon { agenda.add(cue) } else { later.append(cue) }
    }

    @discardableResult
    func act<C: Command>(_ command: C, by person: Int) throws -> C.Receipt where C.Receipt: Codable {
        stage.tindakan += 1
        return try batch.run(command, by: actor(person))
    }

    @discardableResult
    func act<C: ReadyCommand>(_ command: C, by person: Int) throws -> C.Receipt where C.Receipt: Codable {
        stage.tindakan += 1
        return try batch.run(command, by: actor(person))
    }

    @discardableResult
    func act<C: Command & ReceiptNotKept>(_ command: C, by person: Int) throws -> C.Receipt {
        stage.tindakan += 1
        return try batch.run(command, by: actor(person))
    }

    func ask<Q: Query>(_ query: Q, by person: Int) throws -> Q.View { try batch.ask(query, by: actor(person)) }

    /// The person, who has just given his password again: what seals asks for it.
    func actor(_ person: Int) -> Actor { world.actor(person, stage, at: now) }
}

extension DemoWorld {
    func actor(_ person: Int, _ stage: Stage, at now: Instant) -> Actor {
        Actor(
            instansi: DemoOrganisasi.instansi.id, pegawai: stage.pegawai[person], nama: org.people[person].nama,
            peran: org.people[person].persona?.peran ?? [], stepUp: now)
    }
}
