import Kinerja
import Storage
import Synchronization
import TestSupport
import Testing

@testable import UseCases

struct PekerjaanRunnerTests {
    private func start(
        _ agency: TestInstansi, key: String? = nil, _ work: @escaping @Sendable (PekerjaanContext) async throws -> PekerjaanOutcome
    ) async throws -> PekerjaanID {
        try await agency.site.jobs.start(PekerjaanUji(), by: Cast.admin.actor(), key: key, in: agency.site, work)
    }

    private func view(_ id: PekerjaanID, _ agency: TestInstansi, as person: Cast.Person = Cast.admin) async throws -> PekerjaanView {
        try await PekerjaanView.find(id, by: person.actor(), in: agency.site)
    }

    @Test("a job ends with its outcome, and only its starter and the admin see it")
    func outcome() async throws {
        let agency = try await TestInstansi.make()
        let id = try await start(agency) { context in
            try context.step("Bekerja", 1, of: 2)
            return PekerjaanOutcome("Beres.", tujuan: .koreksiAtasan)
        }
        await agency.site.jobs.wait(for: id, at: .seconds(30))
        let done = try await view(id, agency)
        #expect(done.status == .selesai && done.pesan == "Beres." && done.hasil?.tujuan == .koreksiAtasan)
        await #expect(throws: Refused.hidden) { try await view(id, agency, as: Cast.sri) }
    }

    @Test("a stopped job ends as cancelled, a broken one as failed with its own words")
    func endings() async throws {
        let agency = try await TestInstansi.make()
        let stopped = try await start(agency) { context in
            for n in 0... {
                try context.step("Bekerja", n, of: 0)
                try await Task.sleep(for: .milliseconds(5))
            }
            return PekerjaanOutcome("")
        }
        try await CancelPekerjaan.run(stopped, by: Cast.admin.actor(), in: agency.site)
        let history = try await agency.site.ask(ReadRiwayat(.pekerjaan, stopped.rawValue), by: Cast.auditor.actor())
        #expect(history.baris.first?.aksi == .pekerjaanHentikan && history.baris.first?.oleh.indonesia == Cast.admin.nama)
        let broken = try await start(agency) { _ in throw PekerjaanFault("Berkas rusak.") }
        for id in [stopped, broken] { await agency.site.jobs.wait(for: id, at: .seconds(30)) }
        let (first, second) = (try await view(stopped, agency), try await view(broken, agency))
        #expect(first.status == .dibatalkan && second.status == .gagal && second.pesan == "Berkas rusak.")
    }

    @Test("the same key starts one job")
    func once() async throws {
        let agency = try await TestInstansi.make()
        let runs = Mutex(0)
        let first = try await start(agency, key: "kunci-satu") { _ in
            runs.withLock { $0 += 1 }
            return PekerjaanOutcome("")
        }
        let second = try await start(agency, key: "kunci-satu") { _ in
            runs.withLock { $0 += 1 }
            return PekerjaanOutcome("")
        }
        await agency.site.jobs.wait(for: first, at: .seconds(30))
        let count = runs.withLock { $0 }
        #expect(first == second && count == 1)
    }

    /// Commits a part of its work, says so, then waits to be stopped or breaks.
    private func startCommitting(_ agency: TestInstansi, thenBreak: Bool) async throws -> PekerjaanID {
        let admin = Cast.admin.actor()
        return try await start(agency) { context in
            let kept: Kalimat = "Hasil 1.000 orang sudah ditetapkan dan tetap berlaku; sisanya belum."
            try await agency.database.write { try PekerjaanRepository($0, admin.instansi).note(kept, of: context.job) }
            context.committed(kept)
            if thenBreak { throw StorageError.notFound }
            while true {
                try context.step("Bekerja", 1_000, of: 2_000)
                try await Task.sleep(for: .milliseconds(5))
            }
        }
    }

    @Test("a job that stops or breaks after a part was committed says what stays, never that nothing changed", arguments: [true, false])
    func committedPart(thenBreak: Bool) async throws {
        let agency = try await TestInstansi.make()
        let id = try await startCommitting(agency, thenBreak: thenBreak)
        while !thenBreak, await agency.site.jobs.progress(of: id)?.langkah != "Bekerja" { try await Task.sleep(for: .milliseconds(5)) }
        if !thenBreak { try await CancelPekerjaan.run(id, by: Cast.admin.actor(), in: agency.site) }
        await agency.site.jobs.wait(for: id, at: .seconds(30))
        let ended = try await view(id, agency)
        #expect(ended.status == (thenBreak ? .gagal : .dibatalkan))
        #expect(
            ended.pesan.indonesia.contains("Hasil 1.000 orang sudah ditetapkan dan tetap berlaku")
                && !ended.pesan.indonesia.contains("Tidak ada data"))
    }

    @Test("also after a restart a job says what it had committed")
    func interruptedPart() async throws {
        let agency = try await TestInstansi.make()
        let id = PekerjaanID(milliseconds: 1, random: (0, 2))
        try await agency.database.write { db in
            let jobs = PekerjaanRepository(db, Cast.instansi)
            try jobs.insert(
                PekerjaanRecord(
                    id: id, jenis: "uji", masukan: "", status: .berjalan, dibuat: Instant(rawValue: 0), dibuatOleh: Cast.admin.id))
            try jobs.note("Hasil 500 orang sudah ditetapkan dan tetap berlaku; sisanya belum.", of: id)
        }
        let found = try await view(id, agency)
        #expect(
            found.status == .gagal && found.pesan.indonesia.contains("dimulai ulang. Hasil 500 orang")
                && !found.pesan.indonesia.contains("Tidak ada data"))
    }

    @Test("a job that a restart cut off is shown as failed")
    func interrupted() async throws {
        let agency = try await TestInstansi.make()
        let id = PekerjaanID(milliseconds: 1, random: (0, 1))
        try await agency.database.write { db in
            try PekerjaanRepository(db, Cast.instansi).insert(
                PekerjaanRecord(
                    id: id, jenis: "uji", masukan: "", status: .berjalan, dibuat: Instant(rawValue: 0), dibuatOleh: Cast.admin.id))
        }
        let found = try await view(id, agency)
        #expect(found.status == .gagal && found.pesan.indonesia.contains("dimulai ulang. Tidak ada data yang berubah"))
    }
}

@Suite("What a job leaves behind")
struct PekerjaanOutcomeTests {
    @Test("an outcome kept by an older version, with an address in it, leads to where it led")
    func kept() throws {
        let old = try decoded(#"{"pesan":"Selesai.","halaman":"/kelola/impor/x"}"#, as: PekerjaanOutcome.self)
        #expect(old.tujuan == .alamat("/kelola/impor/x") && old.pesan == "Selesai.")
        let now = PekerjaanOutcome("Selesai.", tujuan: .koreksiAtasan)
        #expect(try decoded(json(now), as: PekerjaanOutcome.self) == now)
    }
}
