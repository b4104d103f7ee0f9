import Hummingbird
import Kinerja
import UseCases

/// `/api/v1/skp`: reading, starting and writing the content.
enum SKPAPI {
    struct NewSKP: Decodable {
        let penugasan: String
        let tahun: Int
        let pendekatan: Word<PendekatanSKP>
    }

    struct LinkBody: Decodable { let intervensi: String? }

    static func list(_ call: Call) async throws -> Response {
        let pegawai = try call.query["pegawai"].map { try PegawaiID(text: $0) ?? { throw Refusal.notFound }() } ?? call.actor.pegawai
        let page = try await call.ask(
            ReadSKPList(
                of: pegawai, tahun: call.number("tahun", in: 2022...2100), before: call.query["sesudah"].flatMap(SKPID.init(text:)),
                limit: call.number("batas", in: 1...100) ?? 50))
        return try call.json(ListJSON(data: page.daftar.map(SKPSummaryJSON.init), berikut: page.berikut?.rawValue))
    }

    static func show(_ call: Call) async throws -> Response { try await answer(call, try call.path("id")) }

    static func start(_ call: Call) async throws -> Response {
        let body = try call.decode(NewSKP.self)
        guard let penugasan = PenugasanID(text: body.penugasan) else {
            throw Invalid("penugasan", "Penugasan tidak dikenal", remedy: "Kirim identitas penugasan Anda.")
        }
        guard let pendekatan = body.pendekatan.value else {
            throw Invalid("pendekatan", "Pendekatan tidak dikenal", remedy: "Kirim kualitatif atau kuantitatif.")
        }
        let receipt = try await call.run(StartSKP(penugasan: penugasan, tahun: body.tahun, pendekatan: pendekatan))
        return try await answer(call, receipt.id, created: true)
    }

    static func addHasil(_ call: Call) async throws -> Response {
        let input = try call.command(SaveHasilKerja.self, path: ["skp": "id"], isVersioned: true, fixed: ["rhk": "null"])
        return try await answer(call, try await call.run(input).id, created: true)
    }

    static func putHasil(_ call: Call) async throws -> Response {
        let input = try call.command(SaveHasilKerja.self, path: ["skp": "id", "rhk": "rhk"], isVersioned: true)
        return try await answer(call, try await call.run(input).id)
    }

    static func deleteHasil(_ call: Call) async throws -> Response {
        let receipt = try await call.run(DeleteHasilKerja(skp: call.path("id"), version: call.expectedVersion(), rhk: call.path("rhk")))
        return try await answer(call, receipt.id)
    }

    static func moveHasil(_ call: Call) async throws -> Response {
        let receipt = try await call.run(
            call.command(MoveHasilKerja.self, path: ["skp": "id", "rhk": "rhk"], isVersioned: true))
        return try await answer(call, receipt.id)
    }

    static func linkHasil(_ call: Call) async throws -> Response {
        let input = LinkHasilKerja(
            skp: try call.path("id"), version: try call.expectedVersion(), rhk: try call.path("rhk"),
            intervensi: try call.decode(LinkBody.self).intervensi ?? "")
        let receipt = try await call.run(input)
        return try await answer(call, receipt.id)
    }

    static func putPerilaku(_ call: Call) async throws -> Response {
        let typed: [NilaiBerAKHLAK: String] = try await lists(call)
        let input = SaveEkspektasi(skp: try call.path("id"), version: try call.expectedVersion(), ekspektasi: typed)
        let receipt = try await call.run(input)
        return try await answer(call, receipt.id)
    }

    static func putLampiran(_ call: Call) async throws -> Response {
        let typed: [JenisLampiran: String] = try await lists(call)
        let input = SaveLampiran(skp: try call.path("id"), version: try call.expectedVersion(), lampiran: typed)
        let receipt = try await call.run(input)
        return try await answer(call, receipt.id)
    }

    /// `{"loyal": ["…", "…"]}`; a key that is not sent stays as it is. Who may not see the SKP hears that and nothing of the keys.
    private static func lists<Key: CaseIterable & RawRepresentable & Hashable>(_ call: Call) async throws -> [Key: String]
    where Key.RawValue == String {
        let body = try call.decode(Lines<Key>.self).lists
        if let name = body.keys.sorted().first(where: { Key(rawValue: $0) == nil }) {
            _ = try await call.ask(ReadSKP(call.path("id")))
            throw Invalid(name, "Kunci “\(name)” tidak dikenal", remedy: "Periksa dokumentasi API.")
        }
        return Dictionary(
            body.compactMap { name, lines in Key(rawValue: name).map { ($0, lines.joined(separator: "\n")) } }, uniquingKeysWith: { $1 })
    }

    static func putPendekatan(_ call: Call) async throws -> Response {
        let receipt = try await call.run(call.command(ChoosePendekatan.self, path: ["skp": "id"], isVersioned: true))
        return try await answer(call, receipt.id)
    }

    /// The SKP as it is now; every change answers with it.
    static func answer(_ call: Call, _ id: SKPID, created: Bool = false) async throws -> Response {
        let view = try await call.ask(ReadSKP(id))
        var response = try call.json(SKPJSON(view), version: view.skp.version, status: created ? .created : .ok)
        if created { response.headers[.location] = Paths.apiSKP(id).string }
        return response
    }
}
