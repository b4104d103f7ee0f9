package import Kinerja
import Storage

/// Agrees several submitted SKP, each ticked by the assessor on a page that shows its content; what cannot be agreed is told, the rest goes on.
package struct AgreeMany: Command, Equatable {
    package static let aksi = Aksi.skpSetujui
    package static let peristiwa = AgreeSKP.peristiwa
    package static let authority = Authority.record([.setujuiSKP])

    package var skp: [AgreeSKP]

    package init(_ skp: [AgreeSKP]) { self.skp = skp }

    /// What happened to one SKP.
    package struct Outcome: Codable, Sendable, Equatable {
        package let skp: SKPID
        package let berhasil: Bool
        package let pesan: Kalimat
    }

    package static let maksimum = 100

    package func run(in act: Act) throws -> [Outcome] {
        guard !skp.isEmpty, skp.count <= Self.maksimum else {
            throw Invalid("skp", "Pilih 1 sampai \(Self.maksimum) SKP", remedy: "Centang SKP yang sudah Anda baca.")
        }
        let rows = try skp.map { try Self.agree($0, in: act) }
        guard rows.contains(where: \.berhasil) else { throw Unchanged(rows) }
        return rows
    }

    private static func agree(_ command: AgreeSKP, in act: Act) throws -> Outcome {
        do {
            _ = try act.db.savepoint { try command.run(in: act) }
            return Outcome(skp: command.skp, berhasil: true, pesan: command.tetapkan ? "Disepakati dan ditetapkan" : "Disepakati")
        } catch Refused.stale {
            return Outcome(skp: command.skp, berhasil: false, pesan: "Isinya berubah sejak Anda membacanya")
        } catch Refused.wrongState(_) {
            return Outcome(skp: command.skp, berhasil: false, pesan: "Statusnya sudah berubah")
        }
    }
}

/// Reminds people of the actor's team about their SKP: one note on their home page a day, with a link.
package struct RemindMany: Command, Equatable {
    package static let aksi = Aksi.skpIngatkan
    package static let authority = Authority.record([.ingatkan])

    package var pegawai: [PegawaiID]
    package var tahun: Int

    package init(pegawai: [PegawaiID], tahun: Int) { (self.pegawai, self.tahun) = (pegawai, tahun) }

    package struct Receipt: Codable, Sendable, Equatable {
        package let dikirim: Int
        /// Reminded already today.
        package let dilewati: Int
    }

    package func run(in act: Act) throws -> Receipt {
        guard !pegawai.isEmpty, pegawai.count <= 200 else {
            throw Invalid("pegawai", "Pilih 1 sampai 200 orang", remedy: "Centang orang yang ingin diingatkan.")
        }
        let sent = try pegawai.count { try remind($0, in: act) }
        let receipt = Receipt(dikirim: sent, dilewati: pegawai.count - sent)
        guard sent > 0 else { throw Unchanged(receipt) }
        return receipt
    }

    private func remind(_ pegawai: PegawaiID, in act: Act) throws -> Bool {
        let relasi = try act.relasi(to: pegawai)
        try Policy.require(.ingatkan, relasi, seenWith: .lihatSKP)
        let id: PeristiwaID = act.id()
        let sent = try act.pengingat.ingatkan(
            pegawai, dari: act.actor.pegawai, tentang: "\(act.actor.nama) mengingatkan: SKP \(tahun) Anda menunggu tindakan.",
            tautan: json(Tujuan.skpSaya), id: id.rawValue, at: act.now)
        if sent { try act.record(.skpIngatkan, pegawai, sesudah: [tahun]) }
        return sent
    }
}
