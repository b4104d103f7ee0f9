import Documents
package import Kinerja
import Storage

/// Takes evidence back. Its row and its file stay, because the record of what was shown must not vanish.
package enum WithdrawBukti {
    package struct Receipt: Codable, Sendable, Equatable {
        package let id: BuktiDukungID
        package let skp: SKPID
        package let periode: PeriodeID
        package let rhk: RencanaHasilKerjaID
    }

    package static func run(_ id: BuktiDukungID, by actor: Actor, key: String? = nil, in site: Installation) async throws -> Receipt {
        try await site.performIfChanged(by: actor, key: key, input: "bukti.tarik \(id.rawValue)") { act in
            let meja = MejaPencatatan(act)
            guard let found = try meja.bukti.find(id) else { throw Refused.hidden }
            let open = try meja.buka(found.skp, found.bukti.periode)
            try open.require(.catatHasil, .hasil)
            let receipt = Receipt(id: id, skp: found.skp, periode: found.bukti.periode, rhk: found.bukti.rhk)
            guard found.ditarik == nil else { return receipt }
            try meja.bukti.withdraw(id, at: act.now)
            try act.record(.buktiTarik, id.rawValue)
            return receipt
        }
    }
}

/// Gives a kept file to somebody who may see the evidence.
package enum DownloadBukti {
    package struct Berkas: Sendable, Equatable {
        package let nama: String
        /// Media type for the answer; never one that a browser runs.
        package let jenis: String
        package let isi: [UInt8]
    }

    package static func run(_ id: BuktiDukungID, by actor: Actor, in site: Installation) async throws -> Berkas {
        let bukti = try await site.look(by: actor) { look in
            let meja = MejaPencatatan(look)
            guard let found = try meja.bukti.find(id), found.ditarik == nil else { throw Refused.hidden }
            let open = try meja.buka(found.skp, found.bukti.periode)
            guard Policy.allows(.lihatBukti, open.relasi) else { throw Refused.hidden }
            return found.bukti
        }
        guard case .berkas(let sha256, _, let jenis, let nama) = bukti.isi else { throw Refused.hidden }
        let type = FileKind(rawValue: jenis)?.mediaType ?? "application/octet-stream"
        return Berkas(nama: nama, jenis: type, isi: try site.evidence.read(sha256))
    }
}
