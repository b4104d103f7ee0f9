import Kinerja
import Storage
import TestSupport
import Testing
import UseCases

@testable import Web

/// Sri's record with everything an address can name: two evaluations (one with an objection), documents, evidence, feedback,
/// requests, a reminder, a job, a delegation; and what the admin has in hand. It stands on 6 July 2026.
struct MatrixStage {
    let stage: EvaluasiStage
    let client: TestClient
    /// What stands for a parameter of a type, and at single addresses for another one.
    private var things: [ObjectIdentifier: String] = [:]
    private var exceptions: [RoutePattern: String] = [:]

    var agency: TestInstansi { stage.agency }

    static func make() async throws -> MatrixStage {
        let stage = try await EvaluasiStage.make(nilai: "40")
        try await insertRelations(stage.agency)
        let delivered = try await stage.deliver()
        _ = try await stage.agency.site.run(ReceiveEvaluasi(delivered.evaluasi), by: Cast.sri.actor())
        stage.agency.clock.set("2026-06-20")
        let bukti = try await bukti(stage)
        let permintaan = try await feedback(stage)
        stage.agency.clock.set("2026-07-06")
        let objected = try await objection(stage)
        var out = MatrixStage(stage)
        let dokumen = try #require(try await stage.view(delivered.evaluasi, as: Cast.kepsek).dokumen.first).id
        out.name(stage.skp, stage.utama, delivered.evaluasi, bukti, dokumen, Cast.sri.id, Cast.smpn1, ObjekRiwayat(stage.skp.rawValue))
        out.name(objected, at: Paths.penjelasan, Paths.putusan, Paths.apiPenjelasan)
        out.name(permintaan, at: Paths.tolakPermintaan, Paths.apiTolakPermintaan)
        out.name(Self.pengingat, at: Paths.bacaPengingat, Paths.apiPengingat)
        out.name("belum-ada", at: Paths.permintaanPeran)
        out.name(Assets.embedded.css.name, at: Paths.aset)
        try await out.nameOwn()
        try await out.nameAdministration()
        try await out.nameAturan()
        return out
    }

    private init(_ stage: EvaluasiStage) {
        self.stage = stage
        let agency = stage.agency
        var site = Site.test(installation: agency.site, sessions: MatrixSesi(clock: agency.clock))
        site.now = { agency.clock.now }
        client = TestClient(site)
    }

    private mutating func name<each Thing: PathParameter>(_ thing: repeat each Thing) {
        repeat things[ObjectIdentifier((each Thing).self)] = (each thing).pathText
    }

    private mutating func name<each Place: Addressed>(_ thing: some PathParameter, at address: repeat each Place) {
        repeat exceptions[(each address).pattern] = thing.pathText
    }

    /// The address of a route about Sri; nil when nothing stands here for some parameter. Words and dates name the law or a page: they
    /// are what the address itself gives as its example.
    func target(_ route: Route) throws -> String? {
        let example = zip(route.pattern.segments, try RequestTarget(route.address.example.string).segments)
        var words: [String] = []
        for (type, text) in zip(route.address.parameters, example.filter { $0.0.isParameter }.map(\.1)) {
            let word = exceptions[route.pattern] ?? thing(type, route.pattern) ?? (type is any Identifier.Type ? nil : text)
            guard let word else { return nil }
            words.append(word)
        }
        return route.pattern.path(words).string
    }

    private func thing(_ type: any PathParameter.Type, _ pattern: RoutePattern) -> String? {
        guard type == PeriodeID.self else { return things[ObjectIdentifier(type)] }
        let isRating = ["nilai", "capaian", "/evaluasi/"].contains { pattern.description.contains($0) }
        return Cast.periode(isRating ? 2 : 3).rawValue
    }
}

extension RoutePattern.Segment {
    fileprivate var isParameter: Bool { if case .parameter = self { true } else { false } }
}

extension MatrixStage {
    private static let pengingat: PermintaanID = EvaluasiStage.id(700)

    /// Dewi reports to Sri; Yohanes rated Sri last year; the other agency's admin has an account of his own.
    private static func insertRelations(_ agency: TestInstansi) async throws {
        try await agency.database.write { db in
            let id: PermintaanID = EvaluasiStage.id(701)
            try db.run(
                """
                insert into koreksi_atasan (instansi_id, id, pegawai_id, atasan_id, mulai, alasan, status, diajukan_oleh, diajukan_pada, version)
                values (\(Cast.instansi), \(id), \(Cast.dewi.id), \(Cast.sri.id), '2026-01-01', 'x', 'disetujui', \(Cast.dewi.id), 0, 1)
                """)
            let old: SKPID = EvaluasiStage.id(702)
            try db.run(
                """
                insert into skp (instansi_id, id, pegawai_id, jabatan_id, unit_id, tahun, mulai, selesai, jenis, pendekatan, status, versi,
                    penilai_id, pihak_pegawai, dibuat, version)
                select instansi_id, \(old), pegawai_id, jabatan_id, unit_id, 2025, '2025-01-01', '2025-12-31', jenis, pendekatan, 'ditutup', 1,
                    \(Cast.kabid.id), pihak_pegawai, 0, 1
                from skp where instansi_id = \(Cast.instansi) and pegawai_id = \(Cast.sri.id)
                """)
            try db.run(
                """
                insert into pengingat (instansi_id, id, untuk_id, dari_id, tentang, tautan, dibuat)
                values (\(Cast.instansi), \(pengingat), \(Cast.sri.id), \(Cast.kepsek.id), 'SKP', '/skp', 0)
                """)
            try db.run(
                """
                insert into pegawai (instansi_id, id, nama, jenis, kedudukan, cari, version)
                values (\(Cast.otherInstansi), \(Cast.otherAdmin.pegawai), 'Admin Lain', 'pns', 'aktif', 'admin lain', 1)
                """)
            try db.run(
                """
                insert into akun (instansi_id, pegawai_id, gagal, aktif, version)
                values (\(Cast.otherInstansi), \(Cast.otherAdmin.pegawai), 0, \(true), 1)
                """)
        }
    }

