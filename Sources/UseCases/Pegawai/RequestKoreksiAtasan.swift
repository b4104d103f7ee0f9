import Documents
import Impor
package import Kinerja
import Storage

/// Asks that one's superior be corrected from a date on; the admin decides.
package struct RequestKoreksiAtasan: Command, Equatable {
    package static let aksi = Aksi.koreksiAtasanAjukan
    package static let authority = Authority.person
    static let longestReason = 1_000

    package var pegawai: PegawaiID
    /// As typed; a name for a superior without NIP, as the head of the region.
    package var nipAtasan: String
    package var mulai: String
    package var alasan: String

    private enum CodingKeys: String, CodingKey {
        case nipAtasan = "nip_atasan"
        case pegawai, mulai, alasan
    }

    package init(pegawai: PegawaiID, nipAtasan: String, mulai: String, alasan: String) {
        (self.pegawai, self.nipAtasan, self.mulai, self.alasan) = (pegawai, nipAtasan, mulai, alasan)
    }

    package struct Receipt: Codable, Sendable, Equatable { package let id: PermintaanID }

    package func run(in act: Act) throws -> Receipt {
        let relasi = try act.relasi(to: pegawai)
        try Policy.require(.lihatProfil, relasi, seenWith: .lihatProfil)
        guard relasi.contains(.diri) else { throw Refused.notPermitted("ajukan_koreksi_atasan") }
        guard try !act.koreksiAtasan.of(pegawai).contains(where: { $0.status == .diajukan }) else { throw Refused.wrongState("diajukan") }
        let (atasan, mulai, alasan) = try check(act)
        let request = KoreksiAtasan(
            id: act.id(), pegawai: pegawai, atasan: atasan, mulai: mulai, alasan: alasan, diajukanOleh: try act.actor.pegawai,
            diajukanPada: act.now)
        try act.koreksiAtasan.insert(request)
        try act.record(.koreksiAtasanAjukan, pegawai, sesudah: request, alasan: alasan)
        return Receipt(id: request.id)
    }

    private func check(_ act: Act) throws -> (PegawaiID, LocalDate, String) {
        var errors: [FieldError] = []
        let alasan = CellText.clean(self.alasan)
        if alasan.isEmpty { errors.append(FieldError("alasan", "Alasan belum diisi.", remedy: "Tulis mengapa atasan perlu dikoreksi.")) }
        if alasan.count > Self.longestReason {
            errors.append(FieldError("alasan", "Alasan terlalu panjang.", remedy: "Tulis paling banyak \(Self.longestReason) huruf."))
        }
        var mulai: LocalDate?
        if case .date(let date) = CellDate.read(.text(CellText.clean(self.mulai))) { mulai = date }
        if mulai == nil { errors.append(FieldError("mulai", "Tanggal mulai tidak dikenali.", remedy: "Tulis seperti 2026-07-01.")) }
        let atasan = try superior(act, &errors)
        guard errors.isEmpty, let atasan, let mulai else { throw Invalid(errors) }
        return (atasan, mulai, alasan)
    }

    private func superior(_ act: Act, _ errors: inout [FieldError]) throws -> PegawaiID? {
        guard let person = try find(act, &errors) else { return nil }
        let above = try act.relasi.superiors(of: person.id, on: act.today)
        if person.id == pegawai || above.contains(pegawai) {
            errors.append(
                FieldError(
                    "atasan", "Orang ini tidak dapat menjadi atasan Anda: ia adalah Anda atau bawahan Anda.", remedy: "Isi NIP lain."))
            return nil
        }
        return person.id
    }

    /// By NIP, or by name where the register knows the person without one.
    private func find(_ act: Act, _ errors: inout [FieldError]) throws -> Pegawai? {
        let nip: NIP
        do throws(NIP.Fault) {
            nip = try NIP(nipAtasan)
        } catch {
            guard nipAtasan.contains(where: \.isLetter) else {
                errors.append(FieldError("atasan", error.problem, remedy: error.remedy))
                return nil
            }
            let found = try act.pegawai.tanpaNIP(nipAtasan, limit: 2)
            if found.count == 1 { return found[0] }
            errors.append(
                FieldError(
                    "atasan",
                    found.isEmpty ? "Tidak ada pejabat tanpa NIP bernama itu." : "Ada lebih dari satu pejabat tanpa NIP bernama itu.",
                    remedy: "Atasan yang ber-NIP disebut dengan NIP-nya; nama hanya untuk pejabat negara seperti bupati, ditulis lengkap."))
            return nil
        }
        if let person = try act.pegawai.find(nip: nip) { return person }
        errors.append(FieldError("atasan", "Tidak ada pegawai dengan NIP itu di instansi ini.", remedy: "Periksa NIP atasan Anda."))
        return nil
    }
}
