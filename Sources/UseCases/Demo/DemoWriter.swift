import Kinerja
import Storage

/// Writes the demo through the repositories, many people in one transaction.
struct DemoWriter {
    private let db: any SQLConnection
    private let world: DemoWorld
    private let instansi = DemoOrganization.instansi.id

    init(_ db: any SQLConnection, _ world: DemoWorld) { (self.db, self.world) = (db, world) }

    private var org: DemoOrganization { world.org }

    func writeAgency(password: String) throws {
        try InstansiRepository(db).insert(DemoOrganization.instansi)
        for unit in org.units { try UnitKerjaRepository(db, instansi).insert(unit) }
        for post in org.posts {
            try JabatanRepository(db, instansi).insert(
                JabatanRecord(jabatan: post.jabatan, opd: post.opd, urutan: post.urutan, aktif: true))
        }
        for person in org.people { try write(person, password) }
        for acting in org.plt { try hold(acting.person, acting.post, .plt, acting.mulai) }
        try writeCalendar()
        try writeUnitResults()
        try OperationRecord(key: .demo, value: world.profile.rawValue, at: world.time.now.rawValue).save(on: db)
        var random = SeededRandom(0x6465)
        try PeristiwaRepository(db, instansi).append(
            Peristiwa(
                id: random.id(world.time.now), waktu: world.time.now, jenisPelaku: .operatorServer, pelaku: nil, aksi: .instansiBuat,
                objek: String(instansi.rawValue), alasan: "Data contoh: semua orang dan kejadian direka."))
    }

    private func write(_ person: DemoPerson, _ password: String) throws {
        let id = person.pegawai.id
        try PegawaiRepository(db, instansi).insert(person.pegawai)
        try hold(person.nomor, person.post, .definitif, person.mulai)
        let name: String? = person.pegawai.nip == nil ? "bupati" : nil
        try AkunRepository(db, instansi).open(id, namaMasuk: name, kataSandi: password, at: world.time.awal(world.time.today.year - 1))
        for peran in person.persona?.peran ?? [] {
            try PeranRepository(db, instansi).grant(peran, to: id, by: nil, at: world.time.awal(world.time.today.year - 1))
        }
    }

    private func hold(_ person: Int, _ post: Int, _ jenis: JenisPenugasan, _ mulai: LocalDate) throws {
        var random = SeededRandom(person, post, 0x7067)
        let penugasan = Penugasan(
            id: random.id(world.time.zona.start(of: mulai)), pegawai: org.people[person].pegawai.id, jabatan: org.posts[post].jabatan.id,
            jenis: jenis, mulai: mulai, selesai: nil)
        let number = "800.1.3/\(random.within(100...999))/BKPSDM/\(mulai.year)"
        try PenugasanRepository(db, instansi).insert(
            PenugasanRecord(penugasan: penugasan, nomorSK: number, tanggalSK: mulai.adding(days: -random.within(3...20))))
    }

    private func writeCalendar() throws {
        for day in world.time.libur {
            try HariLiburRepository(db, instansi).put(HariLibur(tanggal: day.tanggal, keterangan: day.keterangan, jenis: day.jenis))
        }
        for p in world.time.periode {
            let opened: Instant? = p.mulai <= world.time.today ? world.time.zona.start(of: p.mulai) : nil
            try PeriodeRepository(db, instansi).insert(p, openedAt: opened)
        }
    }

    private func writeUnitResults() throws {
        let repository = CapaianUnitRepository(db, instansi)
        guard let by = org.people.first(where: { $0.persona == .sekda })?.pegawai.id else { return }
        for (unit, record) in org.units.enumerated() {
            for periode in world.time.periode {
                guard let at = DemoUnitResult.pada(world, periode) else { continue }
                let why = KalimatContoh.capaianUnit[(unit + periode.urutan) % KalimatContoh.capaianUnit.count]
                try repository.save(
                    CapaianUnit(
                        unit: record.id, periode: periode.id, predikat: DemoUnitResult.predikat(world, unit, periode), alasan: why,
                        oleh: by, pada: at,
                        version: 0))
            }
        }
    }

