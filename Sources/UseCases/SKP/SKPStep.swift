package import Kinerja
import Storage

/// What a person gets back after changing an SKP.
package struct SKPReceipt: Codable, Sendable, Equatable {
    package let id: SKPID
    package let status: StatusSKP
    package let version: Int64
}

/// Takes one step of ``SKPLifecycle`` inside a transaction: policy, table, lock, event.
enum SKPStep {
    static func take(
        _ aksi: AksiSKP, _ open: OpenSKP, alasan: String? = nil, in act: Act, change: (inout SKP) throws -> Void = { _ in }
    ) throws -> OpenSKP {
        try open.require(aksi)
        let step = try SKPLifecycle.table.next(from: open.skp.status, aksi, by: open.pelaku)
        let alasan = try reason(alasan, needed: step.needsReason)
        var after = open
        after.skp.status = step.to
        try change(&after.skp)
        try SKPRepository(act.db, act.actor.instansi).update(after.skp)
        after.skp.version += 1
        try act.record(
            aksi.peristiwa, open.skp.id.rawValue, sebelum: Status(status: open.skp.status),
            sesudah: Status(status: after.skp.status), alasan: alasan)
        return after
    }

    /// Opens an SKP in the version that the actor has read. Who may not take the step hears that first, and nothing of state or version.
    static func open(_ id: SKPID, version: Int64, for aksi: AksiSKP, in act: Act) throws -> OpenSKP {
        let open = try OpenSKP.find(id, by: act.actor, on: act.today, in: act.db, rules: act.rules)
        try open.require(aksi)
        try open.requireVersion(version)
        return open
    }

    private static func reason(_ text: String?, needed: Bool) throws(Invalid) -> String? {
        var faults: [FieldError] = []
        let clean = TextLimit.paragraph.clean(text ?? "", "alasan", &faults)
        if needed, clean.isEmpty {
            faults.append(FieldError("alasan", "Alasan belum ditulis", remedy: "Tulis alasannya agar yang membaca mengerti."))
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        return clean.isEmpty ? nil : clean
    }

    struct Status: Codable { let status: StatusSKP }
}

extension OpenSKP {
    var receipt: SKPReceipt { SKPReceipt(id: skp.id, status: skp.status, version: skp.version) }
}
