package import Kinerja
import Rulebooks
import Secrets
import Storage

/// What-if: runs a version over the agency's people beside the version in force, as a job. It decides nothing.
package enum SimulateAturan {
    package static func start(
        _ id: AturanID, _ input: SimulasiInput, by actor: Actor, key: String?,
        in site: Installation
    ) async throws -> PekerjaanID {
        let pair = try await site.ask(ReadPerbandingan(id: id, input: input), by: actor)
        let said = "\(id.rawValue) \(input.tanggal) \(try json(input.tetapan)) \(try json(input.perNIP))"
        return try await site.jobs.start(StartSimulasi(masukan: Fingerprint.of(said)), by: actor, key: key, in: site) { context in
            let simulasi = try await run(pair, input, context, by: actor, in: site)
            return PekerjaanOutcome(
                "Simulasi selesai: \(simulasi.ringkasan.berubah) dari \(simulasi.ringkasan.orang) pegawai berubah.",
                tujuan: .simulasiAturan(simulasi.id))
        }
    }

    private static func run(
        _ pair: VersionPair, _ input: SimulasiInput, _ context: PekerjaanContext, by actor: Actor, in site: Installation
    ) async throws -> SimulasiAturan {
        var (tally, rows) = (Totals(), [SimulasiRow]())
        try await SemuaPegawai.each(on: input.tanggal, context, by: actor, in: site) { person in
            let row = try pair.baris(person, input)
            tally.add(row)
            rows.append(row)
            try tally.requireKemajuan()
        }
        return try await site.run(
            KeepSimulasi(
                aturan: pair.aturan.id, pembanding: pair.pembanding?.id, tanggal: input.tanggal, tetapan: input.tetapan,
                ringkasan: tally.ringkasan, baris: rows), by: actor)
    }
}

/// Starts a what-if.
struct StartSimulasi: PekerjaanCommand {
    static let authority = UploadAturan.authority
    static let jenis = "aturan.simulasi"

    /// The fingerprint of what it is asked with.
    let masukan: String
}

/// Keeps what a what-if found, and forgets the rows of old ones.
struct KeepSimulasi: Command, ReceiptNotKept {
    static let aksi = Aksi.aturanSimulasi
    static let authority = UploadAturan.authority

    let aturan: AturanID
    let pembanding: AturanID?
    let tanggal: LocalDate
    let tetapan: [String: String]
    let ringkasan: SimulasiSummary
    let baris: [SimulasiRow]

    func run(in act: Act) throws -> SimulasiAturan {
        let simulasi = SimulasiAturan(
            id: act.id(), aturan: aturan, pembanding: pembanding, tanggal: tanggal, tetapan: tetapan, ringkasan: ringkasan,
            dibuat: .init(oleh: try act.actor.pegawai, pada: act.now))
        try act.simulasiAturan.insert(simulasi)
        try act.simulasiAturan.insert(baris, of: simulasi.id)
        try act.simulasiAturan.forgetRows(of: aturan, keeping: 3)
        try act.record(
            .aturanSimulasi, aturan,
            sesudah: ["simulasi": simulasi.id.rawValue, "tanggal": "\(tanggal)", "berubah": "\(ringkasan.berubah)"])
        return simulasi
    }
}

/// A version beside the one in force on a day, ready to be asked.
struct VersionPair: Sendable {
    let aturan: AturanInstansi
    let pembanding: AturanInstansi?
    private let baru: OpenQuestion
    private let lama: OpenQuestion?

    fileprivate init(aturan: AturanInstansi, pembanding: AturanInstansi?, baru: OpenQuestion, lama: OpenQuestion?) {
        (self.aturan, self.pembanding, self.baru, self.lama) = (aturan, pembanding, baru, lama)
    }

    func baris(_ person: CatatanPegawai, _ input: SimulasiInput) throws -> SimulasiRow {
        let old = lama.flatMap { question in try? question.words(input.masukan(person, question.inputs)) }
        do throws(OpenQuestion.Fault) {
            let new = try baru.words(input.masukan(person, baru.inputs))
            let changed = pembanding != nil && !(old.map { ExactSum.same($0, new) } ?? false)
            return SimulasiRow(pegawai: person.pegawai, lama: old, baru: new, galat: nil, berubah: changed || pembanding == nil)
        } catch {
            return SimulasiRow(
                pegawai: person.pegawai, lama: old, baru: nil, galat: error.words, berubah: pembanding == nil || old != nil)
        }
    }
}

