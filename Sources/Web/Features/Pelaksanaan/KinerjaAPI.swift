import HTTPTypes
import Hummingbird
import Kinerja
import Secrets
import UseCases

/// The record of a period for programs.
enum KinerjaAPI {
    struct Periode: Codable {
        let id: PeriodeID
        let nama: String
        let jenis: JenisPeriode
        let mulai: LocalDate
        let selesai: LocalDate

        init(_ p: PeriodeEvaluasi) { (id, nama, jenis, mulai, selesai) = (p.id, p.nama.teks, p.jenis, p.mulai, p.selesai) }
    }

    struct Isi: Codable {
        let skp_id: SKPID
        let pegawai_id: PegawaiID
        let periode: Periode
        let halangan: HalanganPencatatan?
        let kemajuan: KemajuanPencatatan
        let hasil_kerja: [Hasil]
        let umpan_balik: [UmpanBalikAPI.Item]
    }

    struct Hasil: Codable {
        let id: RencanaHasilKerjaID
        let uraian: String
        let klasifikasi: KlasifikasiHasilKerja
        let rencana_aksi: [Langkah]
        let rencana_aksi_versi: String
        let indikator: [Ukuran]
        let bukti: [Bukti]
        let umpan_balik: [UmpanBalikAPI.Item]
    }

    struct Langkah: Codable {
        let id: RencanaAksiID
        let uraian: String
        let selesai: Bool
    }

    struct Ukuran: Codable {
        let id: IndikatorID
        let uraian: String
        let aspek: AspekIndikator
        let target: String
        let satuan: String
        let realisasi: String?
        let nilai: String?
        let version: Int64
    }

    struct Bukti: Codable {
        let id: BuktiDukungID
        let keterangan: String
        let jenis: String
        let nama: String?
        let ukuran: Int64?
        let sha256: String?
        let tautan: String?
        let ditarik: Bool
        let juga_dipakai_orang_lain: Int
    }

    static func show(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        let view = try await call.ask(ReadKinerjaPeriode(skp, periode))
        var response = try call.json(isi(view))
        let tag = "\"\(Fingerprint.of(try json(isi(view))).prefix(32))\""
        if call.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: [.eTag: tag]) }
        response.headers[.eTag] = tag
        return response
    }

    private static func isi(_ view: KinerjaPeriode) -> Isi {
        Isi(
            skp_id: view.terbuka.skp.id, pegawai_id: view.terbuka.skp.pegawai, periode: Periode(view.terbuka.periode),
            halangan: view.terbuka.halangan(.hasil), kemajuan: view.kemajuan, hasil_kerja: view.hasil.map(hasil),
            umpan_balik: view.umpanBalik.map(UmpanBalikAPI.Item.init))
    }

    private static func hasil(_ h: HasilDicatat) -> Hasil {
        Hasil(
            id: h.rhk.id, uraian: h.rhk.uraian, klasifikasi: h.rhk.klasifikasi,
            rencana_aksi: h.rencanaAksi.map { Langkah(id: $0.id, uraian: $0.uraian, selesai: $0.selesai) },
            rencana_aksi_versi: SaveRencanaAksi.sidik(h.rencanaAksi),
            indikator: h.indikator.map { item in
                Ukuran(
                    id: item.indikator.id, uraian: item.indikator.uraian, aspek: item.indikator.aspek,
                    target: item.indikator.target.teks, satuan: item.indikator.satuan, realisasi: item.realisasi?.uraian,
                    nilai: item.realisasi?.nilai, version: item.realisasi?.version ?? 0)
            }, bukti: h.bukti.map(bukti), umpan_balik: h.umpanBalik.map(UmpanBalikAPI.Item.init))
    }

    private static func bukti(_ b: BuktiTampil) -> Bukti {
        switch b.bukti.isi {
        case .berkas(let sha256, let ukuran, let jenis, let nama):
            Bukti(
                id: b.bukti.id, keterangan: b.bukti.keterangan, jenis: jenis, nama: nama, ukuran: ukuran, sha256: sha256,
                tautan: nil,
                ditarik: b.ditarik, juga_dipakai_orang_lain: b.samaDenganOrangLain)
        case .tautan(let alamat):
            Bukti(
                id: b.bukti.id, keterangan: b.bukti.keterangan, jenis: "tautan", nama: nil, ukuran: nil, sha256: nil,
                tautan: alamat,
                ditarik: b.ditarik, juga_dipakai_orang_lain: 0)
        }
    }

    struct Tersimpan: Codable {
        let disimpan: Waktu
        /// By indicator, for the next change.
        let version: [String: Int64]
    }

    struct RealisasiBody: Decodable { let baris: [SaveRealisasi.RealisasiInput] }

    static func save(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        let body: RealisasiBody = try call.decode()
        let receipt = try await call.run(SaveRealisasi(skp: skp, periode: periode, baris: body.baris))
        return try call.json(Tersimpan(disimpan: Waktu(receipt.disimpan), version: receipt.version))
    }

    struct RencanaBody: Decodable {
        let langkah: [String]
        let versi: String
    }

    static func rencana(_ call: Call) async throws -> Response {
        let (skp, periode) = try call.skpPeriode
        let body: RencanaBody = try call.decode()
        let lines = body.langkah.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "\n")
        let receipt = try await call.run(
            SaveRencanaAksi(skp: skp, periode: periode, rhk: call.path("rhk"), baris: lines, sidik: body.versi))
        return try call.json(RencanaTersimpan(versi: receipt.sidik))
    }

    struct RencanaTersimpan: Codable { let versi: String }

    struct BuktiFileBody: Decodable {
        let keterangan: String
        let berkas: FormFile?
        let tautan: String?
    }

    struct BuktiLinkBody: Decodable {
        let keterangan: String
        let tautan: String
    }

    struct BuktiTersimpan: Codable {
        let id: BuktiDukungID
        let dibuat: Waktu
    }

    /// Multipart with `keterangan` and `berkas`, or the fields `keterangan` and `tautan`.
    static func addBukti(_ call: Call) async throws -> Response {
        let receipt = try await call.run(BuktiHandlers.input(call))
        return try call.json(BuktiTersimpan(id: receipt.id, dibuat: Waktu(receipt.dibuat)), status: .created)
    }

    static func bukti(_ call: Call) async throws -> Response { try await BuktiHandlers.download(call) }

    static func withdraw(_ call: Call) async throws -> Response {
        _ = try await call.run(WithdrawBukti(call.path("id")))
        return Response(status: .noContent)
    }
}
