package import Kinerja
package import Storage
package import UseCases

/// A set SKP with its record, ready to be evaluated: what the tests of evaluation and objection begin with.
package struct EvaluasiStage {
    package let agency: TestInstansi
    package let skp: SKPID
    package let utama: RencanaHasilKerjaID
    package let indikator: IndikatorID

    package static let triwulan = Cast.periode(1)
    package static let tahunan = Cast.periode(5)

    package static func id<I: Identifier>(_ n: UInt64) -> I { I(milliseconds: 1_760_000_000_000, random: (0, n)) }

    /// - Parameters:
    ///   - nilai: realisasi of the only numeric indicator (target 30, more is better), decimal text.
    ///   - pimpinan: tone of the leader's feedback on that result.
    package static func make(
        _ person: Cast.Person = Cast.sri, nilai: String? = nil, pimpinan: NadaUmpanBalik? = nil, capaian: Bool = true,
        on day: String = "2026-04-01"
    ) async throws -> EvaluasiStage {
        let agency = try await TestInstansi.make()
        agency.clock.set(day)
        let stage = EvaluasiStage(agency: agency, skp: id(1), utama: id(2), indikator: id(3))
        try await agency.database.write { db in
            try stage.insertSKP(of: person, db)
            if let nilai { try stage.insertRealisasi(nilai, db) }
            if let pimpinan { try stage.insertUmpanBalik(pimpinan, peran: .pimpinan, rhk: stage.utama, nilai: nil, 1, db) }
        }
        if capaian { try await stage.setCapaian() }
        return stage
    }

    private func insertSKP(of person: Cast.Person, _ db: any SQLConnection) throws {
        let pihak = Pihak(
            pegawai: person.id, nama: person.nama, nip: person.nip ?? "-", pangkatGolongan: Golongan.label(person.golongan),
            jabatan: "Guru Ahli Muda",
            unitKerja: "SMP Negeri 1 Nusa Harapan", instansi: "Kabupaten Nusa Harapan")
        let post = try GarisPelaporanRepository(db, Cast.instansi).jabatan(of: person.id, on: LocalDate(daysSince1970: 20_500)).first
        guard let post else { throw StorageError.notFound }
        try db.run(
            """
            insert into skp (instansi_id, id, pegawai_id, jabatan_id, unit_id, tahun, mulai, selesai, jenis, pendekatan, status, versi,
                pihak_pegawai, dibuat, version)
            values (\(Cast.instansi), \(skp), \(person.id), \(person.jabatan), \(post.unit), 2026, '2026-01-01', '2026-12-31', 'ja_jf',
                'kuantitatif', 'ditetapkan', 1, \(try JSONText(pihak)), 0, 1)
            """)
        try db.run(
            """
            insert into rencana_hasil_kerja (instansi_id, id, skp_id, urutan, klasifikasi, uraian, intervensi_teks, penugas)
            values (\(Cast.instansi), \(utama), \(skp), 1, 'utama', 'Pembelajaran terlaksana', '', '')
            """)
        try db.run(
            """
            insert into indikator (instansi_id, id, rhk_id, urutan, uraian, aspek, arah, satuan, target_teks, target_minimum)
            values (\(Cast.instansi), \(indikator), \(utama), 1, 'Persentase siswa tuntas', 'kuantitas', 'naik', '%', '30%', '30')
            """)
    }

    private func insertRealisasi(_ nilai: String, _ db: any SQLConnection) throws {
        for periode in (1...5).map(Cast.periode) {
            try db.run(
                """
                insert into realisasi (instansi_id, indikator_id, periode_id, uraian, nilai, diubah_pada, version)
                values (\(Cast.instansi), \(indikator), \(periode), 'x', \(nilai), 0, 1)
                """)
        }
    }

    package func insertUmpanBalik(
        _ nada: NadaUmpanBalik, peran: PeranPemberiUmpanBalik, rhk: RencanaHasilKerjaID?, nilai: NilaiBerAKHLAK?, _ n: UInt64,
        _ db: any SQLConnection
    ) throws {
        let id: UmpanBalikID = Self.id(100 + n)
        try db.run(
            """
            insert into umpan_balik (instansi_id, id, skp_id, periode_id, pemberi_id, peran, rhk_id, nilai, nada, teks, dibuat)
            values (\(Cast.instansi), \(id), \(skp), \(Self.triwulan), \(Cast.joko.id), \(peran), \(rhk), \(nilai), \(nada), 'teks', 0)
            """)
    }

    package func setCapaian(_ predikat: PredikatKinerjaOrganisasi = .baik, unit: UnitKerjaID = Cast.smpn1, periode: PeriodeID = triwulan)
        async throws
    {
        _ = try await agency.site.run(
            SetCapaianUnit(unit: unit, periode: periode, predikat: predikat, alasan: "Rencana aksi tercapai", version: 0),
            by: Cast.admin.actor())
    }

    package var now: Instant { agency.clock.now }

    @discardableResult
    package func rate(
        _ hasil: RatingHasilKerja? = .sesuai, _ perilaku: RatingPerilakuKerja? = .sesuai, by person: Cast.Person = Cast.kepsek,
        periode: PeriodeID = triwulan, alasan: String = "Sesuai pengamatan", ambilAlih: String = "", version: Int64 = 0
    ) async throws -> EvaluasiReceipt {
        try await agency.site.run(
            RateEvaluasi(
                skp: skp, periode: periode, hasil: hasil, alasanHasil: alasan, perilaku: perilaku, alasanPerilaku: alasan,
                catatan: "Teruskan",
                alasanAmbilAlih: ambilAlih, version: version), by: person.actor())
    }

    /// Rates and delivers; answers the receipt of the delivery.
    @discardableResult
    package func deliver(
        _ hasil: RatingHasilKerja = .sesuai, _ perilaku: RatingPerilakuKerja = .sesuai, by person: Cast.Person = Cast.kepsek,
        periode: PeriodeID = triwulan
    ) async throws -> EvaluasiReceipt {
        let rated = try await rate(hasil, perilaku, by: person, periode: periode)
        return try await agency.site.run(DeliverEvaluasi(rated.evaluasi, version: rated.version), by: person.actor(stepUp: now))
    }

    package func view(_ id: EvaluasiID, as person: Cast.Person) async throws -> EvaluasiView {
        try await agency.site.ask(ReadEvaluasi(id), by: person.actor())
    }
}
