package import Kinerja
import Storage

/// Opens the next version of a set SKP with the same content (PermenPANRB 6/2022 Pasal 14 ayat (2), Pasal 20 ayat (2)–(5)).
///
/// The set version stays in force until the next one is set, so that work and evidence are never without an SKP.
package struct ChangeSKP: Command, Equatable {
    package static let aksi = Aksi.skpMulaiPerubahan
    package static let authority = Authority.record([.susunSKP, .setujuiSKP])

    package var skp: SKPID
    package var version: Int64
    package var alasan: String

    package init(skp: SKPID, version: Int64, alasan: String = "") { (self.skp, self.version, self.alasan) = (skp, version, alasan) }

    package func run(in act: Act) throws -> SKPReceipt {
        let open = try OpenSKP.open(skp, in: act)
        // The step is taken when the next version is set; whoever could not take it now opens none.
        _ = try open.require(.ubah, version: version)
        guard !open.skp.berakhir(sebelum: act.today) else { throw Self.berakhir(open.skp) }
        let next = try Self.copy(open.skp, alasan: Self.reason(alasan), in: act)
        return SKPReceipt(id: next.id, status: next.status, version: next.version)
    }

    private static func reason(_ text: String) throws(Invalid) -> String {
        var faults: [FieldError] = []
        let reason = TextLimit.paragraph.required(
            text, "alasan", "Alasan perubahan belum ditulis", remedy: "Tulis apa yang berubah dan mengapa.", &faults)
        guard faults.isEmpty else { throw Invalid(faults) }
        return reason
    }

    private static func copy(_ old: SKP, alasan: String, in act: Act) throws -> SKP {
        guard try act.skp.disusun(old.pegawai, old.jabatan, mulai: old.mulai) == nil, let unit = try act.skp.unit(of: old.id) else {
            throw Invalid("skp", "Perubahan SKP ini sudah sedang disusun", remedy: "Lanjutkan versi baru yang sudah ada.")
        }
        var next = SKP(
            id: act.id(), pegawai: old.pegawai, jabatan: old.jabatan, tahun: old.tahun, mulai: old.mulai, selesai: old.selesai,
            jenis: old.jenis, pendekatan: old.pendekatan, status: .draft, penilai: nil, versi: old.versi + 1, menggantikan: old.id,
            pihakPegawai: old.pihakPegawai, pihakPenilai: nil, isi: IsiSKP(), version: 1, alasanPerubahan: alasan)
        try act.segarkanPenilai(&next)
        try act.skp.insert(next, unit: unit, at: act.now)
        try CopyIsi.all(old.isi, to: next.id, in: act)
        try act.record(.skpMulaiPerubahan, next.id.rawValue, sesudah: Origin(dari: old.id, versi: next.versi), alasan: alasan)
        return next
    }

    private static func berakhir(_ skp: SKP) -> Invalid {
        Invalid(
            "skp", "SKP ini berakhir \(skp.selesai.panjang) bersama jabatannya",
            remedy: "Isinya tetap seperti saat ditetapkan. Susun SKP untuk jabatan yang baru.")
    }

    private struct Origin: Codable { let dari: SKPID; let versi: Int }
}

/// Ends an SKP: its owner drops a draft, the performance team closes one that is in force (a move, Lampiran II.C.6).
package struct CloseSKP: Command, Equatable {
    package static let aksi = Aksi.skpTutup
    package static let authority = Authority.record([.tutupSKP])

    package var skp: SKPID
    package var version: Int64
    package var alasan: String

    package init(skp: SKPID, version: Int64, alasan: String = "") { (self.skp, self.version, self.alasan) = (skp, version, alasan) }

    package func run(in act: Act) throws -> SKPReceipt {
        let open = try OpenSKP.open(skp, in: act)
        let step = try open.require(.tutup, version: version)
        return try open.take(step, alasan: step.reason(alasan), in: act).receipt
    }
}
