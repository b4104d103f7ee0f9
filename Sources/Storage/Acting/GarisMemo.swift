package import Kinerja

/// What one transaction has read of posts, their holders and corrections, of every date: nothing of it is read again.
///
/// Whoever changes these rows throws it away.
package final class GarisMemo {
    struct Pemangku {
        let pegawai: PegawaiID
        let mulai: LocalDate
        let selesai: LocalDate?
    }

    struct Koreksi {
        let pegawai: PegawaiID
        let atasan: PegawaiID
        let mulai: LocalDate
        let dimintaPada: Instant

        /// The day on which it was asked for: it was made for the posts held then.
        var diminta: LocalDate { ZonaWaktu.wib.date(dimintaPada) }
    }

    /// A definitive post of somebody, and when the register came to know of it.
    struct Definitif {
        let mulai: LocalDate
        let selesai: LocalDate?
        /// Milliseconds since 1970; `nil` where the row does not tell.
        let dicatat: Int64?
    }

    /// Whose lines upwards were read whole.
    var dimuat: Set<PegawaiID> = []
    var dipegang: [PegawaiID: [JabatanDipegang]] = [:]
    var pemangku: [JabatanID: [Pemangku]] = [:]
    var induk: [JabatanID: JabatanID?] = [:]
    var anak: [JabatanID: [JabatanID]] = [:]
    var definitif: [PegawaiID: [Definitif]] = [:]
    /// Approved ones, newest first.
    var koreksi: [PegawaiID: [Koreksi]] = [:]
    var dikoreksi: [PegawaiID: [Koreksi]] = [:]
    var terdaftar: [PegawaiID: Bool] = [:]
    /// Whether somebody once assessed a person, by the person, of one assessor only: he who asks.
    var pernahDinilai: (oleh: PegawaiID, siapa: [PegawaiID: Bool])?

    package init() {}

    /// Keeps what was read elsewhere.
    package func ingat(_ dipegang: [JabatanDipegang], of pegawai: PegawaiID) { self.dipegang[pegawai] = dipegang }

    static func once<Key, Value>(_ known: inout [Key: Value], _ key: Key, _ read: () throws -> Value) rethrows -> Value {
        if let value = known[key] { return value }
        let value = try read()
        known[key] = value
        return value
    }
}

extension JabatanDipegang {
    /// Whether the post is held on a day.
    package func berlaku(_ date: LocalDate) -> Bool { mulai <= date && selesai.map { $0 >= date } ?? true }
}

extension GarisMemo.Pemangku {
    func berlaku(_ date: LocalDate) -> Bool { mulai <= date && selesai.map { $0 >= date } ?? true }
}
