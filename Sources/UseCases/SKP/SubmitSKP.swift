package import Kinerja
import Storage

/// The employee signs by submitting (PermenPANRB 6/2022 Pasal 14): a complete SKP goes to today's assessor.
package struct SubmitSKP: Command, Equatable {
    package static let aksi = Aksi.skpAjukan
    package static let authority = Authority.record([.susunSKP])

    package var skp: SKPID
    package var version: Int64

    package init(skp: SKPID, version: Int64) { (self.skp, self.version) = (skp, version) }

    package func run(in act: Act) throws -> SKPReceipt {
        let open = try OpenSKP.open(skp, in: act)
        let step = try open.require(.ajukan, version: version)
        let submitted = try open.take(step, in: act) { open in
            let faults = SKPCompleteness.faults(open.skp.isi, jenis: open.skp.jenis)
            guard faults.isEmpty else { throw Invalid(faults) }
            try act.segarkanPenilai(&open.skp)
            guard open.skp.penilai != nil else { throw Self.tanpaPenilai }
            open.skp.waktu = WaktuSKP(diajukan: act.now)
        }
        try act.tandatangani(skp)
        return submitted.receipt
    }

    static let tanpaPenilai = Invalid(
        "penilai", "Belum ada pejabat penilai untuk jabatan Anda",
        remedy: "Ajukan koreksi atasan pada profil Anda, atau hubungi pengelola kepegawaian.")
}

/// The employee takes a submitted SKP back while nobody has agreed it.
package struct WithdrawSKP: Command, Equatable {
    package static let aksi = Aksi.skpTarik
    package static let authority = Authority.record([.susunSKP])

    package var skp: SKPID
    package var version: Int64

    package init(skp: SKPID, version: Int64) { (self.skp, self.version) = (skp, version) }

    package func run(in act: Act) throws -> SKPReceipt {
        let open = try OpenSKP.open(skp, in: act)
        let step = try open.require(.tarik, version: version)
        return try open.take(step, in: act) { $0.skp.waktu = WaktuSKP() }.receipt
    }
}
