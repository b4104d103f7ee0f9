import Kinerja
import UseCases

/// What people say of each other's behaviour, and whom they ask to.
struct UmpanBalikScript: Sendable {
    let person: Int
    let plan: Stage.Rencana
    let periode: PeriodeEvaluasi
    let mutu: DemoMutu

    typealias Moment = (ClosedRange<Int>, inout SeededRandom) -> Instant

    func schedule(in scene: Scene, isOpen: Bool, _ moment: Moment) {
        var random = SeededRandom(person, periode.tahun, periode.urutan, 0x6662)
        let colleagues = near(scene)
        for giver in random.some(isOpen ? random.below(2) : random.within(1...2), of: colleagues) {
            comment(giver, in: scene, at: moment(30...99, &random), &random)
        }
        if random.chance(isOpen ? 10 : 35), let penilai = scene.org.atasan(of: person) {
            comment(penilai, in: scene, at: moment(30...99, &random), &random)
        }
        let below = (scene.org.rekan[person] ?? []).filter { scene.org.people[$0].mulai <= periode.mulai }
        if !below.isEmpty, random.chance(60) {
            comment(random.pick(below), in: scene, at: moment(30...99, &random), &random)
        }
        guard isOpen, !colleagues.isEmpty, scene.org.people[person].persona != nil || random.chance(8) else { return }
        ask(random.pick(colleagues), in: scene, at: moment(80...99, &random))
    }

    /// Those under the same superior in the same unit: others write only when they are asked.
    private func near(_ scene: Scene) -> [Int] {
        let beside = scene.org.atasan(of: person).flatMap { scene.org.rekan[$0] } ?? []
        return beside.filter {
            $0 != person && scene.org.unit($0) == scene.org.unit(person) && scene.org.people[$0].mulai <= periode.mulai
        }
    }

    private func comment(_ giver: Int, in scene: Scene, at: Instant, _ random: inout SeededRandom) {
        let nada = mutu.nadaPerilaku(&random)
        let texts: [NadaUmpanBalik: [String]] = [
            .positif: DemoKalimat.perilakuPositif, .netral: DemoKalimat.perilakuNetral, .negatif: DemoKalimat.perilakuNegatif,
        ]
        let nilai = random.pick(NilaiBerAKHLAK.allCases)
        let give = GiveUmpanBalik(
            skp: plan.skp, periode: periode.id, tentang: "nilai.\(nilai.rawValue)", nada: nada.rawValue,
            teks: random.pick(texts[nada] ?? DemoKalimat.perilakuNetral))
        scene.later(at) { try $0.act(give, by: giver) }
    }

    /// Somebody near has been asked and has not answered yet.
    private func ask(_ giver: Int, in scene: Scene, at: Instant) {
        scene.later(at) {
            let pesan = "Mohon pendapat tentang kerja sama kita pada \(self.periode.nama.indonesia)."
            try $0.act(
                RequestUmpanBalik(skp: self.plan.skp, periode: self.periode.id, pemberi: [$0.stage.pegawai[giver]], pesan: pesan),
                by: self.person)
        }
    }
}
