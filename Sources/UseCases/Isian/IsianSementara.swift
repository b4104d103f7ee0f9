package import Kinerja
import Storage

/// Autosave: keeps what a person types until he sends the form, so that a bad line or an ended session loses nothing.
///
/// A draft is no change of any record, so it leaves no event; only its writer can read it.
package struct IsianSementara: Codable, Sendable, Equatable {
    package struct Isian: Codable, Sendable, Equatable {
        package let nama: String
        package let nilai: String

        package init(nama: String, nilai: String) { (self.nama, self.nilai) = (nama, nilai) }
    }

    package let isian: [Isian]
    package let diubah: Instant

    /// In UTF-8 bytes of the kept form.
    package static let maksimum = 131_072

    /// - Parameter tempat: the form's own address, so that each form has its draft.
    package static func keep(_ isian: [Isian], at tempat: String, by actor: Actor, in site: Installation) async throws {
        let text = try json(isian)
        guard text.utf8.count <= maksimum else {
            throw Invalid("isian", "Isian terlalu panjang untuk disimpan otomatis", remedy: "Simpan, lalu lanjutkan.")
        }
        let now = site.clock()
        try await site.database.write { db in
            try IsianSementaraRepository(db, actor.instansi).keep(text, at: tempat, of: actor.pegawai, now: now)
        }
    }

    package static func drop(_ tempat: String, by actor: Actor, in site: Installation) async throws {
        try await site.database.write { db in try IsianSementaraRepository(db, actor.instansi).drop(tempat, of: actor.pegawai) }
    }
}

/// What the asker typed into a form and has not sent; `nil` where there is nothing.
package struct ReadIsianSementara: Query {
    package static let authority = Authority.person

    package let tempat: String

    /// - Parameter tempat: the form's own address.
    package init(_ tempat: String) { self.tempat = tempat }

    package func read(in look: Look) throws -> IsianSementara? {
        try look.isianSementara.find(tempat, of: look.actor.pegawai).map {
            IsianSementara(isian: try decoded($0.isi), diubah: $0.diubah)
        }
    }
}
