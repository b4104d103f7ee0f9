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

    static func take(_ call: Call) async throws -> Response {
        let (body, id, version) = (try call.decode(Body.self), try call.path("id", as: SKPID.self), try call.expectedVersion())
        let receipt = try await run(
            body, .init(skp: id, version: version), .init(skp: id, version: version, alasan: body.alasan ?? ""), by: call.actor,
            key: call.idempotencyKey, in: call.site.installation)
        return try await SKPAPI.answer(call, receipt.id, created: body.aksi == .ubah)
    }

    private static func run(
        _ body: Body, _ plain: SubmitSKP.Input, _ reasoned: ReviewInput, by actor: Actor, key: String?, in site: Installation
    ) async throws -> SKPReceipt {
        switch body.aksi {
        case .ajukan: try await SubmitSKP.run(plain, by: actor, key: key, in: site)
        case .tarik: try await WithdrawSKP.run(plain, by: actor, key: key, in: site)
        case .tetapkan: try await SetSKP.run(plain, by: actor, key: key, in: site)
        case .kembalikan: try await ReturnSKP.run(reasoned, by: actor, key: key, in: site)
        case .ubah: try await ChangeSKP.run(reasoned, by: actor, key: key, in: site)
        case .tutup: try await CloseSKP.run(reasoned, by: actor, key: key, in: site)
        case .setujui:
            try await AgreeSKP.run(
                .init(skp: plain.skp, version: plain.version, tetapkan: body.tetapkan ?? false), by: actor, key: key, in: site)
        }
    }

    static func addNote(_ call: Call) async throws -> Response {
        struct Note: Decodable { let teks: String }
        let receipt = try await AddDialog.run(
            .init(skp: try call.path("id"), teks: try call.decode(Note.self).teks), by: call.actor, key: call.idempotencyKey,
            in: call.site.installation)
        return try await SKPAPI.answer(call, receipt.id)
    }

    static func history(_ call: Call) async throws -> Response {
        let history = try await RiwayatSKP.read(
            call.path("id"), before: call.query["sesudah"].flatMap(PeristiwaID.init(text:)), by: call.actor, in: call.site.installation)
        return try call.json(DaftarJSON(data: history.baris.map(RiwayatJSON.init), berikut: history.berikut?.rawValue))
    }

    static func copy(_ call: Call) async throws -> Response {
        struct Source: Decodable { let dari: String }
        guard let dari = SKPID(text: try call.decode(Source.self).dari) else {
            throw Invalid("dari", "SKP sumber tidak dikenal", remedy: "Kirim identitas SKP Anda yang lain.")
        }
        let input = CopySKP.Input(skp: try call.path("id"), version: try call.expectedVersion(), dari: dari)
        let receipt = try await CopySKP.run(input, by: call.actor, key: call.idempotencyKey, in: call.site.installation)
        return try await SKPAPI.answer(call, receipt.id)
    }

    static func share(_ call: Call) async throws -> Response {
        struct Sharing: Decodable { let hasil: [String]; let penerima: [String] }
        let body = try call.decode(Sharing.self)
        let rows = try await BagikanHasilKerja.run(
            .init(
                sumber: try call.path("id"), hasil: body.hasil.compactMap(RencanaHasilKerjaID.init(text:)),
                penerima: body.penerima.compactMap(PegawaiID.init(text:))), by: call.actor, key: call.idempotencyKey,
            in: call.site.installation)
        return try call.json(DaftarJSON(data: rows, berikut: nil))
    }

    static func team(_ call: Call) async throws -> Response {
        let view = try await TimView.read(tahun: call.number("tahun", in: 2022...2100), by: call.actor, in: call.site.installation)
        return try call.json(TimJSON(view))
    }

    static func agreeMany(_ call: Call) async throws -> Response {
        struct Sent: Decodable { let skp: [Item]; let tetapkan: Bool? }
        struct Item: Decodable { let id: String; let version: Int64 }
        let body = try call.decode(Sent.self)
        let inputs = body.skp.compactMap { item in
            SKPID(text: item.id).map { AgreeSKP.Input(skp: $0, version: item.version, tetapkan: body.tetapkan ?? false) }
        }
        let rows = try await AgreeMany.run(inputs, by: call.actor, key: call.idempotencyKey, in: call.site.installation)
        return try call.json(DaftarJSON(data: rows, berikut: nil))
    }

    static func remind(_ call: Call) async throws -> Response {
        struct Sent: Decodable { let pegawai: [String]; let tahun: Int }
        let body = try call.decode(Sent.self)
        let receipt = try await RemindMany.run(
            .init(pegawai: body.pegawai.compactMap(PegawaiID.init(text:)), tahun: body.tahun), tautan: Paths.skpSaya.string, by: call.actor,
            key: call.idempotencyKey, in: call.site.installation)
        return try call.json(receipt)
    }
}
