import Kinerja
package import UseCases

/// Sessions and API tokens as the database knows them, read afresh for every request.
package struct StoredSesi: SesiStore {
    private let installation: Installation

    package init(_ installation: Installation) { self.installation = installation }

    package func person(forSession token: String) async throws -> Person? {
        try await Lookup.session(token, in: installation).map(Person.init)
    }

    package func person(forRepeat token: String) async throws -> Person? {
        try await Lookup.repeated(token, in: installation).map(Person.init)
    }

    package func person(forToken token: String) async throws -> Person? {
        try await Lookup.token(token, in: installation).map(Person.init)
    }
}

extension Person {
    init(_ acting: Acting) {
        self.init(
            actor: acting.actor, namaInstansi: acting.instansi.nama, zona: acting.instansi.zona, jabatan: acting.jabatan,
            memimpin: acting.memimpin,
            atasNama: acting.delegasi.map(\.pemberiNama), orang: acting.orangNama, nomorSesi: acting.sesi?.nomor.rawValue,
            mustSetUpTOTP: acting.harusPasangTOTP, terbaca: acting.terbaca)
    }
}
