import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// Agency rulebooks for programs. Approving and revoking need a person at the browser: a token proves nobody.
enum AturanInstansiAPI {
    struct Body: Codable {
        let id: AturanID
        let topik, judul, dasar, keputusan, satuan: String
        let mulai: LocalDate
        let sampai: LocalDate?
        let status: StatusAturan
        let sha256, sha256_contoh: String
        let versi: Int
        let berlaku_hari_ini: Bool
        let pemeriksaan: AturanCheck?
        let version: Int64

        init(_ a: AturanInstansi, berlaku: Bool, detail: Bool) {
            (id, topik, judul, dasar) = (a.id, a.topik, a.judul, a.dasar)
            (keputusan, satuan, mulai, status) = (a.keputusan, a.satuan, a.mulai, a.status)
            (sha256, sha256_contoh, sampai, versi) = (a.sha256, a.sha256Contoh, a.sampai, a.versi)
            (berlaku_hari_ini, pemeriksaan, version) = (berlaku, detail ? a.pemeriksaan : nil, a.version)
        }
    }

    struct Upload: Decodable {
        let topik, judul, dasar, mulai, model, contoh: String
        let keputusan: String?
        let satuan: String?
    }

    struct LangkahBody: Decodable {
        let aksi: AksiAturan
        let catatan: String?
        let sampai: String?
        let version: Int64
    }

    struct Question: Decodable {
        let tanggal: String
        let tetapan: [String: String]?
        let per_nip: [String: [String: String]]?
    }

    struct List: Codable { let aturan: [Body] }

    struct Started: Codable { let pekerjaan_id: PekerjaanID }

    struct SimulasiJSON: Codable {
        let id: SimulasiAturanID
        let aturan_id: AturanID
        let tanggal: LocalDate
        let pembanding_id: AturanID?
        let ringkasan: SimulasiSummary
        let baris: [Row]
        let berikut: PegawaiID?
    }

    struct Row: Codable {
        let pegawai_id: PegawaiID
        let nama: String
        let lama, baru, galat: String?
        let berubah: Bool
    }

    static func list(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadAturanInstansiList())
        return try call.json(List(aturan: view.aturan.map { Body($0, berlaku: view.berlaku.contains($0.id), detail: false) }))
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadAturanInstansi(call.path("id")))
        return try call.json(Body(view.aturan, berlaku: view.berlaku?.id == view.aturan.id, detail: true), version: view.aturan.version)
    }

    static func upload(_ call: Call) async throws -> Response {
        let body: Upload = try call.decode()
        let input = UploadAturan(
            topik: body.topik, judul: body.judul, dasar: body.dasar, satuan: body.satuan ?? "", mulai: body.mulai,
            keputusan: body.keputusan ?? "", model: Array(body.model.utf8), contoh: Array(body.contoh.utf8))
        let receipt = try await call.run(input)
        return try call.json(receipt, status: .created)
    }

    static func take(_ call: Call) async throws -> Response {
        let body: LangkahBody = try call.decode()
        let input = LangkahAturan(
            try call.path("id"), body.aksi, catatan: body.catatan ?? "", sampai: body.sampai ?? "", version: body.version)
        return try call.json(try await call.run(input))
    }

    static func simulate(_ call: Call) async throws -> Response {
        let body: Question = try call.decode()
        guard let date = LocalDate(body.tanggal) else {
            throw Invalid("tanggal", "Tanggal tidak dikenali", remedy: "Tulis seperti 2026-12-31.")
        }
        let input = SimulasiInput(tanggal: date, tetapan: body.tetapan ?? [:], perNIP: body.per_nip ?? [:])
        let job = try await SimulateAturan.start(
            try call.path("id"), input, by: call.actor, key: call.idempotencyKey,
            in: call.site.installation)
        return try call.json(Started(pekerjaan_id: job), status: .accepted)
    }

    static func simulasi(_ call: Call) async throws -> Response {
        let view = try await call.ask(
            ReadSimulasi(try call.path("id"), onlyChanged: false, after: call.query["sesudah"].flatMap(PegawaiID.init(text:))))
        let rows = view.baris.map { row in
            Row(
                pegawai_id: row.baris.pegawai, nama: row.nama, lama: row.baris.lama, baru: row.baris.baru, galat: row.baris.galat,
                berubah: row.baris.berubah)
        }
        let s = view.simulasi
        return try call.json(
            SimulasiJSON(
                id: s.id, aturan_id: s.aturan, tanggal: s.tanggal, pembanding_id: s.pembanding,
                ringkasan: s.ringkasan, baris: rows, berikut: view.next))
    }
}
