import Kinerja
import TestSupport
import UseCases

@testable import Web

/// A site over the evaluation stage, where everybody has just proved who he is. It stands on 21 November 2026, so the third quarter is rated.
struct EvaluasiClient {
    static let periode = Cast.periode(3)
    let stage: EvaluasiStage
    let client: TestClient

    init(capaian: Bool = true) async throws {
        stage = try await EvaluasiStage.make(nilai: "40", capaian: false, on: "2026-11-21")
        stage.agency.clock.advance(seconds: 1_795_244_700 - stage.now.milliseconds / 1000)
        if capaian { try await stage.setCapaian(periode: Self.periode) }
        client = TestClient(.test(installation: stage.agency.site, sessions: FreshSesi()))
    }

    /// The evaluation rated and delivered by the assessor, through the use cases.
    func delivered() async throws -> EvaluasiID { try await stage.deliver(periode: Self.periode).evaluasi }
}

/// Sessions whose people proved their identity this minute.
struct FreshSesi: SesiStore {
    func person(forSession token: String) async throws -> Person? {
        guard var person = Person.all.first(where: { TestSesi.token($0) == token }) else { return nil }
        let a = person.actor
        person.actor = Actor(
            instansi: a.instansi, pegawai: a.id, nama: a.nama, peran: a.peran, stepUp: Instant(seconds: 1_795_244_690))
        return person
    }

    func person(forToken token: String) async throws -> Person? {
        guard let person = Person.all.first(where: { "api-\($0.actor.id.rawValue)" == token }) else { return nil }
        let a = person.actor
        var scoped = person
        scoped.actor = Actor(
            instansi: a.instansi, pegawai: a.id, nama: a.nama, peran: a.peran,
            scopes: [Cakupan.bacaEvaluasi.rawValue, Cakupan.tulisEvaluasi.rawValue])
        return scoped
    }
}
