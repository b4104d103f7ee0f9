/// One uploaded people file.
package struct ImporRecord: Sendable, Equatable {
    package let id: ImporID
    package let namaBerkas: String
    package let sha256: String
    /// JSON of the column mapping.
    package var pemetaan: String?
    /// JSON of the last report.
    package var hasil: String?
    package var status: StatusImpor
    package let dibuat: Instant
    package let dibuatOleh: PegawaiID
    package var version: Int64

    package init(
        id: ImporID, namaBerkas: String, sha256: String, pemetaan: String? = nil, hasil: String? = nil, status: StatusImpor = .diunggah,
        dibuat: Instant, dibuatOleh: PegawaiID, version: Int64 = 1
    ) {
        (self.id, self.namaBerkas, self.sha256, self.pemetaan, self.hasil) = (id, namaBerkas, sha256, pemetaan, hasil)
        (self.status, self.dibuat, self.dibuatOleh, self.version) = (status, dibuat, dibuatOleh, version)
    }
}
