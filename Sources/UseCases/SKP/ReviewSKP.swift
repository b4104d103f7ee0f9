package import Kinerja
import Storage

/// The assessor sends an SKP back with a reason; the dialogue goes on (PermenPANRB 6/2022 Pasal 7 ayat (2)).
package struct ReturnSKP: Command, Equatable {
    package static let aksi = Aksi.skpKembalikan
    package static let authority = Authority.record([.setujuiSKP])

    package var skp: SKPID
    package var version: Int64
    package var alasan: String

    package init(skp: SKPID, version: Int64, alasan: String = "") { (self.skp, self.version, self.alasan) = (skp, version, alasan) }

    package func run(in act: Act) throws -> SKPReceipt {
        let open = try SKPStep.open(skp, version: version, for: .kembalikan, in: act)
        return try SKPStep.take(.kembalikan, open, alasan: alasan, in: act) { $0.waktu.disepakati = nil }.receipt
    }
}

/// The assessor agrees the SKP (Pasal 7), and sets it in the same act where asked to (Pasal 14 ayat (3)).
package struct AgreeSKP: Command, Equatable {
    package static let aksi = Aksi.skpSetujui
    package static let peristiwa = SetSKP.peristiwa.union([.skpSetujui])
    package static let authority = Authority.record([.setujuiSKP])

    package var skp: SKPID
    package var version: Int64
    package var tetapkan: Bool

    package init(skp: SKPID, version: Int64, tetapkan: Bool) { (self.skp, self.version, self.tetapkan) = (skp, version, tetapkan) }

    package func run(in act: Act) throws -> SKPReceipt {
        let open = try SKPStep.open(skp, version: version, for: .setujui, in: act)
        let agreed = try SKPStep.take(.setujui, open, in: act) { skp in
            try Self.sign(&skp, open.pelaku, in: act)
            skp.waktu.disepakati = act.now
        }
        return try (tetapkan ? SetSKP.set(agreed, in: act) : agreed).receipt
    }

    /// The direct superior of today becomes the assessor on the document (Lampiran II.C.7); his superior only signs for him.
    static func sign(_ skp: inout SKP, _ pelaku: Set<Pelaku>, in act: Act) throws {
        guard pelaku.contains(.pejabatPenilaiKinerja), !act.actor.isPegawai(skp.penilai) else { return }
        skp.pihakPenilai = try PihakRepository(act.db, act.instansi).pihak(act.actor.pegawai, on: act.today)
        skp.penilai = try act.actor.pegawai
    }
}

/// The assessor sets an agreed SKP (Pasal 14 ayat (3)); it is in force from then, and the version it replaces ends.
package struct SetSKP: Command, Equatable {
    package static let aksi = Aksi.skpTetapkan
    package static let peristiwa: Set<Aksi> = [.skpTetapkan, .skpUbah, .pelaksanaanPindah]
    package static let authority = Authority.record([.setujuiSKP])

    package var skp: SKPID
    package var version: Int64

    package init(skp: SKPID, version: Int64) { (self.skp, self.version) = (skp, version) }

    package func run(in act: Act) throws -> SKPReceipt {
        try Self.set(SKPStep.open(skp, version: version, for: .tetapkan, in: act), in: act).receipt
    }

    static func set(_ open: OpenSKP, in act: Act) throws -> OpenSKP {
        try SKPLifecycle.table.requireStep(from: open.skp.status, .tetapkan)
        if let old = open.skp.menggantikan { try retire(old, open, in: act) }
        return try SKPStep.take(.tetapkan, open, in: act) { skp in
            try AgreeSKP.sign(&skp, open.pelaku, in: act)
            skp.waktu.ditetapkan = act.now
            skp.waktu.ditetapkanOleh = try act.actor.pegawai
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
