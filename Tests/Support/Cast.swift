import Demo
package import Kinerja
package import Storage

extension Actor {
    /// The identifier of a test's actor, who is always a person.
    package var id: PegawaiID { (try? pegawai) ?? PegawaiID(rawValue: "") }
}

/// The people, posts and units of ``TestInstansi``, by fixed identifiers.
package enum Cast {
    package static let instansi = InstansiID(rawValue: 1)

    package struct Person: Sendable {
        package let id: PegawaiID
        package let nip: String?
        package let nama: String
        package let jenis: JenisPegawai
        package let golongan: String?
        package let jabatan: JabatanID
        package let peran: Set<Peran>

        package init(
            id: PegawaiID, nip: String?, nama: String, jenis: JenisPegawai, golongan: String?, jabatan: JabatanID, peran: Set<Peran>
        ) {
            (self.id, self.nip, self.nama, self.jenis) = (id, nip, nama, jenis)
            (self.golongan, self.jabatan, self.peran) = (golongan, jabatan, peran)
        }

        /// Somebody whom visitors of the demo meet too.
        init(_ persona: Persona, id: PegawaiID, jabatan: JabatanID) {
            self.init(
                id: id, nip: persona.nip, nama: persona.nama, jenis: persona == .guruPPPK ? .pppk : .pns, golongan: persona.golongan,
                jabatan: jabatan, peran: persona.peran)
        }

        package func actor(stepUp: Instant? = nil) -> Actor {
            Actor(instansi: Cast.instansi, pegawai: id, nama: nama, peran: peran, stepUp: stepUp)
        }
    }

    package static func id<I: Identifier>(_ n: UInt64) -> I { I(milliseconds: 1_700_000_000_000, random: (0, n)) }

    package static let pemda: UnitKerjaID = id(1)
    package static let setda: UnitKerjaID = id(2)
    package static let disdik: UnitKerjaID = id(3)
    package static let smpn1: UnitKerjaID = id(4)
    package static let bidang: UnitKerjaID = id(5)
    package static let bkpsdm: UnitKerjaID = id(6)

    static let units: [(UnitKerjaID, String, String, String, UnitKerjaID?)] = [
        (pemda, "0.00", "Pemerintah Kabupaten Nusa Harapan", "pemda", nil),
        (setda, "4.01", "Sekretariat Daerah", "sekretariat", pemda),
        (disdik, "1.01", "Dinas Pendidikan dan Kebudayaan", "opd", pemda),
        (smpn1, "1.01.101", "SMP Negeri 1 Nusa Harapan", "upt", disdik),
        (bidang, "1.01.02", "Bidang Pembinaan SMP", "bidang", disdik),
        (bkpsdm, "5.03", "BKPSDM", "opd", pemda),
    ]

    static let posts: [(JabatanID, String, JenjangJabatan, UnitKerjaID, JabatanID?, Bool)] = [
        (id(11), "Bupati Nusa Harapan", .kepalaDaerah, pemda, nil, false),
        (id(12), "Sekretaris Daerah", .jptPratama, setda, id(11), false),
        (id(13), "Kepala Dinas Pendidikan dan Kebudayaan", .jptPratama, disdik, id(12), false),
        (id(14), "Kepala SMP Negeri 1 Nusa Harapan", .fungsional, smpn1, id(13), false),
        (id(15), "Guru Ahli Muda", .fungsional, smpn1, id(14), false),
        (id(16), "Pengadministrasi Sekolah", .pelaksana, smpn1, id(14), false),
        (id(17), "Kepala Bidang Pembinaan SMP", .administrator, bidang, id(13), false),
        (id(18), "Pengelola Data Pendidikan", .pelaksana, bidang, id(17), false),
        (id(19), "Kepala BKPSDM", .jptPratama, bkpsdm, id(12), false),
        (id(20), "Analis SDM Aparatur Ahli Pertama", .fungsional, bkpsdm, id(19), false),
    ]

    package static let bupati = Person(
        id: id(31), nip: nil, nama: "H. Ahmad Fauzi", jenis: .pejabatNegara, golongan: nil, jabatan: id(11), peran: [])
    package static let sekda = Person(.sekda, id: id(32), jabatan: id(12))
    package static let kadis = Person(.kepalaDinas, id: id(33), jabatan: id(13))
    package static let kepsek = Person(.kepalaSekolah, id: id(34), jabatan: id(14))
    package static let sri = Person(.guru, id: id(35), jabatan: id(15))
    package static let joko = Person(.guruPPPK, id: id(36), jabatan: id(15))
    package static let dewi = Person(
        id: id(37), nip: "198811302011012006", nama: "Dewi Lestari Nasution", jenis: .pns, golongan: "II/d", jabatan: id(16), peran: [])
    package static let kabid = Person(
        id: id(38), nip: "197709092003121007", nama: "Yohanes Tamba, S.E.", jenis: .pns, golongan: "III/d", jabatan: id(17), peran: [])
    package static let rina = Person(
        id: id(39), nip: "199205172022212008", nama: "Rina Marlina", jenis: .pppk, golongan: "VII", jabatan: id(18), peran: [])
    package static let kaban = Person(
        id: id(40), nip: "196906061994031009", nama: "Ir. Made Suardana", jenis: .pns, golongan: "IV/c", jabatan: id(19), peran: [])
    package static let admin = Person(.admin, id: id(41), jabatan: id(20))
    package static let auditor = Person(.auditor, id: id(42), jabatan: id(20))
    package static let dpo = Person(.dpo, id: id(43), jabatan: id(20))

    package static let all = [bupati, sekda, kadis, kepsek, sri, joko, dewi, kabid, rina, kaban, admin, auditor, dpo]

    /// Another agency in the same database, with its own admin: what he may see of the first is nothing.
    package static let otherInstansi = InstansiID(rawValue: 2)
    package static let otherAdmin = Actor(instansi: otherInstansi, pegawai: id(99), nama: "Admin Lain", peran: [.adminKepegawaian])

    package static func insert(into db: any SQLConnection) throws {
        try InstansiRepository(db).insert(Instansi(id: instansi, nama: "Kabupaten Nusa Harapan", kota: "Harapan Baru"))
        try InstansiRepository(db).insert(Instansi(id: otherInstansi, nama: "Kota Lain", kota: "Lain", zona: .wita))
        for (id, kode, nama, jenis, induk) in units {
            try db.run(
                """
                insert into unit_kerja (instansi_id, id, kode, nama, jenis, induk_id, aktif, version)
                values (\(instansi), \(id), \(kode), \(nama), \(jenis), \(induk), \(true), 1)
                """)
        }
        for (n, post) in posts.enumerated() {
            try db.run(
                """
                insert into jabatan (instansi_id, id, nama, jenjang, unit_id, atasan_id, eselon, urutan, pimpinan_unit_mandiri, aktif, version)
                values (\(instansi), \(post.0), \(post.1), \(post.2), \(post.3), \(post.4), 'non_eselon', \(n), \(post.5), \(true), 1)
                """)
        }
        for (n, person) in all.enumerated() { try insert(person, n, into: db) }
        try period(into: db)
    }

    private static func insert(_ person: Person, _ n: Int, into db: any SQLConnection) throws {
        try db.run(
            """
            insert into pegawai (instansi_id, id, nip, nama, jenis, kedudukan, golongan, cari, version)
            values (\(instansi), \(person.id), \(person.nip), \(person.nama), \(person.jenis), 'aktif', \(person.golongan),
                \(person.nama.lowercased()), 1)
            """)
        let penugasan: PenugasanID = id(UInt64(60 + n))
        try db.run(
            """
            insert into penugasan (instansi_id, id, pegawai_id, jabatan_id, jenis, mulai, version)
            values (\(instansi), \(penugasan), \(person.id), \(person.jabatan), 'definitif', '2022-01-01', 1)
            """)
        try db.run(
            "insert into akun (instansi_id, pegawai_id, gagal, aktif, version) values (\(instansi), \(person.id), 0, \(false), 1)")
        for peran in person.peran {
            try db.run(
                "insert into peran_akun (instansi_id, pegawai_id, peran, diberikan_pada) values (\(instansi), \(person.id), \(peran), 0)")
        }
    }

    /// Quarter `n` (1…4) of 2026, or the year itself for 5.
    package static func periode(_ n: Int) -> PeriodeID { id(UInt64(80 + n)) }

    private static func period(into db: any SQLConnection) throws {
        for (n, p) in PeriodeEvaluasi.setahun(2026, .triwulanan).enumerated() {
            try db.run(
                """
                insert into periode (instansi_id, id, jenis, tahun, urutan, mulai, selesai)
                values (\(instansi), \(periode(n + 1)), \(p.jenis), 2026, \(p.urutan), \(p.mulai), \(p.selesai))
                """)
        }
    }
}
