package import Kinerja
import Rulebooks
import Secrets
import Storage

/// Computes and seals the results of the version in force on a day for everybody. A second time makes new results; the old ones stay.
package enum TetapkanHasilAturan {
    /// People per transaction.
    static let batch = 500

    package static func start(
        _ id: AturanID, _ input: MasukanSimulasi, page: String, by actor: Actor, key: String?, in site: Installation
    ) async throws -> PekerjaanID {
        try Policy.require(.kelolaAturan, Policy.byRole(actor.peran), seenWith: .lihatAturanInstansi)
        try StepUp.require(.tetapkanHasilAturan, actor, at: site.clock())
        let (aturan, question) = try await inForce(id, input, by: actor, in: site)
        let said = "\(id.rawValue) \(input.tanggal) \(try json(input.tetapan)) \(try json(input.perNIP))"
        return try await site.jobs.start("aturan.tetapkan", input: Fingerprint.of(said), by: actor, key: key, in: site) { context in
            var (waiting, sealed, faults) = ([(PegawaiID, KeputusanAturan)](), 0, 0)
            func flush() async throws {
                let rows = waiting
                waiting = []
                guard !rows.isEmpty else { return }
                sealed += try await seal(rows, aturan, input.tanggal, by: actor, in: site)
            }
            var people: [CatatanPegawai] = []
            try await SemuaPegawai.each(on: input.tanggal, context, by: actor, in: site) { people.append($0) }
            for person in people {
                do throws(AgencyQuestion.Fault) {
                    waiting.append((person.pegawai, try decide(question, aturan, input.masukan(person, question.inputs))))
                } catch {
                    faults += 1
                }
                if waiting.count == batch {
                    try await flush()
                    try context.step("Menyimpan", sealed, of: people.count)
                }
            }
            try await flush()
            let missing = faults == 0 ? "" : " \(faults) pegawai tidak mendapat hasil; jalankan simulasi untuk melihat sebabnya."
            return JobOutcome("Hasil \(sealed) pegawai ditetapkan.\(missing)", halaman: page)
        }
    }

    static func decide(
        _ question: AgencyQuestion, _ aturan: AturanInstansi, _ values: [String: NilaiMasukan]
    ) throws(AgencyQuestion.Fault) -> KeputusanAturan {
        let answer = try question.ask(values, explained: true)
        return KeputusanAturan(
            rulebook: aturan.rulebook, rulebookHash: aturan.sha256, keputusan: aturan.keputusan, masukan: values, nilai: answer.literal,
            alasan: answer.langkah)
    }

    private static func inForce(_ id: AturanID, _ input: MasukanSimulasi, by actor: Actor, in site: Installation) async throws -> (
        AturanInstansi, AgencyQuestion
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

    private static func seal(
        _ rows: [(PegawaiID, KeputusanAturan)], _ aturan: AturanInstansi, _ date: LocalDate, by actor: Actor, in site: Installation
    ) async throws -> Int {
        try await site.perform(by: actor) { act in
            let repository = HasilAturanRepository(act.db, actor.instansi)
            for (pegawai, keputusan) in rows {
                let before = try repository.latest(of: pegawai, aturan.topik, on: date)
                // The same answer of the same bytes to the same question is no new decision.
                if before?.keputusan == keputusan { continue }
                try repository.append(
                    HasilAturan(
                        id: act.id(), pegawai: pegawai, aturan: aturan.id, tanggal: date, keputusan: keputusan, menggantikan: before?.id,
                        dibuat: .init(oleh: actor.pegawai, pada: act.now)), topik: aturan.topik)
            }
            try act.record(
                .aturanTetapkanHasil, aturan.id.rawValue, sesudah: ["tanggal": "\(date)", "orang": "\(rows.count)"])
            return rows.count
        }
    }
}
