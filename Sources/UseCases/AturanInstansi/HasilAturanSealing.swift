package import Kinerja
import Rulebooks
import Secrets
import Storage

/// Computes and seals the results of the version in force on a day for everybody. A second time makes new results; the old ones stay.
package enum HasilAturanSealing {
    /// How many people a transaction seals, so that nobody waits for a whole agency.
    package static let batch = 500

    /// - Parameter batch: People per transaction.
    package static func start(
        _ id: AturanID, _ input: SimulasiInput, batch: Int = HasilAturanSealing.batch, by actor: Actor, key: String?,
        in site: Installation
    ) async throws -> PekerjaanID {
        try StartSealHasil.authority.require(actor)
        // Before the version is opened and asked, not only by the door when the job is written down.
        try StepUp.require(.tetapkanHasilAturan, actor, at: site.clock())
        let berlaku = try await site.ask(ReadAturanBerlaku(id: id, input: input), by: actor)
        let (aturan, question) = (berlaku.aturan, berlaku.pertanyaan)
        let said = "\(id.rawValue) \(input.tanggal) \(try json(input.tetapan)) \(try json(input.perNIP))"
        return try await site.jobs.start(StartSealHasil(masukan: Fingerprint.of(said)), by: actor, key: key, in: site) { context in
            var people: [CatatanPegawai] = []
            try await SemuaPegawai.each(on: input.tanggal, context, by: actor, in: site) { people.append($0) }
            var (sealed, faults) = (0, 0)
            for start in stride(from: 0, to: people.count, by: batch) {
                let part = people[start..<min(start + batch, people.count)]
                let rows = part.compactMap { person in
                    (try? question.decide(input.masukan(person, question.inputs), on: input.tanggal)).map {
                        SealHasilAturan.Totals(pegawai: person.pegawai, keputusan: $0)
                    }
                }
                faults += part.count - rows.count
                guard !rows.isEmpty else { continue }
                sealed += rows.count
                let kept: Kalimat = "Hasil \(sealed.grouped) orang sudah ditetapkan dan tetap berlaku; sisanya belum."
                _ = try await site.run(
                    SealHasilAturan(aturan: aturan.id, tanggal: input.tanggal, hasil: rows, pekerjaan: context.job, kept: kept), by: actor)
                context.committed(kept)
                try context.step("Menyimpan", start + part.count, of: people.count)
            }
            let missing: Kalimat =
                faults == 0 ? .empty : " \(faults) pegawai tidak mendapat hasil; jalankan simulasi untuk melihat sebabnya."
            return PekerjaanOutcome("Hasil \(sealed) pegawai ditetapkan.\(missing)", tujuan: .aturanInstansi(id))
        }
    }
}

/// Starts computing and sealing.
struct StartSealHasil: PekerjaanCommand {
    static let authority = UploadAturan.authority
    static let seals: SealingAct? = .tetapkanHasilAturan
    static let jenis = "aturan.tetapkan"

    /// The fingerprint of what it is asked with.
    let masukan: String
}

/// The version that is in force on a day, ready to be asked.
struct ReadAturanBerlaku: Query {
    static let authority = UploadAturan.authority

    struct Berlaku: Sendable {
        let aturan: AturanInstansi
        let pertanyaan: OpenQuestion
    }

    let id: AturanID
    let input: SimulasiInput

    func read(in look: Look) throws -> Berlaku {
        let open = try OpenAturan.open(id, in: look)
        let now = try look.aturan.berlaku(open.aturan.topik, on: input.tanggal)
        guard now?.id == id else {
            throw Invalid(
                "tanggal", "Versi ini tidak berlaku pada \(input.tanggal.panjang)",
                remedy: now.map { "Pakai versi \($0.versi), yang berlaku pada hari itu." } ?? "Pilih hari sejak aturan ini berlaku.")
        }
        let pertanyaan = try IsiAturan(open.aturan, in: look).pertanyaan()
        let faults = input.faults(pertanyaan.inputs)
        guard faults.isEmpty else { throw Invalid(faults) }
        return Berlaku(aturan: open.aturan, pertanyaan: pertanyaan)
    }
}

/// Seals the results of one batch of people.
///
/// It asks for no proof of identity: the job that it is part of did, and may run for longer than a proof is fresh.
struct SealHasilAturan: Command, ReceiptNotKept {
    static let aksi = Aksi.aturanTetapkanHasil
    static let authority = UploadAturan.authority

    struct Totals: Codable, Sendable {
        let pegawai: PegawaiID
        let keputusan: Keputusan
    }

    let aturan: AturanID
    let tanggal: LocalDate
    let hasil: [Totals]
    let pekerjaan: PekerjaanID
    /// What the job says of itself once this batch is committed.
    let kept: Kalimat

    func run(in act: Act) throws -> Int {
        for row in hasil {
            let before = try act.keputusan.latest(of: row.pegawai, row.keputusan.topik, on: tanggal)
            _ = try act.segel(
                .hasilAturan(aturan), of: row.pegawai, row.keputusan, menggantikan: before.map { ($0.id, $0.keputusan) })
        }
        try act.pekerjaan.note(kept, of: pekerjaan)
        try act.record(.aturanTetapkanHasil, aturan, sesudah: ["tanggal": "\(tanggal)", "orang": "\(hasil.count)"])
        return hasil.count
    }
}

extension Int {
    /// As Indonesians write it: `1.000`.
    fileprivate var grouped: String {
        let digits = Array(String(self))
        return digits.enumerated().map { ($0 > 0 && (digits.count - $0) % 3 == 0 ? "." : "") + String($1) }.joined()
    }
}
