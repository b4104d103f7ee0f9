import Kinerja
import Secrets

/// The work of one person in one period: steps, results, evidence, feedback.
struct DemoWork {
    let world: DemoWorld
    let person: DemoPerson
    let skp: SKP
    let periode: PeriodeEvaluasi
    private let mutu: DemoQuality
    private let resep: [ResepHasil]
    private var random: SeededRandom

    init(_ world: DemoWorld, _ person: DemoPerson, _ skp: SKP, _ periode: PeriodeEvaluasi) {
        (self.world, self.person, self.skp, self.periode) = (world, person, skp, periode)
        mutu = DemoQuality.of(person, periode)
        resep = DemoPlans.resep(world, person.nomor, skp.tahun)
        random = SeededRandom(person.nomor, periode.tahun, periode.urutan, 0x776B)
    }

    private var time: DemoTime { world.time }
    private var isOpen: Bool { periode.selesai >= time.today }
    private var id: PegawaiID { person.pegawai.id }

    mutating func write(into history: inout DemoHistory) {
        let begun = !isOpen || person.persona != nil || random.chance(62)
        for (n, rhk) in skp.isi.hasilKerja.enumerated() {
            plan(rhk, n, &history)
            guard begun, !isOpen || n < 2 else { continue }
            for indikator in rhk.indikator { result(indikator, n, &history) }
            if random.chance(isOpen ? 55 : 72) { evidence(rhk, n, &history) }
            if random.chance(isOpen ? 12 : 46) { leaderFeedback(rhk, &history) }
        }
        behaviour(&history)
        if isOpen { requests(&history) }
    }

    /// A moment inside the period and not after now: the share of the span in hundredths says when.
    private mutating func moment(_ range: ClosedRange<Int>) -> Instant {
        let last = min(periode.selesai, time.today.adding(days: -1))
        let days = max(0, max(periode.mulai, skp.mulai).days(to: last))
        let at = time.jamKerja(max(periode.mulai, skp.mulai).adding(days: days * random.within(range) / 100), &random)
        return min(at, time.now.adding(seconds: -Int64(600 + random.below(3000))))
    }

    private mutating func plan(_ rhk: RencanaHasilKerja, _ n: Int, _ history: inout DemoHistory) {
        let at = moment(0...8)
        let lines = n < resep.count ? resep[n].aksi : []
        let steps = lines.enumerated().map { m, text in
            RencanaAksi(
                id: random.id(at), rhk: rhk.id, periode: periode.id, uraian: text,
                selesai: isOpen ? m == 0 && random.chance(60) : random.chance(90))
        }
        history.rencana.append(DemoHistory.Steps(rhk: rhk.id, periode: periode.id, langkah: steps))
    }

    private mutating func result(_ i: Indikator, _ n: Int, _ history: inout DemoHistory) {
        let letak = mutu.letak(n, &random)
        let nilai = DemoFigures.nilai(i, letak, bagian: periode.urutan, &random)
        let text =
            isOpen
            ? "Sedang berjalan. Angka sementara sampai \(time.today.panjang.indonesia)."
            : DemoFigures.uraian(i, nilai, letak, periode, &random)
        let at = moment(70...98)
        let realisasi = Realisasi(indikator: i.id, periode: periode.id, uraian: text, nilai: nilai, version: 0)
        history.realisasi.append((realisasi: realisasi, pada: at))
        history.record(
            at, id, .realisasiSimpan, "\(i.id.rawValue).\(periode.id.rawValue)", sesudah: try? json(["uraian": text]),
            &random)
    }

    private mutating func evidence(_ rhk: RencanaHasilKerja, _ n: Int, _ history: inout DemoHistory) {
        guard n < resep.count, !resep[n].bukti.isEmpty else { return }
        let at = moment(60...99)
        let name = random.pick(resep[n].bukti)
        let isFile = world.profile == .ringkas && periode.selesai >= time.today.adding(days: -200) && random.chance(16)
        let isi = isFile || person.persona != nil && n == 0 ? file(name, &history) : link(name)
        let bukti = BuktiDukung(
            id: random.id(at), rhk: rhk.id, periode: periode.id, keterangan: "\(name), \(periode.nama.indonesia)", isi: isi, dibuat: at)
        history.bukti.append((bukti: bukti, oleh: id))
        history.record(at, id, .buktiTambah, bukti.id.rawValue, sesudah: try? json(bukti), &random)
    }

