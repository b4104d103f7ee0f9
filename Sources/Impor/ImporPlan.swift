package import Kinerja

/// A file compared with itself and with the register: what may be applied, what is refused and why.
package struct ImporPlan: Sendable {
    package struct Accepted<Row: Sendable>: Sendable {
        package let place: Place
        package var row: Row
    }

    /// Each after the unit it belongs to.
    package var units: [Accepted<UnitRow>] = []
    /// Each after its superior post.
    package var jabatan: [Accepted<JabatanRow>] = []
    package var pegawai: [Accepted<PegawaiRow>] = []
    package var refused: [Refusal] = []
    package var held: [HeldRow] = []
    package var atasanTakDikenal: [AtasanTakDikenal] = []
    /// Facts the user should know that refuse nothing.
    package var catatan: [Kalimat] = []

    /// People, not rows: a definitif and a plt row are one person.
    package var accepted: Counts {
        let numbered = Set(pegawai.compactMap { $0.row.nip })
        return Counts(
            unit: units.count, jabatan: jabatan.count { $0.place.row > 0 }, pegawai: numbered.count + pegawai.count { $0.row.nip == nil })
    }

    package struct Counts: Codable, Equatable, Sendable {
        package var unit: Int
        package var jabatan: Int
        package var pegawai: Int

        package init(unit: Int = 0, jabatan: Int = 0, pegawai: Int = 0) {
            (self.unit, self.jabatan, self.pegawai) = (unit, jabatan, pegawai)
        }
        package var total: Int { unit + jabatan + pegawai }
    }
}
