package import Kinerja

/// The agency's working days, read for the span that a page or limit needs.
package struct KalenderRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// The calendar with the days off between two dates (a year has some 25).
    package func kalender(_ pola: KalenderKerja.PolaHariKerja, from: LocalDate, to: LocalDate) throws -> KalenderKerja {
        let rows = try db.rows(
            """
            select tanggal from hari_libur where instansi_id = \(instansi) and tanggal between \(from) and \(to) order by tanggal limit 1000
            """)
        return KalenderKerja(pola: pola, libur: Set(try rows.map { try $0.get("tanggal") }))
    }
}
