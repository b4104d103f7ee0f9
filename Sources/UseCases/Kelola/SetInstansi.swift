package import Kinerja
import Storage

/// Changes what the agency chooses within the law: name, place of signing, zone, period, working week.
package enum SetInstansi {
    package static func run(_ instansi: Instansi, by actor: Actor, key: String?, in site: Installation) async throws -> Instansi {
        try Policy.require(.kelolaPeriode, Policy.byRole(actor.peran), seenWith: .kelolaPeriode)
        try check(instansi)
        return try await site.perform(by: actor, key: key, input: try json(instansi)) { act in
            guard instansi.id == actor.instansi else { throw Refused.hidden }
            try InstansiRepository(act.db).update(instansi)
            try act.record(.instansiUbah, String(instansi.id.rawValue), sebelum: act.instansi, sesudah: instansi)
            return try InstansiRepository(act.db).find(instansi.id)
        }
    }

    private static func check(_ instansi: Instansi) throws {
        let texts = [("nama", "Nama instansi", instansi.nama), ("kota", "Tempat penandatanganan", instansi.kota)]
        let errors = texts.filter { $0.2.isEmpty || $0.2.count > 150 || $0.2.contains("\0" as Character) }.map {
            FieldError(
                $0.0, "\($0.1) kosong, terlalu panjang, atau memuat karakter yang tidak terbaca.", remedy: "Isi paling banyak 150 huruf.")
        }
        guard errors.isEmpty else { throw Invalid(errors) }
    }
}
