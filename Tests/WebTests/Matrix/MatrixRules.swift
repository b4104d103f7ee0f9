import HTTPTypes
import Kinerja

@testable import Web

/// Who may get through a route, as the law and the policy have it; derived from the route where it says it, else from a row here.
enum Aturan: Sendable {
    /// No record of a person is named in the address, or anybody may read it.
    case terbuka
    case izin(Permission)
    case hanya(Set<Kolom>)

    func admits(_ kolom: Kolom) -> Bool {
        switch self {
        case .terbuka: true
        case .izin(let permission): Policy.allows(permission, kolom.relasi)
        case .hanya(let people): people.contains(kolom)
        }
    }

    /// Nil for a route that names a record and has no row.
    static func of(_ route: Route) -> Aturan? {
        if let row = rows["\(route.method.rawValue) \(route.pattern)"] { return row }
        if route.requirement == .public || route.pattern.parameterNames.allSatisfy(common.contains) { return parameterless(route) }
        switch route.requirement {
        case .may(let permission): return .izin(permission)
        case .role(.adminKepegawaian): return .hanya([.admin])
        default: return nil
        }
    }

    /// Parameters that name nobody's record: the agency's periods, and the law.
    static let common: Set<String> = ["periode", "topik", "tanggal"]

    /// Pages of a role, without an identifier, are each agency's own: the other admin has his.
    private static func parameterless(_ route: Route) -> Aturan {
        switch route.requirement {
        case .role(.adminKepegawaian): return .hanya([.admin, .adminLain])
        case .may(let permission):
            guard let relasi = Policy.table[permission], relasi.isSubset(of: [.adminInstansi, .auditor, .dpo]) else { return .terbuka }
            return .hanya(Set(Kolom.allCases.filter { Policy.allows(permission, $0.relasi) } + [.adminLain]))
        default: return .terbuka
        }
    }

