package import Kinerja
import Secrets
import Storage

/// Writes the action plan of one result in one period, as lines of text (form B.1.1). A line that stays keeps whether it is done.
package enum SaveRencanaAksi {
    package static let maksimum = 20

    package struct Input: Codable, Sendable, Equatable {
        package var skp: SKPID
        package var periode: PeriodeID
        package var rhk: RencanaHasilKerjaID
        /// One step a line.
        package var baris: String
        /// ``sidik(_:)`` of the plan that the form showed.
        package var sidik: String

        package init(skp: SKPID, periode: PeriodeID, rhk: RencanaHasilKerjaID, baris: String, sidik: String) {
            (self.skp, self.periode, self.rhk, self.baris, self.sidik) = (skp, periode, rhk, baris, sidik)
        }
    }

    package struct Receipt: Codable, Sendable, Equatable { package let sidik: String }

    /// Tells two states of a plan apart: the plan has no version of its own, because its lines come and go.
    package static func sidik(_ steps: [RencanaAksi]) -> String {
        String(Fingerprint.of(steps.map { "\($0.id.rawValue) \($0.selesai) \($0.uraian)" }.joined(separator: "\n")).prefix(16))
    }

    package static func run(_ input: Input, by actor: Actor, key: String? = nil, in site: Installation) async throws -> Receipt {
        try await site.performIfChanged(by: actor, key: key, input: "rencana_aksi.simpan \(json(input))") { act in
            let meja = MejaPencatatan(act)
            let open = try meja.buka(input.skp, input.periode)
            try open.require(.catatHasil, .rencana)
            let rhk = try meja.hasilKerja(input.rhk, of: open.skp.id)
            let before = try meja.rencana.of(open.skp.id, open.periode.id).filter { $0.rhk == rhk.id }
            let after = try steps(input, before, act)
            if after.map(\.uraian) == before.map(\.uraian) { return Receipt(sidik: sidik(before)) }
            guard input.sidik == sidik(before) else { throw Refused.stale }
            try meja.rencana.replace(rhk.id, open.periode.id, with: after)
            try act.record(
                .rencanaAksiSimpan, "\(rhk.id.rawValue).\(open.periode.id.rawValue)", sebelum: before.map(\.uraian),
                sesudah: after.map(\.uraian))
            return Receipt(sidik: sidik(after))
        }
    }

    private static func steps(_ input: Input, _ before: [RencanaAksi], _ act: Act) throws -> [RencanaAksi] {
        var faults: [FieldError] = []
        let field = "rencana.\(input.rhk.rawValue)"
        let lines = input.baris.split(whereSeparator: \.isNewline).map { TextLimit.sentence.clean(String($0), field, &faults) }
            .filter { !$0.isEmpty }
        if lines.count > maksimum {
            faults.append(
                FieldError(field, "Ada \(lines.count) langkah", remedy: "Tulis paling banyak \(maksimum) langkah, satu di tiap baris."))
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        var left = before
        return lines.map { line in
            guard let n = left.firstIndex(where: { $0.uraian == line }) else {
                return RencanaAksi(id: act.id(), rhk: input.rhk, periode: input.periode, uraian: line, selesai: false)
            }
            return left.remove(at: n)
        }
    }
}

/// Marks steps of an action plan as done or not.
package enum TickRencanaAksi {
    package struct Input: Codable, Sendable, Equatable {
        package var skp: SKPID
        package var periode: PeriodeID
        package var rhk: RencanaHasilKerjaID
        package var selesai: [RencanaAksiID]

        package init(skp: SKPID, periode: PeriodeID, rhk: RencanaHasilKerjaID, selesai: [RencanaAksiID]) {
            (self.skp, self.periode, self.rhk, self.selesai) = (skp, periode, rhk, selesai)
        }
    }

    package static func run(
        _ input: Input, by actor: Actor, key: String? = nil, in site: Installation
    ) async throws -> SaveRencanaAksi.Receipt {
        try await site.performIfChanged(by: actor, key: key, input: "rencana_aksi.tandai \(json(input))") { act in
            let meja = MejaPencatatan(act)
            let open = try meja.buka(input.skp, input.periode)
            try open.require(.catatHasil, .hasil)
            let before = try meja.rencana.of(open.skp.id, open.periode.id).filter { $0.rhk == input.rhk }
            var after = before
            for n in after.indices { after[n].selesai = input.selesai.contains(after[n].id) }
            guard after != before else { return SaveRencanaAksi.Receipt(sidik: SaveRencanaAksi.sidik(before)) }
            try meja.rencana.replace(input.rhk, open.periode.id, with: after)
            try act.record(
                .rencanaAksiTandai, "\(input.rhk.rawValue).\(open.periode.id.rawValue)",
                sebelum: before.filter(\.selesai).map(\.id), sesudah: after.filter(\.selesai).map(\.id))
            return SaveRencanaAksi.Receipt(sidik: SaveRencanaAksi.sidik(after))
        }
    }
}
