package import Kinerja
import Storage

/// What an assessor decides about a submitted SKP.
package struct ReviewInput: Codable, Sendable, Equatable {
    package var skp: SKPID
    package var version: Int64
    package var alasan: String

    package init(skp: SKPID, version: Int64, alasan: String = "") { (self.skp, self.version, self.alasan) = (skp, version, alasan) }
}

/// The assessor sends an SKP back with a reason; the dialogue goes on (PermenPANRB 6/2022 Pasal 7 ayat (2)).
package enum ReturnSKP {
    package static func run(_ input: ReviewInput, by actor: Actor, key: String? = nil, in site: Installation) async throws -> SKPReceipt {
        try await site.perform(by: actor, key: key, input: "skp.kembalikan \(json(input))") { act in
            let open = try SKPStep.open(input.skp, version: input.version, for: .kembalikan, in: act)
            return try SKPStep.take(.kembalikan, open, alasan: input.alasan, in: act) { $0.waktu.disepakati = nil }.receipt
        }
    }
}

/// The assessor agrees the SKP (Pasal 7), and sets it in the same act where asked to (Pasal 14 ayat (3)).
package enum AgreeSKP {
    package struct Input: Codable, Sendable, Equatable {
        package var skp: SKPID
        package var version: Int64
        package var tetapkan: Bool

        package init(skp: SKPID, version: Int64, tetapkan: Bool) { (self.skp, self.version, self.tetapkan) = (skp, version, tetapkan) }
    }

    package static func run(_ input: Input, by actor: Actor, key: String? = nil, in site: Installation) async throws -> SKPReceipt {
        try await site.perform(by: actor, key: key, input: "skp.setujui \(json(input))") { act in
            try agree(input, in: act).receipt
        }
    }

    static func agree(_ input: Input, in act: Act) throws -> OpenSKP {
        let open = try SKPStep.open(input.skp, version: input.version, for: .setujui, in: act)
        let agreed = try SKPStep.take(.setujui, open, in: act) { skp in
            try sign(&skp, open.pelaku, in: act)
            skp.waktu.disepakati = act.now
        }
        return input.tetapkan ? try SetSKP.set(agreed, in: act) : agreed
    }

    /// The direct superior of today becomes the assessor on the document (Lampiran II.C.7); his superior only signs for him.
    static func sign(_ skp: inout SKP, _ pelaku: Set<Pelaku>, in act: Act) throws {
        guard pelaku.contains(.pejabatPenilaiKinerja), skp.penilai != act.actor.pegawai else { return }
        skp.pihakPenilai = try act.penyusunan.pihak(of: act.actor.pegawai, on: act.today)
        skp.penilai = act.actor.pegawai
    }
}

/// The assessor sets an agreed SKP (Pasal 14 ayat (3)); it is in force from then, and the version it replaces ends.
package enum SetSKP {
    package static func run(
        _ input: SubmitSKP.Input, by actor: Actor, key: String? = nil, in site: Installation
    ) async throws -> SKPReceipt {
        try await site.perform(by: actor, key: key, input: "skp.tetapkan \(json(input))") { act in
            try set(SKPStep.open(input.skp, version: input.version, for: .tetapkan, in: act), in: act).receipt
        }
    }

    static func set(_ open: OpenSKP, in act: Act) throws -> OpenSKP {
        try SKPLifecycle.table.requireStep(from: open.skp.status, .tetapkan)
        if let old = open.skp.menggantikan { try retire(old, open, in: act) }
        return try SKPStep.take(.tetapkan, open, in: act) { skp in
            try AgreeSKP.sign(&skp, open.pelaku, in: act)
            skp.waktu.ditetapkan = act.now
            skp.waktu.ditetapkanOleh = act.actor.pegawai
        }
    }

    private static func retire(_ id: SKPID, _ new: OpenSKP, in act: Act) throws {
        let old = try OpenSKP.find(id, by: act.actor, on: act.today, in: act.db, rules: act.rules)
        guard old.skp.status == .ditetapkan else { return }
        _ = try SKPStep.take(.ubah, old, alasan: new.skp.alasanPerubahan, in: act)
        try PindahCatatan.run(from: id, to: new.skp.id, in: act)
    }
}

extension Lifecycle {
    func requireStep(from state: State, _ action: Action) throws(Refused) {
        guard step(from: state, action) != nil else { throw .wrongState("\(state)") }
    }
}
