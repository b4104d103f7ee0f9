package import Kinerja
import Rulebooks
import Storage

/// The limits of an evaluation that run now, for pages and refusals.
package struct TenggatEvaluasi: Sendable, Equatable {
    package let langkah: LangkahTenggat
    package let tenggat: Tenggat
}

/// Lengths of limits as sentences name them, in working days (rulebook `tenggat`; Lampiran V).
package struct HariKerjaEvaluasi: Sendable, Equatable {
    package let tandaTangan: Int
    package let keberatan: Int
    package let putusan: Int
}

extension Transaction {
    func hariKerja(_ e: Evaluasi) throws -> HariKerjaEvaluasi {
        HariKerjaEvaluasi(
            tandaTangan: try rules.tenggat(langkahTandaTangan(e), on: today).value,
            keberatan: try rules.tenggat(.ajukanKeberatan, on: today).value, putusan: try rules.tenggat(.putuskanKeberatan, on: today).value
        )
    }

    private func langkahTandaTangan(_ e: Evaluasi) -> LangkahTenggat {
        e.alasanAmbilAlih == nil ? .tandaTanganiPegawai : .kembaliKeAtasan
    }

    /// The last day of a step that begins to run on a day (rulebook `tenggat`).
    func batas(_ langkah: LangkahTenggat, after day: LocalDate) throws -> LocalDate {
        try kalender(sejak: day).tenggat(rules.tenggat(langkah, on: day).value, after: day)
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
        guard let e, e.status != .dinilai else { return [try due(.sampaikanDokumen, jendela(periode).ditutup)] }
        var out: [TenggatEvaluasi] = []
        if e.status == .disampaikan, let day = e.jejak.dibuka ?? e.jejak.disampaikan {
            out.append(try due(langkahTandaTangan(e), batas(langkahTandaTangan(e), after: tanggal(day))))
        }
        if e.tanpaKeberatan == nil, e.status == .disampaikan || e.status == .diterima, let last = try batasKeberatan(e) {
            out.append(try due(.ajukanKeberatan, last))
        }
        if e.status == .keberatan, let keberatan {
            out.append(try due(.putuskanKeberatan, batas(.putuskanKeberatan, after: tanggal(keberatan.diajukan))))
        }
        return out
    }

    private func due(_ langkah: LangkahTenggat, _ day: LocalDate) throws -> TenggatEvaluasi {
        TenggatEvaluasi(langkah: langkah, tenggat: try tenggat(day))
    }
}
