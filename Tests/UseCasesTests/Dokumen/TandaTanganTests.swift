import Documents
import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

/// A signature belongs to a content, a person and a time, and stands on that content only.
struct TandaTanganTests {
    private func documents(_ stage: EvaluasiStage, _ id: EvaluasiID) async throws -> [Dokumen] {
        try await stage.agency.database.read { try DokumenRepository($0, Cast.instansi).of("evaluasi", id.rawValue) }
    }

    private func isi<Snapshot: Decodable>(_ all: [Dokumen], _ formulir: String) throws -> Snapshot {
        try decoded(try #require(all.first { $0.formulir == formulir }).cuplikan)
    }

    /// Sri signs her delivered document, then objects.
    private func objected() async throws -> (EvaluasiStage, EvaluasiReceipt) {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver(.dibawah, .sesuai)
        let site = stage.agency.site
        let opened = try await site.run(ReceiveEvaluasi(sent.evaluasi), by: Cast.sri.actor())
        let signed = try await site.run(AcceptEvaluasi(sent.evaluasi, version: opened.version), by: Cast.sri.actor(stepUp: stage.now))
        stage.agency.clock.set("2026-04-02")
        let objection = SubmitKeberatan(sent.evaluasi, alasan: "Bukti belum dihitung", version: signed.version)
        return (stage, try await site.run(objection, by: Cast.sri.actor()))
    }

    private func decide(_ putusan: PutusanKeberatan, _ stage: EvaluasiStage, _ receipt: EvaluasiReceipt) async throws {
        stage.agency.clock.set("2026-04-07")
        _ = try await stage.agency.site.run(
            DecideKeberatan(
                evaluasi: receipt.evaluasi, putusan: putusan, pertimbangan: "Bukti sah",
                hasil: putusan == .mengubah ? .sesuai : nil, catatan: "Pertahankan", version: receipt.version),
            by: Cast.kadis.actor(stepUp: stage.now))
    }

    @Test(
        "law 1: a changed objection leaves C.1.3 as the assessor signed it; D.1.3 names who decided and when, and cites the earlier signatures"
    )
    func changed() async throws {
        let (stage, receipt) = try await objected()
        let before = try await documents(stage, receipt.evaluasi)
        try await decide(.mengubah, stage, receipt)
        let after = try await documents(stage, receipt.evaluasi)
        #expect(after.map(\.formulir) == ["D.1.3"] + before.map(\.formulir))
        let hasil: HasilEvaluasiSnapshot = try isi(after, "C.1.3")
        #expect(hasil.ratingHasilKerja == "DIBAWAH EKSPEKTASI" && hasil.predikat == "BUTUH PERBAIKAN")
        let d13: DokumenEvaluasiSnapshot = try isi(after, "D.1.3")
        let d11: DokumenEvaluasiSnapshot = try isi(after, "D.1.1")
        #expect(d13.predikat == "Butuh Perbaikan", "sections 1–5 stay as they were signed")
        for (cited, signed) in [(d13.tandaTanganPegawai, d11.tandaTanganPegawai), (d13.tandaTanganPenilai, d11.tandaTanganPenilai)] {
            let waktu = try #require(signed.elektronik?.waktu)
            #expect(cited.elektronik == nil && cited.tanggal == nil && cited.nama == signed.nama)
            #expect(cited.rujukan == "Ditandatangani pada Format D.1.1, \(waktu)")
        }
        let putusan = try #require(d13.keberatan)
        #expect(putusan.tandaTanganAtasan.elektronik?.nama == Cast.kadis.nama && putusan.tandaTanganAtasan.tanggal == "7 April 2026")
        let text = putusan.keputusan.joined(separator: "\n")
        #expect(text.contains("Diputuskan oleh \(Cast.kadis.nama), Kepala Dinas Pendidikan dan Kebudayaan, pada 7 April 2026"))
        #expect(text.contains("Predikat kinerja pegawai: BAIK") && text.contains("Rekomendasi: Pertahankan"))
        let paper = try #require(after.first)
        let digits = String(try #require(Cast.sri.nip).suffix(4))
        let answer = try await CheckDokumen.rincian(paper.id, digits: digits, alamat: "192.0.2.1", in: stage.agency.site)
        guard case .cocok(let detail) = answer else {
            Issue.record("the digits are those of the paper")
            return
        }
        #expect(detail.predikat == "Baik" && detail.semula == "Butuh Perbaikan", "what holds by the decision, not what it changed")
        let inWords = IsiUmum.Putusan(predikat: nil, keputusan: putusan.keputusan)
        #expect(inWords.hasil == "BAIK", "also on forms that say it in words alone")
        #expect(detail.periode == "Triwulan I" && detail.masa.hasPrefix("1 Januari s.d. 31 Desember"))
    }

    @Test("law 16: an objection that is upheld issues nothing new, and asking for documents afterwards does not either")
    func upheld() async throws {
        let (stage, receipt) = try await objected()
        let before = try await documents(stage, receipt.evaluasi).map(\.id)
        try await decide(.menguatkan, stage, receipt)
        _ = try await stage.agency.site.run(IssueDokumenEvaluasi(receipt.evaluasi), by: Cast.sri.actor())
        #expect(try await documents(stage, receipt.evaluasi).map(\.id) == before)
    }

    @Test("who objects without signing has no signature on D.1.3; it says so")
    func unsigned() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver(.dibawah, .sesuai)
        let objection = SubmitKeberatan(sent.evaluasi, alasan: "Keliru", version: sent.version)
        try await decide(.mengubah, stage, try await stage.agency.site.run(objection, by: Cast.sri.actor()))
        let d13: DokumenEvaluasiSnapshot = try isi(try await documents(stage, sent.evaluasi), "D.1.3")
        #expect(d13.catatan == ["Teruskan"] && d13.keberatan?.keputusan.contains("Rekomendasi: Pertahankan") == true)
        #expect(d13.tandaTanganPegawai.rujukan == "Mengajukan keberatan pada 1 April 2026 tanpa menandatangani Format D.1.1")
    }

    @Test(
        "the employee signs the document that was delivered, whatever the record has become since; no form is drawn anew under old signatures"
    )
    func sameContent() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver()
        let delivered: DokumenEvaluasiSnapshot = try isi(try await documents(stage, sent.evaluasi), "D.1.1")
        try await stage.agency.database.write { db in
            try db.run("update instansi set nama = 'Kabupaten Berganti Nama' where id = \(Cast.instansi)")
            try stage.insertUmpanBalik(.negatif, peran: .rekan, rhk: stage.utama, nilai: nil, 7, db)
        }
        let opened = try await stage.agency.site.run(ReceiveEvaluasi(sent.evaluasi), by: Cast.sri.actor())
        _ = try await stage.agency.site.run(AcceptEvaluasi(sent.evaluasi, version: opened.version), by: Cast.sri.actor(stepUp: stage.now))
        _ = try await stage.agency.site.run(IssueDokumenEvaluasi(sent.evaluasi), by: Cast.sri.actor())
        let all = try await documents(stage, sent.evaluasi)
        #expect(all.map(\.formulir) == ["D.1.1", "D.1.1", "C.1.3"])
        let signed: DokumenEvaluasiSnapshot = try isi(all, "D.1.1")
        #expect(try signed.isi == delivered.isi && signed.tandaTanganPenilai == delivered.tandaTanganPenilai)
        #expect(signed.tandaTanganPegawai.elektronik?.nama == Cast.sri.nama)
    }

