import Demo
import Documents
import Kinerja
import Rulebooks
import TestSupport
import Testing

@testable import Storage
@testable import UseCases

@Suite("Agency rulebooks: what-if and sealed results")
struct SimulasiTests {
    /// Sri's second-quarter evaluation is delivered as baik; on that day she is the only one with a predikat.
    private func stage() async throws -> (AturanStage, LocalDate) {
        let rated = try await EvaluasiStage.make()
        try await rated.deliver()
        return (AturanStage(rated.agency), try #require(LocalDate("2026-04-01")))
    }

    @Test("who changes, from what to what, and what it costs")
    func difference() async throws {
        let (stage, day) = try await stage()
        _ = try await stage.inForce()
        var next = DemoTPP.kedua
        next.persen[1].1 = 120
        let draft = try await stage.upload(next, mulai: "2027-01-01")
        let found = try await stage.simulate(draft, SimulasiInput(tanggal: day))
        let r = found.ringkasan
        // 12 active ASN; the others have no evaluation, so neither version gives them anything.
        #expect(r.orang == 12 && r.berubah == 1 && r.galat == 11)
        #expect(r.perpindahan.contains(.init(dari: "3000000", ke: "3600000", orang: 1)))
        #expect([r.jumlahLama, r.jumlahBaru, r.selisih] == ["3000000", "3600000", "600000"])
        let view = try await stage.agency.site.ask(ReadSimulasi(found.id), by: Cast.auditor.actor())
        #expect(view.baris.map(\.nama) == [Cast.sri.nama] && view.pembanding?.versi == 1)
        let results = try await stage.results()
        #expect(results.isEmpty, "a what-if decides nothing")
        await #expect(throws: Refused.hidden) { try await stage.agency.site.ask(ReadSimulasi(found.id), by: Cast.otherAdmin) }
        await #expect(throws: Refused.hidden) { try await stage.agency.site.ask(ReadSimulasi(found.id), by: Cast.kepsek.actor()) }
    }

    @Test("a table by NIP and values for everybody fill what the database does not know")
    func inputs() async throws {
        let (stage, day) = try await stage()
        let draft = try await stage.upload()
        var input = SimulasiInput(tanggal: day, tetapan: ["Predikat Kinerja": "Baik"])
        let view = try await stage.agency.site.ask(ReadAturanInstansi(draft), by: Cast.admin.actor())
        let table = "NIP;Predikat Kinerja\n\(Cast.joko.nip ?? "");Sangat Kurang\n"
        try input.read(try TableFile.open(bytes: Array(table.utf8)), for: view.masukan)
        let found = try await stage.simulate(draft, input)
        #expect(found.ringkasan.galat == 0 && found.pembanding == nil)
        let rows = try await stage.agency.site.ask(ReadSimulasi(found.id, onlyChanged: false), by: Cast.admin.actor()).baris
        #expect(rows.first { $0.nama == Cast.joko.nama }?.baris.baru == "1500000")
        let csv = String(decoding: try await SimulasiView.csv(found.id, by: Cast.admin.actor(), in: stage.agency.site), as: UTF8.self)
        #expect(csv.contains("\(Cast.joko.nip ?? "");\(Cast.joko.nama);;1500000") || csv.contains("\"\(Cast.joko.nama)\";;1500000"))
    }

    @Test("values that do not fit are named at their field")
    func faults() async throws {
        let (stage, day) = try await stage()
        let draft = try await stage.upload()
        let wrong = SimulasiInput(tanggal: day, tetapan: ["Predikat Kinerja": "hebat"])
        let error = await #expect(throws: Invalid.self) { try await stage.simulate(draft, wrong) }
        #expect(error?.fields.map(\.field) == ["tetapan.0"])
        let view = try await stage.agency.site.ask(ReadAturanInstansi(draft), by: Cast.admin.actor())
        let heading = try TableFile.open(bytes: Array("orang;nilai\n1;2\n".utf8))
        #expect(throws: Invalid.self) {
            var input = SimulasiInput(tanggal: day)
            try input.read(heading, for: view.masukan)
        }
    }

    @Test(
        "sealed results carry inputs, hash and steps; a second time with the same answer seals nothing, under a new version something new")
    func sealing() async throws {
        let (stage, day) = try await stage()
        let first = try await stage.inForce()
        try await stage.seal(first, SimulasiInput(tanggal: day))
        try await stage.seal(first, SimulasiInput(tanggal: day))
        let once = try await stage.results()
        #expect(once.count == 1 && once[0].pegawai == Cast.sri.id && once[0].keputusan.nilai == "3000000")
        #expect(once[0].keputusan.masukan["Jenjang Jabatan"] == .teks("fungsional") && once[0].keputusan.langkah.count == 3)
        var next = DemoTPP.kedua
        next.persen[1].1 = 120
        let second = try await stage.inForce(next, mulai: "2026-04-01")
        await #expect(throws: Invalid.self) { try await stage.seal(first, SimulasiInput(tanggal: day)) }
        try await stage.seal(second, SimulasiInput(tanggal: day))
        let both = try await stage.results()
        #expect(both.count == 2 && both[1].menggantikan == both[0].id && both[0] == once[0])
    }

