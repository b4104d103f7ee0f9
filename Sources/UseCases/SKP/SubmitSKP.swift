package import Kinerja
import Storage

/// The employee signs by submitting (PermenPANRB 6/2022 Pasal 14): a complete SKP goes to today's assessor.
package enum SubmitSKP {
    package struct Input: Codable, Sendable, Equatable {
        package var skp: SKPID
        package var version: Int64

        package init(skp: SKPID, version: Int64) { (self.skp, self.version) = (skp, version) }
    }

    package static func run(_ input: Input, by actor: Actor, key: String? = nil, in site: Installation) async throws -> SKPReceipt {
        try await site.perform(by: actor, key: key, input: "skp.ajukan \(json(input))") { act in
            let open = try SKPStep.open(input.skp, version: input.version, for: .ajukan, in: act)
            return try SKPStep.take(.ajukan, open, in: act) { skp in
                let faults = SKPCompleteness.faults(skp.isi, jenis: skp.jenis)
                guard faults.isEmpty else { throw Invalid(faults) }
                try act.penyusunan.segarkanPenilai(&skp, today: act.today)
                guard skp.penilai != nil else { throw Self.tanpaPenilai }
                skp.waktu = WaktuSKP(diajukan: act.now)
            }.receipt
        }
    }

    private static let tanpaPenilai = Invalid(
        "penilai", "Belum ada pejabat penilai untuk jabatan Anda",
        remedy: "Ajukan koreksi atasan pada profil Anda, atau hubungi pengelola kepegawaian.")
}

/// The employee takes a submitted SKP back while nobody has agreed it.
package enum WithdrawSKP {
    package static func run(
        _ input: SubmitSKP.Input, by actor: Actor, key: String? = nil, in site: Installation
    ) async throws -> SKPReceipt {
        try await site.perform(by: actor, key: key, input: "skp.tarik \(json(input))") { act in
            let open = try SKPStep.open(input.skp, version: input.version, for: .tarik, in: act)
            return try SKPStep.take(.tarik, open, in: act) { $0.waktu = WaktuSKP() }.receipt
        }
    }
}
