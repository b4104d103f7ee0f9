import Hummingbird
import Kinerja
import UseCases

/// `/api/v1/evaluasi`: reading, rating, receiving, objecting. Signing stays in the browser: a token cannot prove who holds it.
enum EvaluasiAPI {
    struct Daftar: Encodable {
        let milik: [RingkasEvaluasiJSON]
        let keberatan: [RingkasEvaluasiJSON]
    }

    static func list(_ call: Call) async throws -> Response {
        let view = try await ReadDaftarEvaluasi.run(by: call.actor, in: call.site.installation)
        return try call.json(
            Daftar(milik: view.milik.map(RingkasEvaluasiJSON.init), keberatan: view.keberatan.map(RingkasEvaluasiJSON.init)))
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await ReadEvaluasi.run(call.path("id"), by: call.actor, in: call.site.installation)
        return try call.json(EvaluasiJSON(view), version: view.evaluasi.version)
    }

    static func team(_ call: Call) async throws -> Response {
        let periode = call.query["periode"].flatMap { PeriodeID(text: $0) }
        guard let view = try await ReadTimPenilaian.run(periode, by: call.actor, in: call.site.installation) else { throw Refusal.notFound }
        return try call.json(TimPenilaianJSON(view))
    }

    struct Nilai: Decodable {
        let rating_hasil: String
        let alasan_hasil: String?
        let rating_perilaku: String
        let alasan_perilaku: String?
        let catatan: String?
        let alasan_ambil_alih: String?
    }

    /// Rates one SKP in one period; `If-Match: "0"` where nothing was rated yet.
    static func rate(_ call: Call) async throws -> Response {
        let body: Nilai = try call.decode()
        let input = RateEvaluasi.Input(
            skp: try call.path("skp"), periode: try call.path("periode"), hasil: RatingHasilKerja(rawValue: body.rating_hasil),
            alasanHasil: body.alasan_hasil ?? "", perilaku: RatingPerilakuKerja(rawValue: body.rating_perilaku),
            alasanPerilaku: body.alasan_perilaku ?? "", catatan: body.catatan ?? "", alasanAmbilAlih: body.alasan_ambil_alih ?? "",
            version: try call.expectedVersion())
        return try answer(try await RateEvaluasi.run(input, by: call.actor, key: call.idempotencyKey, in: call.site.installation), call)
    }

    static func open(_ call: Call) async throws -> Response {
        try answer(try await OpenEvaluasi.run(call.path("id"), by: call.actor, key: call.idempotencyKey, in: call.site.installation), call)
    }

    static func accept(_ call: Call) async throws -> Response {
        let receipt = try await AcceptEvaluasi.run(
            call.path("id"), version: call.expectedVersion(), by: call.actor, key: call.idempotencyKey, in: call.site.installation)
        return try answer(receipt, call)
    }

    struct Alasan: Decodable { let alasan: String }

    static func object(_ call: Call) async throws -> Response {
        let body: Alasan = try call.decode()
        let receipt = try await SubmitKeberatan.run(
            call.path("id"), alasan: body.alasan, version: call.expectedVersion(), by: call.actor, key: call.idempotencyKey,
            in: call.site.installation)
        return try answer(receipt, call)
    }

    struct Penjelasan: Decodable { let penjelasan: String }

    /// `If-Match` is the objection's version, which stands in the evaluation's `keberatan`.
    static func explain(_ call: Call) async throws -> Response {
        let body: Penjelasan = try call.decode()
        let receipt = try await ExplainKeberatan.run(
            call.path("id"), penjelasan: body.penjelasan, version: call.expectedVersion(), by: call.actor, key: call.idempotencyKey,
            in: call.site.installation)
        return try answer(receipt, call)
    }

    struct Capaian: Decodable {
        let predikat: String
        let alasan: String
    }

    static func setAchievement(_ call: Call) async throws -> Response {
        let body: Capaian = try call.decode()
        let input = SetCapaianUnit.Input(
            unit: try call.path("unit"), periode: try call.path("periode"), predikat: PredikatKinerjaOrganisasi(rawValue: body.predikat),
            alasan: body.alasan, version: try call.expectedVersion())
        let receipt = try await SetCapaianUnit.run(input, by: call.actor, key: call.idempotencyKey, in: call.site.installation)
        return try call.json(receipt, version: receipt.version)
    }

    static func document(_ call: Call) async throws -> Response { try await DokumenHandlers.download(call) }

    private static func answer(_ receipt: EvaluasiReceipt, _ call: Call) throws -> Response {
        try call.json(receipt, version: receipt.version)
    }
}
