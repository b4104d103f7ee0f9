import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct KeberatanTests {
    /// A delivered evaluation against which Sri has objected.
    func objected() async throws -> (EvaluasiStage, EvaluasiReceipt) {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver(.dibawah, .sesuai)
        let receipt = try await stage.agency.site.run(
            SubmitKeberatan(sent.evaluasi, alasan: "Bukti triwulan ini belum dihitung", version: sent.version), by: Cast.sri.actor())
        return (stage, receipt)
    }

    func input(_ receipt: EvaluasiReceipt, _ putusan: PutusanKeberatan?, _ hasil: RatingHasilKerja? = nil, why: String = "Bukti sah")
        -> DecideKeberatan
    {
        .init(evaluasi: receipt.evaluasi, putusan: putusan, pertimbangan: why, hasil: hasil, catatan: "", version: receipt.version)
    }

    @Test("the superior changes the rating: new predikat, the old one kept, final")
    func change() async throws {
        let (stage, receipt) = try await objected()
        let done = try await stage.agency.site.run(input(receipt, .mengubah, .sesuai), by: Cast.kadis.actor(stepUp: stage.now))
        #expect(done.status == .final)
        #expect(done.predikat == .baik)
        let page = try await stage.view(receipt.evaluasi, as: Cast.sri)
        #expect(page.keberatan?.semula?.predikat == .butuhPerbaikan)
        #expect(page.keberatan?.putusan == .mengubah)
        #expect(page.aksi.isEmpty)
    }

    @Test("upholding leaves the ratings as they were and is final too")
    func uphold() async throws {
        let (stage, receipt) = try await objected()
        let done = try await stage.agency.site.run(input(receipt, .menguatkan), by: Cast.kadis.actor(stepUp: stage.now))
        #expect(done.status == .final)
        #expect(done.predikat == .butuhPerbaikan)
    }

    @Test(
        "a decided objection, changed or upheld, is a sealed decision of its own that names the one it replaces; both are computed again",
        arguments: PutusanKeberatan.allCases)
    func sealed(putusan: PutusanKeberatan) async throws {
        let (stage, receipt) = try await objected()
        _ = try await stage.agency.site.run(
            input(receipt, putusan, putusan == .mengubah ? .sesuai : nil), by: Cast.kadis.actor(stepUp: stage.now))
        let all = try await stage.agency.database.read { db in
            try ObjekKeputusan.Jenis.allCases.flatMap { try KeputusanRepository(db, Cast.instansi).page(of: $0, after: nil, limit: 10) }
        }
        #expect(all.map(\.objek.jenis) == [.evaluasi, .keberatan] && all.map(\.menggantikan) == [nil, all[0].id])
        #expect(all[1].dibuat.oleh == Cast.kadis.id && all.allSatisfy { $0.pegawai == Cast.sri.id })
        let page = try await stage.view(receipt.evaluasi, as: Cast.kadis)
        #expect(page.evaluasi.penilaian?.segel == all[1].id && page.keberatan?.semula?.segel == all[0].id)
        let report = try await ReplayHasil.run(in: stage.agency.site)
        #expect(report.diperiksa == ["evaluasi": 1, "keberatan": 1, "hasil_aturan": 0] && report.sama == 2 && report.simpangan == [])
    }

    @Test("a decision needs a choice, a consideration, and for a change another rating")
    func incomplete() async throws {
        let (stage, receipt) = try await objected()
        let cases: [(DecideKeberatan, Set<String>)] = [
            (input(receipt, nil, why: ""), ["putusan", "pertimbangan"]), (input(receipt, .mengubah, .dibawah), ["hasil_baru"]),
            (input(receipt, .menguatkan, why: " \n"), ["pertimbangan"]), (input(receipt, .menguatkan, .sesuai), ["putusan"]),
        ]
        for (input, fields) in cases {
            let fault = await #expect(throws: Invalid.self) {
                try await stage.agency.site.run(input, by: Cast.kadis.actor(stepUp: stage.now))
            }
            #expect(Set(fault?.fields.map(\.field) ?? []) == fields)
        }
    }

    @Test("only the assessor's superior decides, with a step-up; the assessor explains")
    func who() async throws {
        let (stage, receipt) = try await objected()
        let (seeing, blind) = ([Cast.sri, Cast.kepsek, Cast.admin, Cast.auditor], [Cast.sekda, Cast.joko])
        for person in seeing + blind {
            let refusal: Refused = blind.contains { $0.id == person.id } ? .hidden : .notPermitted("putuskan_keberatan")
            await #expect(throws: refusal, "\(person.nama)") {
                try await stage.agency.site.run(input(receipt, .menguatkan), by: person.actor(stepUp: stage.now))
            }
        }
        await #expect(throws: Refused.stepUpNeeded) {
            try await stage.agency.site.run(input(receipt, .menguatkan), by: Cast.kadis.actor())
        }
        _ = try await stage.agency.site.run(
            ExplainKeberatan(receipt.evaluasi, penjelasan: "Dua target belum tercapai", version: 1), by: Cast.kepsek.actor())
        await #expect(throws: Refused.notPermitted("jelaskan_keberatan")) {
            try await stage.agency.site.run(ExplainKeberatan(receipt.evaluasi, penjelasan: "x", version: 2), by: Cast.kadis.actor())
        }
        #expect(try await stage.view(receipt.evaluasi, as: Cast.kadis).keberatan?.penjelasanPenilai == "Dua target belum tercapai")
    }

    @Test("an assessor who rose to his own superior's post does not decide on his own rating")
    func risen() async throws {
        let (stage, receipt) = try await objected()
        try await stage.agency.database.write { db in
            try db.run("update evaluasi set atasan_penilai_id = \(Cast.kepsek.id) where id = \(receipt.evaluasi)")
        }
        await #expect(throws: Refused.notPermitted("putuskan_keberatan")) {
            try await stage.agency.site.run(input(receipt, .menguatkan), by: Cast.kepsek.actor(stepUp: stage.now))
        }
    }

    @Test("one objection per evaluation, none after it was decided, and a re-send has one effect")
    func once() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver()
        let object = { (key: String) in
            try await stage.agency.site.run(
                SubmitKeberatan(sent.evaluasi, alasan: "Keliru", version: sent.version), by: Cast.sri.actor(), key: key)
        }
        let first = try await object("kunci-satu")
        #expect(try await object("kunci-satu") == first)
        await #expect(throws: Refused.wrongState("keberatan")) { try await object("kunci-dua") }
    }

    @Test("the decision stands in the superior's list until it is made, with the working days left")
    func list() async throws {
        let (stage, receipt) = try await objected()
        let waiting = try await stage.agency.site.ask(ReadEvaluasiList(), by: Cast.kadis.actor()).keberatan
        #expect(waiting.map(\.id) == [receipt.evaluasi])
        #expect(waiting.first?.tenggat?.tenggat.sisaHariKerja == 7)
        let own = try await stage.agency.site.ask(ReadEvaluasiList(), by: Cast.sri.actor()).milik
        #expect(own.map(\.status) == [.keberatan])
    }
}
