import Kinerja

/// A record as one actor holds it in one transaction. There is one way to it, in three words:
///
/// - *open*: the record is there and the actor may see it. Otherwise ``Kinerja/Refused/hidden``: what may not be seen does not exist.
/// - *require*: may it be done? First the person, then the version that he has read, then the state, so that nobody learns of the state
///   what he may not know, and whoever acts on an old page hears that it changed.
/// - *take*: a step of the record's lifecycle, with lock and event (``Stepped``).
///
/// ```
/// let open = try OpenSKP.open(skp, in: act)
/// let step = try open.require(.tarik, version: version)
/// return try open.take(step, in: act) { $0.skp.waktu = WaktuSKP() }.receipt
/// ```
protocol Opened {
    associatedtype ID

    static func open(_ id: ID, in tx: some Transaction) throws -> Self

    /// Whether the actor may, by how he stands to this record.
    func allows(_ permission: Permission) -> Bool
}

extension Opened {
    /// Refuses the person; never as `hidden`, because what is open may be seen.
    func require(_ permission: Permission) throws(Refused) {
        guard allows(permission) else { throw .notPermitted(permission.rawValue) }
    }
}

extension Optional {
    /// What is not there, as it is answered: like what may not be seen.
    func orHidden() throws(Refused) -> Wrapped {
        guard let self else { throw .hidden }
        return self
    }
}
