import Kinerja
import UseCases

/// What the offices do around everybody's work: the next year, achievements of units, closing what can be closed, and a few small things that
/// wait for a visitor.
struct Office: Sendable {
    let admins: [Int]

    func schedule(in scene: Scene) {
        guard let admin = admins.first else { return }
        let time = scene.time
        scene.later(time.awal(time.today.year).adding(seconds: -3600)) { scene in
            try scene.act(OpenTahun(time.today.year), by: admin)
            let known = try scene.ask(ReadKelola(), by: admin).tahun
            scene.stage.periode = Dictionary(known.map { ($0.tahun, $0.periode) }, uniquingKeysWith: { a, _ in a })
            self.achievements(time.today.year, by: admin, in: scene)
        }
        achievements(time.today.year - 1, by: admin, in: scene)
        let first = LocalDate(time.today.year - 1, 4, 20) ?? time.today
        for n in 0...max(0, first.days(to: time.today) / 14) {
            var random = SeededRandom(n, 0x6669)
            let at = time.jamKerja(first.adding(days: 14 * n), &random)
            scene.later(at) { try self.close(after: nil, by: self.admins[n % self.admins.count], in: $0) }
        }
        small(in: scene)
    }

    /// In the first days after each period.
    private func achievements(_ tahun: Int, by admin: Int, in scene: Scene) {
        let time = scene.time
        for periode in scene.stage.periode[tahun] ?? [] where periode.selesai < time.today {
            let at = time.zona.start(of: time.kalender.tenggat(1, after: periode.selesai)).adding(seconds: 7 * 3600)
            for unit in scene.org.units.indices {
                let why = DemoKalimat.capaianUnit[(unit + periode.urutan) % DemoKalimat.capaianUnit.count]
                scene.later(at.adding(seconds: Int64(2 * unit))) {
                    try $0.act(
                        SetCapaianUnit(
                            unit: $0.stage.unit[unit], periode: periode.id, predikat: DemoUnitResult.predikat(unit, periode), alasan: why,
                            version: 0), by: admin)
                }
            }
        }
    }

    private func close(after: EvaluasiID?, by admin: Int, in scene: Scene) throws {
        var next = after
        repeat { next = try scene.act(FinalizeLapsed(after: next), by: admin).next } while next != nil
    }

    /// A delegation, a correction that waits, and a reminder.
    private func small(in scene: Scene) {
        let (org, time) = (scene.org, scene.time)
        let office = "Sekretaris Dinas Pendidikan dan Kebudayaan"
        if let giver = org.person(.kepalaDinas), let secretary = org.people.first(where: { org.posts[$0.post].nama == office }) {
            let given = Delegate(
                penerima: secretary.nip?.digits ?? "", mulai: time.today.adding(days: -3), selesai: time.today.adding(days: 11),
                alasan: "Dinas luar daerah")
            scene.later(time.now.adding(seconds: -3 * 86_400)) { try $0.act(given, by: giver) }
        }
        guard let head = org.person(.kepalaSekolah), let asker = org.person(.guruPPPK), let proposed = org.person(.guru) else { return }
        scene.later(time.now.adding(seconds: -2 * 86_400)) {
            try $0.act(
                RequestKoreksiAtasan(
                    pegawai: $0.stage.pegawai[asker], nipAtasan: org.people[proposed].nip?.digits ?? "",
                    mulai: "\(time.today.adding(days: -20))",
                    alasan: "Menurut SK pembagian tugas saya berada dalam tim yang dipimpin Ibu Sri Rahayu."), by: asker)
        }
        scene.later(time.now.adding(seconds: -86_400)) {
            try $0.act(RemindMany(pegawai: [$0.stage.pegawai[asker]], tahun: time.today.year), by: head)
        }
    }
}

/// How a unit did in a period.
enum DemoUnitResult {
    static func predikat(_ unit: Int, _ periode: PeriodeEvaluasi) -> PredikatKinerjaOrganisasi {
        var lasting = SeededRandom(unit, 0x756C)
        let strong = lasting.below(100)
        var random = SeededRandom(unit, periode.tahun, periode.urutan, periode.jenis == .tahunan ? 1 : 0)
        if strong < 12 { return random.chance(70) ? .istimewa : .baik }
        return strong < 90 ? (random.chance(92) ? .baik : .butuhPerbaikan) : random.pick([.butuhPerbaikan, .baik, .kurang])
    }
}
