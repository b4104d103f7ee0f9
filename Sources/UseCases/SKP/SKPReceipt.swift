package import Kinerja

/// What a person gets back after changing an SKP.
package struct SKPReceipt: Codable, Sendable, Equatable {
    package let id: SKPID
    package let status: StatusSKP
    package let version: Int64
}

extension OpenSKP {
    var receipt: SKPReceipt { SKPReceipt(id: skp.id, status: skp.status, version: skp.version) }
}
