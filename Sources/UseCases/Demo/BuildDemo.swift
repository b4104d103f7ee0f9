import Kinerja
import Rulebooks
import Storage

/// Builds the demo agency in an empty installation: one and a half years that end now.
package enum BuildDemo {
    package struct Report: Sendable, Equatable {
        package let unit: Int
        package let jabatan: Int
        package let pegawai: Int
        package let skp: Int
        package let evaluasi: Int
        package let peristiwa: Int
    }

    /// The database already holds an agency: a demo is never mixed with it.
    package struct NotEmpty: Error, Sendable {
        package let instansi: String
    }

    /// People per transaction.
    static let batch = 60

    /// - Parameter progress: people written and people in all.
    package static func run(
        _ profile: DemoProfile, in site: Installation, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Report {
        if let known = try await site.database.read({ try InstansiRepository($0).all() }).first { throw NotEmpty(instansi: known.nama) }
        let world = try world(profile, now: site.clock(), rules: site.rules)
        let password = try await site.passwords.hash(DemoLogin.kataSandi)
        try await site.database.write { try DemoWriter($0, world).writeAgency(password: password) }
        var (skp, evaluasi, peristiwa) = (0, 0, 0)
        let order = world.org.people.sorted { ($0.tingkat, $0.nomor) < ($1.tingkat, $1.nomor) }
        for start in stride(from: 0, to: order.count, by: batch) {
            let histories = try order[start..<min(start + batch, order.count)].map { try history(of: $0, in: world) }
            for bytes in histories.flatMap(\.berkas) { _ = try site.evidence.keep(bytes) }
            try await site.database.write { try DemoWriter($0, world).write(histories) }
            for h in histories {
                (skp, evaluasi, peristiwa) = (skp + h.skp.count, evaluasi + h.evaluasi.count, peristiwa + h.peristiwa.count)
            }
            progress(min(start + batch, order.count), order.count)
        }
        try await site.database.write {
            try DemoWriter($0, world).writeClosing()
            try DemoAturan($0, world).write()
        }
        try await site.database.refreshStatistics()
        return Report(
            unit: world.org.units.count, jabatan: world.org.posts.count, pegawai: world.org.people.count, skp: skp, evaluasi: evaluasi,
            peristiwa: peristiwa)
    }

    static func world(_ profile: DemoProfile, now: Instant, rules: Rulebook) throws -> DemoWorld {
        let time = DemoTime(now: now)
        let org = AgencyBuilder.build(profile, today: time.today)
        var keputusan: [DemoWorld.Pertanyaan: Jawaban<PredikatKinerja>] = [:]
        for hari in Set(time.periode.map(\.selesai)) where hari < time.today {
            for hasil in RatingHasilKerja.allCases {
                for perilaku in RatingPerilakuKerja.allCases {
                    keputusan[.init(hasil: hasil, perilaku: perilaku, hari: hari)] = try rules.predikatKinerja(
                        hasil: hasil, perilaku: perilaku, on: hari)
                }
            }
        }
        return DemoWorld(org: org, time: time, profile: profile, scenes: org.scenes(), rules: rules, keputusan: keputusan)
    }

    static func history(of person: DemoPerson, in world: DemoWorld) throws -> DemoHistory {
        var history = DemoHistory()
        let time = world.time
        for tahun in [time.today.year - 1, time.today.year] {
            var plans = DemoPlans(world, person, tahun: tahun)
            guard let skp = plans.write(into: &history) else { continue }
            for periode in time.triwulan(tahun) where periode.mulai < time.today && periode.selesai >= skp.mulai {
                // Large agencies show the last two quarters in full and the earlier ones by their ratings.
                if world.profile.rinci || periode.selesai >= time.today.adding(days: -100) {
                    var work = DemoWork(world, person, skp, periode)
                    work.write(into: &history)
                }
                if periode.selesai < time.today { try rate(person, skp, periode, world, &history) }
            }
            if let year = time.setahun(tahun), year.selesai < time.today { try rate(person, skp, year, world, &history) }
        }
        history.peristiwa.sort { ($0.waktu, $0.id) < ($1.waktu, $1.id) }
        return history
    }

    private static func rate(
        _ person: DemoPerson, _ skp: SKP, _ periode: PeriodeEvaluasi, _ world: DemoWorld, _ history: inout DemoHistory
    ) throws {
        var rating = DemoRating(world, person, skp, periode)
        try rating.write(into: &history)
    }
}
