import Documents
package import Kinerja
import Secrets
import Storage

/// An issued document in a receipt.
package struct DokumenReceipt: Codable, Sendable, Equatable {
    package let dokumen: [DokumenID]
}

/// The forms C.1.x and D.1.x of a delivered evaluation, each a snapshot with its hash from which the PDF is drawn whenever it is asked for.
///
/// They are issued where they are signed; this issues what evaluations of before lack, and signs nothing.
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
        return DokumenReceipt(dokumen: try EvaluasiDokumen(open, in: act).lengkapi(in: act))
    }
}

/// Issues the form A.1.x of an SKP that waits for its assessor; of one that is set it is the document that he signed.
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
        return DokumenReceipt(dokumen: [try dokumen(skp, in: act)])
    }

    private func dokumen(_ skp: SKPSummary, in act: Act) throws -> DokumenID {
        let (bentuk, cuplikan) = try skp.cuplikan(in: act)
        var snapshot = try cuplikan.ditandatangani(skp, in: act)
        if let ditetapkan = skp.ditetapkan {
            let issued = try act.dokumen.of("skp", skp.id.rawValue).first { try decoded($0.cuplikan, as: SKPSnapshot.self).ditetapkan }
            if let issued { return issued.id }
            snapshot.tandaTanganPenilai.rujukan = "Ditetapkan pada \(FormText.waktu(ditetapkan, act.instansi))"
        }
        return try act.terbitkan(bentuk.rawValue, snapshot, of: (.skp, skp.id.rawValue), milik: skp.pegawai)
    }
}

extension SKPSnapshot {
    /// Whether the assessor's signature stands on it, or is cited.
    var ditetapkan: Bool { tandaTanganPenilai.elektronik != nil || tandaTanganPenilai.rujukan != nil }
}

extension Act {
    /// The owner signs by submitting: his mark is kept with the content that it stands under.
    func tandatangani(_ id: SKPID) throws {
        let skp = try self.skp.ringkas(id).orHidden()
        let (_, snapshot) = try skp.cuplikan(in: self)
        let kept = TandaTanganTersimpan(isi: try snapshot.isi, tandaTangan: try tandaTangan(skp.pihakPegawai))
        try self.skp.tandatangani(id, json(kept))
    }

    /// The assessor signs by setting: the form A.1.x is issued with his mark.
    func terbitkanSKP(_ id: SKPID) throws {
        let skp = try self.skp.ringkas(id).orHidden()
        let (bentuk, cuplikan) = try skp.cuplikan(in: self)
        var snapshot = try cuplikan.ditandatangani(skp, in: self)
        snapshot.tandaTanganPenilai = try tandaTangan(skp.pihakPenilai ?? .tidakAda(instansi))
        _ = try terbitkan(bentuk.rawValue, snapshot, of: (.skp, id.rawValue), milik: skp.pegawai)
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
