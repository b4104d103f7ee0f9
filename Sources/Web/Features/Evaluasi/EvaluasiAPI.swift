import Hummingbird
import Kinerja
import UseCases

/// `/api/v1/evaluasi`: reading, rating, receiving. Signing stays in the browser: a token cannot prove who holds it.
enum EvaluasiAPI {
    struct MineJSON: Codable {
        let milik: [EvaluasiSummaryJSON]
        let keberatan: [EvaluasiSummaryJSON]
    }

    static func list(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadEvaluasiList())
        return try call.json(
            MineJSON(milik: view.milik.map(EvaluasiSummaryJSON.init), keberatan: view.keberatan.map(EvaluasiSummaryJSON.init)))
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadEvaluasi(call.path("id")))
        return try call.json(EvaluasiJSON(view), version: view.evaluasi.version)
    }

    static func tim(_ call: Call) async throws -> Response {
        let periode = call.query["periode"].flatMap { PeriodeID(text: $0) }
        guard let view = try await call.ask(ReadTimPenilaian(periode)) else { throw Refusal.notFound }
        return try call.json(TimPenilaianJSON(view))
    }

    struct Nilai: Decodable {
        let rating_hasil: Word<RatingHasilKerja>
        let alasan_hasil: String?
        let rating_perilaku: Word<RatingPerilakuKerja>
        let alasan_perilaku: String?
        let catatan: String?
        let alasan_ambil_alih: String?
    }

    /// Rates one SKP in one period; `If-Match: "0"` where nothing was rated yet.
    static func rate(_ call: Call) async throws -> Response {
        let body: Nilai = try call.decode()
        let input = RateEvaluasi(
            skp: try call.path("skp"), periode: try call.path("periode"), hasil: body.rating_hasil.value,
            alasanHasil: body.alasan_hasil ?? "", perilaku: body.rating_perilaku.value,
            alasanPerilaku: body.alasan_perilaku ?? "", catatan: body.catatan ?? "", alasanAmbilAlih: body.alasan_ambil_alih ?? "",
            version: try call.expectedVersion())
        return try answer(try await call.run(input), call)
    }

    static func open(_ call: Call) async throws -> Response {
        try answer(try await call.run(ReceiveEvaluasi(call.path("id"))), call)
    }

    static func accept(_ call: Call) async throws -> Response {
        let receipt = try await call.run(AcceptEvaluasi(call.path("id"), version: call.expectedVersion()))
        return try answer(receipt, call)
    }

    struct Capaian: Decodable {
        let predikat: Word<PredikatKinerjaOrganisasi>
        let alasan: String
        let tanggal_terbit: LocalDate?
    }

    static func setCapaian(_ call: Call) async throws -> Response {
        let body: Capaian = try call.decode()
        let input = SetCapaianUnit(
            unit: try call.path("unit"), periode: try call.path("periode"), predikat: body.predikat.value,
            alasan: body.alasan, terbit: body.tanggal_terbit, version: try call.expectedVersion())
        let receipt = try await call.run(input)
        return try call.json(receipt, version: receipt.version)
    }

    static func answer(_ receipt: EvaluasiReceipt, _ call: Call) throws -> Response {
        try call.json(receipt, version: receipt.version)
    }
}
