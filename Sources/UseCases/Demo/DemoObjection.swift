import Kinerja

/// An objection: to the assessor's superior, who upholds or changes the rating within seven working days (Lampiran V.B).
struct DemoObjection {
    let world: DemoWorld
    let person: DemoPerson
    /// It waits for the superior's decision.
    let staysOpen: Bool
    let periode: PeriodeEvaluasi

    init(_ world: DemoWorld, _ person: DemoPerson, _ periode: PeriodeEvaluasi, staysOpen: Bool) {
        (self.world, self.person, self.periode, self.staysOpen) = (world, person, periode, staysOpen)
    }

    func write(_ e: inout Evaluasi, _ opened: Instant, _ history: inout DemoHistory, _ random: inout SeededRandom) -> Keberatan? {
        let (time, id) = (world.time, e.id.rawValue)
        let asked = time.sesudah(opened, hariKerja: 1...2, &random)
        guard asked < time.now, let semula = e.penilaian else { return nil }
        var keberatan = Keberatan(id: random.id(asked), evaluasi: e.id, alasan: random.pick(KalimatContoh.keberatan), diajukan: asked)
        e.status = .keberatan
        history.record(
            asked, e.pegawai, .keberatanAjukan, id, sebelum: "\"disampaikan\"", sesudah: "\"keberatan\"",
            alasan: keberatan.alasan, &random)
        let explained = asked.adding(seconds: Int64(3600 * random.within(2...5)))
        guard explained < time.now else { return keberatan }
        (keberatan.penjelasanPenilai, keberatan.dijelaskan) = (KalimatContoh.penjelasan, explained)
        history.record(explained, e.penilai, .keberatanJelaskan, id, sesudah: try? json(KalimatContoh.penjelasan), &random)
        let decided = time.sesudah(explained, hariKerja: 4...6, &random)
        guard !staysOpen, decided < time.now, let atasan = e.atasanPenilai else { return keberatan }
        decide(&keberatan, &e, semula, by: atasan, at: decided, on: periode.selesai, changed: random.chance(40))
        history.record(
            decided, atasan, .keberatanPutuskan, id, sebelum: try? json(semula), sesudah: try? json(e.penilaian),
            alasan: keberatan.pertimbangan, &random)
        return keberatan
    }

    private func decide(
        _ k: inout Keberatan, _ e: inout Evaluasi, _ semula: Penilaian, by atasan: PegawaiID, at: Instant, on hari: LocalDate, changed: Bool
    ) {
        let segel = KeputusanID(rawValue: k.id.rawValue)
        (k.semula, k.diputuskan, k.diputuskanOleh) = (semula, at, atasan)
        (e.status, e.jejak.final) = (.final, at)
        let better: RatingHasilKerja = semula.hasil == .dibawah ? .sesuai : .diatas
        guard changed, better != semula.hasil,
            let jawaban = world.keputusan[.init(hasil: better, perilaku: semula.perilaku, hari: hari)]
        else {
            (k.putusan, k.pertimbangan) = (.menguatkan, KalimatContoh.menguatkan)
            e.penilaian = Penilaian(
                hasil: semula.hasil, alasanHasil: semula.alasanHasil, perilaku: semula.perilaku, alasanPerilaku: semula.alasanPerilaku,
                catatan: semula.catatan, predikat: semula.predikat, keputusan: semula.keputusan, segel: segel)
            return
        }
        (k.putusan, k.pertimbangan) = (.mengubah, KalimatContoh.mengubah)
        e.penilaian = Penilaian(
            hasil: better, alasanHasil: KalimatContoh.mengubah, perilaku: semula.perilaku, alasanPerilaku: semula.alasanPerilaku,
            catatan: semula.catatan, predikat: jawaban.value, keputusan: jawaban.keputusan, segel: segel)
    }
}

/// How a unit did in a period.
enum DemoUnitResult {
    static func predikat(_ world: DemoWorld, _ unit: Int, _ periode: PeriodeEvaluasi) -> PredikatKinerjaOrganisasi {
        var lasting = SeededRandom(unit, 0x756C)
        let strong = lasting.below(100)
        var random = SeededRandom(unit, periode.tahun, periode.urutan, periode.jenis == .tahunan ? 1 : 0)
        if strong < 12 { return random.chance(70) ? .istimewa : .baik }
        return strong < 90 ? (random.chance(92) ? .baik : .butuhPerbaikan) : random.pick([.butuhPerbaikan, .baik, .kurang])
    }

    /// When it was set: in the first days after the period, or not yet.
    static func pada(_ world: DemoWorld, _ periode: PeriodeEvaluasi) -> Instant? {
        guard periode.selesai < world.time.today else { return nil }
        let at = world.time.zona.start(of: world.time.kalender.tenggat(1, after: periode.selesai)).adding(seconds: 8 * 3600)
        return at < world.time.now ? at : nil
    }
}
