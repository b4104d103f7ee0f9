import Kinerja

/// The steps of one plan in time: started, submitted, sometimes sent back, agreed, set. It stops where the scene or today stops it.
struct PlanJourney {
    private let world: DemoWorld
    private let person: DemoPerson
    private let tahun: Int
    private let stop: StatusSKP?
    private var random: SeededRandom
    private(set) var status = StatusSKP.draft
    private(set) var waktu = WaktuSKP()
    private(set) var version: Int64 = 1
    private(set) var dibuat: Instant
    private(set) var dialog: [DemoHistory.Note] = []
    private let skp: SKPID

    init(_ world: DemoWorld, _ person: DemoPerson, tahun: Int) {
        (self.world, self.person, self.tahun) = (world, person, tahun)
        random = SeededRandom(person.nomor, tahun, 0x6A6C)
        skp = DemoPlans.skpID(world, person.nomor, tahun)
        let time = world.time
        stop = tahun == time.today.year ? Self.stop(world, person, &random) : nil
        let planned = time.jamKerja(max(LocalDate(tahun, 1, 2) ?? time.today, person.mulai).adding(days: random.below(13)), &random)
        let late = time.jamKerja(time.today.adding(days: -random.within(9...26)), &random)
        // Who began this late stands still now; what was planned for the future has not happened.
        dibuat = stop != nil && late > planned ? late : planned
    }

    private static func stop(_ world: DemoWorld, _ person: DemoPerson, _ random: inout SeededRandom) -> StatusSKP? {
        if let scene = world.scenes[person.nomor] { return scene.status }
        guard person.persona == nil, person.tingkat > 2 else { return nil }
        return random.weighted([(nil, 90), (.draft, 3), (.diajukan, 3), (.dikembalikan, 2), (.disepakati, 2)])
    }

    mutating func run(into history: inout DemoHistory) {
        guard dibuat < world.time.now else { return dibuat = world.time.now.adding(seconds: -3600) }
        let pegawai = person.pegawai.id
        history.record(
            dibuat, pegawai, .skpMulai, skp.rawValue, sesudah: "{\"jabatan\":\"\(jabatan)\",\"tahun\":\(tahun)}", &random)
        guard let penilai, stop != .draft else { return }
        var at = dibuat
        guard step(.diajukan, .ajukan, by: pegawai, &at, 1...5, &history) else { return }
        waktu.diajukan = at
        if stop == .diajukan { return }
        if stop == .dikembalikan || random.chance(14) {
            guard sendBack(by: penilai, &at, &history) else { return }
        }
        guard step(.disepakati, .setujui, by: penilai, &at, 1...4, &history) else { return }
        waktu.disepakati = at
        if stop == .disepakati { return }
        at = at.adding(seconds: 60)
        guard step(.ditetapkan, .tetapkan, by: penilai, &at, 0...0, &history) else { return }
        (waktu.ditetapkan, waktu.ditetapkanOleh) = (at, penilai)
    }

    /// Returned with a reason, talked about, submitted again; `false` when it stands there.
    private mutating func sendBack(by penilai: PegawaiID, _ at: inout Instant, _ history: inout DemoHistory) -> Bool {
        let why = random.pick(KalimatContoh.pengembalian)
        guard step(.dikembalikan, .kembalikan, by: penilai, &at, 1...3, &history, alasan: why), stop != .dikembalikan else { return false }
        note(person.pegawai.id, KalimatContoh.dialog[0], at.adding(seconds: 5400), &history)
        note(penilai, KalimatContoh.dialog[1], at.adding(seconds: 9000), &history)
        guard step(.diajukan, .ajukan, by: person.pegawai.id, &at, 1...3, &history) else { return false }
        waktu.diajukan = at
        return true
    }

    private mutating func note(_ oleh: PegawaiID, _ teks: String, _ at: Instant, _ history: inout DemoHistory) {
        guard at < world.time.now else { return }
        dialog.append(DemoHistory.Note(skp: skp, oleh: oleh, teks: teks, dibuat: at))
        history.record(at, oleh, .skpDialog, skp.rawValue, &random)
    }

    private mutating func step(
        _ to: StatusSKP, _ aksi: AksiSKP, by: PegawaiID, _ at: inout Instant, _ days: ClosedRange<Int>, _ history: inout DemoHistory,
        alasan: String? = nil
    ) -> Bool {
        let next = days == 0...0 ? at : world.time.sesudah(at, hariKerja: days, &random)
        guard next < world.time.now else { return false }
        history.record(
            next, by, aksi.peristiwa, skp.rawValue, sebelum: DemoPlans.status(status), sesudah: DemoPlans.status(to), alasan: alasan,
            &random)
        (status, at, version) = (to, next, version + 1)
        return true
    }

    private var penilai: PegawaiID? { world.org.atasan(of: person.nomor).map { world.org.people[$0].pegawai.id } }
    private var jabatan: String { world.org.posts[person.post].jabatan.nama }
}
