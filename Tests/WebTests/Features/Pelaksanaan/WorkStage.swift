import HTTPTypes
import Kinerja
import TestSupport

@testable import Web

/// The test agency with SKPs in force, behind the whole responder.
struct WorkStage {
    let agency: TestInstansi
    let client: TestClient

    static func make(status: StatusSKP = .ditetapkan) async throws -> WorkStage {
        let agency = try await TestInstansi.make()
        try await WorkFixture.insert(into: agency.database, status: status)
        return WorkStage(agency: agency, client: TestClient(.test(installation: agency.site, sessions: WorkSesi())))
    }

    static let sri = Person(Cast.sri)
    static let page = Paths.kinerja(WorkFixture.skp, Cast.periode(1))

    /// A multipart form as a browser sends it, with a fresh key.
    func upload(_ path: Path, _ fields: [(String, String)], file: (name: String, bytes: [UInt8])?, as person: Person) -> TestRequest {
        let edge = "batas-uji"
        var body: [UInt8] = []
        for (name, value) in fields + [("_csrf", client.token(person)), ("_kunci", "kunci-\(UInt64.random(in: 0 ... .max))")] {
            body += Array("--\(edge)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        if let file {
            body += Array(
                "--\(edge)\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"\(file.name)\"\r\nContent-Type: application/pdf\r\n\r\n"
                    .utf8)
            body += file.bytes + Array("\r\n".utf8)
        }
        body += Array("--\(edge)--\r\n".utf8)
        return TestRequest(
            method: .post, target: path.string, headers: [.contentType: "multipart/form-data; boundary=\(edge)"], body: body)
    }
}

/// Browser sessions of everybody, and for the API a token of each person with every scope.
struct WorkSesi: SesiStore {
    func person(forSession token: String) async throws -> Person? { Person.all.first { TestSesi.token($0) == token } }

    func person(forToken token: String) async throws -> Person? {
        guard let person = Cast.all.first(where: { "token-uji-\($0.id.rawValue)" == token }) else { return nil }
        let actor = Actor(
            instansi: Cast.instansi, pegawai: person.id, nama: person.nama, peran: person.peran,
            scopes: Set(Cakupan.allCases.map(\.rawValue)))
        return Person(actor: actor, namaInstansi: "Kabupaten Nusa Harapan")
    }

    static func bearer(_ person: Cast.Person) -> String { "Bearer token-uji-\(person.id.rawValue)" }
}
