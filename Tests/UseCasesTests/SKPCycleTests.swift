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
        let back = try await ReturnSKP.run(
            .init(skp: sent.id, version: sent.version, alasan: "Tambahkan target waktu."), by: Cast.kepsek.actor(), in: f.site)
        #expect(back.status == .dikembalikan)
        let rhk = try #require(try await f.skp(sent.id).isi.hasilKerja.first)
        let fixed = try await SaveHasilKerja.run(
            .init(
                skp: sent.id, version: back.version, rhk: rhk.id, uraian: rhk.uraian,
                indikator: [.init(id: rhk.indikator[0].id, uraian: "Rata-rata nilai", aspek: "kualitas", target: "85")]),
            by: Cast.sri.actor(), in: f.site)
        let again = try await SubmitSKP.run(.init(skp: sent.id, version: fixed.version), by: Cast.sri.actor(), in: f.site)
        let agreed = try await AgreeSKP.run(
            .init(skp: sent.id, version: again.version, tetapkan: false), by: Cast.kepsek.actor(), in: f.site)
        #expect(agreed.status == .disepakati)
        let set = try await SetSKP.run(.init(skp: sent.id, version: agreed.version), by: Cast.kepsek.actor(), in: f.site)
        #expect(set.status == .ditetapkan)
        let stored = try await f.skp(sent.id)
        #expect(stored.penilai == Cast.kepsek.id && stored.waktu.ditetapkanOleh == Cast.kepsek.id)
        #expect(stored.isi.hasilKerja[0].indikator[0].id == rhk.indikator[0].id)
        #expect(stored.pihakPegawai.jabatan == "Guru Ahli Muda" && stored.pihakPenilai?.nama == Cast.kepsek.nama)
        #expect(
            try await f.events(sent.id).map(\.aksi) == [
                "skp.mulai", "skp.hasil_kerja.simpan", "skp.ajukan", "skp.kembalikan", "skp.hasil_kerja.simpan", "skp.ajukan",
                "skp.setujui",
                "skp.tetapkan",
            ])
    }

    @Test("an incomplete SKP is not submitted, and the fault names its field")
    func incomplete() async throws {
        let f = try await SKPFixture.make()
        let begun = try await f.start(Cast.sri)
        await #expect(throws: Invalid.self) {
            try await SubmitSKP.run(.init(skp: begun.id, version: begun.version), by: Cast.sri.actor(), in: f.site)
        }
        #expect(try await f.skp(begun.id).status == .draft)
    }

    @Test("an official of the JPT forms needs perspektif anggaran before submitting (Lampiran II.A.2.a(8))")
    func anggaran() async throws {
        let f = try await SKPFixture.make()
        let draft = try await f.draft(Cast.kadis, perspektif: "proses_bisnis")
        let fault = await #expect(throws: Invalid.self) {
            try await SubmitSKP.run(.init(skp: draft.id, version: draft.version), by: Cast.kadis.actor(), in: f.site)
        }
        #expect(fault?.fields.map(\.field) == ["perspektif"])
    }

    @Test("a reason is needed to return, and nobody but the assessor can")
    func returning() async throws {
        let f = try await SKPFixture.make()
        let sent = try await f.submitted(Cast.sri)
        let input = ReviewInput(skp: sent.id, version: sent.version, alasan: " ")
        await #expect(throws: Invalid.self) { try await ReturnSKP.run(input, by: Cast.kepsek.actor(), in: f.site) }
        await #expect(throws: Refused.notPermitted("setujui_skp")) {
            try await ReturnSKP.run(input, by: Cast.sri.actor(), in: f.site)
        }
        await #expect(throws: Refused.hidden) { try await ReturnSKP.run(input, by: Cast.joko.actor(), in: f.site) }
    }

    @Test("the assessor's superior steps in only after January (Lampiran II.C.5)")
    func takeover() async throws {
        let f = try await SKPFixture.make()
        f.agency.clock.set("2026-01-20")
        let sent = try await f.submitted(Cast.sri)
        let input = AgreeSKP.Input(skp: sent.id, version: sent.version, tetapkan: true)
        await #expect(throws: Refused.notPermitted("setujui")) { try await AgreeSKP.run(input, by: Cast.kadis.actor(), in: f.site) }
        f.agency.clock.set("2026-02-02")
        #expect(try await AgreeSKP.run(input, by: Cast.kadis.actor(), in: f.site).status == .ditetapkan)
        let skp = try await f.skp(sent.id)
        #expect(skp.penilai == Cast.kepsek.id && skp.waktu.ditetapkanOleh == Cast.kadis.id)
    }

    @Test("a change keeps the set version in force until its successor is set")
    func change() async throws {
        let f = try await SKPFixture.make()
        let old = try await f.set(Cast.sri, by: Cast.kepsek)
        let new = try await ChangeSKP.run(
            .init(skp: old.id, version: old.version, alasan: "Tugas tambahan kurikulum"), by: Cast.sri.actor(), in: f.site)
        #expect(try await f.skp(old.id).status == .ditetapkan)
        let copy = try await f.skp(new.id)
        #expect(copy.versi == 2 && copy.menggantikan == old.id && copy.isi.hasilKerja.count == 1)
        #expect(copy.isi.hasilKerja[0].id != (try await f.skp(old.id).isi.hasilKerja[0].id))
        await #expect(throws: Invalid.self) {
            try await ChangeSKP.run(.init(skp: old.id, version: old.version, alasan: "lagi"), by: Cast.sri.actor(), in: f.site)
        }
        let sent = try await SubmitSKP.run(.init(skp: new.id, version: new.version), by: Cast.sri.actor(), in: f.site)
        _ = try await AgreeSKP.run(.init(skp: new.id, version: sent.version, tetapkan: true), by: Cast.kepsek.actor(), in: f.site)
        #expect(try await f.skp(old.id).status == .diubah)
        #expect(try await f.skp(new.id).status == .ditetapkan)
        let last = try #require(try await f.events(old.id).last)
        #expect(last.aksi == "skp.ubah" && last.alasan == "Tugas tambahan kurikulum")
    }

    @Test("two tabs: the second save of the same version is stale and changes nothing")
    func stale() async throws {
        let f = try await SKPFixture.make()
        let begun = try await f.start(Cast.sri)
        _ = try await SaveHasilKerja.run(f.hasil(begun, uraian: "Pertama"), by: Cast.sri.actor(), in: f.site)
        await #expect(throws: Refused.stale) {
            try await SaveHasilKerja.run(f.hasil(begun, uraian: "Kedua"), by: Cast.sri.actor(), in: f.site)
        }
        #expect(try await f.skp(begun.id).isi.hasilKerja.map(\.uraian) == ["Pertama"])
    }

    @Test("a double click on submit is one submission")
    func doubleClick() async throws {
        let f = try await SKPFixture.make()
        let draft = try await f.draft(Cast.sri)
        for _ in 0..<2 {
            let receipt = try await SubmitSKP.run(
                .init(skp: draft.id, version: draft.version), by: Cast.sri.actor(), key: "k", in: f.site)
            #expect(receipt.status == .diajukan)
        }
        #expect(try await f.events(draft.id).filter { $0.aksi == "skp.ajukan" }.count == 1)
    }

    @Test("withdrawing gives the draft back; closing needs a reason")
    func withdraw() async throws {
        let f = try await SKPFixture.make()
        let sent = try await f.submitted(Cast.sri)
        let back = try await WithdrawSKP.run(.init(skp: sent.id, version: sent.version), by: Cast.sri.actor(), in: f.site)
        #expect(back.status == .draft)
        await #expect(throws: Invalid.self) {
            try await CloseSKP.run(.init(skp: sent.id, version: back.version), by: Cast.sri.actor(), in: f.site)
        }
        let closed = try await CloseSKP.run(
            .init(skp: sent.id, version: back.version, alasan: "Salah jabatan"), by: Cast.sri.actor(), in: f.site)
        #expect(closed.status == .ditutup)
        #expect(try await f.start(Cast.sri).status == .draft)
    }

    @Test("every act that a use case records has its words on the history page")
    func words() async throws {
        let f = try await SKPFixture.make()
        let set = try await f.set(Cast.sri, by: Cast.kepsek)
        _ = try await AddDialog.run(.init(skp: set.id, teks: "Terima kasih"), by: Cast.kepsek.actor(), in: f.site)
        let history = try await RiwayatSKP.read(set.id, by: Cast.auditor.actor(), in: f.site)
        #expect(history.baris.count == 6 && history.baris[0].kalimat == "menulis catatan dialog")
        #expect(history.baris.allSatisfy { !$0.kalimat.hasPrefix("skp.") && !$0.oleh.isEmpty })
    }
}
