import Kinerja
import UseCases

/// Accounts: the admin prints the codes of a unit, everybody sets his password with the slip in hand.
struct AkunScript: Sendable {
    let site: Installation
    let admin: Int
    /// Hashed once: everybody has chosen the same.
    let kataSandi: String

    func schedule(in scene: Scene) {
        let start = scene.now.adding(seconds: 3600)
        for n in scene.org.units.indices {
            let at = start.adding(seconds: Int64(60 * n))
            scene.later(at) { try self.hand(out: .unit($0.stage.unit[n], subtree: false), in: $0) }
        }
        let late = scene.org.people.filter { scene.time.zona.start(of: $0.mulai) > start }
        for person in late {
            scene.later(scene.time.zona.start(of: person.mulai).adding(seconds: 8 * 3600)) {
                try self.hand(out: .person($0.stage.pegawai[person.nomor]), in: $0)
            }
        }
    }

    private func hand(out target: IssueKodeAktivasi.Target, in scene: Scene) throws {
        guard let cetakan = try codes(target, in: scene) else { return }
        let slips = try scene.act(OpenCetakanKode(cetakan), by: admin).slips
        for slip in slips {
            guard let person = scene.stage.nomor[slip.pegawai] else { continue }
            let alamat = "10.0.\(person / 250).\(person % 250)"
            try scene.act(
                SetFirstPassword(slip, kataSandi: kataSandi, of: DemoOrganisasi.instansi.id, from: alamat, at: site), by: person)
        }
    }

    /// `nil` where nobody of a unit waits for a code.
    private func codes(_ target: IssueKodeAktivasi.Target, in scene: Scene) throws -> CetakanKodeID? {
        do { return try scene.act(IssueKodeAktivasi(target), by: admin).cetakan } catch Refused.wrongState { return nil }
    }
}
