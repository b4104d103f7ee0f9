import Kinerja
import UseCases

/// A second version of a plan on its way, sent back with a reason; the first stays in force meanwhile.
struct Changing: Sendable {
    let person: Int
    let penilai: Int
    let skp: SKPID
    let version: Int64

    func schedule(in scene: Scene) {
        var random = SeededRandom(person, 0x6368)
        let opened = scene.time.jamKerja(scene.time.today.adding(days: -12), &random)
        let sent = scene.time.sesudah(opened, hariKerja: 2...2, &random)
        let back = scene.time.sesudah(sent, hariKerja: 2...2, &random)
        scene.later(opened) { scene in
            let why = "Mendapat tugas tambahan sebagai wali kelas mulai semester ini."
            let next = try scene.act(ChangeSKP(skp: self.skp, version: self.version, alasan: why), by: self.person)
            scene.stage.skp += 1
            scene.later(sent) { scene in
                let sent = try scene.act(SubmitSKP(skp: next.id, version: next.version), by: self.person)
                scene.later(back) {
                    let why = DemoKalimat.pengembalian[0]
                    try $0.act(ReturnSKP(skp: next.id, version: sent.version, alasan: why), by: self.penilai)
                }
            }
        }
    }
}
