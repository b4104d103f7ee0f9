package import Kinerja
import Rulebooks
import Secrets
import Storage

/// Computes and seals the results of the version in force on a day for everybody. A second time makes new results; the old ones stay.
package enum TetapkanHasilAturan {
    /// How many people a transaction seals, so that nobody waits for a whole agency.
    package static let batch = 500

    /// - Parameter batch: People per transaction.
    package static func start(
        _ id: AturanID, _ input: MasukanSimulasi, page: String, batch: Int = TetapkanHasilAturan.batch, by actor: Actor, key: String?,
        in site: Installation
    ) async throws -> PekerjaanID {
        try Policy.require(.kelolaAturan, Policy.byRole(actor.peran), seenWith: .lihatAturanInstansi)
        try StepUp.require(.tetapkanHasilAturan, actor, at: site.clock())
        let (aturan, question) = try await inForce(id, input, by: actor, in: site)
        let said = "\(id.rawValue) \(input.tanggal) \(try json(input.tetapan)) \(try json(input.perNIP))"
        return try await site.jobs.start("aturan.tetapkan", input: Fingerprint.of(said), by: actor, key: key, in: site) { context in
            var people: [CatatanPegawai] = []
            try await SemuaPegawai.each(on: input.tanggal, context, by: actor, in: site) { people.append($0) }
            var (sealed, faults) = (0, 0)
            for start in stride(from: 0, to: people.count, by: batch) {
                let part = people[start..<min(start + batch, people.count)]
                let rows = part.compactMap { person in
                    (try? question.decide(input.masukan(person, question.inputs), on: input.tanggal)).map { (person.pegawai, $0) }
                }
                faults += part.count - rows.count
                guard !rows.isEmpty else { continue }
                sealed += rows.count
                try await seal(rows, aturan, input.tanggal, sealed, context, by: actor, in: site)
                try context.step("Menyimpan", start + part.count, of: people.count)
            }
            let missing = faults == 0 ? "" : " \(faults) pegawai tidak mendapat hasil; jalankan simulasi untuk melihat sebabnya."
            return JobOutcome("Hasil \(sealed) pegawai ditetapkan.\(missing)", halaman: page)
        }
    }

    private static func inForce(_ id: AturanID, _ input: MasukanSimulasi, by actor: Actor, in site: Installation) async throws -> (
        AturanInstansi, OpenQuestion
    ) {
        let found = try await site.look(by: actor) { look in
            let open = try AturanTerbuka.find(id, by: actor, in: look.db)
            let now = try AturanRepository(look.db, actor.instansi).berlaku(open.aturan.topik, on: input.tanggal)
            guard now?.id == id else {
                throw Invalid(
                    "tanggal", "Versi ini tidak berlaku pada \(input.tanggal.panjang)",
                    remedy: now.map { "Pakai versi \($0.versi), yang berlaku pada hari itu." } ?? "Pilih hari sejak aturan ini berlaku.")
            }
            return (open.aturan, try open.pertanyaan())
        }
        let faults = input.faults(found.1.inputs)
        guard faults.isEmpty else { throw Invalid(faults) }
        return found
    }

    /// - Parameter sealed: People whose result stands once this batch is committed.
    private static func seal(
        _ rows: [(PegawaiID, Keputusan)], _ aturan: AturanInstansi, _ date: LocalDate, _ sealed: Int, _ context: JobContext,
        by actor: Actor, in site: Installation
    ) async throws {
        let kept = "Hasil \(sealed.grouped) orang sudah ditetapkan dan tetap berlaku; sisanya belum."
        _ = try await site.perform(by: actor) { act in
            let repository = KeputusanRepository(act.db, actor.instansi)
            for (pegawai, keputusan) in rows {
                let before = try repository.latest(of: pegawai, keputusan.topik, on: date)
                _ = try act.segel(
                    .hasilAturan(aturan.id), of: pegawai, keputusan, menggantikan: before.map { ($0.id, $0.keputusan) })
            }
            try context.keep(kept, in: act.db, actor.instansi)
            try act.record(
                .aturanTetapkanHasil, aturan.id.rawValue, sesudah: ["tanggal": "\(date)", "orang": "\(rows.count)"])
            return rows.count
        }
        context.committed(kept)
    }
}

extension Int {
    /// As Indonesians write it: `1.000`.
    fileprivate var grouped: String {
        let digits = Array(String(self))
        return digits.enumerated().map { ($0 > 0 && (digits.count - $0) % 3 == 0 ? "." : "") + String($1) }.joined()
    }
}
