package import Documents
package import Kinerja

/// Where a row stands in the file.
package struct Place: Hashable, Comparable, Sendable, Codable {
    package let sheet: String
    package let row: Int

    package static func < (a: Place, b: Place) -> Bool { (a.sheet, a.row) < (b.sheet, b.row) }
}

/// A post within the agency: its name in small letters and the code of its unit.
package struct JabatanKey: Hashable, Sendable, Codable {
    package let nama: String
    package let unit: String

    package init(_ nama: String, unit: String) { (self.nama, self.unit) = (CellText.key(nama), unit) }
}

/// A unit as a row states it.
package struct UnitRow: Sendable, Equatable {
    package var kode = ""
    package var nama = ""
    package var induk: String?
    /// The parent's name, where a file names it instead of its code.
    package var indukNama: String?
    package var jenis = "unit"
}

/// A post as a row states it.
package struct JabatanRow: Sendable, Equatable {
    package var nama = ""
    package var kode: String?
    package var jenjang = JenjangJabatan.pelaksana
    package var unit = ""
    package var opd: String?
    package var atasan: JabatanKey?
    package var eselon = "non_eselon"
    package var urutan = 0
    package var aktif = true

    package var key: JabatanKey { JabatanKey(nama, unit: unit) }
}

/// A person and the post he holds, as a row states them.
package struct PegawaiRow: Sendable, Equatable {
    package var nip: NIP?
    package var nama = ""
    package var jenis = JenisPegawai.pns
    package var golongan: String?
    package var jabatan = ""
    package var unit = ""
    package var unitNama: String?
    package var unitIndukNama: String?
    package var opdNama: String?
    /// What the file says of his standing; `nil` leaves what the register has.
    package var kedudukan: KedudukanPegawai?
    package var jenjang: JenjangJabatan?
    package var eselon = "non_eselon"
    package var penugasan = JenisPenugasan.definitif
    package var nomorSK: String?
    package var tanggalSK: LocalDate?
    package var tmt = LocalDate(daysSince1970: 0)
    package var selesai: LocalDate?
    /// The end of the reported period in exports that have several rows per person; not an end of the appointment.
    package var akhirPeriode: LocalDate?
    package var atasan: NIP?
    /// The name of the superior's post, for superiors without NIP.
    package var atasanJabatan: String?

    package var post: JabatanKey { JabatanKey(jabatan, unit: unit) }
}

/// One row with what could be read of it; any fault refuses the row, the rest of it still serves to find duplicates.
package struct ParsedRow<Record: Sendable>: Sendable {
    package let place: Place
    package internal(set) var draft: Record
    let source: ImporRow
    package internal(set) var faults: [Refusal]

    mutating func refuse(_ field: ImporField, _ problem: Kalimat, _ remedy: Kalimat) {
        faults.append(source.refusal(field, CellFault(problem, remedy)))
    }
}

/// All rows of a file, read once but not yet compared with each other: what checking, previewing and applying start from.
package struct ParsedRows: Sendable {
    package internal(set) var units: [ParsedRow<UnitRow>] = []
    package internal(set) var jabatan: [ParsedRow<JabatanRow>] = []
    package internal(set) var pegawai: [ParsedRow<PegawaiRow>] = []
    /// What was left out or filled in while reading.
    package internal(set) var notes: [Kalimat] = []

    /// Reads the mapped sheets of a file, each once.
    /// - Throws: `TableProblem` for the file, `CancellationError` or `TableProblem.cancelled` when the import is to stop.
    package static func read(
        _ file: any TableSource, _ mapping: ColumnMapping, progress: KemajuanImpor = KemajuanImpor()
    ) throws -> ParsedRows {
        let watch = ReadWatch(isCancelled: { progress.stopped }, progress: { try? progress.step(.membaca, $0.done, $0.total) })
        return try RowReader(mapping: mapping, watch: watch).read(file)
    }

    /// The name of the unit at the top of the file's tree: the agency, for a first import.
    package var rootName: String? {
        let nama = units.first { $0.faults.isEmpty && $0.draft.induk == nil }?.draft.nama
        return nama.map { $0.hasPrefix("Pemerintah ") ? String($0.dropFirst("Pemerintah ".count)) : $0 }
    }
}
