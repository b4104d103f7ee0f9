package import Kinerja

/// How far an agency's register of units, posts, people and appointments has come: two equal marks are the same register.
package struct RegisterMark: Sendable, Equatable {
    /// The agency's newest event; while it is the same nothing at all has changed (design invariant 5).
    let nomor: Int64
    /// Rows and their versions. Rows are never deleted and versions only grow, so that each change is a greater sum.
    let jumlah: Int64
    let versi: Int64
}

/// Tells cheaply whether a register is still the one that was read.
package struct RegisterMarkRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// The mark of the register as this transaction sees it.
    package func read() throws -> RegisterMark {
        let sums = try db.row(
            """
            select count(*) as jumlah, cast(coalesce(sum(version), 0) as bigint) as versi from (
                select version from unit_kerja where instansi_id = \(instansi)
                union all select version from jabatan where instansi_id = \(instansi)
                union all select version from pegawai where instansi_id = \(instansi)
                union all select version from penugasan where instansi_id = \(instansi)
            ) as register
            """)
        guard let sums else { throw StorageError.notFound }
        return RegisterMark(nomor: try last(), jumlah: try sums.get("jumlah"), versi: try sums.get("versi"))
    }

    /// Whether the register is still at `mark`: one row read when nobody wrote anything, else four index scans.
    package func isStill(at mark: RegisterMark) throws -> Bool {
        if try last() == mark.nomor { return true }
        let now = try read()
        return now.jumlah == mark.jumlah && now.versi == mark.versi
    }

    private func last() throws -> Int64 {
        try db.row("select terakhir from urutan_peristiwa where instansi_id = \(instansi)")?.get("terakhir") ?? 0
    }
}