    func write(_ histories: [DemoHistory]) throws {
        for history in histories {
            for plan in history.skp { try SKPRepository(db, instansi).insert(plan.skp, unit: plan.unit, at: plan.dibuat) }
            for note in history.dialog { try write(note) }
            for steps in history.rencana { try RencanaAksiRepository(db, instansi).replace(steps.rhk, steps.periode, with: steps.langkah) }
            for (realisasi, at) in history.realisasi { try RealisasiRepository(db, instansi).save(realisasi, formulir: nil, at: at) }
            for (bukti, by) in history.bukti { try BuktiRepository(db, instansi).insert(bukti, oleh: by) }
            for item in history.umpanBalik { try UmpanBalikRepository(db, instansi).insert(item) }
            for asked in history.permintaan { _ = try PermintaanUmpanBalikRepository(db, instansi).insert(asked) }
            for keputusan in history.keputusan { try KeputusanRepository(db, instansi).append(keputusan) }
            for evaluasi in history.evaluasi { try EvaluasiRepository(db, instansi).insert(evaluasi) }
            for keberatan in history.keberatan { try KeberatanRepository(db, instansi).insert(keberatan) }
            for peristiwa in history.peristiwa.sorted(by: { ($0.waktu, $0.id) < ($1.waktu, $1.id) }) {
                try PeristiwaRepository(db, instansi).append(peristiwa)
            }
        }
    }

    private func write(_ note: DemoHistory.Note) throws {
        var random = SeededRandom(Int(truncatingIfNeeded: note.dibuat.rawValue), 0x6E6F)
        let id: PermintaanID = random.id(note.dibuat)
        try DialogRepository(db, instansi).append(id: id.rawValue, skp: note.skp, oleh: note.oleh, teks: note.teks, at: note.dibuat)
    }

    /// What refers to people on both sides: a delegation, a correction that waits, reminders.
    func writeClosing() throws {
        let personas = Dictionary(org.people.compactMap { p in p.persona.map { ($0, p.pegawai.id) } }, uniquingKeysWith: { a, _ in a })
        var random = SeededRandom(0x636C)
        let (time, now) = (world.time, world.time.now)
        if let head = personas[.kepalaSekolah], let teacher = personas[.guru] {
            let id: PermintaanID = random.id(now)
            try PengingatRepository(db, instansi).insert(
                Pengingat(
                    id: id, untuk: teacher, dari: head, tentang: "Mohon tandatangani hasil evaluasi triwulan lalu.", tautan: "/evaluasi",
                    dibuat: now.adding(seconds: -86_400)))
        }
        if let giver = personas[.kepalaDinas],
            let secretary = org.people.first(where: { org.posts[$0.post].jabatan.nama == "Sekretaris Dinas Pendidikan dan Kebudayaan" })
        {
            let id: DelegasiID = random.id(now)
            try DelegasiRepository(db, instansi).insert(
                id, from: giver, to: secretary.pegawai.id, time.today.adding(days: -3), time.today.adding(days: 11),
                alasan: "Dinas luar daerah", at: now.adding(seconds: -3 * 86_400))
        }
        guard let asker = personas[.guruPPPK], let proposed = personas[.guru] else { return }
        let id: PermintaanID = random.id(now)
        try KoreksiAtasanRepository(db, instansi).insert(
            KoreksiAtasan(
                id: id, pegawai: asker, atasan: proposed, mulai: time.today.adding(days: -20),
                alasan: "Menurut SK pembagian tugas saya berada dalam tim yang dipimpin Ibu Sri Rahayu.", diajukanOleh: asker,
                diajukanPada: now.adding(seconds: -2 * 86_400)))
    }
}
