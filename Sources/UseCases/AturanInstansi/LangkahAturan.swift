import Documents
import Impor
package import Kinerja
import Rulebooks
import Secrets
import Storage

/// One step of an agency rulebook's way: submit, withdraw, approve, refuse, revoke, drop.
package struct LangkahAturan: Command, Equatable {
    package static let aksi = Aksi.aturanAjukan
    package static let peristiwa = Set(AksiAturan.allCases.map(\.peristiwa))
    package static let authority = Authority.record([.kelolaAturan, .setujuiAturan])
    package static let seals: SealingAct? = .putuskanAturan

    package var aturan: AturanID
    package var aksi: AksiAturan
    package var catatan: String
    /// For `cabut`: the last day in force, as typed.
    package var sampai: String
    package var version: Int64

    package init(_ aturan: AturanID, _ aksi: AksiAturan, catatan: String = "", sampai: String = "", version: Int64) {
        (self.aturan, self.aksi, self.catatan, self.sampai, self.version) = (aturan, aksi, catatan, sampai, version)
    }

    package var isSealing: Bool { aksi.menyegel }

    package struct Receipt: Codable, Sendable, Equatable {
        package let id: AturanID
        package let status: StatusAturan
        package let version: Int64
    }

    package func run(in act: Act) throws -> Receipt {
        let open = try OpenAturan.open(aturan, in: act)
        let step = try open.require(aksi, version: version)
        let changed = try changed(open.aturan, step, in: act)
        let after = try open.take(step, alasan: changed.catatan.isEmpty ? nil : changed.catatan, in: act) { $0.aturan = changed }
        return Receipt(id: aturan, status: after.status, version: after.version)
    }

    private func changed(_ before: AturanInstansi, _ step: OpenAturan.Transition, in act: Act) throws -> AturanInstansi {
        var (after, faults) = (before, [FieldError]())
        after.status = step.to
        let now = AturanInstansi.Tindakan(oleh: try act.actor.pegawai, pada: act.now)
        after.catatan =
            step.needsReason
            ? TextLimit.paragraph.required(catatan, "catatan", "Alasan belum ditulis", remedy: "Tulis alasannya.", &faults)
            : TextLimit.paragraph.clean(catatan, "catatan", &faults)
        switch aksi {
        case .ajukan:
            faults += Self.blocking(before)
            after.diajukan = now
        case .tarik: after.diajukan = nil
        case .setujui:
            try Self.requireSameVerdict(IsiAturan(before, in: act))
            after.diputuskan = now
        case .tolak: after.diputuskan = now
        case .cabut:
            after.dicabut = now
            after.sampai = Self.lastDay(sampai, act.today, &faults)
        case .batalkan: break
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        return after
    }

    private static func blocking(_ aturan: AturanInstansi) -> [FieldError] {
        guard !aturan.pemeriksaan.bolehDiajukan else { return [] }
        let count = aturan.pemeriksaan.temuan.filter { $0.bobot == .berat }.count
        return [
            FieldError(
                "aturan", "Masih ada \(count) temuan yang harus diperbaiki", remedy: "Perbaiki berkasnya, lalu unggah sebagai versi baru.")
        ]
    }

    /// The stored bytes are checked again by the program that will apply them: it may be a newer one than took them in.
    private static func requireSameVerdict(_ isi: IsiAturan) throws {
        guard Fingerprint.of(isi.model) == isi.aturan.sha256, Fingerprint.of(isi.contoh) == isi.aturan.sha256Contoh else {
            throw StorageError.corrupt("isi aturan \(isi.aturan.id.rawValue) tidak sama dengan sidik jarinya")
        }
        guard InstansiCheck.run(model: isi.model, examples: isi.contoh).report.bolehDiajukan else {
            throw Invalid("aturan", "Pemeriksaan ulang menemukan kesalahan", remedy: "Tolak versi ini, perbaiki, lalu unggah lagi.")
        }
    }

    /// Revoking reaches forward only: what was computed stays as it was.
    private static func lastDay(_ typed: String, _ today: LocalDate, _ faults: inout [FieldError]) -> LocalDate? {
        guard case .date(let date) = CellDate.read(.text(CellText.clean(typed))) else {
            faults.append(FieldError("sampai", "Hari terakhir berlaku tidak dikenali", remedy: "Tulis seperti 2027-12-31."))
            return nil
        }
        guard date >= today else {
            faults.append(
                FieldError(
                    "sampai", "Pencabutan tidak dapat berlaku surut", remedy: "Isi \(today.panjang) atau sesudahnya."))
            return nil
        }
        return date
    }
}
