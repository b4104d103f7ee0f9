package import Kinerja

/// One person of the file as it was understood, for the eye of whoever sent it.
package struct SampleRow: Codable, Equatable, Sendable {
    package let sheet: String
    package let row: Int
    package let nip: NIP?
    package let nama: String
    package let jabatan: String
    package let unit: String
    package let golongan: String?
    package let tmt: LocalDate
}

/// What an import does to one person of the register.
package struct PerubahanPegawai: Codable, Equatable, Sendable {
    package let nip: NIP?
    package let nama: String
    package let apa: [Kalimat]
}

extension ImporDiff {
    /// People shown as an example; changes told one by one.
    static let (shownSamples, shownChanges) = (5, 200)

    func samples(_ plan: ImporPlan) -> [SampleRow] {
        let names = Dictionary(plan.units.map { ($0.row.kode, $0.row.nama) }, uniquingKeysWith: { first, _ in first })
        return plan.pegawai.prefix(Self.shownSamples).map { accepted in
            let row = accepted.row
            return SampleRow(
                sheet: accepted.place.sheet, row: accepted.place.row, nip: row.nip, nama: row.nama,
                jabatan: row.penugasan == .definitif ? row.jabatan : "\(row.penugasan.label.indonesia) \(row.jabatan)",
                unit: row.unitNama ?? names[row.unit] ?? row.unit, golongan: row.golongan, tmt: row.tmt)
        }
    }

    /// People of the register whom the file changes; who is new is counted only.
    func changes(_ state: RegisterState) -> [PerubahanPegawai] {
        people.lazy.filter { $0.old != nil }.prefix(Self.shownChanges).map { diff in
            PerubahanPegawai(
                nip: diff.row.nip, nama: diff.old?.nama ?? diff.row.nama, apa: facts(diff) + diff.penugasan.map { words($0, state) })
        }
    }

    private func facts(_ diff: PegawaiDiff) -> [Kalimat] {
        guard let old = diff.old, diff.changed else { return [] }
        let row = diff.row
        var out: [Kalimat] = []
        if old.nama != row.nama { out.append("Nama menjadi \(row.nama).") }
        if old.jenis != row.jenis { out.append("Jenis pegawai: \(old.jenis.label) menjadi \(row.jenis.label).") }
        if let new = row.golongan, new != old.golongan { out.append("Golongan: \(old.golongan ?? "-") menjadi \(new).") }
        if let new = row.kedudukan, new != old.kedudukan { out.append("Kedudukan: \(old.kedudukan.label) menjadi \(new.label).") }
        return out
    }

    private func words(_ change: PenugasanDiff, _ state: RegisterState) -> Kalimat {
        let name = { (id: JabatanID) in state.postKey[id].flatMap { state.posts[$0]?.jabatan.nama } ?? "" }
        switch change {
        case .add(let row, nil): return "\(row.penugasan.label) \(row.jabatan) mulai \(row.tmt.panjang)."
        case .add(let row, let end?): return "\(row.penugasan.label) \(row.jabatan) \(row.tmt.panjang) sampai \(end.panjang)."
        case .change(let old, let row):
            return "\(name(old.penugasan.jabatan)) menjadi \(row.jabatan), mulai \(row.tmt.panjang); SK atau akhirnya diperbarui."
        case .close(let old, let day): return "\(name(old.penugasan.jabatan)) berakhir \(day.panjang)."
        }
    }
}
