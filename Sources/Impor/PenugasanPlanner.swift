import Kinerja

/// Reconciles a person's rows with the appointments on record: names and posts of the past stay as they were.
struct PenugasanPlanner {
    let known: [PenugasanRecord]
    let state: RegisterState

    func changes(_ rows: [PegawaiRow]) -> [ImporDiff.PenugasanDiff] {
        var (out, closed, added) = ([ImporDiff.PenugasanDiff](), Set<PenugasanID>(), [PegawaiRow]())
        // Where in `out` an appointment is changed: it is written once, however many rows of the file touch it.
        var changed: [PenugasanID: Int] = [:]
        for row in rows {
            if let same = known.first(where: { isSame($0, row) }) {
                if differs(same, row) {
                    changed[same.penugasan.id] = out.count
                    out.append(.change(same, row))
                }
                continue
            }
            if let moved = known.first(where: { row.penugasan == .definitif && isDefinitif($0) && $0.penugasan.mulai == row.tmt }) {
                changed[moved.penugasan.id] = out.count
                out.append(.change(moved, row))
                continue
            }
            for before in known where replaces(row, before) && closed.insert(before.penugasan.id).inserted {
                let day = row.tmt.adding(days: -1)
                if let i = changed[before.penugasan.id], case .change(_, var earlier) = out[i] {
                    earlier.selesai = min(earlier.selesai ?? day, day)
                    out[i] = .change(before, earlier)
                } else {
                    out.append(.close(before, on: day))
                }
            }
            out.append(.add(row, selesai: end(of: row, added)))
            added.append(row)
        }
        return out
    }

    private func isSame(_ record: PenugasanRecord, _ row: PegawaiRow) -> Bool {
        record.penugasan.mulai == row.tmt && record.penugasan.jenis == row.penugasan && post(record) == row.post
    }

    /// A file that is silent about a letter or an end does not erase what the register knows.
    private func differs(_ record: PenugasanRecord, _ row: PegawaiRow) -> Bool {
        (row.nomorSK ?? record.nomorSK) != record.nomorSK || (row.tanggalSK ?? record.tanggalSK) != record.tanggalSK
            || (row.selesai ?? record.penugasan.selesai) != record.penugasan.selesai
    }

    /// A new definitive post ends the one before; a new term in the same acting post ends the earlier term.
    private func replaces(_ row: PegawaiRow, _ record: PenugasanRecord) -> Bool {
        let p = record.penugasan
        guard p.jenis == row.penugasan, p.mulai < row.tmt, p.selesai.map({ $0 >= row.tmt }) ?? true else { return false }
        return p.jenis == .definitif || post(record) == row.post
    }

    /// A row older than what is on record ends where the next definitive post begins.
    private func end(of row: PegawaiRow, _ added: [PegawaiRow]) -> LocalDate? {
        guard row.penugasan == .definitif else { return row.selesai }
        let next = known.filter { isDefinitif($0) && $0.penugasan.mulai > row.tmt }.map(\.penugasan.mulai).min()
        guard let limit = next?.adding(days: -1) else { return row.selesai }
        return min(row.selesai ?? limit, limit)
    }

    private func isDefinitif(_ record: PenugasanRecord) -> Bool { record.penugasan.jenis == .definitif }
    private func post(_ record: PenugasanRecord) -> JabatanKey? { state.postKey[record.penugasan.jabatan] }
}
