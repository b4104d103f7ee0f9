import Kinerja
import Testing

@testable import Storage

@Suite("Sealed decisions of before, carried over")
struct KeputusanMigrationTests {
    private static let instansi = InstansiID(rawValue: 1)
    private static let (sari, budi): (PegawaiID, PegawaiID) = (KeputusanTests.id(1), KeputusanTests.id(2))
    private static let evaluasi: EvaluasiID = KeputusanTests.id(40)
    private static let keberatan: KeberatanID = KeputusanTests.id(41)

    private static func langkah(_ hasil: String) -> String {
        """
        [{"dasar":"Pasal 1; \\"kuadran\\"","hasil":"\(hasil)","judul":"Predikat Kinerja","keterangan":"","masukan":["Rating Hasil Kerja: x"]}]
        """
    }

    private static func isi(_ predikat: String, _ kata: String) -> String {
        """
        {"alasan":\(langkah(kata)),"predikat":"\(predikat)","rulebook":"predikat-kinerja/2022-02-07","rulebookHash":"aa"}
        """
    }

    /// An evaluation that a decided objection changed from butuh_perbaikan to baik, and a result of the agency's rulebook.
    private static func old(_ db: any SQLConnection) throws {
        try db.run(
            "insert into instansi values (\(instansi), 'Uji', 'Uji', 'WIB', 'triwulanan', 'lima_hari', 1)")
        for person in [sari, budi] {
            try db.run(
                "insert into pegawai (instansi_id, id, nama, jenis, kedudukan, cari, version) values (1, \(person), 'x', 'pns', 'aktif', 'x', 1)"
            )
        }
        try db.run(
            "insert into unit_kerja (instansi_id, id, kode, nama, jenis, aktif, version) values (1, 'u', 'u', 'U', 'dinas', true, 1)")
        try db.run(
            """
            insert into jabatan (instansi_id, id, nama, jenjang, unit_id, eselon, urutan, pimpinan_unit_mandiri, aktif, version)
            values (1, 'j', 'J', 'fungsional', 'u', '', 1, false, true, 1)
            """)
        try db.run(
            """
            insert into skp (instansi_id, id, pegawai_id, jabatan_id, unit_id, tahun, mulai, selesai, jenis, pendekatan, status, versi,
                pihak_pegawai, dibuat, version)
            values (1, 's', \(sari), 'j', 'u', 2026, '2026-01-01', '2026-12-31', 'ja_jf', 'kuantitatif', 'ditetapkan', 1, '{}', 0, 1)
            """)
        try db.run(
            """
            insert into periode (instansi_id, id, jenis, tahun, urutan, mulai, selesai)
            values (1, 'p', 'triwulanan', 2026, 1, '2026-01-01', '2026-03-31')
            """)
        try db.run(
            """
            insert into evaluasi (instansi_id, id, skp_id, periode_id, pegawai_id, penilai_id, status, usulan, rating_hasil, alasan_hasil,
                rating_perilaku, alasan_perilaku, predikat, keputusan, catatan, pihak, dinilai_pada, version)
            values (1, \(evaluasi), 's', 'p', \(sari), \(budi), 'final', '{}', 'sesuai_ekspektasi', 'b', 'sesuai_ekspektasi', '', 'baik',
                \(isi("baik", "Baik")), '', '{}', 5, 3)
            """)
        let semula = """
            {"alasanHasil":"a","alasanPerilaku":"","catatan":"c","hasil":"dibawah_ekspektasi",
            "keputusan":\(isi("butuh_perbaikan", "Butuh Perbaikan")),"perilaku":"sesuai_ekspektasi"}
            """
        try db.run(
            """
            insert into keberatan (instansi_id, id, evaluasi_id, alasan, penjelasan_penilai, putusan, pertimbangan, semula, diajukan_pada,
                diputuskan_pada, diputuskan_oleh, version)
            values (1, \(keberatan), \(evaluasi), 'x', '', 'mengubah', 'y', \(semula), 6, 7, \(budi), 2)
            """)
        try result(db)
    }

