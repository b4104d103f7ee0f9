import Kinerja
import Rulebooks
import Secrets
import Storage

/// The demo agency's own rulebooks: one in force with sealed results, and its successor waiting for the second admin.
struct DemoAturan {
    let db: any SQLConnection
    let world: DemoWorld
    private let instansi = DemoOrganization.instansi.id

    init(_ db: any SQLConnection, _ world: DemoWorld) { (self.db, self.world) = (db, world) }

    func write() throws {
        guard let admin = person(.admin), let second = person(.admin2), let mulai = LocalDate(world.time.today.year, 1, 1) else { return }
        var random = SeededRandom(0x7470_70)
        let first = try insert(.pertama, versi: 1, mulai: mulai, days: 60, by: admin, approvedBy: second, &random)
        if let next = LocalDate(world.time.today.year + 1, 1, 1) {
            _ = try insert(.kedua, versi: 2, mulai: next, days: 2, by: admin, approvedBy: nil, &random)
        }
        if world.profile.rinci { try seal(first, by: admin, &random) }
    }

    private func person(_ persona: DemoPersona) -> PegawaiID? { world.org.people.first { $0.persona == persona }?.pegawai.id }

    private func insert(
        _ text: ContohTPP, versi: Int, mulai: LocalDate, days: Int64, by admin: PegawaiID, approvedBy second: PegawaiID?,
        _ random: inout SeededRandom
    ) throws -> AturanInstansi {
        let uploaded = AturanInstansi.Tindakan(oleh: admin, pada: world.time.now.adding(seconds: -days * 86_400))
        let submitted = AturanInstansi.Tindakan(oleh: admin, pada: uploaded.pada.adding(seconds: 3_600))
        let decided = second.map { AturanInstansi.Tindakan(oleh: $0, pada: uploaded.pada.adding(seconds: 86_400)) }
        let (model, contoh) = (Fingerprint.of(text.model), Fingerprint.of(text.contoh))
        let repository = AturanRepository(db, instansi)
        try repository.keep(text.model, sha256: model, at: uploaded.pada)
        try repository.keep(text.contoh, sha256: contoh, at: uploaded.pada)
        let aturan = AturanInstansi(
            id: random.id(uploaded.pada), topik: "tpp", versi: versi, judul: "Tambahan penghasilan pegawai", dasar: text.dasar,
            keputusan: ContohTPP.keputusan, satuan: ContohTPP.satuan, mulai: mulai, status: decided == nil ? .diajukan : .disetujui,
            sha256: model, sha256Contoh: contoh, pemeriksaan: AgencyCheck.run(model: text.model, examples: text.contoh).report,
            diunggah: uploaded, diajukan: submitted, diputuskan: decided)
        try repository.insert(aturan)
        try record(.aturanUnggah, aturan, uploaded, &random)
        try record(.aturanAjukan, aturan, submitted, &random)
        if let decided { try record(.aturanSetujui, aturan, decided, &random) }
        return aturan
    }

    private func record(_ aksi: Aksi, _ aturan: AturanInstansi, _ step: AturanInstansi.Tindakan, _ random: inout SeededRandom) throws {
        try PeristiwaRepository(db, instansi).append(
            Peristiwa(
                id: random.id(step.pada), waktu: step.pada, pelaku: step.oleh, aksi: aksi, objek: aturan.id.rawValue))
    }

    /// Results of last month, for everybody who has an evaluation.
    private func seal(_ aturan: AturanInstansi, by admin: PegawaiID, _ random: inout SeededRandom) throws {
        let (facts, results) = (FaktaPegawaiRepository(db, instansi), KeputusanRepository(db, instansi))
        guard
            let question = try OpenRulebook(name: aturan.rulebook, text: ContohTPP.pertama.model, origin: .uploaded).question(
                aturan.keputusan)
        else { return }
        let input = MasukanSimulasi(tanggal: max(aturan.mulai, world.time.today.adding(days: -30)))
        let step = AturanInstansi.Tindakan(oleh: admin, pada: world.time.now.adding(seconds: -86_400))
        var after: PegawaiID?
        repeat {
            let people = try facts.page(on: input.tanggal, after: after, limit: SemuaPegawai.page)
            for person in people {
                guard let keputusan = try? question.decide(input.masukan(person, question.inputs), on: input.tanggal) else {
                    continue
                }
                try results.append(
                    KeputusanTersegel(
                        id: random.id(step.pada), objek: .hasilAturan(aturan.id), pegawai: person.pegawai, keputusan: keputusan,
                        menggantikan: nil, dibuat: step))
            }
            after = people.count == SemuaPegawai.page ? people.last?.pegawai : nil
        } while after != nil
        try record(.aturanTetapkanHasil, aturan, step, &random)
    }
}
