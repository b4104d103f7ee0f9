import Documents
import Impor
package import Kinerja
import Storage

/// Asks that one's superior be corrected from a date on; the admin decides.
package enum RequestKoreksiAtasan {
    package struct Input: Codable, Sendable, Equatable {
        /// As typed.
        package var nipAtasan: String
        package var mulai: String
        package var alasan: String

        private enum CodingKeys: String, CodingKey {
            case nipAtasan = "nip_atasan"
            case mulai, alasan
        }

        package init(nipAtasan: String, mulai: String, alasan: String) {
            (self.nipAtasan, self.mulai, self.alasan) = (nipAtasan, mulai, alasan)
        }
    }

    package struct Receipt: Codable, Sendable, Equatable { package let id: PermintaanID }

    static let longestReason = 1_000

    package static func run(
        _ input: Input, for pegawai: PegawaiID, by actor: Actor, key: String?, in site: Installation
    ) async throws -> Receipt {
        try await site.perform(by: actor, key: key, input: "\(pegawai.rawValue) \(try json(input))") { act in
            let relasi = try RelasiRepository(act.db, actor.instansi).relasi(actor, to: pegawai, on: act.today)
            try Policy.require(.lihatProfil, relasi, seenWith: .lihatProfil)
            guard relasi.contains(.diri) else { throw Refused.notPermitted("ajukan_koreksi_atasan") }
            let repository = KoreksiAtasanRepository(act.db, actor.instansi)
            guard try !repository.of(pegawai).contains(where: { $0.status == .diajukan }) else { throw Refused.wrongState("diajukan") }
            let (atasan, mulai, alasan) = try check(input, for: pegawai, act)
            let request = KoreksiAtasan(
                id: act.id(), pegawai: pegawai, atasan: atasan, mulai: mulai, alasan: alasan, diajukanOleh: try actor.pegawai,
                diajukanPada: act.now)
            try repository.insert(request)
            try act.record(.koreksiAtasanAjukan, pegawai.rawValue, sesudah: request, alasan: alasan)
            return Receipt(id: request.id)
        }
    }

    private static func check(_ input: Input, for pegawai: PegawaiID, _ act: Act) throws -> (PegawaiID, LocalDate, String) {
        var errors: [FieldError] = []
        let alasan = CellText.clean(input.alasan)
        if alasan.isEmpty { errors.append(FieldError("alasan", "Alasan belum diisi.", remedy: "Tulis mengapa atasan perlu dikoreksi.")) }
        if alasan.count > longestReason {
            errors.append(FieldError("alasan", "Alasan terlalu panjang.", remedy: "Tulis paling banyak \(longestReason) huruf."))
        }
        var mulai: LocalDate?
        if case .date(let date) = CellDate.read(.text(CellText.clean(input.mulai))) { mulai = date }
        if mulai == nil { errors.append(FieldError("mulai", "Tanggal mulai tidak dikenali.", remedy: "Tulis seperti 2026-07-01.")) }
        let atasan = try superior(input.nipAtasan, for: pegawai, act, &errors)
        guard errors.isEmpty, let atasan, let mulai else { throw Invalid(errors) }
        return (atasan, mulai, alasan)
    }

    private static func superior(_ text: String, for pegawai: PegawaiID, _ act: Act, _ errors: inout [FieldError]) throws -> PegawaiID? {
        let nip: NIP
        do throws(NIP.Fault) {
            nip = try NIP(text)
        } catch {
            errors.append(FieldError("atasan", error.problem, remedy: error.remedy))
            return nil
        }
        guard let person = try PegawaiRepository(act.db, act.actor.instansi).find(nip: nip) else {
            errors.append(FieldError("atasan", "Tidak ada pegawai dengan NIP itu di instansi ini.", remedy: "Periksa NIP atasan Anda."))
            return nil
        }
        let above = try RelasiRepository(act.db, act.actor.instansi).superiors(of: person.id, on: act.today)
        if person.id == pegawai || above.contains(pegawai) {
            errors.append(
                FieldError(
                    "atasan", "Orang ini tidak dapat menjadi atasan Anda: ia adalah Anda atau bawahan Anda.", remedy: "Isi NIP lain."))
            return nil
        }
        return person.id
    }
}
