package import Kinerja
import Storage

/// Changes what the agency chooses within the law: name, place of signing, zone, period, working week.
package struct SetInstansi: Command, Equatable {
    package static let aksi = Aksi.instansiUbah
    package static let authority = Authority.role(.kelolaPeriode)
    /// How much one admin may do alone is not changed by a session that was left open.
    package static let seals: SealingAct? = .ubahBatasImpor
    /// Asked in `run`, where what was before is known.
    package var isSealing: Bool { false }

    package var instansi: Instansi

    package init(_ instansi: Instansi) { self.instansi = instansi }

    package func run(in act: Act) throws -> Instansi {
        try check()
        guard instansi.id == act.actor.instansi else { throw Refused.hidden }
        try InstansiRepository(act.db).update(instansi)
        if instansi.imporSendiri > act.instansi.imporSendiri { try StepUp.require(.ubahBatasImpor, act.actor, at: act.now) }
        try act.record(.instansiUbah, String(instansi.id.rawValue), sebelum: act.instansi, sesudah: instansi)
        return try InstansiRepository(act.db).find(instansi.id)
    }

    private func check() throws(Invalid) {
        let texts = [("nama", "Nama instansi", instansi.nama), ("kota", "Tempat penandatanganan", instansi.kota)]
        let errors = texts.filter { $0.2.isBlankToReaders || $0.2.count > 150 || $0.2.contains("\0" as Character) }.map {
            FieldError(
                $0.0, "\($0.1) kosong, terlalu panjang, atau memuat karakter yang tidak terbaca.", remedy: "Isi paling banyak 150 huruf.")
        }
        guard (0...Instansi.imporSendiriTerbanyak).contains(instansi.imporSendiri) else {
            throw Invalid(
                errors + [
                    FieldError(
                        "impor_sendiri", "Batas impor bukan angka 0 sampai \(Instansi.imporSendiriTerbanyak)",
                        remedy: "Isi 0 bila setiap impor yang memindahkan orang perlu dua admin.")
                ])
        }
        guard errors.isEmpty else { throw Invalid(errors) }
    }
}
