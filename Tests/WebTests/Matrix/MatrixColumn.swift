import Kinerja
import TestSupport

@testable import Web

/// Who asks, each named by how he stands to Sri, whose record the matrix is about.
enum MatrixColumn: String, CaseIterable, Sendable {
    case anonim, diri, atasan, atasan2, mantan, rekan, bawahan, unitLain, admin, adminLain, auditor, dpo
    /// Rina, acting "atas nama" Sri's superior; and Sri herself doing so, who must not reach her own record by it.
    case wakil, wakilDiri

    /// The person in whose name the request is made.
    private var cast: Cast.Person? {
        switch self {
        case .anonim, .adminLain: nil
        case .wakil, .wakilDiri: Cast.kepsek
        case .diri: Cast.sri
        case .atasan: Cast.kepsek
        case .atasan2: Cast.kadis
        case .mantan: Cast.kabid
        case .rekan: Cast.joko
        case .bawahan: Cast.dewi
        case .unitLain: Cast.rina
        case .admin: Cast.admin
        case .auditor: Cast.auditor
        case .dpo: Cast.dpo
        }
    }

    private var oleh: Cast.Person? {
        switch self {
        case .wakil: Cast.rina
        case .wakilDiri: Cast.sri
        default: nil
        }
    }

    /// Who counts at a route: a token is somebody's own and acts for nobody else.
    func at(_ route: Route) -> MatrixColumn {
        guard route.requirement.isToken else { return self }
        return self == .wakil ? .unitLain : self == .wakilDiri ? .diri : self
    }

    var actsForAnother: Bool { oleh != nil }

    /// What the stage must make of him; `MatrixTests.stands` holds it against the database.
    var relasi: Set<Relasi> {
        switch self {
        case .anonim, .adminLain, .wakilDiri: []
        case .wakil: MatrixColumn.atasan.relasi
        case .diri: [.diri]
        case .atasan: [.atasanLangsung, .unitSama]
        case .atasan2: [.atasanTidakLangsung, .unitLain]
        case .mantan: [.mantanAtasan, .unitLain]
        case .rekan: [.rekan, .unitSama]
        case .bawahan: [.bawahan, .unitSama]
        case .unitLain: [.unitLain]
        case .admin: [.adminInstansi, .unitLain]
        case .auditor: [.auditor, .unitLain]
        case .dpo: [.dpo, .unitLain]
        }
    }

    /// With every scope, so that a token is refused for who holds it and not for what it lacks.
    func actor(at now: Instant, token: Bool = false) -> Actor? {
        let base = self == .adminLain ? Cast.otherAdmin : token ? (oleh ?? cast)?.actor() : cast?.actor()
        return base.map {
            Actor(
                instansi: $0.instansi, pegawai: $0.id, nama: $0.nama, peran: $0.peran,
                atasNamaOleh: token ? nil : oleh?.id, stepUp: token ? nil : now.adding(seconds: -10),
                scopes: token ? Set(Cakupan.allCases.map(\.rawValue)) : nil)
        }
    }

    func person(at now: Instant, token: Bool = false) -> Person? {
        actor(at: now, token: token).map {
            Person(actor: $0, namaInstansi: self == .adminLain ? "Kota Lain" : "Kabupaten Nusa Harapan")
        }
    }
}

/// Everybody of the columns, by session and by token, with a fresh proof of identity.
struct MatrixSesi: SesiStore {
    let clock: TestClock

    func person(forSession token: String) async throws -> Person? {
        MatrixColumn.allCases.lazy.compactMap { $0.person(at: clock.now) }.first { TestSesi.token($0) == token }
    }

    func person(forToken token: String) async throws -> Person? {
        MatrixColumn.allCases.lazy.compactMap { $0.person(at: clock.now, token: true) }.first { Self.bearer($0) == token }
    }

    static func bearer(_ person: Person) -> String { "api-\(person.actor.id.rawValue)" }
}
