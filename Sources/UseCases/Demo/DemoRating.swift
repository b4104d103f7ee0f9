import Kinerja
import Rulebooks

/// One evaluation: proposed from the record that stands beside it, decided by the assessor, delivered, received, sometimes objected to.
struct DemoRating {
    let world: DemoWorld
    let person: DemoPerson
    let skp: SKP
    let periode: PeriodeEvaluasi
    private let scene: DemoScene?
    private var random: SeededRandom

    init(_ world: DemoWorld, _ person: DemoPerson, _ skp: SKP, _ periode: PeriodeEvaluasi) {
        (self.world, self.person, self.skp, self.periode) = (world, person, skp, periode)
        let last = world.time.periode.last { $0.selesai < world.time.today && $0.jenis == .triwulanan }
        scene = periode.id == last?.id ? world.scenes[person.nomor] : nil
        random = SeededRandom(person.nomor, periode.tahun, periode.urutan, periode.jenis == .tahunan ? 2 : 1, 0x7274)
    }

    private var objects: Bool {
        if case .keberatanTerbuka = scene { true } else { false }
    }

    private var org: DemoOrganization { world.org }
    private var time: DemoTime { world.time }
    private var penilai: Int? { org.atasan(of: person.nomor) }
    private var atasanPenilai: Int? { penilai.flatMap { org.atasan(of: $0) } }

    mutating func write(into history: inout DemoHistory) throws(RulebookError) {
        guard let penilai, let rated = ratedAt(), rated < time.now else { return }
        let mutu = DemoQuality.of(person, periode)
        let usulan = try usulan(history)
        guard let isi = penilaian(mutu, usulan) else { return }
        let pihak = PihakEvaluasi(
            pegawai: skp.pihakPegawai, penilai: org.pihak(penilai), atasanPenilai: atasanPenilai.map { org.pihak($0) })
        let id: EvaluasiID = random.id(rated)
        let nilai = isi(KeputusanID(rawValue: id.rawValue))
        var e = Evaluasi(
            id: id, skp: skp.id, periode: periode.id, pegawai: person.pegawai.id, penilai: org.people[penilai].pegawai.id,
            atasanPenilai: atasanPenilai.map { org.people[$0].pegawai.id }, capaianUnit: nil, usulan: usulan, penilaian: nilai,
            pihak: pihak)
        e.jejak.dinilai = rated
        history.record(rated, e.penilai, .evaluasiNilai, e.id.rawValue, sesudah: try? json(nilai), &random)
        var keberatan: Keberatan?
        if scene.map({ if case .dinilaiSaja = $0 { false } else { true } }) ?? true { keberatan = try deliver(&e, rated, &history) }
        history.evaluasi.append(e)
        history.keputusan.append(
            KeputusanTersegel(
                id: nilai.segel, objek: .evaluasi(id), pegawai: e.pegawai, keputusan: nilai.keputusan, menggantikan: nil,
                dibuat: .init(oleh: e.penilai, pada: rated)))
        if let final = e.penilaian, let keberatan, let putus = keberatan.diputuskan, let oleh = keberatan.diputuskanOleh {
            history.keputusan.append(
                KeputusanTersegel(
                    id: final.segel, objek: .keberatan(keberatan.id), pegawai: e.pegawai, keputusan: final.keputusan,
                    menggantikan: nilai.segel, dibuat: .init(oleh: oleh, pada: putus)))
        }
        if let keberatan { history.keberatan.append(keberatan) }
    }

    /// In the ten working days after a period; the annual one in January. A few assessors are late, a few have not rated the last period at all.
    private mutating func ratedAt() -> Instant? {
        if case .belumDinilai = scene { return nil }
        let recent = periode.selesai >= time.today.adding(days: -75)
        if scene == nil, recent, person.persona == nil, random.chance(9) { return nil }
        let days = random.weighted([(1...6, 70), (7...10, 24), (11...16, 6)])
        return time.sesudah(time.zona.start(of: periode.selesai), hariKerja: days, &random)
    }

    private func usulan(_ history: DemoHistory) throws(RulebookError) -> UsulanEvaluasi {
        let parts = periode.jenis == .tahunan ? Set(time.triwulan(periode.tahun).map(\.id)) : [periode.id]
        return try UsulanEvaluasi.susun(
            skp.isi.hasilKerja, realisasi: history.realisasi.map(\.realisasi).filter { parts.contains($0.periode) },
            bukti: history.bukti.map(\.bukti).filter { parts.contains($0.periode) },
            umpanBalik: history.umpanBalik.filter { parts.contains($0.periode) && $0.skp == skp.id }, akhir: periode.selesai >= skp.selesai,
            rules: world.rules, on: periode.selesai)
    }

