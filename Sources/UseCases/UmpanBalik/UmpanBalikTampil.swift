package import Kinerja
import Storage

/// Feedback as a page shows it: the leader by name, everybody else by role only.
package struct UmpanBalikTampil: Sendable, Equatable {
    /// Not the one that its giver knows: see `UmpanBalik.samaran`.
    package let id: UmpanBalikID
    package let pemberi: Kalimat
    package let peran: PeranPemberiUmpanBalik
    package let tentang: UmpanBalik.Tentang
    package let nada: NadaUmpanBalik
    package let teks: String
    /// Only for the leader: the day would tell who a colleague is.
    package let tanggal: LocalDate?
}

extension Transaction {
    /// Feedback with names for leaders only (PermenPANRB 6/2022 form B.1.3 prints the role before the text).
    func tampilkan(_ list: [UmpanBalik]) throws -> [UmpanBalikTampil] {
        let leaders = try pegawai.nama(of: list.filter { $0.peran == .pimpinan }.compactMap(\.pemberi))
        return list.map { u in
            let name = u.peran == .pimpinan ? u.pemberi.flatMap { leaders[$0] } : nil
            return UmpanBalikTampil(
                id: u.samaran, pemberi: name.map { "\(u.peran.label): \($0)" } ?? u.peran.label, peran: u.peran, tentang: u.tentang,
                nada: u.nada, teks: u.teks, tanggal: u.peran == .pimpinan ? tanggal(u.dibuat) : nil)
        }
    }
}
