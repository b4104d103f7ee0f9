import FoundationEssentials
package import Kinerja
import Rulebooks
import Secrets
package import Storage

/// What an ``Act`` and a ``Look`` have in common: one actor, at one time, in one transaction of the database.
///
/// Its repositories hang on it (`tx.skp`), and each slice adds what it asks of several of them, so that a record is opened, and a question
/// answered, the same way whether something is changed or only shown.
protocol Transaction {
    var db: any SQLConnection { get }
    var actor: Actor { get }
    var now: Instant { get }
    /// Today in the agency's zone.
    var today: LocalDate { get }
    /// The actor's own: nobody acts in another.
    var instansi: Instansi { get }
    var site: Installation { get }
    var memo: Memo { get }
}

extension Transaction {
    var rules: Rulebook { site.rules }

    /// The day on which something happened, in the agency's zone.
    func tanggal(_ instant: Instant) -> LocalDate { instansi.zona.date(instant) }

    /// How the actor stands to a person today; with `jabatan`, to him in that post.
    func relasi(to pegawai: PegawaiID, in jabatan: JabatanID? = nil) throws -> Set<Relasi> {
        try relasi.relasi(actor, to: pegawai, in: jabatan, on: today)
    }
}

/// One write transaction of one actor: the only way a use case changes anything.
///
/// It records at least one peristiwa or the transaction is refused (design invariant 5).
package final class Act: Transaction {
    package let db: any SQLConnection
    package let actor: Actor
    package let now: Instant
    /// Today in the agency's zone.
    package let today: LocalDate
    package let instansi: Instansi
    package let site: Installation
    /// The events that the command's type announces.
    private let announced: Set<Aksi>
    private(set) var recorded = 0
    let memo: Memo

    init(db: any SQLConnection, actor: Actor, instansi: Instansi, site: Installation, announced: Set<Aksi>, memo: Memo = Memo()) {
        (self.db, self.actor, self.instansi, self.site, self.announced, self.memo) = (db, actor, instansi, site, announced, memo)
        now = actor.time(at: site.clock())
        today = instansi.zona.date(now)
    }

    /// A new identifier, ordered after those of earlier milliseconds.
    package func id<I: Identifier>(_: I.Type = I.self) -> I { I(milliseconds: now.milliseconds, random: site.random()) }

    /// Appends the event of this change; `sebelum` and `sesudah` hold only what changed.
    package func record(
        _ aksi: Aksi, _ objek: String, sebelum: (any Encodable)? = nil, sesudah: (any Encodable)? = nil, alasan: String? = nil
    ) throws {
        guard aksi.pelaku.contains(actor.jenis), announced.contains(aksi) else { throw UnannouncedPeristiwa(aksi: aksi) }
        let event = Peristiwa(
            id: id(), waktu: now, jenisPelaku: actor.jenis, pelaku: try? actor.pegawai, atasNamaOleh: actor.atasNamaOleh, aksi: aksi,
            objek: objek, sebelum: try sebelum.map { try json($0) }, sesudah: try sesudah.map { try json($0) }, alasan: alasan)
        try peristiwa.append(event)
        recorded += 1
        memo.bahan = nil
    }

    package func record(
        _ aksi: Aksi, _ objek: some Identifier, sebelum: (any Encodable)? = nil, sesudah: (any Encodable)? = nil, alasan: String? = nil
    ) throws {
        try record(aksi, objek.rawValue, sebelum: sebelum, sesudah: sesudah, alasan: alasan)
    }
}

/// One read of one actor.
package struct Look: Transaction {
    package let db: any SQLConnection
    package let actor: Actor
    package let now: Instant
    package let instansi: Instansi
    package let site: Installation
    var memo = Memo()

    package var today: LocalDate { instansi.zona.date(now) }
}

extension Actor {
    /// What is stored as the time of an act: of a ticket nothing finer than its round.
    func time(at now: Instant) -> Instant {
        if case .ticket(let ticket) = self { ticket.putaran } else { now }
    }
}

/// A programmer's fault: a use case changed state without an event.
struct UnrecordedChange: Error {}

/// A programmer's fault: an event that the command's type does not announce, or by an actor of a kind that the table does not give it to.
struct UnannouncedPeristiwa: Error { let aksi: Aksi }