    private static func result(_ db: any SQLConnection) throws {
        try AturanRepository(db, instansi).keep("isi", sha256: "bb", at: Instant(rawValue: 0))
        try AturanRepository(db, instansi).insert(
            AturanInstansi(
                id: KeputusanTests.id(50), topik: "tpp", versi: 1, judul: "TPP", dasar: "Perbup", keputusan: "TPP", satuan: "",
                mulai: LocalDate(daysSince1970: 20_000), sha256: "bb", sha256Contoh: "bb",
                pemeriksaan: AturanCheck(temuan: [], contohLulus: 1, contohGagal: 0),
                diunggah: .init(oleh: budi, pada: Instant(rawValue: 5))))
        let isi = """
            {"alasan":\(langkah("3000000")),"keputusan":"TPP","masukan":{"Jenjang":{"jenis":"teks","nilai":"fungsional"}},"nilai":"3000000",
            "rulebook":"instansi/tpp/1","rulebookHash":"bb"}
            """
        for (n, before) in [(60, nil), (61, 60)] as [(UInt64, UInt64?)] {
            let (id, old): (KeputusanID, KeputusanID?) = (KeputusanTests.id(n), before.map { KeputusanTests.id($0) })
            try db.run(
                """
                insert into hasil_aturan (instansi_id, id, pegawai_id, aturan_id, topik, sha256, tanggal, keputusan, menggantikan_id,
                    dibuat_oleh, dibuat_pada)
                values (1, \(id), \(sari), \(KeputusanTests.id(50) as AturanID), 'tpp', 'bb', '2026-04-01', \(isi), \(old), \(budi), 8)
                """)
        }
    }

    @Test(
        "evaluations, what they were before an objection, and results of agency rulebooks keep hash, inputs, value and steps",
        arguments: Engine.all)
    func carried(engine: Engine) async throws {
        try await engine.withDatabase(Array(Migrations.all.prefix(9))) { database in
            try await database.write { try Self.old($0) }
            try await Migrator(Migrations.all).migrate(database, at: 1)
            let all = try await database.read { db in
                try ObjekKeputusan.Jenis.allCases.flatMap { try KeputusanRepository(db, Self.instansi).page(of: $0, after: nil, limit: 9) }
            }
            #expect(
                all.map(\.objek) == [.evaluasi(Self.evaluasi), .keberatan(Self.keberatan)]
                    + Array(repeating: .hasilAturan(KeputusanTests.id(50)), count: 2))
            #expect(all.map(\.menggantikan) == [nil, all[0].id, nil, all[2].id])
            #expect(all.map(\.keputusan.nilai) == ["\"butuh_perbaikan\"", "\"baik\"", "3000000", "3000000"])
            #expect(all.map(\.keputusan.hash) == ["aa", "aa", "bb", "bb"] && all.allSatisfy { $0.keputusan.langkah.count == 1 })
            #expect(
                all[0].keputusan.masukan["Rating Hasil Kerja"] == KeputusanInput(.teks, "dibawah_ekspektasi", kata: "Di bawah ekspektasi"))
            #expect(all[0].keputusan.langkah[0].dasar == "Pasal 1; \"kuadran\"" && "\(all[0].keputusan.tanggal)" == "2026-03-31")
            #expect(all[2].keputusan.topik == "instansi/tpp" && all[2].keputusan.masukan == ["Jenjang": .teks("fungsional")])
            #expect(all.map(\.dibuat.pada.rawValue) == [5, 7, 8, 8])
            let semula = try await database.read { try KeberatanRepository($0, Self.instansi).find(of: Self.evaluasi)?.semula }
            #expect(
                semula?.predikat == .butuhPerbaikan && semula?.segel == all[0].id && semula?.alasanHasil == "a" && semula?.catatan == "c")
            let segel = try await database.read { try SegelRepository($0).page(Self.instansi, after: nil, limit: 9).map(\.jenis) }
            #expect(segel.count == 4)
        }
    }
}
