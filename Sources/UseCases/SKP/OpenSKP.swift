package import Kinerja
import Storage

/// An SKP as one actor may see it: what he is to its owner, in which parts he acts, and which steps he can take now.
package struct OpenSKP: Sendable {
    package var skp: SKP
    package let relasi: Set<Relasi>
    package let pelaku: Set<Pelaku>

    /// Steps that both the lifecycle and the policy allow this actor now.
    package var aksi: [AksiSKP] { actions }

    /// The owner writes results, values and annex before he submits and after it came back.
    package var dapatDisunting: Bool { allows(.susunSKP) && skp.status.dapatDisunting }

    /// The leader writes special expectations during the dialogue, until the SKP is agreed (Lampiran II.A.7.b).
    package var dapatMenulisEkspektasi: Bool {
        dapatDisunting || memimpin && [.draft, .diajukan, .dikembalikan].contains(skp.status)
    }

    /// The assessor, or his superior where he steps in.
    private var memimpin: Bool {
        allows(.setujuiSKP) && !pelaku.isDisjoint(with: [.pejabatPenilaiKinerja, .atasanPejabatPenilaiKinerja])
    }

    package var dapatBerdialog: Bool {
        !pelaku.isDisjoint(with: [.pegawai, .pejabatPenilaiKinerja, .atasanPejabatPenilaiKinerja])
            && [.draft, .diajukan, .dikembalikan, .disepakati, .ditetapkan].contains(skp.status)
    }

    /// Its owner and his leader, while the SKP lives.
    package var dapatMenautkan: Bool {
        !pelaku.isDisjoint(with: [.pegawai, .pejabatPenilaiKinerja]) && skp.status != .diubah && skp.status != .ditutup
    }

    package func requireHand(_ hand: Hand) throws(Refused) {
        let isIn =
            switch hand {
            case .owner: allows(.susunSKP)
            case .ownerOrLeader: allows(.susunSKP) || memimpin
            case .ownerOrAssessor: !pelaku.isDisjoint(with: [.pegawai, .pejabatPenilaiKinerja])
            }
        guard isIn else { throw .notPermitted(hand.rawValue) }
    }

    /// Refuses who can take the step in no state of the SKP.
    package func require(_ aksi: AksiSKP) throws(Refused) { try requireTaker(aksi) }

    /// The step can be taken here and now: first the person, then the state.
    package func requireNow(_ aksi: AksiSKP) throws(Refused) {
        try require(aksi)
        guard self.aksi.contains(aksi) else { throw .wrongState(skp.status.rawValue) }
    }

    /// The SKP is with its owner, not with the assessor.
    func requireEditable() throws(Refused) {
        guard skp.status.dapatDisunting else { throw .wrongState(skp.status.rawValue) }
    }
}

extension OpenSKP: Opened {
    static func open(_ id: SKPID, in tx: some Transaction) throws -> OpenSKP {
        try opened(tx.skp.find(id).orHidden(), in: tx)
    }

    /// One that was read already.
    static func opened(_ skp: SKP, in tx: some Transaction) throws -> OpenSKP {
        let relasi = try tx.relasi(to: skp.pegawai, in: skp.jabatan)
        try Policy.require(.lihatSKP, relasi, seenWith: .lihatSKP)
        return OpenSKP(skp: skp, relasi: relasi, pelaku: try pelaku(relasi, skp, in: tx))
    }

    /// The assessor's superior steps in once the assessor has let January pass (PermenPANRB 6/2022 Lampiran II.C.5); where no January
    /// limit runs, as for a change or a post that began in June, nobody has let it pass.
    private static func pelaku(_ relasi: Set<Relasi>, _ skp: SKP, in tx: some Transaction) throws -> Set<Pelaku> {
        var out = Pelaku.of(relasi)
        guard out.contains(.atasanPejabatPenilaiKinerja) else { return out }
        let batas = try BatasPenetapan.tanggal(tahun: skp.tahun, mulai: skp.mulai, versi: skp.versi, diajukan: nil, in: tx)
        if batas.map({ tx.today <= $0 }) ?? true {
            out.remove(.atasanPejabatPenilaiKinerja)
        }
        return out
    }

    func allows(_ permission: Permission) -> Bool { Policy.allows(permission, relasi) }
}

extension OpenSKP: OpenedInLifecycle {
    static let lifecycle = SKPLifecycle.table

    var status: StatusSKP {
        get { skp.status }
        set { skp.status = newValue }
    }
    var version: Int64 {
        get { skp.version }
        set { skp.version = newValue }
    }
    var objek: String { skp.id.rawValue }

    func permission(_ action: AksiSKP) -> Permission {
        switch action {
        case .ajukan, .tarik: .susunSKP
        case .kembalikan, .setujui, .tetapkan: .setujuiSKP
        case .ubah: pelaku.contains(.pegawai) ? .susunSKP : .setujuiSKP
        case .tutup: .tutupSKP
        }
    }

    func trace(_: AksiSKP) -> (any Encodable)? { ["status": skp.status] }

    func update(in act: Act) throws { try act.skp.update(skp) }
}

extension Lifecycle.Transition {
    /// The reason as typed, where the step asks for one or was given one.
    func reason(_ text: String) throws(Invalid) -> String? {
        var faults: [FieldError] = []
        let clean = TextLimit.paragraph.clean(text, "alasan", &faults)
        if needsReason, clean.isEmpty {
            faults.append(FieldError("alasan", "Alasan belum ditulis", remedy: "Tulis alasannya agar yang membaca mengerti."))
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        return clean.isEmpty ? nil : clean
    }
}

/// What a person gets back after changing an SKP.
package struct SKPReceipt: Codable, Sendable, Equatable {
    package let id: SKPID
    package let status: StatusSKP
    package let version: Int64
}

extension OpenSKP {
    var receipt: SKPReceipt { SKPReceipt(id: skp.id, status: skp.status, version: skp.version) }
}

extension Act {
    /// Puts today's assessor on the SKP, with his name and post as they are (design invariant 8).
    func segarkanPenilai(_ skp: inout SKP) throws {
        let day = min(max(today, skp.mulai), skp.selesai)
        skp.pihakPenilai = try penilai(of: skp.pegawai, in: skp.jabatan, on: day)
        skp.penilai = skp.pihakPenilai?.pegawai
    }
}
