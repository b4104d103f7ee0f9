package import Kinerja
import Rulebooks

/// The limits of an evaluation that run now, for pages and refusals.
package struct TenggatEvaluasi: Sendable, Equatable {
    package let langkah: LangkahTenggat
    package let tenggat: Tenggat
}

extension MejaEvaluasi {
    /// The last day of a step that begins to run on a day (rulebook `tenggat`).
    func batas(_ langkah: LangkahTenggat, after day: LocalDate) throws -> LocalDate {
        kalender.tenggat(try rules.tenggat(langkah, on: day).value, after: day)
    }

    /// The last day for an objection: from receipt. A document nobody opened counts as received when the time to sign it is over,
    /// because the law knows no refusal to receive; the employee so has at least both limits.
    func batasKeberatan(_ e: Evaluasi) throws -> LocalDate? {
        guard let disampaikan = e.jejak.disampaikan else { return nil }
        if let dibuka = e.jejak.dibuka { return try batas(.ajukanKeberatan, after: tanggal(dibuka)) }
        return try batas(.ajukanKeberatan, after: batas(.tandaTanganiPegawai, after: tanggal(disampaikan)))
    }

    /// The limits that run in the state the evaluation is in.
    func tenggat(_ e: Evaluasi?, _ periode: PeriodeEvaluasi, _ keberatan: Keberatan?) throws -> [TenggatEvaluasi] {
        guard let e, e.status != .dinilai else { return [due(.sampaikanDokumen, jendela(periode).ditutup)] }
        var out: [TenggatEvaluasi] = []
        if e.status == .disampaikan, let day = e.jejak.dibuka ?? e.jejak.disampaikan {
            let langkah: LangkahTenggat = e.alasanAmbilAlih == nil ? .tandaTanganiPegawai : .kembaliKeAtasan
            out.append(due(langkah, try batas(langkah, after: tanggal(day))))
        }
        if e.tanpaKeberatan == nil, e.status == .disampaikan || e.status == .diterima, let last = try batasKeberatan(e) {
            out.append(due(.ajukanKeberatan, last))
        }
        if e.status == .keberatan, let keberatan {
            out.append(due(.putuskanKeberatan, try batas(.putuskanKeberatan, after: tanggal(keberatan.diajukan))))
        }
        return out
    }

    private func due(_ langkah: LangkahTenggat, _ day: LocalDate) -> TenggatEvaluasi {
        TenggatEvaluasi(langkah: langkah, tenggat: Tenggat(tanggal: day, today: today, kalender: kalender))
    }
}
