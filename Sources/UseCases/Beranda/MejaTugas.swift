import Kinerja
import Storage

/// What the task providers share: one read, the agency's calendar, and the desks of the other slices.
struct MejaTugas {
    let look: Look
    let evaluasi: MejaEvaluasi
    let pencatatan: MejaPencatatan
    /// The roles that this installation asks a second factor of; a demo asks none.
    let totpWajib: Set<Peran>

    init(_ look: Look) throws {
        self.look = look
        evaluasi = try MejaEvaluasi(look)
        pencatatan = MejaPencatatan(look)
        totpWajib = look.site.akun.totpWajib
    }

    var db: any SQLConnection { look.db }
    var actor: Actor { look.actor }
    var today: LocalDate { look.today }

    func tenggat(_ day: LocalDate) -> Tenggat { Tenggat(tanggal: day, today: today, kalender: evaluasi.kalender) }
    func tanggal(_ instant: Instant) -> LocalDate { look.instansi.zona.date(instant) }
}

extension MejaTugas {
    func totp() throws -> [Tugas] {
        let peran = try PeranRepository(db, actor.instansi).peran(of: actor.pegawai)
        let wajib = peran.filter(totpWajib.contains).sorted { $0.rawValue < $1.rawValue }
        guard let first = wajib.first, actor.atasNamaOleh == nil else { return [] }
        guard let akun = try AkunRepository(db, actor.instansi).find(actor.pegawai), !akun.totp else { return [] }
        return [
            Tugas(
                .aktifkanTOTP, "Pasang kode tambahan", "Wajib untuk \(first.label). Siapkan ponsel, sekitar tiga menit.",
                tujuan: .keamananAkun)
        ]
    }

    func skpBelumAda() throws -> [Tugas] {
        let view = try SKPSayaView.read(look)
        return try view.belumAda.map { post in
            let isDue = try view.tahunIni == post.tahun && post.mulai <= BatasPenetapan.tanggal(tahun: post.tahun, look.rules, on: today)
            return Tugas(
                .susunSKP, "Susun SKP \(post.tahun)", "Untuk jabatan \(post.jabatan). Boleh disimpan dahulu dan dilanjutkan kapan saja.",
                tenggat: isDue ? view.tenggat : nil, tujuan: .skpSaya)
        }
    }

    func skpDisusun() throws -> [Tugas] {
        try SKPRepository(db, actor.instansi).of(actor.pegawai, tahun: nil, limit: 20).filter { $0.status.dapatDisunting }.map { skp in
            let due = try BatasPenetapan.tenggat(tahun: skp.tahun, mulai: skp.mulai, look: look)
            if skp.status == .dikembalikan {
                return Tugas(
                    .perbaikiSKP, "Perbaiki SKP \(skp.tahun)", "Dikembalikan oleh pejabat penilai dengan alasan. \(skp.namaJabatan).",
                    tenggat: due, tujuan: .skp(skp.id))
            }
            let isChange = skp.versi > 1
            return Tugas(
                .lanjutkanSKP, isChange ? "Ajukan perubahan SKP \(skp.tahun)" : "Lanjutkan menyusun SKP \(skp.tahun)",
                "\(skp.jumlahHasil) hasil kerja dan \(skp.jumlahIndikator) indikator tertulis. Belum diajukan.",
                tenggat: isChange ? nil : due, tujuan: .skp(skp.id))
        }
    }

    func skpMenungguSaya() throws -> [Tugas] {
        try [
            waiting(.diajukan, .setujuiSKP, "menunggu persetujuan Anda"), waiting(.disepakati, .tetapkanSKP, "menunggu Anda tetapkan"),
        ].compactMap(\.self)
    }

    private func waiting(_ status: StatusSKP, _ jenis: JenisTugas, _ text: String) throws -> Tugas? {
        let rows = try SKPRepository(db, actor.instansi).menunggu(actor.pegawai, status, sejak: today.year - 1)
        guard let first = rows.first else { return nil }
        let nama = rows.prefix(3).map(\.pihakPegawai.nama)
        let due = try BatasPenetapan.tenggat(tahun: first.tahun, mulai: first.mulai, look: look)
        let more = rows.count > 3 ? " dan \(rows.count - 3) orang lain" : ""
        return Tugas(
            jenis, rows.count == 1 ? "SKP \(nama[0]) \(text)" : "SKP \(rows.count) orang \(text)",
            rows.count == 1 ? "Baca isinya, lalu sepakati atau kembalikan." : nama.joined(separator: "; ") + more + ".", tenggat: due,
            tujuan: rows.count == 1 ? .skp(first.id) : .tim)
    }
}