    @Test(
        "a job that breaks after its first batch, by a trigger of SQLite, says how many results stand",
        .enabled(if: TestEngine.chosen == .sqlite))
    func brokenSealing() async throws {
        let (stage, day) = try await stage()
        let id = try await stage.inForce()
        try await stage.agency.database.write {
            try $0.run(
                """
                create trigger penuh before insert on keputusan when (select count(*) from keputusan where jenis_objek = 'hasil_aturan') >= 5
                begin select raise(abort, 'penuh'); end
                """)
        }
        let input = SimulasiInput(tanggal: day, tetapan: ["Predikat Kinerja": "Baik"])
        let job = try await HasilAturanSealing.start(
            id, input, batch: 5, by: Cast.admin.actor(stepUp: stage.now), key: nil, in: stage.agency.site)
        await stage.agency.site.jobs.wait(for: job, at: .seconds(60))
        let ended = try await PekerjaanView.find(job, by: Cast.admin.actor(), in: stage.agency.site)
        let results = try await stage.results()
        #expect(ended.status == .gagal && results.count == 5)
        #expect(ended.pesan.indonesia.hasSuffix("Hasil 5 orang sudah ditetapkan dan tetap berlaku; sisanya belum."), "\(ended.pesan)")
    }

    @Test("a draft seals nothing")
    func draft() async throws {
        let (stage, day) = try await stage()
        let id = try await stage.upload()
        await #expect(throws: Invalid.self) { try await stage.seal(id, SimulasiInput(tanggal: day)) }
        let admin = Cast.admin.actor()
        await #expect(throws: Refused.stepUpNeeded) {
            try await HasilAturanSealing.start(id, .init(tanggal: day), by: admin, key: nil, in: stage.agency.site)
        }
    }

    @Test("every fact is answered for a person of whom everything is known, and says where it comes from", arguments: PegawaiFacts.allCases)
    func facts(fact: PegawaiFacts) async throws {
        let (stage, day) = try await stage()
        let people = try await stage.agency.database.read {
            try PegawaiFactsRepository($0, Cast.instansi).page(on: day, after: nil, limit: 50)
        }
        let sri = try #require(people.first { $0.pegawai == Cast.sri.id })
        let value = try #require(fact.nilai(sri))
        #expect(!value.kata.isEmpty && !value.label.isEmpty && !fact.sumber.isEmpty)
        let nobody = try #require(people.first { $0.pegawai == Cast.dpo.id })
        if nobody.evaluasi == nil, fact.sumber.indonesia.contains("valuasi") { #expect(fact.nilai(nobody) == nil) }
    }

    @Test("the names of the facts differ, also without case and blanks")
    func names() { #expect(Set(PegawaiFacts.allCases.map { PegawaiFacts.key($0.rawValue) }).count == PegawaiFacts.allCases.count) }

    @Test("a model may spell values as stored or as people write them")
    func spelling() throws {
        func input(_ words: String) throws -> QuestionInput {
            let model = DemoTPP.pertama.model.replacing("\"sangat_baik\", \"baik\"", with: words)
            return try #require(
                try OpenRulebook(name: "aturan", text: model, origin: .uploaded).question("TPP")?.inputs.first {
                    $0.name == "Predikat Kinerja"
                })
        }
        let evaluation = CatatanPegawai.Evaluasi(predikat: .sangatBaik, hasil: .diatas, perilaku: .diatas, capaianUnit: nil)
        let person = CatatanPegawai(
            pegawai: Cast.sri.id, nip: nil, jenis: .pns, golongan: nil, jabatan: nil, jenjang: nil, eselon: nil, penugasan: nil, unit: nil,
            unitKode: nil, evaluasi: evaluation)
        let (stored, spoken) = (try input("\"sangat_baik\", \"baik\""), try input("\"Sangat Baik\", \"Baik\""))
        #expect(PegawaiFacts.predikatKinerja.masukan(person, for: stored) == .teks("sangat_baik"))
        #expect(PegawaiFacts.predikatKinerja.masukan(person, for: spoken) == .teks("Sangat Baik"))
    }
}
