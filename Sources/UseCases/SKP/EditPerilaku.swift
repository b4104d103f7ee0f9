package import Kinerja
import Storage

/// Writes the special expectations for the seven values (PermenPANRB 6/2022 Lampiran II.A.7.b): the leader's during the dialogue, or the employee's draft of them.
package enum SaveEkspektasi {
    package struct Input: Codable, Sendable, Equatable {
        package var skp: SKPID
        package var version: Int64
        /// Values that were in the form; one line of text each.
        package var ekspektasi: [NilaiBerAKHLAK: String]

        package init(skp: SKPID, version: Int64, ekspektasi: [NilaiBerAKHLAK: String]) {
            (self.skp, self.version, self.ekspektasi) = (skp, version, ekspektasi)
        }
    }

    package static func run(_ input: Input, by actor: Actor, key: String? = nil, in site: Installation) async throws -> SKPReceipt {
        try await SKPEdit.run(
            "skp.ekspektasi", input, input.skp, version: input.version, hand: .ownerOrLeader, by: actor, key: key, in: site
        ) { open, act in
            guard open.dapatMenulisEkspektasi else { throw Refused.wrongState(open.skp.status.rawValue) }
            var faults: [FieldError] = []
            let typed = input.ekspektasi.map { ($0, Baris.read($1, "ekspektasi.\($0.rawValue)", &faults)) }
            guard faults.isEmpty else { throw Invalid(faults) }
            let changed = typed.filter { open.skp.isi.ekspektasiKhusus[$0.0, default: []] != $0.1 }
            for (nilai, baris) in changed { try act.skp.save(ekspektasi: baris, nilai, of: open.skp.id) }
            guard !changed.isEmpty else { return }
            let before = open.skp.isi.ekspektasiKhusus.filter { key, _ in changed.contains { $0.0 == key } }
            try act.record(
                "skp.ekspektasi.simpan", "skp", open.skp.id.rawValue, sebelum: before,
                sesudah: Dictionary(changed, uniquingKeysWith: { $1 }))
        }
    }
}

/// Writes the annex, form A.1.8: resources, accountability, consequences (Pasal 11–13).
package enum SaveLampiran {
    package struct Input: Codable, Sendable, Equatable {
        package var skp: SKPID
        package var version: Int64
        package var lampiran: [JenisLampiran: String]

        package init(skp: SKPID, version: Int64, lampiran: [JenisLampiran: String]) {
            (self.skp, self.version, self.lampiran) = (skp, version, lampiran)
        }
    }

    package static func run(_ input: Input, by actor: Actor, key: String? = nil, in site: Installation) async throws -> SKPReceipt {
        try await SKPEdit.run("skp.lampiran", input, input.skp, version: input.version, by: actor, key: key, in: site) { open, act in
            try SKPEdit.requireEditable(open)
            var faults: [FieldError] = []
            let typed = input.lampiran.map { ($0, Baris.read($1, "lampiran.\($0.rawValue)", &faults)) }
            guard faults.isEmpty else { throw Invalid(faults) }
            let changed = typed.filter { open.skp.isi.lampiran[$0.0, default: []] != $0.1 }
            for (jenis, baris) in changed { try act.skp.save(lampiran: baris, jenis, of: open.skp.id) }
            guard !changed.isEmpty else { return }
            let before = open.skp.isi.lampiran.filter { key, _ in changed.contains { $0.0 == key } }
            try act.record(
                "skp.lampiran.simpan", "skp", open.skp.id.rawValue, sebelum: before,
                sesudah: Dictionary(changed, uniquingKeysWith: { $1 }))
        }
    }
}

/// Chooses between the qualitative and the quantitative form (Pasal 9 ayat (3)).
package enum ChoosePendekatan {
    package struct Input: Codable, Sendable, Equatable {
        package var skp: SKPID
        package var version: Int64
        package var pendekatan: PendekatanSKP

        package init(skp: SKPID, version: Int64, pendekatan: PendekatanSKP) {
            (self.skp, self.version, self.pendekatan) = (skp, version, pendekatan)
        }
    }

    package static func run(_ input: Input, by actor: Actor, key: String? = nil, in site: Installation) async throws -> SKPReceipt {
        try await SKPEdit.run("skp.pendekatan", input, input.skp, version: input.version, by: actor, key: key, in: site) { open, act in
            try SKPEdit.requireEditable(open)
            guard open.skp.pendekatan != input.pendekatan else { return }
            try act.record(
                "skp.pendekatan", "skp", open.skp.id.rawValue, sebelum: [open.skp.pendekatan], sesudah: [input.pendekatan])
            open.skp.pendekatan = input.pendekatan
        }
    }
}

/// A list typed as lines of text.
enum Baris {
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
package enum AddDialog {
    package struct Input: Codable, Sendable, Equatable {
        package var skp: SKPID
        package var teks: String

        package init(skp: SKPID, teks: String) { (self.skp, self.teks) = (skp, teks) }
    }

    package static func run(_ input: Input, by actor: Actor, key: String? = nil, in site: Installation) async throws -> SKPReceipt {
        try await site.perform(by: actor, key: key, input: "skp.dialog \(json(input))") { act in
            let open = try OpenSKP.find(input.skp, by: actor, on: act.today, in: act.db, rules: act.rules)
            guard open.dapatBerdialog else { throw Refused.notPermitted("dialog") }
            var faults: [FieldError] = []
            let teks = TextLimit.paragraph.required(
                input.teks, "teks", "Catatan masih kosong", remedy: "Tulis hal yang ingin dibicarakan.", &faults)
            guard faults.isEmpty else { throw Invalid(faults) }
            let id: PeristiwaID = act.id()
            try DialogRepository(act.db, actor.instansi).append(
                id: id.rawValue, skp: open.skp.id, oleh: actor.pegawai, teks: teks, at: act.now)
            try act.record("skp.dialog", "skp", open.skp.id.rawValue, sesudah: [id])
            return open.receipt
        }
    }
}
