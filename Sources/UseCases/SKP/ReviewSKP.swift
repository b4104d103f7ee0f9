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
        let open = try OpenSKP.open(skp, in: act)
        let step = try open.require(.kembalikan, version: version)
        return try open.take(step, alasan: step.reason(alasan), in: act) { $0.skp.waktu.disepakati = nil }.receipt
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
        let open = try OpenSKP.open(skp, in: act)
        let step = try open.require(.setujui, version: version)
        let agreed = try open.take(step, in: act) { open in
            try open.sign(in: act)
            open.skp.waktu.disepakati = act.now
        }
        return try (tetapkan ? SetSKP.set(agreed, version: agreed.version, in: act) : agreed).receipt
    }
}

extension OpenSKP {
    /// The direct superior of today becomes the assessor on the document (Lampiran II.C.7); his superior only signs for him.
    fileprivate mutating func sign(in act: Act) throws {
        guard pelaku.contains(.pejabatPenilaiKinerja), !act.actor.isPegawai(skp.penilai) else { return }
        skp.pihakPenilai = try act.pihak(act.actor.pegawai, leading: skp.jabatan, on: act.today)
        skp.penilai = try act.actor.pegawai
    }
}

/// The assessor sets an agreed SKP (Pasal 14 ayat (3)); it is in force from then, and the version it replaces ends.
package struct SetSKP: Command, Equatable {
    package static let aksi = Aksi.skpTetapkan
    package static let peristiwa: Set<Aksi> = [.skpTetapkan, .skpUbah, .pelaksanaanPindah, .dokumenTerbitkanSKP]
    package static let authority = Authority.record([.setujuiSKP])

    package var skp: SKPID
    package var version: Int64

    package init(skp: SKPID, version: Int64) { (self.skp, self.version) = (skp, version) }

    package func run(in act: Act) throws -> SKPReceipt {
        try Self.set(OpenSKP.open(skp, in: act), version: version, in: act).receipt
    }

    static func set(_ open: OpenSKP, version: Int64, in act: Act) throws -> OpenSKP {
        let step = try open.require(.tetapkan, version: version)
        if let old = open.skp.menggantikan { try retire(old, open, in: act) }
        let done = try open.take(step, in: act) { open in
            try open.sign(in: act)
            open.skp.waktu.ditetapkan = act.now
            open.skp.waktu.ditetapkanOleh = try act.actor.pegawai
        }
        try act.terbitkanSKP(open.skp.id)
        return done
    }

    private static func retire(_ id: SKPID, _ new: OpenSKP, in act: Act) throws {
        let old = try OpenSKP.open(id, in: act)
        guard old.skp.status == .ditetapkan else { return }
        let step = try old.require(.ubah, version: old.version)
        _ = try old.take(step, alasan: step.reason(new.skp.alasanPerubahan ?? ""), in: act)
        try MoveCatatan.run(from: id, to: new.skp.id, in: act)
    }
}
