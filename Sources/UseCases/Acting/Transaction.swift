import Kinerja
import Rulebooks
import Storage

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
