import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// The admin's work for programs.
enum KelolaAPI {
    struct Unit: Codable {
        let id: UnitKerjaID
        let kode: String
        let nama: String
        let jenis: String
        let induk_id: UnitKerjaID?
    }

    struct KemajuanJSON: Codable {
        let unit_id: UnitKerjaID
        let nama: String
        let wajib: Int
        let skp: [String: Int]
        let evaluasi: [String: Int]
    }

    struct Units: Codable { let unit: [Unit] }

    struct KemajuanList: Codable { let kemajuan: [KemajuanJSON] }

    struct LiburListJSON: Codable { let libur: [HariLibur] }

    struct KoreksiListJSON: Codable { let koreksi_atasan: [KoreksiJSON] }

    struct PutusanBody: Decodable {
        let setuju: Bool
        let catatan: String?
        let version: Int64
    }

    struct InstansiJSON: Codable {
        var nama: String
        var kota: String
        var zona: ZonaWaktu
        var periode: JenisPeriode
        var pola_hari_kerja: KalenderKerja.PolaHariKerja
        var version: Int64

        init(_ instansi: Instansi) {
            (nama, kota, zona, periode) = (instansi.nama, instansi.kota, instansi.zona, instansi.periode)
            (pola_hari_kerja, version) = (instansi.polaHariKerja, instansi.version)
        }
    }

    struct KoreksiJSON: Codable {
        let id: PermintaanID
        let pegawai_id: PegawaiID
        let atasan_id: PegawaiID
        let mulai: LocalDate
        let alasan: String
        let status: StatusKoreksi
        let catatan: String?
        let version: Int64

        init(_ k: KoreksiAtasan) {
            (id, pegawai_id, atasan_id) = (k.id, k.pegawai, k.atasan)
            (mulai, alasan, status, catatan, version) = (k.mulai, k.alasan, k.status, k.catatan, k.version)
        }
    }

    static func instansi(_ call: Call) async throws -> Response {
        let instansi = try await call.ask(ReadKelola()).instansi
        var response = try call.json(InstansiJSON(instansi))
        response.headers[.eTag] = "\"\(instansi.version)\""
        return response
    }

    static func saveInstansi(_ call: Call) async throws -> Response {
        let body: InstansiJSON = try call.decode()
        let kini = try await call.ask(ReadKelola()).instansi
        let instansi = Instansi(
            id: kini.id, nama: body.nama, kota: body.kota, zona: body.zona, periode: body.periode,
            polaHariKerja: body.pola_hari_kerja, imporSendiri: kini.imporSendiri, version: body.version)
        return try call.json(InstansiJSON(try await call.run(SetInstansi(instansi))))
    }

    static func units(_ call: Call) async throws -> Response {
        let view = try await asked(call)
        return try call.json(Units(unit: view.baris.map(\.unit).map(unit)))
    }

    static func kemajuan(_ call: Call) async throws -> Response {
        let view = try await asked(call)
        return try call.json(KemajuanList(kemajuan: view.baris.map { progress($0.unit, $0.kemajuan) }))
    }

    /// The page falls back on a period of the year that was chosen beside it; a program is told.
    private static func asked(_ call: Call) async throws -> KemajuanView {
        let view = try await KemajuanHandlers.view(call)
        guard let periode = call.query["periode"], periode != view.periode?.id.rawValue else { return view }
        throw Invalid(
            "periode", "Tidak ada periode ini pada tahun \("\(view.tahun)")",
            remedy: "Kirim tahun dari periode itu juga, atau periode lain.")
    }

    static func libur(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadLibur(call.number("tahun", in: 2000...2100)))
        return try call.json(LiburListJSON(libur: view.hari))
    }

    static func setHariLibur(_ call: Call) async throws -> Response {
        try call.json(try await call.run(SetHariLibur(call.decode())))
    }

    static func openTahun(_ call: Call) async throws -> Response {
        try call.json(try await call.run(call.command(OpenTahun.self)), status: .created)
    }

    static func koreksi(_ call: Call) async throws -> Response {
        let waiting = try await call.ask(ReadKoreksiMenunggu())
        return try call.json(KoreksiListJSON(koreksi_atasan: waiting.map { KoreksiJSON($0.permintaan) }))
    }

    static func decide(_ call: Call) async throws -> Response {
        let decision: PutusanBody = try call.decode()
        let decided = try await call.run(
            DecideKoreksiAtasan(call.path("id"), setuju: decision.setuju, catatan: decision.catatan ?? "", version: decision.version))
        return try call.json(KoreksiJSON(decided))
    }

    private static func unit(_ unit: UnitKerja) -> Unit {
        Unit(id: unit.id, kode: unit.kode, nama: unit.nama, jenis: unit.jenis, induk_id: unit.induk)
    }

    private static func progress(_ unit: UnitKerja, _ k: KemajuanUnit) -> KemajuanJSON {
        KemajuanJSON(
            unit_id: unit.id, nama: unit.nama, wajib: k.wajib,
            skp: Dictionary(uniqueKeysWithValues: k.skp.map { ($0.key.rawValue, $0.value) }),
            evaluasi: Dictionary(uniqueKeysWithValues: k.evaluasi.map { ($0.key.rawValue, $0.value) }))
    }
}