package func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// The same for readers: sentences as texts, in Indonesian unless told otherwise.
package func jsonForReaders(_ value: some Encodable, _ render: @escaping @Sendable (Kalimat) -> String = { $0.indonesia }) throws -> String
{
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if let key = Kalimat.rendering { encoder.userInfo[key] = render }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

package func decoded<Value: Decodable>(_ text: String, as _: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
}

/// What a transaction has read or asked already and would only hear again: a page asks for the same few things many times over.
///
/// An act that changes days off or posts answers no question about them afterwards.
final class Memo {
    let garis = GarisMemo()
    let periode = PeriodeMemo()
    var libur: (tahun: ClosedRange<Int>, kalender: KalenderKerja)?
    var jendela: [PeriodeID: JendelaEvaluasi] = [:]
    /// The record that was read last, until an act ends or leaves an event: then it may be another.
    var bahan: BahanEvaluasi?
    /// The reader's own, of reads alone: see ``Look/skpSaya()``.
    var (pegawaiSaya, skpSaya, evaluasiSaya) = (Pegawai?.none, [SKPSummary]?.none, [Evaluasi]?.none)
}

/// The tables of the actor's agency, by name.
extension Transaction {
    var akun: AkunRepository { AkunRepository(db, instansi.id) }
    var aturan: AturanRepository { AturanRepository(db, instansi.id) }
    var bukti: BuktiRepository { BuktiRepository(db, instansi.id) }
    var capaianUnit: CapaianUnitRepository { CapaianUnitRepository(db, instansi.id) }
    var daftarAkun: AkunListRepository { AkunListRepository(db, instansi.id) }
    var delegasi: DelegasiRepository { DelegasiRepository(db, instansi.id) }
    var dialog: DialogRepository { DialogRepository(db, instansi.id) }
    var direktori: DirektoriRepository { DirektoriRepository(db, instansi.id) }
    var dokumen: DokumenRepository { DokumenRepository(db, instansi.id) }
    var evaluasi: EvaluasiRepository { EvaluasiRepository(db, instansi.id) }
    var faktaPegawai: PegawaiFactsRepository { PegawaiFactsRepository(db, instansi.id) }
    var garis: GarisPelaporanRepository { GarisPelaporanRepository(db, instansi.id, memo.garis) }
    var hariLibur: HariLiburRepository { HariLiburRepository(db, instansi.id) }
    var impor: ImporRepository { ImporRepository(db, instansi.id) }
    var isianSementara: IsianSementaraRepository { IsianSementaraRepository(db, instansi.id) }
    var jabatan: JabatanRepository { JabatanRepository(db, instansi.id) }
    var keberatan: KeberatanRepository { KeberatanRepository(db, instansi.id) }
    var kemajuan: KemajuanRepository { KemajuanRepository(db, instansi.id) }
    var keputusan: KeputusanRepository { KeputusanRepository(db, instansi.id) }
    var kodePemulihan: KodePemulihanRepository { KodePemulihanRepository(db, instansi.id) }
    var koreksiAtasan: KoreksiAtasanRepository { KoreksiAtasanRepository(db, instansi.id) }
    var pegawai: PegawaiRepository { PegawaiRepository(db, instansi.id) }
    var pekerjaan: PekerjaanRepository { PekerjaanRepository(db, instansi.id) }
    var pengingat: PengingatRepository { PengingatRepository(db, instansi.id) }
    var penugasan: PenugasanRepository { PenugasanRepository(db, instansi.id) }
    var peran: PeranRepository { PeranRepository(db, instansi.id) }
    var periode: PeriodeRepository { PeriodeRepository(db, instansi.id, memo.periode) }
    var peristiwa: PeristiwaRepository { PeristiwaRepository(db, instansi.id) }
    var permintaan: PermintaanUmpanBalikRepository { PermintaanUmpanBalikRepository(db, instansi.id) }
    var pindahCatatan: CatatanMoveRepository { CatatanMoveRepository(db, instansi.id) }
    var realisasi: RealisasiRepository { RealisasiRepository(db, instansi.id) }
    var registerMark: RegisterMarkRepository { RegisterMarkRepository(db, instansi.id) }
    var relasi: RelasiRepository { RelasiRepository(db, instansi.id, memo.garis) }
    var rencanaAksi: RencanaAksiRepository { RencanaAksiRepository(db, instansi.id) }
    var sesi: SesiRepository { SesiRepository(db) }
    var simulasiAturan: SimulasiAturanRepository { SimulasiAturanRepository(db, instansi.id) }
    var skp: SKPRepository { SKPRepository(db, instansi.id) }
    var tokenAPI: APITokenRepository { APITokenRepository(db) }
    var umpanBalik: UmpanBalikRepository { UmpanBalikRepository(db, instansi.id) }
    var unitKerja: UnitKerjaRepository { UnitKerjaRepository(db, instansi.id) }
}

/// People as documents name them on a day (design invariant 9).
extension Transaction {
    /// The person in his first post of that day; `nil` for somebody who is not in the register.
    func pihak(_ id: PegawaiID, on date: LocalDate) throws -> Pihak? {
        try pihak(id, in: try garis.jabatan(of: id, on: date).first)
    }

    /// A superior in the post in which he leads the holder of another: "Plt. Kepala Bidang", whatever he is besides.
    func pihak(_ id: PegawaiID, leading post: JabatanID, on date: LocalDate) throws -> Pihak? {
        try pihak(id, in: try garis.jabatan(of: id, leading: post, on: date))
    }

    private func pihak(_ id: PegawaiID, in post: JabatanDipegang?) throws -> Pihak? {
        guard let person = try pegawai.find(id) else { return nil }
        return pihak(person, jabatan: post?.namaLengkap ?? "-", unit: post?.unitNama ?? "-")
    }

    /// The assessor of somebody in a post on a day, as he is then; `nil` where nobody stands above.
    func penilai(of pegawai: PegawaiID, in jabatan: JabatanID, on date: LocalDate) throws -> Pihak? {
        guard let above = try garis.atasan(of: pegawai, in: jabatan, on: date), above != pegawai else { return nil }
        return try pihak(above, leading: jabatan, on: date)
    }

    /// The person in a post that is known.
    func pihak(_ pegawai: Pegawai, jabatan: String, unit: String) -> Pihak {
        Pihak(
            pegawai: pegawai.id, nama: pegawai.nama, nip: pegawai.nip?.digits ?? "", pangkatGolongan: Golongan.label(pegawai.golongan),
            jabatan: jabatan, unitKerja: unit, instansi: instansi.nama)
    }
}
