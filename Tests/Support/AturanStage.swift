package import Demo
package import Kinerja
import Storage
package import UseCases

/// The test agency with two admins, so that a rulebook can be proposed and approved.
package struct AturanStage {
    package let agency: TestInstansi

    package init(_ agency: TestInstansi) { self.agency = agency }

    package static func make() async throws -> AturanStage { AturanStage(try await TestInstansi.make()) }

    /// Ir. Made Suardana as a second admin, and a third.
    package static func second(stepUp: Instant? = nil) -> Actor { admin(Cast.kaban, stepUp) }
    package static func third(stepUp: Instant? = nil) -> Actor { admin(Cast.rina, stepUp) }

    private static func admin(_ person: Cast.Person, _ stepUp: Instant?) -> Actor {
        Actor(instansi: Cast.instansi, pegawai: person.id, nama: person.nama, peran: [.adminKepegawaian], stepUp: stepUp)
    }

    package var now: Instant { agency.clock.now }

    package static func input(_ text: DemoTPP = .pertama, mulai: String = "2026-01-01") -> UploadAturan {
        UploadAturan(
            topik: "tpp", judul: "Tambahan penghasilan pegawai", dasar: text.dasar, satuan: DemoTPP.satuan, mulai: mulai,
            keputusan: DemoTPP.keputusan, model: Array(text.model.utf8), contoh: Array(text.contoh.utf8))
    }

    package func upload(_ text: DemoTPP = .pertama, mulai: String = "2026-01-01", by actor: Actor = Cast.admin.actor()) async throws
        -> AturanID
    {
        try await agency.site.run(Self.input(text, mulai: mulai), by: actor).id
    }

    /// Takes a step under the stored version, or under another one.
    @discardableResult
    package func step(_ id: AturanID, _ aksi: AksiAturan, by actor: Actor, catatan: String = "", sampai: String = "", version: Int64? = nil)
        async throws -> LangkahAturan.Receipt
    {
        let known = try await agency.database.read { try AturanRepository($0, Cast.instansi).find(id)?.version }
        return try await agency.site.run(
            LangkahAturan(id, aksi, catatan: catatan, sampai: sampai, version: version ?? known ?? 0), by: actor)
    }

    /// Uploaded and submitted by one admin, approved by another.
    package func inForce(_ text: DemoTPP = .pertama, mulai: String = "2026-01-01") async throws -> AturanID {
        let id = try await upload(text, mulai: mulai)
        try await step(id, .ajukan, by: Cast.admin.actor())
        try await step(id, .setujui, by: Self.second(stepUp: now))
        return id
    }

    /// Runs a what-if to its end.
    package func simulate(_ id: AturanID, _ input: SimulasiInput) async throws -> SimulasiAturan {
        let job = try await SimulateAturan.start(
            id, input, by: Cast.admin.actor(), key: nil, in: agency.site)
        await agency.site.jobs.wait(for: job, at: .seconds(60))
        let found = try await agency.database.read { try SimulasiAturanRepository($0, Cast.instansi).of(id).first }
        guard let found else { throw StorageError.notFound }
        return found
    }

    /// Seals results and waits for them.
    package func seal(_ id: AturanID, _ input: SimulasiInput) async throws {
        let job = try await HasilAturanSealing.start(
            id, input, by: Cast.admin.actor(stepUp: now), key: nil, in: agency.site)
        await agency.site.jobs.wait(for: job, at: .seconds(60))
    }

    package func results() async throws -> [KeputusanTersegel] {
        try await agency.database.read { try KeputusanRepository($0, Cast.instansi).page(of: .hasilAturan, after: nil, limit: 1_000) }
    }
}
