import Impor
package import Kinerja
import Storage

/// Sets up an agency in an installation: by the first import, or by the demo.
package enum CreateInstansi {
    /// The agency with this name, or the only one; makes it when the database is empty.
    ///
    /// - Throws: ``Unknown`` when there are agencies and none has this name.
    package static func findOrCreate(named nama: String?, fallback: String, in site: Installation) async throws -> Instansi {
        return try await site.database.write { db in
            let known = try InstansiRepository(db).all()
            if let found = try pick(nama, from: known) { return found }
            let name = CellText.clean(nama ?? fallback)
            var instansi = Instansi(id: InstansiID(rawValue: 1), nama: name, kota: place(in: name))
            instansi.mulai = instansi.zona.date(site.clock())
            try InstansiRepository(db).insert(instansi)
            let act = Act(db: db, actor: .serverOperator(instansi.id), instansi: instansi, site: site, announced: [.instansiBuat])
            try act.record(.instansiBuat, String(instansi.id.rawValue), sesudah: instansi)
            return instansi
        }
    }

    private static func pick(_ nama: String?, from known: [Instansi]) throws -> Instansi? {
        guard let nama else {
            guard known.count < 2 else { throw Unknown(wanted: "", known: known.map(\.nama)) }
            return known.first
        }
        if let found = known.first(where: { CellText.key($0.nama) == CellText.key(nama) }) { return found }
        guard known.isEmpty else { throw Unknown(wanted: nama, known: known.map(\.nama)) }
        return nil
    }

    /// The place of signing until the admin sets it: the name without the kind of government.
    private static func place(in nama: String) -> String {
        let kinds: Set<String> = ["pemerintah", "kabupaten", "kota", "provinsi", "daerah"]
        let rest = nama.split(separator: " ").drop { kinds.contains($0.lowercased()) }
        return rest.isEmpty ? nama : rest.joined(separator: " ")
    }

    /// The agency meant is not clear.
    package struct Unknown: Error, Equatable {
        package let wanted: String
        package let known: [String]

        package var message: String {
            let list = known.joined(separator: ", ")
            return wanted.isEmpty
                ? "Ada beberapa instansi. Sebutkan salah satu dengan --instansi: \(list)."
                : "Instansi “\(wanted)” tidak ada. Yang ada: \(list)."
        }
    }
}
