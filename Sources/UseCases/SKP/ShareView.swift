package import Kinerja
import Storage

/// What "Bagikan hasil kerja" offers: the results of one SKP, and the people they may go to.
package struct ShareView: Sendable {
    package let view: SKPView
    package let anggota: [TimView.Anggota]
    /// The performance team reaches everybody, by NIP.
    package let semuaPegawai: Bool
}

/// The results of one SKP and who they may be given to.
package struct ReadShare: Query {
    package static let authority = Authority.record([.bagikanHasilKerja])

    package let id: SKPID

    package init(_ id: SKPID) { self.id = id }

    package func read(in look: Look) throws -> ShareView {
        let view = try SKPView.read(id, look)
        try view.open.require(.bagikanHasilKerja)
        let team = try TimView.read(tahun: view.skp.tahun, look).anggota.filter { $0.pegawai != view.skp.pegawai }
        return ShareView(view: view, anggota: team, semuaPegawai: look.actor.peran.contains(.adminKepegawaian))
    }
}

/// People by the NIP that were pasted in, one a line; faults name the lines that are none.
package struct FindPenerima: Query {
    package static let authority = Authority.person

    package let nip: String

    package init(nip: String) { self.nip = nip }

    package func read(in look: Look) throws -> [PegawaiID] {
        guard !nip.trimmed.isEmpty else { return [] }
        let lines = nip.split(whereSeparator: { $0.isNewline || $0 == "," || $0 == ";" }).map(\.trimmed).filter { !$0.isEmpty }
        let parsed = lines.prefix(ShareHasilKerja.maksimumPenerima + 1).map { line in (line, try? NIP(line)) }
        let known = try look.pegawai.id(nip: parsed.compactMap(\.1))
        let unknown = parsed.filter { $0.1.flatMap { known[$0] } == nil }.map(\.0)
        guard unknown.isEmpty else {
            throw Invalid(
                "nip", "NIP ini tidak dikenal: \(unknown.prefix(5).joined(separator: ", "))", remedy: "Periksa angkanya, 18 digit.")
        }
        return parsed.compactMap { $0.1.flatMap { known[$0] } }
    }
}
