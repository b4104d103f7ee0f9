import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

@Suite("A failure of the database in the words of use cases")
struct StorageFaultTests {
    private static let told: [(StorageError, any Error & Equatable)] = [
        (.notFound, Refused.hidden), (.conflict, Refused.stale),
        (.unique(table: "pegawai", columns: ["nip"]), StorageFault.contradiction("Data dengan nip yang sama sudah ada di pegawai.")),
        (.busy, StorageFault.unavailable("Basis data sedang sibuk. Coba lagi sebentar lagi.")),
        (.decoding("x"), StorageError.decoding("x")),
    ]

    /// Fails in its transaction as the database does in the case of that number.
    private struct Failing: Command {
        static let aksi = Aksi.instansiUbah
        static let authority = Authority.person
        var n: Int

        func run(in act: Act) throws -> Done { throw StorageFaultTests.told[n].0 }
    }

    @Test("whoever asks a use case learns of storage only that it is stale, hidden, contradicted or not available", arguments: told.indices)
    func mapping(_ n: Int) async throws {
        let (storage, expected) = Self.told[n]
        let agency = try await TestInstansi.make()
        let error = await #expect(throws: (any Error).self) {
            try await agency.site.run(Failing(n: n), by: Cast.sri.actor())
        }
        #expect(error.map { "\($0)" } == "\(expected)")
        let read = await #expect(throws: (any Error).self) { try await agency.site.look(by: Cast.sri.actor()) { _ in throw storage } }
        #expect(read.map { String(reflecting: type(of: $0)) } == String(reflecting: type(of: expected)))
    }
}
