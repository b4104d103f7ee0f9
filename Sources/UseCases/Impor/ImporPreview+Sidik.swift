import Impor
import Kinerja
import Secrets

extension ImporPreview {
    /// A file compared with the register as it is on a day, with the mark by which applying knows that it does what was looked at.
    init(_ rows: ParsedRows, _ mapping: ColumnMapping, against state: RegisterState, today hari: LocalDate) {
        self.init(rows, mapping, against: state, on: hari)
        report.sidik = diff.sidik
    }
}

extension ImporDiff {
    /// Equal for two comparisons that would do the same to the same versions of the same rows: SHA-256 in hexadecimal.
    fileprivate var sidik: String {
        var hash = SHA256()
        for (old, row) in units { hash.update(line("unit", old?.version, row.kode, row.nama, row.jenis, row.induk)) }
        for (old, row) in posts {
            hash.update(line("jabatan", old?.jabatan.version, row.key.nama, row.nama, row.unit, row.jenjang, row.eselon, row.opd))
            hash.update(line(row.atasan?.nama, row.atasan?.unit, row.urutan, row.aktif))
        }
        for person in people {
            let row = person.row
            hash.update(line("pegawai", person.old?.id.rawValue, person.old?.version, row.nip?.digits, row.nama, row.jenis, row.golongan))
            hash.update(line(row.kedudukan, person.changed))
            for change in person.penugasan { hash.update(line(change)) }
        }
        return hash.hex()
    }

    private func line(_ change: PenugasanDiff) -> [UInt8] {
        switch change {
        case .add(let row, let end): line("tambah", row.post.nama, row.post.unit, row.penugasan, row.tmt, end, row.nomorSK, row.tanggalSK)
        case .change(let old, let row):
            line("ubah", old.penugasan.id.rawValue, row.post.nama, row.post.unit, row.tmt, row.selesai, row.nomorSK, row.tanggalSK)
        case .close(let old, let day): line("akhiri", old.penugasan.id.rawValue, day)
        }
    }

    private func line(_ parts: Any?...) -> [UInt8] {
        Array((parts.map { part in part.map { "\($0)" } ?? "" }.joined(separator: "\u{1F}") + "\n").utf8)
    }
}
