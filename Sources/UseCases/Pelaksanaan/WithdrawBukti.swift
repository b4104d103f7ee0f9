import Documents
package import Kinerja
import Storage

/// Takes evidence back. Its row and its file stay, because the record of what was shown must not vanish.
package struct WithdrawBukti: Command, Equatable {
    package static let aksi = Aksi.buktiTarik
    package static let authority = Authority.record([.catatHasil])

    package var bukti: BuktiDukungID

    package init(_ bukti: BuktiDukungID) { self.bukti = bukti }

    package struct Receipt: Codable, Sendable, Equatable {
        package let id: BuktiDukungID
        package let skp: SKPID
        package let periode: PeriodeID
        package let rhk: RencanaHasilKerjaID
    }

    package func run(in act: Act) throws -> Receipt {
        guard let found = try act.bukti.find(bukti) else { throw Refused.hidden }
        let open = try OpenPeriode.open((found.skp, found.bukti.periode), in: act)
        try open.require(.catatHasil, .hasil)
        let receipt = Receipt(id: bukti, skp: found.skp, periode: found.bukti.periode, rhk: found.bukti.rhk)
        guard found.ditarik == nil else { throw Unchanged(receipt) }
        try act.bukti.withdraw(bukti, at: act.now)
        try act.record(.buktiTarik, bukti)
        return receipt
    }
}

/// A kept file, for somebody who may see the evidence.
package struct ReadBuktiFile: Query {
    package static let authority = Authority.record([.lihatBukti])

    package let id: BuktiDukungID

    package init(_ id: BuktiDukungID) { self.id = id }

    package struct File: Sendable, Equatable {
        package let nama: String
        /// Media type for the answer; never one that a browser runs.
        package let jenis: String
        package let isi: [UInt8]
    }

    package func read(in look: Look) throws -> File {
        guard let found = try look.bukti.find(id), found.ditarik == nil else { throw Refused.hidden }
        let open = try OpenPeriode.open((found.skp, found.bukti.periode), in: look)
        guard open.allows(.lihatBukti) else { throw Refused.hidden }
        guard case .berkas(let sha256, _, let jenis, let nama) = found.bukti.isi else { throw Refused.hidden }
        let type = FileKind(rawValue: jenis)?.mediaType ?? "application/octet-stream"
        return File(nama: nama, jenis: type, isi: try look.site.evidence.read(sha256))
    }
}
