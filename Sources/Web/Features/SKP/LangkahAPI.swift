import Hummingbird
import Kinerja
import UseCases

/// `/api/v1/skp/{id}/langkah` and the acts around it.
enum LangkahAPI {
    struct Body: Decodable {
        let aksi: AksiSKP
        let alasan: String?
        /// With `setujui`: sets the SKP in the same act.
        let tetapkan: Bool?
    }

    struct CatatanBody: Decodable { let teks: String }

    struct Source: Decodable { let dari: String }

    struct ShareBody: Decodable {
        let hasil: [String]
        let penerima: [String]
    }

    static func take(_ call: Call) async throws -> Response {
        let body = try call.decode(Body.self)
        let receipt = try await take(body, call.path("id"), version: call.expectedVersion(), call)
        return try await SKPAPI.answer(call, receipt.id, created: body.aksi == .ubah)
    }

    private static func take(_ body: Body, _ skp: SKPID, version: Int64, _ call: Call) async throws -> SKPReceipt {
        let alasan = body.alasan ?? ""
        return switch body.aksi {
        case .ajukan: try await call.run(SubmitSKP(skp: skp, version: version))
        case .tarik: try await call.run(WithdrawSKP(skp: skp, version: version))
        case .tetapkan: try await call.run(SetSKP(skp: skp, version: version))
        case .kembalikan: try await call.run(ReturnSKP(skp: skp, version: version, alasan: alasan))
        case .ubah: try await call.run(ChangeSKP(skp: skp, version: version, alasan: alasan))
        case .tutup: try await call.run(CloseSKP(skp: skp, version: version, alasan: alasan))
        case .setujui: try await call.run(AgreeSKP(skp: skp, version: version, tetapkan: body.tetapkan ?? false))
        }
    }

    static func addCatatan(_ call: Call) async throws -> Response {
        let receipt = try await call.run(AddDialog(skp: try call.path("id"), teks: try call.decode(CatatanBody.self).teks))
        return try await SKPAPI.answer(call, receipt.id)
    }

    static func riwayat(_ call: Call) async throws -> Response {
        let id: SKPID = try call.path("id")
        let history = try await call.ask(ReadRiwayat(.skp, id.rawValue, before: call.query["sesudah"].flatMap { Int64($0) }))
        return try call.json(ListJSON(data: history.baris.map(RiwayatJSON.init), berikut: history.berikut.map { String($0) }))
    }

    static func copy(_ call: Call) async throws -> Response {
        guard let dari = SKPID(text: try call.decode(Source.self).dari) else {
            throw Invalid("dari", "SKP sumber tidak dikenal", remedy: "Kirim identitas SKP Anda yang lain.")
        }
        let input = CopySKP(skp: try call.path("id"), version: try call.expectedVersion(), dari: dari)
        let receipt = try await call.run(input)
        return try await SKPAPI.answer(call, receipt.id)
    }

    static func share(_ call: Call) async throws -> Response {
        let body = try call.decode(ShareBody.self)
        let rows = try await call.run(
            ShareHasilKerja(
                sumber: try call.path("id"), hasil: body.hasil.identifiers("hasil"),
                penerima: body.penerima.identifiers("penerima")))
        return try call.json(ListJSON(data: rows, berikut: nil))
    }
}
