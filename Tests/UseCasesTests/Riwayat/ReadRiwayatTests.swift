import Kinerja
import TestSupport
import Testing
import UseCases

@Suite("Histories of every kind")
struct ReadRiwayatTests {
    private static let people = [Cast.sri, Cast.kepsek, Cast.kadis, Cast.joko, Cast.rina, Cast.admin, Cast.auditor]

    private func readers(_ jenis: JenisObjek, _ objek: String, _ stage: EvaluasiStage) async -> [String] {
        var out: [String] = []
        for person in Self.people {
            if (try? await stage.agency.site.ask(ReadRiwayat(jenis, objek), by: person.actor())) != nil { out.append(person.nama) }
        }
        return out
    }

    private let roles = [Cast.admin.nama, Cast.auditor.nama]
    private let line = [Cast.sri.nama, Cast.kepsek.nama, Cast.kadis.nama, Cast.admin.nama, Cast.auditor.nama]

    @Test(
        "a record's history is for who may see the record; what is nobody's record is for roles; an account's is the person's and the admin's"
    )
    func sight() async throws {
        let stage = try await EvaluasiStage.make(nilai: "40")
        let delivered = try await stage.deliver()
        #expect(await readers(.skp, stage.skp.rawValue, stage) == line)
        #expect(await readers(.evaluasi, delivered.evaluasi.rawValue, stage) == line)
        #expect(await readers(.pegawai, Cast.sri.id.rawValue, stage) == line)
        #expect(await readers(.unitKerja, Cast.smpn1.rawValue, stage) == roles)
        #expect(await readers(.instansi, "1", stage) == roles)
        #expect(await readers(.akun, Cast.sri.id.rawValue, stage) == [Cast.sri.nama, Cast.admin.nama])
    }

    @Test("a draft of an evaluation has no history for the employee yet")
    func unseen() async throws {
        let stage = try await EvaluasiStage.make(nilai: "40")
        let rated = try await stage.rate()
        #expect(await readers(.evaluasi, rated.evaluasi.rawValue, stage) == line.filter { $0 != Cast.sri.nama })
    }

    @Test("who gave feedback, and to whom, is told to nobody")
    func feedback() async throws {
        let stage = try await EvaluasiStage.make(nilai: "40")
        let given = try await stage.agency.site.run(
            GiveUmpanBalik(skp: stage.skp, periode: EvaluasiStage.triwulan, tentang: "umum", nada: "positif", teks: "Baik"),
            by: Cast.kepsek.actor())
        #expect(await readers(.umpanBalik, given.id.rawValue, stage) == [])
        #expect(await readers(.permintaanUmpanBalik, given.id.rawValue, stage) == [])
    }

    @Test("what never was has no history, and what is new has an empty one")
    func unknown() async throws {
        let stage = try await EvaluasiStage.make()
        for (jenis, objek) in [(JenisObjek.unitKerja, "tidak-ada"), (.periode, "1999"), (.impor, stage.skp.rawValue), (.pegawai, "x")] {
            #expect(await readers(jenis, objek, stage) == [], "\(jenis)")
        }
        let empty = try await stage.agency.site.ask(ReadRiwayat(.pegawai, Cast.sri.id.rawValue), by: Cast.admin.actor())
        #expect(empty.baris.isEmpty && empty.milik == Cast.sri.nama)
    }

    @Test("an evaluation's history names its period and person, and tells each step in the words of the table")
    func words() async throws {
        let stage = try await EvaluasiStage.make(nilai: "40")
        let delivered = try await stage.deliver()
        let history = try await stage.agency.site.ask(ReadRiwayat(.evaluasi, delivered.evaluasi.rawValue), by: Cast.sri.actor())
        #expect(history.milik == Cast.sri.nama && !history.nama.isEmpty)
        #expect(history.baris.map(\.aksi) == [.dokumenTerbitkanEvaluasi, .dokumenTerbitkanEvaluasi, .evaluasiSampaikan, .evaluasiNilai])
        #expect(history.baris.allSatisfy { $0.oleh.indonesia == Cast.kepsek.nama })
    }

    @Test("a rating that was changed is told from what to what, but not to the person who is rated")
    func changes() async throws {
        let stage = try await EvaluasiStage.make(nilai: "40")
        let first = try await stage.rate(.sesuai, .sesuai)
        let second = try await stage.rate(.diatas, .sesuai, version: first.version)
        _ = try await stage.agency.site.run(
            DeliverEvaluasi(second.evaluasi, version: second.version), by: Cast.kepsek.actor(stepUp: stage.now))
        let (read, objek) = (stage.agency.site, second.evaluasi.rawValue)
        let auditor = try await read.ask(ReadRiwayat(.evaluasi, objek), by: Cast.auditor.actor())
        let told = auditor.baris.filter { $0.aksi == .evaluasiNilai }.compactMap { $0.rincian?.indonesia }
        #expect(told.first?.contains("“Sesuai ekspektasi” menjadi “Di atas ekspektasi”") == true && told.count == 2, "\(told)")
        let own = try await read.ask(ReadRiwayat(.evaluasi, objek), by: Cast.sri.actor())
        #expect(own.baris.filter { $0.aksi == .evaluasiNilai }.allSatisfy { $0.rincian == nil })
    }

    @Test("what was changed on the agency is told by name, from what to what")
    func fields() async throws {
        let stage = try await EvaluasiStage.make()
        let site = stage.agency.site
        let now = try await site.ask(ReadKelola(), by: Cast.admin.actor()).instansi
        var changed = now
        changed.nama = "Kabupaten Baru"
        _ = try await site.run(SetInstansi(changed), by: Cast.admin.actor())
        let history = try await site.ask(ReadRiwayat(.instansi, "1"), by: Cast.auditor.actor())
        #expect(history.baris.first?.rincian?.indonesia == "nama: \(now.nama) menjadi Kabupaten Baru")
    }

    @Test("what the reader may not open has no history for him either")
    func closed() async throws {
        let stage = try await EvaluasiStage.make(nilai: "40")
        let bukti = try await stage.agency.site.run(
            AddBukti(
                skp: stage.skp, periode: Cast.periode(2), rhk: stage.utama, keterangan: "Rapor",
                isi: .tautan("https://contoh.go.id/rapor")), by: Cast.sri.actor()
        ).id
        #expect(await readers(.bukti, bukti.rawValue, stage) == [Cast.auditor.nama])
        let token = try await stage.agency.site.run(
            CreateAPIToken(nama: "uji", cakupan: [.bacaSKP], hari: 30), by: Cast.sri.actor(stepUp: stage.now))
        #expect(await readers(.tokenAPI, token.nomor.rawValue, stage) == [Cast.admin.nama])
        for (jenis, objek) in [(JenisObjek.instansi, "999"), (.periode, "02026"), (.jabatan, "tidakada")] {
            await #expect(throws: Refused.hidden, "\(jenis)") {
                try await stage.agency.site.ask(ReadRiwayat(jenis, objek, before: 5), by: Cast.admin.actor())
            }
        }
    }
}
