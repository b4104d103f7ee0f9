import HTTPTypes
import Kinerja

@testable import Web

/// Who may get through a route, as the law and the policy have it; derived from the route where it says it, else from a row here.
enum Aturan: Sendable {
    /// No record of a person is named in the address, or anybody may read it.
    case terbuka
    case izin(Permission)
    case hanya(Set<MatrixColumn>)

    func admits(_ kolom: MatrixColumn) -> Bool {
        switch self {
        case .terbuka: true
        case .izin(let permission): Policy.allows(permission, kolom.relasi)
        case .hanya(let people): people.contains(kolom)
        }
    }

    /// Nil for a route that names a record and has no row.
    static func of(_ route: Route) -> Aturan? {
        if let row = rows[Place(route.method, route.address)] { return row }
        if route.requirement == .public || route.pattern.parameterNames.allSatisfy(common.contains) { return parameterless(route) }
        switch route.requirement {
        case .may(let permission), .token(_, let permission?): return .izin(permission)
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
        case .may(let permission), .token(_, let permission?):
            guard let relasi = Policy.table[permission], relasi.isSubset(of: [.adminInstansi, .auditor, .dpo]) else { return .terbuka }
            return .hanya(Set(MatrixColumn.allCases.filter { Policy.allows(permission, $0.relasi) } + [.adminLain]))
        default: return .terbuka
        }
    }

    private static let rows: [Place: Aturan] = [
        Place(.get, Paths.pekerjaan): .hanya([.diri, .admin]),
        Place(.post, Paths.berhentiPekerjaan): .hanya([.diri, .admin]),
        Place(.get, Paths.berkasPekerjaan): .hanya([.diri, .admin]),
        Place(.post, Paths.koreksiAtasan): .hanya([.diri]),
        Place(.post, Paths.akhiriSesi): .hanya([.diri]),
        Place(.post, Paths.cabutToken): .hanya([.diri]),
        Place(.post, Paths.cabutDelegasi): .hanya([.diri]),
        Place(.post, Paths.bertindak): .hanya([.rekan]),
        Place(.get, Paths.capaianUnit): .hanya([.atasan2, .admin]),
        Place(.post, Paths.capaianUnit): .hanya([.atasan2, .admin]),
        Place(.post, Paths.arsipDokumen): .hanya([.admin, .auditor]),
        Place(.post, Paths.tolakPermintaan): .hanya([.rekan]),
        Place(.post, Paths.bacaPengingat): .hanya([.diri]),

        // Routes that everybody who sees the SKP may try; the use case says whose hand it is.
        Place(.get, Paths.tautkanHasilKerja): .hanya([.diri, .atasan, .wakil]),
        Place(.post, Paths.tautkanHasilKerja): .hanya([.diri, .atasan, .wakil]),
        Place(.get, Paths.perilakuSKP): .hanya([.diri, .atasan, .wakil, .atasan2]),
        Place(.post, Paths.perilakuSKP): .hanya([.diri, .atasan, .wakil, .atasan2]),
        Place(.get, Paths.ubahSKP): .hanya([.diri, .atasan, .wakil, .atasan2]),
        Place(.post, Paths.ubahSKP): .hanya([.diri, .atasan, .wakil, .atasan2]),
        Place(.post, Paths.dialogSKP): .hanya([.diri, .atasan, .wakil, .atasan2]),

        Place(.get, Paths.apiPekerjaan): .hanya([.diri, .admin]),
        Place(.post, Paths.apiKoreksiAtasan): .hanya([.diri]),
        Place(.put, Paths.apiTautanHasilKerja): .hanya([.diri, .atasan]),
        Place(.put, Paths.apiPerilakuSKP): .hanya([.diri, .atasan, .atasan2]),
        // The example is the step `ajukan`.
        Place(.post, Paths.apiLangkahSKP): .izin(.susunSKP),
        Place(.post, Paths.apiDialogSKP): .hanya([.diri, .atasan, .atasan2]),
        Place(.put, Paths.apiCapaianUnit): .hanya([.atasan2, .admin]),
        Place(.delete, Paths.apiPengingat): .hanya([.diri]),
        Place(.delete, Paths.apiTolakPermintaan): .hanya([.rekan]),

        // The example is `ajukan`; a second person's steps go by the same address.
        Place(.post, Paths.apiLangkahAturan): .izin(.kelolaAturan),
    ]

    static let places = Set(rows.keys)
}

/// A route as a row of the rules names it.
struct Place: Hashable, CustomStringConvertible {
    let method: HTTPRequest.Method
    let pattern: RoutePattern

    init(_ method: HTTPRequest.Method, _ address: any Addressed) { (self.method, pattern) = (method, address.pattern) }

    var description: String { "\(method.rawValue) \(pattern)" }
}

enum MatrixRules {
    static func missing(_ routes: [Route]) -> [Place] {
        routes.filter { Aturan.of($0) == nil }.map { Place($0.method, $0.address) }
    }

    /// Only public routes are open to those without an account. A route without a rule admits nobody.
    static func admits(_ kolom: MatrixColumn, _ route: Route) -> Bool {
        if kolom == .anonim { return route.requirement == .public }
        return Aturan.of(route)?.admits(kolom.at(route)) ?? false
    }

    /// A refusal is one before anything about state or content is said; to who may not even see the record it does not exist.
    static func refusals(_ kolom: MatrixColumn, _ route: Route) -> Set<Int> {
        if kolom == .anonim { return [303, 401, 404] }
        let sight: Permission = "\(route.pattern)".contains("/pegawai/") ? .lihatProfil : .lihatSKP
        if Policy.allows(sight, kolom.at(route).relasi) { return [403, 404] }
        // Who acts for another is kept from anybody's account before it is looked up.
        return kolom.actsForAnother && !route.requirement.isToken ? [403, 404] : [404]
    }
}
