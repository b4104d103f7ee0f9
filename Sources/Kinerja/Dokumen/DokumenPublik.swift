/// A document as anybody with its printed code may see it.
package struct DokumenPublik: Sendable, Equatable {
    package let id: DokumenID
    package let formulir: String
    package let instansi: String
    package let sha256: String
    package let dibuat: LocalDate

    package init(id: DokumenID, formulir: String, instansi: String, sha256: String, dibuat: LocalDate) {
        (self.id, self.formulir, self.instansi, self.sha256, self.dibuat) = (id, formulir, instansi, sha256, dibuat)
    }
}