    @Test("what was looked at is what is signed: a record that comes in between asks for another look")
    func lookedAt() async throws {
        let stage = try await EvaluasiStage.make()
        let rated = try await stage.rate()
        let seen = try #require(try await stage.view(rated.evaluasi, as: Cast.kepsek).isiPratinjau)
        let sign = { (isi: String) in
            try await stage.agency.site.run(
                DeliverEvaluasi(rated.evaluasi, version: rated.version, isi: isi), by: Cast.kepsek.actor(stepUp: stage.now))
        }
        try await stage.agency.database.write { try stage.insertUmpanBalik(.negatif, peran: .rekan, rhk: stage.utama, nilai: nil, 8, $0) }
        await #expect(throws: Refused.stale) { try await sign(seen) }
        let again = try #require(try await stage.view(rated.evaluasi, as: Cast.kepsek).isiPratinjau)
        #expect(again != seen)
        #expect(try await sign(again).status == .disampaikan)
        #expect(try await stage.view(rated.evaluasi, as: Cast.kepsek).isiPratinjau == nil, "nothing is left to sign")
    }

    @Test("a deputy signs a.n. the assessor under his own name")
    func deputy() async throws {
        let stage = try await EvaluasiStage.make()
        let rated = try await stage.rate()
        let kepsek = Cast.kepsek
        let actor = Actor(
            instansi: Cast.instansi, pegawai: kepsek.id, nama: kepsek.nama, peran: [], atasNamaOleh: Cast.dewi.id, stepUp: stage.now)
        _ = try await stage.agency.site.run(DeliverEvaluasi(rated.evaluasi, version: rated.version), by: actor)
        let d11: DokumenEvaluasiSnapshot = try isi(try await documents(stage, rated.evaluasi), "D.1.1")
        #expect(d11.tandaTanganPenilai.elektronik?.nama == Cast.dewi.nama && d11.tandaTanganPenilai.nama == Cast.dewi.nama)
        #expect(d11.tandaTanganPenilai.keterangan == "a.n. \(kepsek.nama)" && d11.kepala.pejabatPenilai.nama == kepsek.nama)
    }

