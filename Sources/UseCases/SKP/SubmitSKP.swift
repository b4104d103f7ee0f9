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
        let open = try SKPStep.open(skp, version: version, for: .ajukan, in: act)
        return try SKPStep.take(.ajukan, open, in: act) { skp in
            let faults = SKPCompleteness.faults(skp.isi, jenis: skp.jenis)
            guard faults.isEmpty else { throw Invalid(faults) }
            try act.penyusunan.segarkanPenilai(&skp, today: act.today)
            guard skp.penilai != nil else { throw Self.tanpaPenilai }
            skp.waktu = WaktuSKP(diajukan: act.now)
        }.receipt
    }

    private static let tanpaPenilai = Invalid(
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
        let open = try SKPStep.open(skp, version: version, for: .tarik, in: act)
        return try SKPStep.take(.tarik, open, in: act) { $0.waktu = WaktuSKP() }.receipt
    }
}