    private mutating func penilaian(_ mutu: DemoQuality, _ usulan: UsulanEvaluasi) -> ((KeputusanID) -> Penilaian)? {
        // Mostly the assessor follows the proposal; otherwise he writes why.
        let hasil = random.chance(60) ? usulan.hasilKerja.rating ?? mutu.hasil : mutu.hasil
        let perilaku = random.chance(60) ? usulan.perilaku.rating ?? mutu.perilaku : mutu.perilaku
        let softened = hasil == .dibawah && mutu.hasil != .dibawah ? RatingHasilKerja.sesuai : hasil
        guard let jawaban = world.keputusan[.init(hasil: softened, perilaku: perilaku, hari: periode.selesai)] else { return nil }
        let alasanHasil = softened == usulan.hasilKerja.rating ? "" : random.pick(KalimatContoh.alasanBeda)
        let alasanPerilaku = perilaku == usulan.perilaku.rating ? "" : random.pick(KalimatContoh.alasanBeda)
        let catatan = random.pick(KalimatContoh.rekomendasi)
        return {
            Penilaian(
                hasil: softened, alasanHasil: alasanHasil, perilaku: perilaku, alasanPerilaku: alasanPerilaku, catatan: catatan,
                predikat: jawaban.value, keputusan: jawaban.keputusan, segel: $0)
        }
    }

    /// Signed and sent, opened, signed or objected to, final: as far as today allows.
    private mutating func deliver(_ e: inout Evaluasi, _ rated: Instant, _ history: inout DemoHistory) throws(RulebookError) -> Keberatan? {
        let waits = scene != nil && person.persona != .kepalaSekolah
        let sent =
            waits
            ? time.jamKerja(time.today.adding(days: -(objects ? 13 : random.within(4...7))), &random)
            : time.sesudah(rated, hariKerja: 1...4, &random)
        guard sent < time.now, sent > rated else { return nil }
        (e.status, e.jejak.disampaikan) = (.disampaikan, sent)
        e.capaianUnit = DemoUnitResult.predikat(world, unitPenilai, periode)
        e.capaianDari = periode.id
        e.tanpaKeberatan = try tanpaKeberatan()
        change(sent, e.penilai, .evaluasiSampaikan, e.id, "dinilai", "disampaikan", &history)
        if case .menungguTandaTangan = scene { return nil }
        let opened = time.sesudah(sent, hariKerja: 1...3, &random)
        guard opened < time.now else { return nil }
        e.jejak.dibuka = opened
        history.record(opened, e.pegawai, .evaluasiBuka, e.id.rawValue, &random)
        return receive(&e, opened, &history)
    }

    private mutating func receive(_ e: inout Evaluasi, _ opened: Instant, _ history: inout DemoHistory) -> Keberatan? {
        let byChance =
            e.tanpaKeberatan == nil && periode.jenis == .tahunan && e.penilaian?.predikat != .sangatBaik && random.chance(3)
        if objects || byChance { return DemoObjection(world, person, periode, staysOpen: objects).write(&e, opened, &history, &random) }
        let received = opened.adding(seconds: Int64(900 + random.below(7200)))
        guard received < time.now, scene != nil || person.persona != nil || random.chance(97) else {
            // Nobody need sign: without an objection the limits run out all the same.
            finish(&e, opened, hariKerja: 30...34, &history)
            return nil
        }
        e.jejak.diterima = received
        e.status = e.tanpaKeberatan == nil ? .diterima : .final
        change(received, e.pegawai, .evaluasiTerima, e.id, "disampaikan", e.status.rawValue, &history)
        if e.status == .final { e.jejak.final = received }
        finish(&e, received, hariKerja: 15...19, &history)
        return nil
    }

    /// The performance team closes it when the limit for an objection has run out.
    private mutating func finish(_ e: inout Evaluasi, _ from: Instant, hariKerja: ClosedRange<Int>, _ history: inout DemoHistory) {
        guard e.status == .diterima || e.status == .disampaikan else { return }
        let (before, closed) = (e.status, time.sesudah(from, hariKerja: hariKerja, &random))
        guard closed < time.now, let admin = org.people.first(where: { $0.persona == .admin }) else { return }
        (e.status, e.jejak.final) = (.final, closed)
        change(closed, admin.pegawai.id, .evaluasiFinalkan, e.id, before.rawValue, "final", &history)
    }

    private mutating func change(
        _ at: Instant, _ by: PegawaiID, _ aksi: Aksi, _ id: EvaluasiID, _ from: String, _ to: String, _ history: inout DemoHistory
    ) {
        history.record(at, by, aksi, id.rawValue, sebelum: "\"\(from)\"", sesudah: "\"\(to)\"", &random)
    }

    private var unitPenilai: Int { penilai.map { org.posts[org.people[$0].post].unit } ?? org.posts[person.post].unit }

    /// The demo's people never take over from each other.
    private func tanpaKeberatan() throws(RulebookError) -> String? {
        let post = org.posts[person.post].jabatan
        let alasan = try HasilFinal.alasan(
            atasanMengambilAlih: false, GolonganJabatan(post.jenjang, pimpinanUnitMandiri: post.pimpinanUnitMandiri),
            kepalaDaerah: isKepalaDaerah(penilai), world.rules, on: periode.selesai)
        return alasan ?? (atasanPenilai == nil ? HasilFinal.tanpaAtasan : nil)
    }

    private func isKepalaDaerah(_ person: Int?) -> Bool {
        person.map { org.posts[org.people[$0].post].jabatan.jenjang == .kepalaDaerah } ?? false
    }
}
