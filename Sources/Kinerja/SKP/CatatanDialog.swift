/// One note of a dialog kinerja with its writer's name (PermenPANRB 6/2022 Pasal 7).
package struct CatatanDialog: Sendable, Equatable {
    package let id: String
    package let oleh: PegawaiID
    package let nama: String
    package let teks: String
    package let dibuat: Instant

    package init(id: String, oleh: PegawaiID, nama: String, teks: String, dibuat: Instant) {
        (self.id, self.oleh, self.nama, self.teks, self.dibuat) = (id, oleh, nama, teks, dibuat)
    }
}
