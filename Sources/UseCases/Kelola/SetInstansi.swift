package import Kinerja
import Storage

/// Changes what the agency chooses within the law: name, place of signing, zone, period, working week.
package struct SetInstansi: Command, Equatable {
    package static let aksi = Aksi.instansiUbah
    package static let authority = Authority.role(.kelolaPeriode)

    package var instansi: Instansi

    package init(_ instansi: Instansi) { self.instansi = instansi }

    package func run(in act: Act) throws -> Instansi {
        try check()
        guard instansi.id == act.actor.instansi else { throw Refused.hidden }
        try InstansiRepository(act.db).update(instansi)
        try act.record(.instansiUbah, String(instansi.id.rawValue), sebelum: act.instansi, sesudah: instansi)
        return try InstansiRepository(act.db).find(instansi.id)
    }

    private func check() throws(Invalid) {
        let texts = [("nama", "Nama instansi", instansi.nama), ("kota", "Tempat penandatanganan", instansi.kota)]
        let errors = texts.filter { $0.2.isEmpty || $0.2.count > 150 || $0.2.contains("\0" as Character) }.map {
            FieldError(
                $0.0, "\($0.1) kosong, terlalu panjang, atau memuat karakter yang tidak terbaca.", remedy: "Isi paling banyak 150 huruf.")
        }
        guard errors.isEmpty else { throw Invalid(errors) }
    }
}