    private static let rows: [String: Aturan] = [
        "GET /pekerjaan/{id}": .hanya([.diri, .admin]),
        "POST /pekerjaan/{id}/berhenti": .hanya([.diri, .admin]),
        "GET /pekerjaan/{id}/berkas": .hanya([.diri, .admin]),
        "POST /pegawai/{id}/koreksi-atasan": .hanya([.diri]),
        "POST /akun/sesi/{nomor}/akhiri": .hanya([.diri]),
        "POST /akun/token/{nomor}/cabut": .hanya([.diri]),
        "POST /delegasi/{id}/cabut": .hanya([.diri]),
        "POST /delegasi/{id}/bertindak": .hanya([.rekan]),
        "GET /capaian-unit/{unit}/{periode}": .hanya([.atasan2, .admin]),
        "POST /capaian-unit/{unit}/{periode}": .hanya([.atasan2, .admin]),
        "POST /capaian-unit/{unit}/{periode}/dokumen": .hanya([.admin, .auditor]),
        "POST /umpan-balik/permintaan/{id}/tolak": .hanya([.rekan]),
        "POST /pengingat/{id}/baca": .hanya([.diri]),

        // Routes that everybody who sees the SKP may try; the use case says whose hand it is.
        "GET /skp/{id}/hasil/{rhk}/tautkan": .hanya([.diri, .atasan, .wakil]),
        "POST /skp/{id}/hasil/{rhk}/tautkan": .hanya([.diri, .atasan, .wakil]),
        "GET /skp/{id}/perilaku": .hanya([.diri, .atasan, .wakil, .atasan2]),
        "POST /skp/{id}/perilaku": .hanya([.diri, .atasan, .wakil, .atasan2]),
        "GET /skp/{id}/ubah": .hanya([.diri, .atasan, .wakil, .atasan2]),
        "POST /skp/{id}/ubah": .hanya([.diri, .atasan, .wakil, .atasan2]),
        "POST /skp/{id}/dialog": .hanya([.diri, .atasan, .wakil, .atasan2]),

        "GET /api/v1/pekerjaan/{id}": .hanya([.diri, .admin]),
        "GET /api/v1/pegawai/{id}": .izin(.lihatProfil),
        "POST /api/v1/pegawai/{id}/koreksi-atasan": .hanya([.diri]),
        "POST /api/v1/koreksi-atasan/{id}": .izin(.setujuiKoreksiAtasan),
        "GET /api/v1/impor/{id}": .izin(.kelolaPegawai),
        "POST /api/v1/impor/{id}/terapkan": .izin(.kelolaPegawai),
        "GET /api/v1/skp/{id}": .izin(.lihatSKP),
        "POST /api/v1/skp/{id}/hasil": .izin(.susunSKP),
        "PUT /api/v1/skp/{id}/hasil/{rhk}": .izin(.susunSKP),
        "DELETE /api/v1/skp/{id}/hasil/{rhk}": .izin(.susunSKP),
        "POST /api/v1/skp/{id}/hasil/{rhk}/pindah": .izin(.susunSKP),
        "PUT /api/v1/skp/{id}/hasil/{rhk}/tautan": .hanya([.diri, .atasan]),
        "PUT /api/v1/skp/{id}/perilaku": .hanya([.diri, .atasan, .atasan2]),
        "PUT /api/v1/skp/{id}/lampiran": .izin(.susunSKP),
        "PUT /api/v1/skp/{id}/pendekatan": .izin(.susunSKP),
        // The example is the step `ajukan`.
        "POST /api/v1/skp/{id}/langkah": .izin(.susunSKP),
        "POST /api/v1/skp/{id}/dialog": .hanya([.diri, .atasan, .atasan2]),
        "GET /api/v1/skp/{id}/riwayat": .izin(.lihatRiwayat),
        "POST /api/v1/skp/{id}/salin": .izin(.susunSKP),
        "POST /api/v1/skp/{id}/bagikan": .izin(.bagikanHasilKerja),
        "GET /api/v1/evaluasi/{id}": .izin(.lihatEvaluasi),
        "PUT /api/v1/skp/{skp}/evaluasi/{periode}": .izin(.nilai),
        "POST /api/v1/evaluasi/{id}/buka": .izin(.terimaEvaluasi),
        "POST /api/v1/evaluasi/{id}/terima": .izin(.terimaEvaluasi),
        "POST /api/v1/evaluasi/{id}/keberatan": .izin(.ajukanKeberatan),
        "PUT /api/v1/evaluasi/{id}/penjelasan": .izin(.jelaskanKeberatan),
        "PUT /api/v1/unit/{unit}/capaian/{periode}": .hanya([.atasan2, .admin]),
        "GET /api/v1/dokumen/{id}": .izin(.unduhDokumen),
        "DELETE /api/v1/pengingat/{id}": .hanya([.diri]),
        "GET /api/v1/skp/{skp}/kinerja/{periode}": .izin(.lihatSKP),
        "PUT /api/v1/skp/{skp}/kinerja/{periode}/realisasi": .izin(.catatHasil),
        "PUT /api/v1/skp/{skp}/kinerja/{periode}/rencana-aksi/{rhk}": .izin(.catatHasil),
        "POST /api/v1/skp/{skp}/kinerja/{periode}/bukti/{rhk}": .izin(.catatHasil),
        "GET /api/v1/bukti/{id}": .izin(.lihatBukti),
        "DELETE /api/v1/bukti/{id}": .izin(.catatHasil),
        "POST /api/v1/umpan-balik/{skp}/{periode}": .izin(.beriUmpanBalik),
        "GET /api/v1/umpan-balik/{skp}/{periode}/permintaan": .izin(.mintaUmpanBalik),
        "POST /api/v1/umpan-balik/{skp}/{periode}/permintaan": .izin(.mintaUmpanBalik),
        "DELETE /api/v1/permintaan-umpan-balik/{id}": .hanya([.rekan]),

        "GET /api/v1/aturan-instansi/{id}": .izin(.lihatAturanInstansi),
        "POST /api/v1/aturan-instansi/{id}/langkah": .izin(.kelolaAturan),
        "POST /api/v1/aturan-instansi/{id}/simulasi": .izin(.kelolaAturan),
        "GET /api/v1/simulasi-aturan/{id}": .izin(.lihatAturanInstansi),
    ]

    static let rowNames = Set(rows.keys)
}

enum MatrixRules {
    static func missing(_ routes: [Route]) -> [String] {
        routes.filter { Aturan.of($0) == nil }.map { "\($0.method.rawValue) \($0.pattern)" }
    }

    /// Only public routes are open to those without an account. A route without a rule admits nobody.
    static func admits(_ kolom: Kolom, _ route: Route) -> Bool {
        if kolom == .anonim { return route.requirement == .public }
        return Aturan.of(route)?.admits(kolom.at(route)) ?? false
    }

    /// A refusal is one before anything about state or content is said; to who may not even see the record it does not exist.
    static func refusals(_ kolom: Kolom, _ route: Route) -> Set<Int> {
        if kolom == .anonim { return [303, 401, 404] }
        let sight: Permission = "\(route.pattern)".contains("/pegawai/") ? .lihatProfil : .lihatSKP
        if Policy.allows(sight, kolom.at(route).relasi) { return [403, 404] }
        // Who acts for another is kept from anybody's account before it is looked up.
        return kolom.actsForAnother && !route.requirement.isToken ? [403, 404] : [404]
    }
}
