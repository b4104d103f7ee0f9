package import Kinerja
import Secrets
import Storage

/// Writes the action plan of one result in one period, as lines of text (form B.1.1). A line that stays keeps whether it is done.
package struct SaveRencanaAksi: Command, Equatable {
    package static let aksi = Aksi.rencanaAksiSimpan
    package static let authority = Authority.record([.catatHasil])

    package static let maksimum = 20

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

    package struct Receipt: Codable, Sendable, Equatable { package let sidik: String }

    /// Tells two states of a plan apart: the plan has no version of its own, because its lines come and go.
    package static func sidik(_ steps: [RencanaAksi]) -> String {
        String(Fingerprint.of(steps.map { "\($0.id.rawValue) \($0.selesai) \($0.uraian)" }.joined(separator: "\n")).prefix(16))
    }

    package func run(in act: Act) throws -> Receipt {
        let open = try OpenPeriode.open((skp, periode), in: act)
        try open.require(.catatHasil, .rencana)
        let rhk = try open.hasilKerja(rhk, in: act)
        let before = try act.rencanaAksi.of(open.skp.id, open.periode.id).filter { $0.rhk == rhk.id }
        let after = try steps(over: before, act)
        if after.map(\.uraian) == before.map(\.uraian) { throw Unchanged(Receipt(sidik: Self.sidik(before))) }
        guard sidik == Self.sidik(before) else { throw Refused.stale }
        try act.rencanaAksi.replace(rhk.id, open.periode.id, with: after)
        try act.record(
            .rencanaAksiSimpan, "\(rhk.id.rawValue).\(open.periode.id.rawValue)", sebelum: before.map(\.uraian),
            sesudah: after.map(\.uraian))
        return Receipt(sidik: Self.sidik(after))
    }

    private func steps(over before: [RencanaAksi], _ act: Act) throws -> [RencanaAksi] {
        var faults: [FieldError] = []
        let field = "rencana.\(rhk.rawValue)"
        let lines = baris.split(whereSeparator: \.isNewline).map { TextLimit.sentence.clean(String($0), field, &faults) }
            .filter { !$0.isEmpty }
        if lines.count > Self.maksimum {
            faults.append(
                FieldError(field, "Ada \(lines.count) langkah", remedy: "Tulis paling banyak \(Self.maksimum) langkah, satu di tiap baris.")
            )
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        var left = before
        return lines.map { line in
            guard let n = left.firstIndex(where: { $0.uraian == line }) else {
                return RencanaAksi(id: act.id(), rhk: rhk, periode: periode, uraian: line, selesai: false)
            }
            return left.remove(at: n)
        }
    }
}

/// Marks steps of an action plan as done or not.
package struct TickRencanaAksi: Command, Equatable {
    package static let aksi = Aksi.rencanaAksiTandai
    package static let authority = Authority.record([.catatHasil])

    package var skp: SKPID
    package var periode: PeriodeID
    package var rhk: RencanaHasilKerjaID
    package var selesai: [RencanaAksiID]

    package init(skp: SKPID, periode: PeriodeID, rhk: RencanaHasilKerjaID, selesai: [RencanaAksiID]) {
        (self.skp, self.periode, self.rhk, self.selesai) = (skp, periode, rhk, selesai)
    }

    package func run(in act: Act) throws -> SaveRencanaAksi.Receipt {
        let open = try OpenPeriode.open((skp, periode), in: act)
        try open.require(.catatHasil, .hasil)
        let before = try act.rencanaAksi.of(open.skp.id, open.periode.id).filter { $0.rhk == rhk }
        var after = before
        for n in after.indices { after[n].selesai = selesai.contains(after[n].id) }
        guard after != before else { throw Unchanged(SaveRencanaAksi.Receipt(sidik: SaveRencanaAksi.sidik(before))) }
        try act.rencanaAksi.replace(rhk, open.periode.id, with: after)
        try act.record(
            .rencanaAksiTandai, "\(rhk.rawValue).\(open.periode.id.rawValue)",
            sebelum: before.filter(\.selesai).map(\.id), sesudah: after.filter(\.selesai).map(\.id))
        return SaveRencanaAksi.Receipt(sidik: SaveRencanaAksi.sidik(after))
    }
}