/// What a what-if compares, once its values fit what the version asks for.
struct ReadPerbandingan: Query {
    static let authority = UploadAturan.authority

    let id: AturanID
    let input: SimulasiInput

    func read(in look: Look) throws -> VersionPair {
        let open = try OpenAturan.open(id, in: look)
        guard open.aturan.pemeriksaan.bolehDiajukan else { throw Refused.wrongState("ada temuan berat") }
        let other = try look.aturan.berlaku(open.aturan.topik, on: input.tanggal).flatMap { $0.id == id ? nil : $0 }
        let baru = try IsiAturan(open.aturan, in: look).pertanyaan()
        let faults = input.faults(baru.inputs)
        guard faults.isEmpty else { throw Invalid(faults) }
        return VersionPair(
            aturan: open.aturan, pembanding: other, baru: baru, lama: try other.map { try IsiAturan($0, in: look).pertanyaan() })
    }
}

/// Goes through the active people of an agency, a page per snapshot, so that no reader is held for long.
enum SemuaPegawai {
    static let page = 500

    static func each(
        on date: LocalDate, _ context: PekerjaanContext, by actor: Actor, in site: Installation, _ body: (CatatanPegawai) throws -> Void
    ) async throws {
        let total = try await site.ask(CountPegawai(), by: actor)
        var (after, done) = (PegawaiID?.none, 0)
        while true {
            let cursor = after
            let people = try await site.ask(ReadPegawaiFacts(tanggal: date, after: cursor), by: actor)
            for person in people { try body(person) }
            done += people.count
            try context.step("Menghitung", done, of: total)
            guard people.count == page else { return }
            after = people.last?.pegawai
        }
    }
}

/// How many people a rulebook is run over.
struct CountPegawai: Query {
    static let authority = UploadAturan.authority

    func read(in look: Look) throws -> Int { try look.faktaPegawai.count() }
}

/// The facts of a page of people on a day.
struct ReadPegawaiFacts: Query {
    static let authority = UploadAturan.authority

    let tanggal: LocalDate
    let after: PegawaiID?

    func read(in look: Look) throws -> [CatatanPegawai] {
        try look.faktaPegawai.page(on: tanggal, after: after, limit: SemuaPegawai.page)
    }
}

/// Counts and sums of a what-if while it runs.
struct Totals {
    private var (orang, berubah, galat, dihentikan) = (0, 0, 0, 0)
    private var pindah: [Pair: Int] = [:]
    private var (lama, baru) = (ExactSum(), ExactSum())

    private struct Pair: Hashable { let dari: String; let ke: String }

    /// Different pairs that are counted one by one; a rulebook with more gives every person a value of his own.
    private static let mostPairs = 200
    private static let mostStopped = 20

    mutating func add(_ row: SimulasiRow) {
        orang += 1
        if row.berubah { berubah += 1 }
        if let fault = row.galat {
            galat += 1
            if fault == OpenQuestion.Fault.stopped.words { dihentikan += 1 }
        }
        if let value = row.lama { lama.add(value) }
        if let value = row.baru { baru.add(value) }
        let pair = Pair(dari: row.lama ?? "–", ke: row.baru ?? "–")
        if pindah[pair] != nil || pindah.count < Self.mostPairs { pindah[pair, default: 0] += 1 }
    }

    /// A rulebook that runs out of steps for one person after another would keep the server busy for hours.
    func requireKemajuan() throws {
        guard dihentikan < Self.mostStopped else {
            throw PekerjaanFault("Dihentikan: perhitungan aturan ini tidak selesai untuk \(dihentikan) pegawai. Sederhanakan rumusnya.")
        }
    }

    var ringkasan: SimulasiSummary {
        let pairs = pindah.map { SimulasiSummary.Perpindahan(dari: $0.key.dari, ke: $0.key.ke, orang: $0.value) }
            .sorted { ($1.orang, $0.dari, $0.ke) < ($0.orang, $1.dari, $1.ke) }
        return SimulasiSummary(
            orang: orang, berubah: berubah, galat: galat, perpindahan: pairs, jumlahLama: lama.text, jumlahBaru: baru.text,
            selisih: ExactSum.difference(baru.text, lama.text))
    }
}
