import Kinerja
import Secrets
import TestSupport
import Testing

@testable import Rulebooks
@testable import UseCases

@Suite("Agency rulebooks: compiled once")
struct CompilationTests {
    @Test("an agency's model is compiled once for upload, pages, what-if, approval and sealing together")
    func once() async throws {
        let rated = try await EvaluasiStage.make()
        try await rated.deliver()
        let stage = AturanStage(rated.agency)
        var input = AturanStage.input()
        // Bytes of this test alone: the shelf is the process's.
        input.model += Array("<!-- dikompilasi sekali -->".utf8)
        let id = try await stage.agency.site.run(input, by: Cast.admin.actor()).id
        for _ in 1...3 { _ = try await stage.agency.site.ask(ReadAturanInstansi(id), by: Cast.admin.actor()) }
        let day = try #require(LocalDate("2026-04-01"))
        _ = try await stage.simulate(id, SimulasiInput(tanggal: day))
        try await stage.step(id, .ajukan, by: Cast.admin.actor())
        try await stage.step(id, .setujui, by: AturanStage.second(stepUp: stage.now))
        try await stage.seal(id, SimulasiInput(tanggal: day))
        let results = try await stage.results()
        #expect(results.count == 1 && Shelf.shared.compilations(of: Fingerprint.of(String(decoding: input.model, as: UTF8.self))) == 1)
        let report = try await ReplayHasil.run(in: stage.agency.site)
        #expect(report.simpangan == [] && Shelf.shared.compilations(of: results[0].keputusan.hash) == 1)
    }
}
