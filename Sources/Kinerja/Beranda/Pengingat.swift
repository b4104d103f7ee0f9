/// A reminder from one person to another, with the address inside this site that it leads to.
package struct Pengingat: Sendable, Equatable {
    package let id: PermintaanID
    package let untuk: PegawaiID
    package let dari: PegawaiID
    package let tentang: Kalimat
    package let tautan: String
    package let dibuat: Instant

    package init(id: PermintaanID, untuk: PegawaiID, dari: PegawaiID, tentang: Kalimat, tautan: String, dibuat: Instant) {
        (self.id, self.untuk, self.dari, self.tentang, self.tautan, self.dibuat) = (id, untuk, dari, tentang, tautan, dibuat)
    }
}
