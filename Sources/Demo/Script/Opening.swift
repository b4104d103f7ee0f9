import Impor
import Kinerja
import UseCases

/// How the agency comes to Tolok: people by an import, admins from the terminal, roles, days off, a year, and accounts by printed codes.
struct Opening {
    let world: DemoWorld
    let site: Installation
    let clock: DemoClock

    private var org: DemoOrganisasi { world.org }
    private let instansi = DemoOrganisasi.instansi.id

    /// The stage with everybody's identifiers.
    func run() async throws -> Stage {
        try await CreateDemo.run(DemoOrganisasi.instansi, isi: world.profile.rawValue, in: site)
        try await imporPegawai()
        let kalender = Workbook.libur(world.time.libur)
        _ = try await ImporLibur.run(kalender, by: .serverOperator(instansi), in: site)
        var stage = try await identified()
        try await appoint(&stage)
        return stage
    }

    private func imporPegawai() async throws {
        let book = Workbook.people(org)
        guard let mapping = try HeaderGuess.mapping(of: book) else { throw UnreadableWorld(sebab: "no header") }
        let kept = try site.evidence.keep(book.bytes)
        let report = try await ImporPegawai.apply(
            ParsedRows.read(book, mapping), mapping, source: .file(sha256: kept), skipRefused: false, by: .serverOperator(instansi),
            in: site)
        guard report.applied else { throw UnreadableWorld(sebab: "\(report.refused.prefix(3))") }
    }

    private func identified() async throws -> Stage {
        let register = try await site.ask(ReadRegister(), by: .serverOperator(instansi)).state
        var stage = Stage()
        stage.unit = try org.units.map { try found(register.units[$0.kode]?.id) }
        for person in org.people {
            let known = person.nip.map { register.people[$0] } ?? register.unnumbered[CellText.key(person.nama)]?.first
            let id = try found(known?.id)
            stage.pegawai.append(id)
            stage.nomor[id] = person.nomor
            let held = register.penugasan[id, default: []].map(\.penugasan).first { $0.jenis == .definitif }
            stage.penugasan.append(try found(held?.id))
        }
        return stage
    }

    private func found<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw UnreadableWorld(sebab: "not in the register") }
        return value
    }

    /// The first admin comes from the terminal; he makes the second alone, and both give what other roles there are.
    private func appoint(_ stage: inout Stage) async throws {
        guard let admin = org.person(.admin), let nip = org.people[admin].nip else { return }
        _ = try await site.run(AppointAdmin(nip: nip, nama: org.people[admin].nama), by: .serverOperator(instansi))
        let (by, now) = (world.actor(admin, stage, at: clock.now), stage)
        for person in org.people where person.nomor != admin {
            for peran in (person.persona?.peran ?? []).sorted(by: { $0.rawValue < $1.rawValue }) {
                let grant = GrantPeran(peran, to: now.pegawai[person.nomor], alasan: "Surat tugas Sekretaris Daerah")
                _ = try await site.run(grant, by: by)
            }
        }
        stage.periode = try await openTahun(world.time.today.year - 1, by: by)
    }

    private func openTahun(_ tahun: Int, by admin: Actor) async throws -> [Int: [PeriodeEvaluasi]] {
        _ = try await site.run(OpenTahun(tahun), by: admin)
        let known = try await site.ask(ReadKelola(), by: admin).tahun
        return Dictionary(known.map { ($0.tahun, $0.periode) }, uniquingKeysWith: { a, _ in a })
    }
}

/// The invented world does not pass the checks of the import: a fault of its templates.
struct UnreadableWorld: Error { let sebab: String }