    private static func bukti(_ stage: EvaluasiStage) async throws -> BuktiDukungID {
        try await stage.agency.site.run(
            AddBukti(
                skp: stage.skp, periode: Cast.periode(2), rhk: stage.utama, keterangan: "Rapor",
                isi: .berkas(nama: "rapor.pdf", isi: Array("%PDF-1.7\nisi".utf8))), by: Cast.sri.actor()
        ).id
    }

    private static func feedback(_ stage: EvaluasiStage) async throws -> PermintaanID {
        let (skp, periode, site) = (stage.skp, Cast.periode(2), stage.agency.site)
        _ = try await site.run(
            GiveUmpanBalik(skp: skp, periode: periode, tentang: "umum", nada: "positif", teks: "Baik"), by: Cast.kepsek.actor())
        _ = try await site.run(
            RequestUmpanBalik(skp: skp, periode: periode, pemberi: [Cast.joko.id], pesan: "Mohon masukan"), by: Cast.sri.actor())
        let asked = try await stage.agency.database.read { try PermintaanUmpanBalikRepository($0, Cast.instansi).of(skp, periode) }
        return try #require(asked.first).id
    }

    private static func objection(_ stage: EvaluasiStage) async throws -> EvaluasiID {
        try await stage.setCapaian(periode: Cast.periode(2))
        let sent = try await stage.deliver(.dibawah, .sesuai, periode: Cast.periode(2))
        return try await stage.agency.site.run(
            SubmitKeberatan(sent.evaluasi, alasan: "Bukti belum dihitung", version: sent.version), by: Cast.sri.actor()
        ).evaluasi
    }

    /// What Sri started herself.
    private mutating func nameOwn() async throws {
        let (site, sri) = (agency.site, Cast.sri.actor(stepUp: agency.clock.now))
        let hash = try site.evidence.keep(Array("%PDF-1.7\nlembar".utf8))
        let job = try await site.jobs.start(PekerjaanUji(), by: sri, in: site) { _ in
            PekerjaanOutcome("Selesai", berkas: .init(sha256: hash, nama: "lembar.pdf", tipe: "application/pdf"))
        }
        await site.jobs.wait(for: job, at: .seconds(30))
        let today = try #require(LocalDate(2026, 7, 6))
        let delegasi = try await site.run(Delegate(penerima: Cast.joko.nip ?? "", mulai: today, selesai: today, alasan: "Diklat"), by: sri)
        let koreksi = try await site.run(
            RequestKoreksiAtasan(pegawai: Cast.sri.id, nipAtasan: Cast.kadis.nip ?? "", mulai: "2026-07-01", alasan: "SK baru"), by: sri)
        let made = try await site.run(CreateAPIToken(nama: "uji", cakupan: [.bacaSaya], hari: 30), by: sri)
        name(job, delegasi, made.nomor, SesiID(rawValue: made.nomor.rawValue))
        name(koreksi.id, at: Paths.putuskanKoreksi, Paths.apiPutuskanKoreksi)
    }

    private mutating func nameAdministration() async throws {
        let (site, admin) = (agency.site, Cast.admin.actor(stepUp: agency.clock.now))
        let cetakan = try await site.run(IssueKodeAktivasi(.person(Cast.sri.id)), by: admin).cetakan
        let csv = """
            nama_jabatan;unit_kode;nama_pejabat;nip;jenis_pegawai;tmt_jabatan
            Guru Ahli Muda;1.01.101;Nia;197101011996032001;pns;2026-02-01
            """
        let impor = try await UploadImpor.run(Array(csv.utf8), name: "a.csv", by: admin, key: nil, in: site).id
        name(cetakan, impor)
    }

    /// A rulebook that the admin proposed, in force by the approval of a second one, with a what-if.
    private mutating func nameAturan() async throws {
        let stage = AturanStage(agency)
        let id = try await stage.inForce()
        let simulasi = try await stage.simulate(id, SimulasiInput(tanggal: try #require(LocalDate(2026, 7, 6))))
        name(id, simulasi.id)
    }
}
