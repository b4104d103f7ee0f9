package import Kinerja
import Storage

/// Agrees several submitted SKP, each ticked by the assessor on a page that shows its content; what cannot be agreed is told, the rest goes on.
package enum AgreeMany {
    package struct Baris: Codable, Sendable, Equatable {
        package let skp: SKPID
        package let berhasil: Bool
        package let pesan: String
    }

    package static let maksimum = 100

    package static func run(
        _ inputs: [AgreeSKP.Input], by actor: Actor, key: String? = nil, in site: Installation
    ) async throws -> [Baris] {
        guard !inputs.isEmpty, inputs.count <= maksimum else {
            throw Invalid("skp", "Pilih 1 sampai \(maksimum) SKP", remedy: "Centang SKP yang sudah Anda baca.")
        }
        do {
            return try await site.perform(by: actor, key: key, input: "skp.setujui_banyak \(json(inputs))") { act in
                let rows = try inputs.map { try agree($0, in: act) }
                guard rows.contains(where: \.berhasil) else { throw NoneAgreed(rows: rows) }
                return rows
            }
        } catch let none as NoneAgreed {
            return none.rows
        }
    }

    private static func agree(_ input: AgreeSKP.Input, in act: Act) throws -> Baris {
        do {
            _ = try act.db.savepoint { try AgreeSKP.agree(input, in: act) }
            return Baris(skp: input.skp, berhasil: true, pesan: input.tetapkan ? "Disepakati dan ditetapkan" : "Disepakati")
        } catch Refused.stale {
            return Baris(skp: input.skp, berhasil: false, pesan: "Isinya berubah sejak Anda membacanya")
        } catch Refused.wrongState(_) {
            return Baris(skp: input.skp, berhasil: false, pesan: "Statusnya sudah berubah")
        }
    }

    private struct NoneAgreed: Error { let rows: [Baris] }
}

/// Reminds people of the actor's team about their SKP: one note on their home page a day, with a link.
package enum RemindMany {
    package struct Input: Codable, Sendable, Equatable {
        package var pegawai: [PegawaiID]
        package var tahun: Int

        package init(pegawai: [PegawaiID], tahun: Int) { (self.pegawai, self.tahun) = (pegawai, tahun) }
    }

    package struct Receipt: Codable, Sendable, Equatable {
        package let dikirim: Int
        /// Reminded already today.
        package let dilewati: Int
    }

    /// - Parameter tautan: the page that the reminder leads to.
    package static func run(
        _ input: Input, tautan: String, by actor: Actor, key: String? = nil, in site: Installation
    ) async throws -> Receipt {
        guard !input.pegawai.isEmpty, input.pegawai.count <= 200 else {
            throw Invalid("pegawai", "Pilih 1 sampai 200 orang", remedy: "Centang orang yang ingin diingatkan.")
        }
        do {
            return try await site.perform(by: actor, key: key, input: "skp.ingatkan \(json(input))") { act in
                let sent = try input.pegawai.count { try remind($0, input.tahun, tautan, in: act) }
                let receipt = Receipt(dikirim: sent, dilewati: input.pegawai.count - sent)
                guard sent > 0 else { throw NobodyReminded(receipt: receipt) }
                return receipt
            }
        } catch let nobody as NobodyReminded {
            return nobody.receipt
        }
    }

    private static func remind(_ pegawai: PegawaiID, _ tahun: Int, _ tautan: String, in act: Act) throws -> Bool {
        let relasi = try RelasiRepository(act.db, act.actor.instansi).relasi(act.actor, to: pegawai, on: act.today)
        try Policy.require(.ingatkan, relasi, seenWith: .lihatSKP)
        let id: PeristiwaID = act.id()
        let sent = try PengingatRepository(act.db, act.actor.instansi).ingatkan(
            pegawai, dari: act.actor.pegawai, tentang: "\(act.actor.nama) mengingatkan: SKP \(tahun) Anda menunggu tindakan.",
            tautan: tautan,
            id: id.rawValue, at: act.now)
        if sent { try act.record("skp.ingatkan", "pegawai", pegawai.rawValue, sesudah: [tahun]) }
        return sent
    }

    private struct NobodyReminded: Error { let receipt: Receipt }
}
