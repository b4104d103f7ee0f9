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

/// A post of the register that gets another superior post.
package struct PerubahanAtasan: Codable, Equatable, Sendable {
    package let jabatan: String
    package let unit: String
    package let atasanLama: String?
    package let atasanBaru: String?
}

extension ImporDiff {
    /// Posts of the register that are put under another one.
    func atasanBerubah(_ plan: ImporPlan, _ state: RegisterState) -> [PerubahanAtasan] {
        let names = Dictionary(plan.jabatan.map { ($0.row.key, $0.row.nama) }, uniquingKeysWith: { first, _ in first })
        let name = { (key: JabatanKey?) in key.map { names[$0] ?? state.posts[$0]?.jabatan.nama ?? $0.nama } }
        return posts.lazy.compactMap { old, row -> PerubahanAtasan? in
            guard let old else { return nil }
            let above = old.jabatan.atasan.flatMap { state.postKey[$0] }
            guard above != row.atasan else { return nil }
            return PerubahanAtasan(
                jabatan: row.nama, unit: state.units[row.unit]?.nama ?? row.unit, atasanLama: name(above), atasanBaru: name(row.atasan))
        }.prefix(Self.shownChanges).map { $0 }
    }

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
        let names = Dictionary(units.map { ($0.row.kode, $0.row.nama) }, uniquingKeysWith: { first, _ in first })
        return people.lazy.filter { $0.old != nil }.prefix(Self.shownChanges).map { diff in
            PerubahanPegawai(
                nip: diff.row.nip, nama: diff.old?.nama ?? diff.row.nama, apa: facts(diff) + diff.penugasan.map { words($0, state, names) })
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

    private func words(_ change: PenugasanDiff, _ state: RegisterState, _ units: [String: String]) -> Kalimat {
        let place = { (key: JabatanKey?) in key.map { state.units[$0.unit]?.nama ?? units[$0.unit] ?? $0.unit } ?? "" }
        let old = { (id: JabatanID) -> (nama: String, unit: String) in
            let key = state.postKey[id]
            return (key.flatMap { state.posts[$0]?.jabatan.nama } ?? "", place(key))
        }
        switch change {
        case .add(let row, nil): return "\(row.penugasan.label) \(row.jabatan) di \(place(row.post)) mulai \(row.tmt.panjang)."
        case .add(let row, let end?):
            return "\(row.penugasan.label) \(row.jabatan) di \(place(row.post)) \(row.tmt.panjang) sampai \(end.panjang)."
        case .change(let record, let row):
            let (nama, unit) = old(record.penugasan.jabatan)
            if state.postKey[record.penugasan.jabatan] != row.post {
                return "\(nama) di \(unit) menjadi \(row.jabatan) di \(place(row.post)), mulai \(row.tmt.panjang)."
            }
            if let end = row.selesai, end != record.penugasan.selesai { return "\(nama) di \(unit) berakhir \(end.panjang)." }
            return "SK \(nama) di \(unit) diperbarui."
        case .close(let record, let day):
            let (nama, unit) = old(record.penugasan.jabatan)
            return "\(nama) di \(unit) berakhir \(day.panjang)."
        }
    }
}
