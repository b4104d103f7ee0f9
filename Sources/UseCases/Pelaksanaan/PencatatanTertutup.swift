package import Kinerja

/// Nothing can be recorded now; says why and what to do.
package struct PencatatanTertutup: Error, Sendable, Equatable {
    package let halangan: HalanganPencatatan

    package init(halangan: HalanganPencatatan) { self.halangan = halangan }
}
