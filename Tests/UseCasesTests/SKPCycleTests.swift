import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct SKPCycleTests {
    @Test("a teacher's SKP goes from draft over a return to set, each step with its event")
    func wholeWay() async throws {
        let f = try await SKPFixture.make()
        let sent = try await f.submitted(Cast.sri)
        let back = try await f.site.run(
            ReturnSKP(skp: sent.id, version: sent.version, alasan: "Tambahkan target waktu."), by: Cast.kepsek.actor())
        #expect(back.status == .dikembalikan)
        let rhk = try #require(try await f.skp(sent.id).isi.hasilKerja.first)
        let fixed = try await f.site.run(
            SaveHasilKerja(
                skp: sent.id, version: back.version, rhk: rhk.id, uraian: rhk.uraian,
                indikator: [.init(id: rhk.indikator[0].id, uraian: "Rata-rata nilai", aspek: "kualitas", target: "85")]),
            by: Cast.sri.actor())
        let again = try await f.site.run(SubmitSKP(skp: sent.id, version: fixed.version), by: Cast.sri.actor())
        let agreed = try await f.site.run(AgreeSKP(skp: sent.id, version: again.version, tetapkan: false), by: Cast.kepsek.actor())
        #expect(agreed.status == .disepakati)
        let set = try await f.site.run(SetSKP(skp: sent.id, version: agreed.version), by: Cast.kepsek.actor())
        #expect(set.status == .ditetapkan)
        let stored = try await f.skp(sent.id)
        #expect(stored.penilai == Cast.kepsek.id && stored.waktu.ditetapkanOleh == Cast.kepsek.id)
        #expect(stored.isi.hasilKerja[0].indikator[0].id == rhk.indikator[0].id)
        #expect(stored.pihakPegawai.jabatan == "Guru Ahli Muda" && stored.pihakPenilai?.nama == Cast.kepsek.nama)
        #expect(
            try await f.events(sent.id).map(\.aksi) == [
                .skpMulai, .skpHasilKerjaSimpan, .skpAjukan, .skpKembalikan, .skpHasilKerjaSimpan, .skpAjukan,
                .skpSetujui,
                .skpTetapkan, .dokumenTerbitkanSKP,
            ])
    }

    @Test("an incomplete SKP is not submitted, and the fault names its field")
    func incomplete() async throws {
        let f = try await SKPFixture.make()
        let begun = try await f.start(Cast.sri)
        await #expect(throws: Invalid.self) {
            try await f.site.run(SubmitSKP(skp: begun.id, version: begun.version), by: Cast.sri.actor())
        }
        #expect(try await f.skp(begun.id).status == .draft)
    }

    @Test("an official of the JPT forms needs perspektif anggaran before submitting (Lampiran II.A.2.a(8))")
    func anggaran() async throws {
        let f = try await SKPFixture.make()
        let draft = try await f.draft(Cast.kadis, perspektif: "proses_bisnis")
        let fault = await #expect(throws: Invalid.self) {
            try await f.site.run(SubmitSKP(skp: draft.id, version: draft.version), by: Cast.kadis.actor())
        }
        #expect(fault?.fields.map(\.field) == ["perspektif"])
    }

    @Test("a reason is needed to return, and nobody but the assessor can")
    func returning() async throws {
        let f = try await SKPFixture.make()
        let sent = try await f.submitted(Cast.sri)
        let input = ReturnSKP(skp: sent.id, version: sent.version, alasan: " ")
        await #expect(throws: Invalid.self) { try await f.site.run(input, by: Cast.kepsek.actor()) }
        await #expect(throws: Refused.notPermitted("setujui_skp")) {
            try await f.site.run(input, by: Cast.sri.actor())
        }
        await #expect(throws: Refused.hidden) { try await f.site.run(input, by: Cast.joko.actor()) }
    }

    @Test("the assessor's superior steps in only after January (Lampiran II.C.5)")
    func takeover() async throws {
        let f = try await SKPFixture.make()
        f.agency.clock.set("2026-01-20")
        let sent = try await f.submitted(Cast.sri)
        let input = AgreeSKP(skp: sent.id, version: sent.version, tetapkan: true)
        await #expect(throws: Refused.notPermitted("setujui")) { try await f.site.run(input, by: Cast.kadis.actor()) }
        f.agency.clock.set("2026-02-02")
        #expect(try await f.site.run(input, by: Cast.kadis.actor()).status == .ditetapkan)
        let skp = try await f.skp(sent.id)
        #expect(skp.penilai == Cast.kepsek.id && skp.waktu.ditetapkanOleh == Cast.kadis.id)
    }

    @Test("a change keeps the set version in force until its successor is set")
    func change() async throws {
        let f = try await SKPFixture.make()
        let old = try await f.set(Cast.sri, by: Cast.kepsek)
        let new = try await f.site.run(
            ChangeSKP(skp: old.id, version: old.version, alasan: "Tugas tambahan kurikulum"), by: Cast.sri.actor())
        #expect(try await f.skp(old.id).status == .ditetapkan)
        let copy = try await f.skp(new.id)
        #expect(copy.versi == 2 && copy.menggantikan == old.id && copy.isi.hasilKerja.count == 1)
        #expect(copy.isi.hasilKerja[0].id != (try await f.skp(old.id).isi.hasilKerja[0].id))
        await #expect(throws: Invalid.self) {
            try await f.site.run(ChangeSKP(skp: old.id, version: old.version, alasan: "lagi"), by: Cast.sri.actor())
        }
        let sent = try await f.site.run(SubmitSKP(skp: new.id, version: new.version), by: Cast.sri.actor())
        _ = try await f.site.run(AgreeSKP(skp: new.id, version: sent.version, tetapkan: true), by: Cast.kepsek.actor())
        #expect(try await f.skp(old.id).status == .diubah)
        #expect(try await f.skp(new.id).status == .ditetapkan)
        let last = try #require(try await f.events(old.id).last)
        #expect(last.aksi == .skpUbah && last.alasan == "Tugas tambahan kurikulum")
    }

    @Test("two tabs: the second save of the same version is stale and changes nothing")
    func stale() async throws {
        let f = try await SKPFixture.make()
        let begun = try await f.start(Cast.sri)
        _ = try await f.site.run(f.hasil(begun, uraian: "Pertama"), by: Cast.sri.actor())
        await #expect(throws: Refused.stale) {
            try await f.site.run(f.hasil(begun, uraian: "Kedua"), by: Cast.sri.actor())
        }
        #expect(try await f.skp(begun.id).isi.hasilKerja.map(\.uraian) == ["Pertama"])
    }

    @Test("a double click on submit is one submission")
    func doubleClick() async throws {
        let f = try await SKPFixture.make()
        let draft = try await f.draft(Cast.sri)
        for _ in 0..<2 {
            let receipt = try await f.site.run(SubmitSKP(skp: draft.id, version: draft.version), by: Cast.sri.actor(), key: "k")
            #expect(receipt.status == .diajukan)
        }
        #expect(try await f.events(draft.id).filter { $0.aksi == .skpAjukan }.count == 1)
    }

    @Test("withdrawing gives the draft back; closing needs a reason")
    func withdraw() async throws {
        let f = try await SKPFixture.make()
        let sent = try await f.submitted(Cast.sri)
        let back = try await f.site.run(WithdrawSKP(skp: sent.id, version: sent.version), by: Cast.sri.actor())
        #expect(back.status == .draft)
        await #expect(throws: Invalid.self) {
            try await f.site.run(CloseSKP(skp: sent.id, version: back.version), by: Cast.sri.actor())
        }
        let closed = try await f.site.run(CloseSKP(skp: sent.id, version: back.version, alasan: "Salah jabatan"), by: Cast.sri.actor())
        #expect(closed.status == .ditutup)
        #expect(try await f.start(Cast.sri).status == .draft)
    }

    @Test("every act that a use case records has its words on the history page")
    func words() async throws {
        let f = try await SKPFixture.make()
        let set = try await f.set(Cast.sri, by: Cast.kepsek)
        _ = try await f.site.run(AddDialog(skp: set.id, teks: "Terima kasih"), by: Cast.kepsek.actor())
        let history = try await f.site.ask(ReadRiwayat(.skp, set.id.rawValue), by: Cast.auditor.actor())
        #expect(history.baris.count == 7 && history.baris[0].kalimat == "menulis catatan dialog")
        #expect(history.baris.allSatisfy { !$0.kalimat.key.isEmpty && !$0.oleh.key.isEmpty })
    }
}
