/// A document as anybody with its printed code may see it.
package struct DokumenPublik: Sendable, Equatable {
    package let id: DokumenID
    package let formulir: String
    package let instansiID: InstansiID
    package let instansi: String
    package let sha256: String
    package let dibuat: LocalDate

    package init(id: DokumenID, formulir: String, instansiID: InstansiID, instansi: String, sha256: String, dibuat: LocalDate) {
        (self.id, self.formulir, self.instansiID, self.instansi) = (id, formulir, instansiID, instansi)
        (self.sha256, self.dibuat) = (sha256, dibuat)
    }
}
