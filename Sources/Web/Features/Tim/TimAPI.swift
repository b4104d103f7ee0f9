import Hummingbird
import Kinerja
import UseCases

/// `/api/v1/tim`: what a leader's team has, agreeing many at once, reminding.
enum TimAPI {
    struct Agreed: Decodable {
        let skp: [Item]
        let tetapkan: Bool?

        struct Item: Decodable {
            let id: String
            let version: Int64
        }
    }

    struct Reminded: Decodable {
        let pegawai: [String]
        let tahun: Int
    }

    static func tim(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadTim(tahun: call.number("tahun", in: 2022...2100)))
        return try call.json(TimJSON(view))
    }

    static func agreeMany(_ call: Call) async throws -> Response {
        let body = try call.decode(Agreed.self)
        let ids: [SKPID] = try body.skp.map(\.id).identifiers("skp")
        let inputs = zip(ids, body.skp).map { AgreeSKP(skp: $0, version: $1.version, tetapkan: body.tetapkan ?? false) }
        let rows = try await call.run(AgreeMany(inputs))
        return try call.json(ListJSON(data: rows, berikut: nil))
    }

    static func remind(_ call: Call) async throws -> Response {
        let body = try call.decode(Reminded.self)
        let receipt = try await call.run(RemindMany(pegawai: body.pegawai.identifiers("pegawai"), tahun: body.tahun))
        return try call.json(receipt)
    }
}