    @Test("law 42: after a takeover C.1.3 is signed by the Atasan Pejabat Penilai Kinerja, with his own name")
    func takeover() async throws {
        let stage = try await EvaluasiStage.make(on: "2026-05-04")
        let rated = try await stage.rate(by: Cast.kadis, ambilAlih: "Kepala sekolah sakit")
        _ = try await stage.agency.site.run(
            DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kadis.actor(stepUp: stage.now))
        let hasil: HasilEvaluasiSnapshot = try isi(try await documents(stage, rated.evaluasi), "C.1.3")
        #expect(hasil.peranPenandaTangan == "Atasan Pejabat Penilai Kinerja" && hasil.tandaTanganPenilai.nama == Cast.kadis.nama)
        #expect(hasil.kepala.pejabatPenilai.nama == Cast.kepsek.nama)
    }

    @Test("an evaluation of before signatures were kept gets its forms with every signature cited, none drawn")
    func before() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver()
        try await stage.agency.database.write { try $0.run("delete from dokumen") }
        _ = try await stage.agency.site.run(IssueDokumenEvaluasi(sent.evaluasi), by: Cast.kepsek.actor())
        let all = try await documents(stage, sent.evaluasi)
        let (hasil, dokumen): (HasilEvaluasiSnapshot, DokumenEvaluasiSnapshot) = (try isi(all, "C.1.3"), try isi(all, "D.1.1"))
        for sign in [hasil.tandaTanganPenilai, dokumen.tandaTanganPenilai] {
            #expect(sign.elektronik == nil && sign.rujukan?.hasPrefix("Ditandatangani di sistem pada 1 April 2026") == true)
        }
        #expect(dokumen.tandaTanganPegawai.rujukan == nil && dokumen.tandaTanganPegawai.elektronik == nil)
    }
}

struct TandaTanganSKPTests {
    private func dokumen(_ fixture: SKPFixture, _ id: SKPID) async throws -> [SKPSnapshot] {
        try await fixture.agency.database.read {
            try DokumenRepository($0, Cast.instansi).of("skp", id.rawValue).map { try decoded($0.cuplikan) }
        }
    }

    @Test("setting an SKP issues the form with both signatures, and asking for it later gives that very document")
    func set() async throws {
        let fixture = try await SKPFixture.make()
        let done = try await fixture.set(Cast.sri, by: Cast.kepsek)
        let issued = try await dokumen(fixture, done.id)
        #expect(issued.count == 1 && issued[0].tandaTanganPegawai.elektronik?.nama == Cast.sri.nama)
        #expect(issued[0].tandaTanganPenilai.elektronik?.nama == Cast.kepsek.nama && issued[0].perubahan == nil)
        try await fixture.agency.database.write { try $0.run("update instansi set kota = 'Kota Baru' where id = \(Cast.instansi)") }
        _ = try await fixture.site.run(IssueDokumenSKP(done.id), by: Cast.sri.actor())
        #expect(try await dokumen(fixture, done.id) == issued)
    }

    @Test("what the assessor adds after the employee signed is not under the employee's signature")
    func added() async throws {
        let fixture = try await SKPFixture.make()
        let sent = try await fixture.submitted(Cast.sri)
        let edited = try await fixture.site.run(
            SaveEkspektasi(skp: sent.id, version: sent.version, ekspektasi: [.akuntabel: "Laporan tepat waktu"]), by: Cast.kepsek.actor())
        _ = try await fixture.site.run(AgreeSKP(skp: sent.id, version: edited.version, tetapkan: true), by: Cast.kepsek.actor())
        let snapshot = try #require(try await dokumen(fixture, sent.id).first)
        #expect(snapshot.tandaTanganPegawai.elektronik == nil && snapshot.tandaTanganPenilai.elektronik != nil)
        #expect(snapshot.tandaTanganPegawai.rujukan?.hasPrefix("Diajukan dan ditandatangani pada ") == true)
    }

    @Test("a changed SKP says which change it is and what it replaces")
    func version() async throws {
        let fixture = try await SKPFixture.make()
        let first = try await fixture.set(Cast.sri, by: Cast.kepsek)
        let next = try await fixture.site.run(
            ChangeSKP(skp: first.id, version: first.version, alasan: "Tugas baru"), by: Cast.sri.actor())
        let sent = try await fixture.site.run(SubmitSKP(skp: next.id, version: next.version), by: Cast.sri.actor())
        _ = try await fixture.site.run(AgreeSKP(skp: sent.id, version: sent.version, tetapkan: true), by: Cast.kepsek.actor())
        let snapshot = try #require(try await dokumen(fixture, next.id).first)
        #expect(snapshot.perubahan?.hasPrefix("Perubahan ke-1 (versi 2), menggantikan SKP yang ditetapkan ") == true)
        let old = try await fixture.site.ask(ReadDokumenSKP(first.id), by: Cast.sri.actor())
        guard case .diganti(let form?, _, _) = old.keadaan.values.first else {
            Issue.record("the first version's document still counts: \(old.keadaan)")
            return
        }
        #expect(form == "A.1.7")
    }
}
