import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// Tasks and the year for programs.
enum BerandaAPI {
    struct Isi: Encodable {
        let tanggal: LocalDate
        let tugas: [Butir]
        let setahun: [Baris]
    }

    struct Butir: Encodable {
        let jenis: String
        let judul: String
        let rincian: String
        let tautan: String
        let tenggat: LocalDate?
        let sisa_hari_kerja: Int?
        let pengingat_id: String?
    }

    struct Baris: Encodable {
        let periode: KinerjaAPI.Periode
        let skp_id: String?
        let evaluasi_id: String?
        let rating_hasil: String?
        let rating_perilaku: String?
        let predikat: String?
        let keadaan: String
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadBeranda())
        return try call.json(
            Isi(
                tanggal: view.today,
                tugas: view.tugas.map {
                    Butir(
                        jenis: $0.jenis.rawValue, judul: $0.judul.teks, rincian: $0.rincian.teks, tautan: $0.tujuan.path.string,
                        tenggat: $0.tenggat?.tanggal, sisa_hari_kerja: $0.tenggat?.sisaHariKerja, pengingat_id: $0.pengingat?.rawValue)
                },
                setahun: view.setahun.map {
                    Baris(
                        periode: KinerjaAPI.Periode($0.periode), skp_id: $0.skp?.rawValue, evaluasi_id: $0.evaluasi?.rawValue,
                        rating_hasil: $0.hasil?.rawValue, rating_perilaku: $0.perilaku?.rawValue, predikat: $0.predikat?.rawValue,
                        keadaan: $0.keadaan.rawValue)
                }))
    }

    static func dismiss(_ call: Call) async throws -> Response {
        _ = try await call.run(DismissPengingat(call.path("id")))
        return Response(status: .noContent)
    }
}
