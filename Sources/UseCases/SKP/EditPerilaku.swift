package import Kinerja
import Storage

/// Writes the special expectations for the seven values (PermenPANRB 6/2022 Lampiran II.A.7.b): the leader's during the dialogue, or the employee's draft of them.
package struct SaveEkspektasi: SKPEdit, Equatable {
    package static let aksi = Aksi.skpEkspektasiSimpan
    package static let authority = Authority.record([.susunSKP, .setujuiSKP])
    package static let hand = Hand.ownerOrLeader

    package var skp: SKPID
    package var version: Int64
    /// Values that were in the form; one line of text each.
    package var ekspektasi: [NilaiBerAKHLAK: String]

    package init(skp: SKPID, version: Int64, ekspektasi: [NilaiBerAKHLAK: String]) {
        (self.skp, self.version, self.ekspektasi) = (skp, version, ekspektasi)
    }

    package func change(_ open: inout OpenSKP, in act: Act) throws {
        guard open.dapatMenulisEkspektasi else { throw Refused.wrongState(open.skp.status.rawValue) }
        var faults: [FieldError] = []
        let typed = NilaiBerAKHLAK.allCases.compactMap { nilai in
            ekspektasi[nilai].map { (nilai, Lines.read($0, "ekspektasi.\(nilai.rawValue)", &faults)) }
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        let changed = typed.filter { open.skp.isi.ekspektasiKhusus[$0.0, default: []] != $0.1 }
        for (nilai, baris) in changed { try act.skp.save(ekspektasi: baris, nilai, of: open.skp.id) }
        guard !changed.isEmpty else { return }
        let before = open.skp.isi.ekspektasiKhusus.filter { key, _ in changed.contains { $0.0 == key } }
        try act.record(
            .skpEkspektasiSimpan, open.skp.id.rawValue, sebelum: before,
            sesudah: Dictionary(changed, uniquingKeysWith: { $1 }))
    }
}

/// Writes the annex, form A.1.8: resources, accountability, consequences (Pasal 11–13).
package struct SaveLampiran: SKPEdit, Equatable {
    package static let aksi = Aksi.skpLampiranSimpan
    package static let authority = Authority.record([.susunSKP])

    package var skp: SKPID
    package var version: Int64
    package var lampiran: [JenisLampiran: String]

    package init(skp: SKPID, version: Int64, lampiran: [JenisLampiran: String]) {
        (self.skp, self.version, self.lampiran) = (skp, version, lampiran)
    }

    package func change(_ open: inout OpenSKP, in act: Act) throws {
        try open.requireEditable()
        var faults: [FieldError] = []
        let typed = JenisLampiran.allCases.compactMap { jenis in
            lampiran[jenis].map { (jenis, Lines.read($0, "lampiran.\(jenis.rawValue)", &faults)) }
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        let changed = typed.filter { open.skp.isi.lampiran[$0.0, default: []] != $0.1 }
        for (jenis, baris) in changed { try act.skp.save(lampiran: baris, jenis, of: open.skp.id) }
        guard !changed.isEmpty else { return }
        let before = open.skp.isi.lampiran.filter { key, _ in changed.contains { $0.0 == key } }
        try act.record(
            .skpLampiranSimpan, open.skp.id.rawValue, sebelum: before,
            sesudah: Dictionary(changed, uniquingKeysWith: { $1 }))
    }
}

/// Chooses between the qualitative and the quantitative form (Pasal 9 ayat (3)).
package struct ChoosePendekatan: SKPEdit, Equatable {
    package static let aksi = Aksi.skpPendekatan
    package static let authority = Authority.record([.susunSKP])

    package var skp: SKPID
    package var version: Int64
    package var pendekatan: PendekatanSKP

    package init(skp: SKPID, version: Int64, pendekatan: PendekatanSKP) {
        (self.skp, self.version, self.pendekatan) = (skp, version, pendekatan)
    }

    package func change(_ open: inout OpenSKP, in act: Act) throws {
        try open.requireEditable()
        guard open.skp.pendekatan != pendekatan else { return }
        try act.record(
            .skpPendekatan, open.skp.id.rawValue, sebelum: [open.skp.pendekatan], sesudah: [pendekatan])
        open.skp.pendekatan = pendekatan
    }
}

/// A list typed as lines of text.
enum Lines {
    static let maksimum = 20

    static func read(_ text: String, _ field: String, _ faults: inout [FieldError]) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }
        if lines.count > maksimum {
            faults.append(.init(field, "Ada \(lines.count) baris", remedy: "Tulis paling banyak \(maksimum) baris."))
        }
        return lines.map { TextLimit.sentence.clean($0, field, &faults) }
    }
}

/// Leaves a note in the dialogue (Pasal 7): employee and leader, until the SKP ends.
package struct AddDialog: Command, Equatable {
    package static let aksi = Aksi.skpDialog
    package static let authority = Authority.record([.susunSKP, .setujuiSKP])

    package var skp: SKPID
    package var teks: String

    package init(skp: SKPID, teks: String) { (self.skp, self.teks) = (skp, teks) }

    package func run(in act: Act) throws -> SKPReceipt {
        let open = try OpenSKP.open(skp, in: act)
        guard open.dapatBerdialog else { throw Refused.notPermitted("dialog") }
        var faults: [FieldError] = []
        let teks = TextLimit.paragraph.required(
            teks, "teks", "Catatan masih kosong", remedy: "Tulis hal yang ingin dibicarakan.", &faults)
        guard faults.isEmpty else { throw Invalid(faults) }
        let id: PeristiwaID = act.id()
        try act.dialog.append(
            id: id.rawValue, skp: open.skp.id, oleh: try act.actor.pegawai, teks: teks, at: act.now)
        try act.record(.skpDialog, open.skp.id.rawValue, sesudah: [id])
        return open.receipt
    }
}
