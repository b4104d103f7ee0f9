import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing

@testable import Web

/// Every route × everybody. The golden files say what each gets; the rules below hold whatever the files say.
@Suite("Permission matrix")
struct MatrixTests {
    @Test("everybody stands to Sri as the columns say")
    func stands() async throws {
        let matrix = try await MatrixStage.make()
        let (now, day) = (matrix.agency.clock.now, try #require(LocalDate(2026, 7, 6)))
        try await matrix.agency.database.read { db in
            for kolom in MatrixColumn.allCases {
                guard let actor = kolom.actor(at: now) else { continue }
                let relasi = try RelasiRepository(db, Cast.instansi).relasi(actor, to: Cast.sri.id, on: day)
                #expect(relasi == kolom.relasi, "\(kolom)")
            }
        }
    }

    @Test("every route has a rule, and every rule a route")
    func complete() {
        let named = Set(MatrixRun.routes.map { Place($0.method, $0.address) })
        #expect(MatrixRules.missing(MatrixRun.routes) == [], "name who may in MatrixRules.swift")
        #expect(Aturan.places.subtracting(named) == [], "rows without a route")
    }

    @Test("what everybody may read is as recorded")
    func reads() async throws {
        try MatrixFile.check(try await MatrixRun.reads.value, "matriks") { "\($0)" }
    }

    @Test("whose requests to change something get through is as recorded")
    func writes() async throws {
        let through: Set<Int> = [200, 201, 202, 204, 303, 409, 422]
        try MatrixFile.check(try await MatrixRun.writes.value, "matriks-ubah") { through.contains($0) ? "ya" : "\($0)" }
    }

    @Test("no request of anybody ends in a server error")
    func sound() async throws {
        for row in try await MatrixRun.reads.value + MatrixRun.writes.value {
            for cell in row.cells where cell.status >= 500 { Issue.record("\(row.name) as \(cell.kolom): \(cell.status)") }
        }
    }

    @Test("nobody reads what the policy denies him: it is not found, and without an account he is asked to sign in")
    func deniedReads() async throws {
        for row in try await MatrixRun.reads.value {
            for cell in row.cells where !MatrixRules.admits(cell.kolom, row.route) {
                #expect(MatrixRules.refusals(cell.kolom, row.route).contains(cell.status), "\(row.name) as \(cell.kolom): \(cell.status)")
            }
        }
    }

    @Test("nobody changes what the policy denies him, and his attempt leaves nothing behind")
    func deniedWrites() async throws {
        for row in try await MatrixRun.writes.value {
            for cell in row.cells where !MatrixRules.admits(cell.kolom, row.route) {
                let refused = MatrixRules.refusals(cell.kolom, row.route)
                #expect(refused.contains(cell.status) && cell.events == 0, "\(row.name) as \(cell.kolom): \(cell.status)")
            }
        }
    }

    @Test("the admin of another agency gets through no address that names something of ours")
    func otherAgency() async throws {
        for row in try await MatrixRun.reads.value + MatrixRun.writes.value {
            // A topic and a date name the law, which is everybody's.
            let names = Set(row.route.pattern.parameterNames).subtracting(["topik", "tanggal"])
            guard row.route.requirement != .public, !names.isEmpty else { continue }
            for cell in row.cells where cell.kolom == .adminLain {
                #expect(!(200..<400).contains(cell.status), "\(row.name): \(cell.status)")
            }
        }
    }
}
