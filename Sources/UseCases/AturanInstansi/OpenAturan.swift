import Kinerja
import Storage

/// One version of an agency's rulebook as an actor may see it, without its bytes.
struct OpenAturan {
    var aturan: AturanInstansi
    let relasi: Set<Relasi>
    let pelaku: Set<Pelaku>
}

extension OpenAturan: Opened {
    static func open(_ id: AturanID, in tx: some Transaction) throws -> OpenAturan {
        let relasi = Policy.byPeran(tx.actor.peran)
        try Policy.require(.lihatAturanInstansi, relasi, seenWith: .lihatAturanInstansi)
        let aturan = try tx.aturan.find(id).orHidden()
        return OpenAturan(aturan: aturan, relasi: relasi, pelaku: (try? tx.actor.pegawai).map(aturan.pelaku) ?? [])
    }

    func allows(_ permission: Permission) -> Bool { Policy.allows(permission, relasi) }
}

extension OpenAturan: OpenedInLifecycle {
    static let lifecycle = AturanLifecycle.table

    var status: StatusAturan {
        get { aturan.status }
        set { aturan.status = newValue }
    }
    var version: Int64 {
        get { aturan.version }
        set { aturan.version = newValue }
    }
    var objek: String { aturan.id.rawValue }

    func permission(_ action: AksiAturan) -> Permission { action == .setujui || action == .tolak ? .setujuiAturan : .kelolaAturan }

    /// By the policy alone: who proposed it is part of what a version says, so that an old page hears first that it changed.
    func requireTaker(_ action: AksiAturan) throws(Refused) { try require(permission(action)) }

    func trace(_: AksiAturan) -> (any Encodable)? { aturan.status }

    func update(in act: Act) throws { try act.aturan.update(aturan) }
}
