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
        let relasi = Policy.byRole(act.actor.peran)
        try Policy.require(.lihatAturanInstansi, relasi, seenWith: .lihatAturanInstansi)
        let repository = AturanRepository(act.db, act.actor.instansi)
        guard let before = try repository.find(aturan) else { throw Refused.hidden }
        let permission: Permission = aksi == .setujui || aksi == .tolak ? .setujuiAturan : .kelolaAturan
        try Policy.require(permission, relasi, seenWith: .lihatAturanInstansi)
        // Replaying a step under a stale page must say "changed", not "wrong state".
        guard before.version == version else { throw Refused.stale }
        let step = try AturanLifecycle.table.next(from: before.status, aksi, by: before.pelaku(act.actor.pegawai))
        let after = try changed(before, step, act, repository)
        try repository.update(after)
        try act.record(
            aksi.peristiwa, after.id, sebelum: before.status, sesudah: after.status,
            alasan: after.catatan.isEmpty ? nil : after.catatan)
        return Receipt(id: after.id, status: after.status, version: after.version + 1)
    }

    private func changed(
        _ before: AturanInstansi, _ step: Lifecycle<StatusAturan, AksiAturan>.Step, _ act: Act,
        _ repository: AturanRepository
    ) throws -> AturanInstansi {
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
            try Self.requireSameVerdict(before, repository)
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
    private static func requireSameVerdict(_ aturan: AturanInstansi, _ repository: AturanRepository) throws {
        guard let model = try repository.isi(aturan.sha256), let contoh = try repository.isi(aturan.sha256Contoh) else {
            throw StorageError.corrupt("isi aturan \(aturan.id.rawValue) tidak ada")
        }
        guard Fingerprint.of(model) == aturan.sha256, Fingerprint.of(contoh) == aturan.sha256Contoh else {
            throw StorageError.corrupt("isi aturan \(aturan.id.rawValue) tidak sama dengan sidik jarinya")
        }
        guard AgencyCheck.run(model: model, examples: contoh).report.bolehDiajukan else {
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
