/// Which part of the directory an actor may look at.
package enum CakupanDirektori: Sendable, Equatable {
    case seluruhInstansi
    case hanya([PegawaiID])
}
