import Documents
package import Kinerja
import Secrets
import Storage

/// An issued document in a receipt.
package struct DokumenReceipt: Codable, Sendable, Equatable {
    package let dokumen: [DokumenID]
}

/// Issues the forms C.1.x and D.1.x of a delivered evaluation: a snapshot with its hash, from which the PDF is drawn whenever it is
/// asked for.
package struct IssueDokumenEvaluasi: Command, Equatable {
    package static let aksi = Aksi.dokumenMintaEvaluasi
    package static let peristiwa: Set<Aksi> = [.dokumenMintaEvaluasi, .dokumenTerbitkanEvaluasi]
    package static let authority = Authority.record([.unduhDokumen])

    package var evaluasi: EvaluasiID

    package init(_ evaluasi: EvaluasiID) { self.evaluasi = evaluasi }

    package func run(in act: Act) throws -> DokumenReceipt {
        let open = try OpenEvaluasi.open(evaluasi, in: act)
        try open.require(.unduhDokumen)
        guard open.status != .dinilai else { throw Refused.wrongState(open.status.rawValue) }
        try act.record(.dokumenMintaEvaluasi, evaluasi)
        return DokumenReceipt(dokumen: try act.terbitkan(open))
    }
}

/// Issues the form A.1.x of an SKP that is agreed or set.
package struct IssueDokumenSKP: Command, Equatable {
    package static let aksi = Aksi.dokumenMintaSKP
    package static let peristiwa: Set<Aksi> = [.dokumenMintaSKP, .dokumenTerbitkanSKP]
    package static let authority = Authority.record([.unduhDokumen])

    package var skp: SKPID

    package init(_ skp: SKPID) { self.skp = skp }

    package func run(in act: Act) throws -> DokumenReceipt {
        let open = try OpenSKPSummary.open(skp, in: act)
        try open.require(.unduhDokumen)
        let skp = open.skp
        guard skp.status != .draft, skp.status != .dikembalikan else { throw Refused.wrongState(skp.status.rawValue) }
        try act.record(.dokumenMintaSKP, skp.id)
        let (bentuk, snapshot) = try skp.cuplikan(in: act)
        return DokumenReceipt(dokumen: [try act.terbitkan(bentuk.rawValue, snapshot, of: (.skp, skp.id.rawValue), milik: skp.pegawai)])
    }
}

extension Act {
    /// Both forms of an evaluation, as it stands in this transaction.
    func terbitkan(_ open: OpenEvaluasi) throws -> [DokumenID] {
        let hasil = try open.hasilEvaluasi(in: self).map { bentuk, snapshot in
            try terbitkan(bentuk.rawValue, snapshot, of: (.evaluasi, open.objek), milik: open.evaluasi.pegawai)
        }
        return [hasil, try terbitkanDokumen(open)].compactMap(\.self)
    }

    /// The form D.1.x alone: what the employee signs is not in the results (C.1.x), which stay as they were delivered.
    func terbitkanDokumen(_ open: OpenEvaluasi) throws -> DokumenID? {
        try open.dokumenEvaluasi(in: self).map { bentuk, snapshot in
            try terbitkan(bentuk.rawValue, snapshot, of: (.evaluasi, open.objek), milik: open.evaluasi.pegawai)
        }
    }

    /// The document with this content: the one already issued, or a new row.
    func terbitkan(
        _ formulir: String, _ snapshot: some Encodable, of objek: (jenis: JenisObjek, id: String), milik pegawai: PegawaiID
    ) throws -> DokumenID {
        let cuplikan = try json(snapshot)
        let hash = Fingerprint.of(cuplikan)
        if let known = try self.dokumen.find(formulir, of: objek.id, sha256: hash) { return known.id }
        let dokumen = Dokumen(
            id: id(), formulir: formulir, jenisObjek: objek.jenis.rawValue, objek: objek.id, pegawai: pegawai, cuplikan: cuplikan,
            sha256: hash,
            dibuat: now, dibuatOleh: try actor.pegawai)
        try self.dokumen.insert(dokumen)
        try record(
            objek.jenis == .skp ? .dokumenTerbitkanSKP : .dokumenTerbitkanEvaluasi, objek.id,
            sesudah: ["dokumen": dokumen.id.rawValue, "formulir": formulir, "sha256": hash])
        return dokumen.id
    }
}
