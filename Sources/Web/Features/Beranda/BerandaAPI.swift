import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// Tasks and the year for programs.
enum BerandaAPI {
    struct Isi: Codable {
        let tanggal: LocalDate
        let tugas: [Item]
        let setahun: [Row]
    }

    struct Item: Codable {
        let jenis: JenisTugas
        let judul: String
        let rincian: String
        let tautan: String
        let tenggat: LocalDate?
        let sisa_hari_kerja: Int?
        let pengingat_id: PermintaanID?
    }

    struct Row: Codable {
        let periode: KinerjaAPI.Periode
        let skp_id: SKPID?
        let evaluasi_id: EvaluasiID?
        let rating_hasil: RatingHasilKerja?
        let rating_perilaku: RatingPerilakuKerja?
        let predikat: PredikatKinerja?
        let keadaan: TahunRow.Keadaan
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadBeranda())
        return try call.json(
            Isi(
                tanggal: view.today,
                tugas: view.tugas.map {
                    Item(
                        jenis: $0.jenis, judul: $0.judul.teks, rincian: $0.rincian.teks, tautan: $0.tujuan.path.string,
                        tenggat: $0.tenggat?.tanggal, sisa_hari_kerja: $0.tenggat?.sisaHariKerja, pengingat_id: $0.pengingat)
                },
                setahun: view.setahun.map {
                    Row(
                        periode: KinerjaAPI.Periode($0.periode), skp_id: $0.skp, evaluasi_id: $0.evaluasi,
                        rating_hasil: $0.hasil, rating_perilaku: $0.perilaku, predikat: $0.predikat,
                        keadaan: $0.keadaan)
                }))
    }

    static func dismiss(_ call: Call) async throws -> Response {
        _ = try await call.run(DismissPengingat(call.path("id")))
        return Response(status: .noContent)
    }
}
