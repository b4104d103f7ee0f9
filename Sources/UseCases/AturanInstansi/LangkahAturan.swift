import Documents
import Impor
package import Kinerja
import Rulebooks
import Secrets
import Storage

/// One step of an agency rulebook's way: submit, withdraw, approve, refuse, revoke, drop.
package enum LangkahAturan {
    package struct Input: Codable, Sendable, Equatable {
        package var aturan: AturanID
        package var aksi: AksiAturan
        package var catatan: String
        /// For `cabut`: the last day in force, as typed.
        package var sampai: String
        package var version: Int64

        package init(_ aturan: AturanID, _ aksi: AksiAturan, catatan: String = "", sampai: String = "", version: Int64) {
            (self.aturan, self.aksi, self.catatan, self.sampai, self.version) = (aturan, aksi, catatan, sampai, version)
        }
    }

    package struct Receipt: Codable, Sendable, Equatable {
        package let id: AturanID
        package let status: StatusAturan
        package let version: Int64
    }

    package static func run(_ input: Input, by actor: Actor, key: String?, in site: Installation) async throws -> Receipt {
        let relasi = Policy.byRole(actor.peran)
        try Policy.require(.lihatAturanInstansi, relasi, seenWith: .lihatAturanInstansi)
        return try await site.perform(by: actor, key: key, input: try json(input)) { act in
            let repository = AturanRepository(act.db, actor.instansi)
            guard let before = try repository.find(input.aturan) else { throw Refused.hidden }
            let permission: Permission = input.aksi == .setujui || input.aksi == .tolak ? .setujuiAturan : .kelolaAturan
            try Policy.require(permission, relasi, seenWith: .lihatAturanInstansi)
            // Replaying a step under a stale page must say "changed", not "wrong state".
            guard before.version == input.version else { throw Refused.stale }
            let step = try AturanLifecycle.table.next(from: before.status, input.aksi, by: before.pelaku(actor.pegawai))
            if input.aksi.menyegel { try StepUp.require(.putuskanAturan, actor, at: act.now) }
            let after = try changed(before, input, step, act, repository)
            try repository.update(after)
            try act.record(
                input.aksi.peristiwa, after.id.rawValue, sebelum: before.status, sesudah: after.status,
                alasan: after.catatan.isEmpty ? nil : after.catatan)
            return Receipt(id: after.id, status: after.status, version: after.version + 1)
        }
    }

    private static func changed(
        _ before: AturanInstansi, _ input: Input, _ step: Lifecycle<StatusAturan, AksiAturan>.Step, _ act: Act,
        _ repository: AturanRepository
    ) throws -> AturanInstansi {
        var (after, faults) = (before, [FieldError]())
        after.status = step.to
        let now = AturanInstansi.Tindakan(oleh: try act.actor.pegawai, pada: act.now)
        after.catatan =
            step.needsReason
            ? TextLimit.paragraph.required(input.catatan, "catatan", "Alasan belum ditulis", remedy: "Tulis alasannya.", &faults)
            : TextLimit.paragraph.clean(input.catatan, "catatan", &faults)
        switch input.aksi {
        case .ajukan:
            faults += blocking(before)
            after.diajukan = now
        case .tarik: after.diajukan = nil
        case .setujui:
            try requireSameVerdict(before, repository)
            after.diputuskan = now
        case .tolak: after.diputuskan = now
        case .cabut:
            after.dicabut = now
            after.sampai = lastDay(input.sampai, act.today, &faults)
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
