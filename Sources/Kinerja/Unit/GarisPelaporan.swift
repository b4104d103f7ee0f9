/// Garis pelaporan: who assesses whom on a date, derived from posts and penugasan.
///
/// The assessor is the direct superior (PermenPANRB 6/2022 Pasal 1 angka 9); where the superior post stands empty, the next one
/// above it steps in (Lampiran IV.A.2). An approved correction for the date overrides what the posts say.
package struct GarisPelaporan: Sendable {
    package var jabatan: [JabatanID: Jabatan]
    package var pemangku: [JabatanID: [Penugasan]]
    package var koreksi: [PegawaiID: [Koreksi]]

    /// An approved correction of one person's superior from a date on.
    package struct Koreksi: Sendable, Equatable {
        package let atasan: PegawaiID
        package let mulai: LocalDate

        package init(atasan: PegawaiID, mulai: LocalDate) { (self.atasan, self.mulai) = (atasan, mulai) }
    }

    package init(jabatan: [Jabatan], penugasan: [Penugasan], koreksi: [PegawaiID: [Koreksi]] = [:]) {
        self.jabatan = Dictionary(jabatan.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        pemangku = Dictionary(grouping: penugasan, by: \.jabatan)
        self.koreksi = koreksi
    }

    /// Who holds the post on the date: the definitive holder before Pj, Plt, Plh; earliest first among equals.
    package func pejabat(_ post: JabatanID, on date: LocalDate) -> PegawaiID? {
        pemangku[post, default: []].filter { $0.berlaku(date) }
            .min { ($0.jenis.urutan, $0.mulai, $0.id) < ($1.jenis.urutan, $1.mulai, $1.id) }?.pegawai
    }

    /// The superior of the holder of a post on a date, skipping empty posts and posts the person holds himself.
    package func atasan(of pegawai: PegawaiID, in post: JabatanID, on date: LocalDate) -> PegawaiID? {
        if let koreksi = koreksi[pegawai, default: []].filter({ $0.mulai <= date }).max(by: { $0.mulai < $1.mulai }) {
            return koreksi.atasan
        }
        var (next, seen) = (jabatan[post]?.atasan, Set([post]))
        while let id = next, seen.insert(id).inserted {
            if let found = pejabat(id, on: date), found != pegawai { return found }
            next = jabatan[id]?.atasan
        }
        return nil
    }
}
