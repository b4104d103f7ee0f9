/// Which part of the directory an actor may look at.
package enum LingkupDirektori: Sendable, Equatable {
    case seluruhInstansi
    case hanya([PegawaiID])
}
