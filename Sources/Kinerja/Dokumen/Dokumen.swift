/// An issued document: the snapshot it is printed from, and the hash that proves it.
package struct Dokumen: Sendable, Equatable {
    package let id: DokumenID
    /// Code of the official form, `D.1.1`.
    package let formulir: String
    package let jenisObjek: String
    package let objek: String
    /// Whose document it is: the policy looks at him.
    package let pegawai: PegawaiID
    /// JSON of the form's snapshot.
    package let cuplikan: String
    /// SHA-256 of `cuplikan`, hex.
    package let sha256: String
    package let dibuat: Instant
    package let dibuatOleh: PegawaiID

    package init(
        id: DokumenID, formulir: String, jenisObjek: String, objek: String, pegawai: PegawaiID, cuplikan: String, sha256: String,
        dibuat: Instant, dibuatOleh: PegawaiID
    ) {
        (self.id, self.formulir, self.jenisObjek, self.objek, self.pegawai) = (id, formulir, jenisObjek, objek, pegawai)
        (self.cuplikan, self.sha256, self.dibuat, self.dibuatOleh) = (cuplikan, sha256, dibuat, dibuatOleh)
    }
}