    private mutating func file(_ name: String, _ history: inout DemoHistory) -> BuktiDukung.Isi {
        let lines = [
            name, person.pegawai.nama, world.org.posts[person.post].jabatan.nama, periode.nama.indonesia, "Dokumen contoh untuk demo Tolok",
        ]
        let bytes = SmallPDF.make(lines)
        history.berkas.append(bytes)
        return .berkas(sha256: Fingerprint.of(bytes), ukuran: Int64(bytes.count), jenis: "pdf", nama: "\(name).pdf")
    }

    private mutating func link(_ name: String) -> BuktiDukung.Isi {
        let slug = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
        return .tautan("https://arsip.nusaharapan.example/\(periode.tahun)/\(random.within(1000...9999))/\(slug)")
    }

    private mutating func leaderFeedback(_ rhk: RencanaHasilKerja, _ history: inout DemoHistory) {
        guard let penilai = skp.penilai else { return }
        let nada = mutu.nada(&random)
        let teks = random.pick(
            [NadaUmpanBalik.positif: KalimatContoh.positif, .netral: KalimatContoh.netral, .negatif: KalimatContoh.negatif][nada]
                ?? KalimatContoh.netral)
        give(penilai, .pimpinan, .hasilKerja(rhk.id), nada, teks, &history)
    }

    private mutating func behaviour(_ history: inout DemoHistory) {
        let colleagues = (skp.penilai.flatMap { _ in world.org.atasan(of: person.nomor) }.flatMap { world.org.rekan[$0] } ?? [])
            .filter { $0 != person.nomor }
        let count = isOpen ? random.below(2) : random.within(1...2)
        for giver in random.some(count, of: colleagues) { comment(world.org.people[giver].pegawai.id, .rekan, &history) }
        if random.chance(isOpen ? 10 : 35), let penilai = skp.penilai { comment(penilai, .pimpinan, &history) }
        if let below = world.org.rekan[person.nomor], !below.isEmpty, random.chance(60) {
            comment(world.org.people[random.pick(below)].pegawai.id, .bawahan, &history)
        }
    }

    private mutating func comment(_ giver: PegawaiID, _ peran: PeranPemberiUmpanBalik, _ history: inout DemoHistory) {
        let nada = mutu.nadaPerilaku(&random)
        let texts = [
            NadaUmpanBalik.positif: KalimatContoh.perilakuPositif, .netral: KalimatContoh.perilakuNetral,
            .negatif: KalimatContoh.perilakuNegatif,
        ][
            nada]
        let nilai = random.pick(NilaiBerAKHLAK.allCases)
        give(giver, peran, .perilaku(nilai), nada, random.pick(texts ?? KalimatContoh.perilakuNetral), &history)
    }

    private mutating func give(
        _ pemberi: PegawaiID, _ peran: PeranPemberiUmpanBalik, _ tentang: UmpanBalik.Tentang, _ nada: NadaUmpanBalik, _ teks: String,
        _ history: inout DemoHistory
    ) {
        let at = moment(30...99)
        let item = UmpanBalik(
            id: random.id(at), skp: skp.id, periode: periode.id, pemberi: pemberi, peran: peran, tentang: tentang, nada: nada, teks: teks,
            dibuat: at)
        history.umpanBalik.append(item)
        history.record(
            at, pemberi, .umpanBalikBeri, item.id.rawValue, sesudah: "{\"nada\":\"\(nada.rawValue)\"}", &random)
    }

    /// Somebody of the team has been asked for feedback and has not answered yet.
    private mutating func requests(_ history: inout DemoHistory) {
        guard person.persona != nil || random.chance(8), let atasan = world.org.atasan(of: person.nomor) else { return }
        let colleagues = (world.org.rekan[atasan] ?? []).filter { $0 != person.nomor }
        guard !colleagues.isEmpty else { return }
        let (giver, at) = (world.org.people[random.pick(colleagues)].pegawai.id, moment(80...99))
        let asked = PermintaanUmpanBalik(
            id: random.id(at), skp: skp.id, periode: periode.id, peminta: id, pemberi: giver, peran: .rekan,
            pesan: "Mohon pendapat tentang kerja sama kita pada \(periode.nama.indonesia).", dibuat: at)
        history.permintaan.append(asked)
        history.record(at, id, .umpanBalikMinta, asked.id.rawValue, &random)
    }
}
