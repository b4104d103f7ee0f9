package import Kinerja
import Rulebooks
import Storage

/// What a limit of an evaluation ends: the time to rate (Lampiran IV.A.8, IV.A.11), or a step of Lampiran V.
package enum BatasEvaluasi: String, CaseIterable, Sendable, Codable {
    case menilai
    case tandaTanganiPegawai = "tanda_tangani_pegawai"
    case kembaliKeAtasan = "kembali_ke_atasan"
    case ajukanKeberatan = "ajukan_keberatan"
    case putuskanKeberatan = "putuskan_keberatan"

    package var label: Kalimat {
        switch self {
        case .menilai: "Menilai"
        case .tandaTanganiPegawai: LangkahTenggat.tandaTanganiPegawai.label
        case .kembaliKeAtasan: LangkahTenggat.kembaliKeAtasan.label
        case .ajukanKeberatan: LangkahTenggat.ajukanKeberatan.label
        case .putuskanKeberatan: LangkahTenggat.putuskanKeberatan.label
        }
    }
}

/// The limits of an evaluation that run now, for pages and refusals.
package struct TenggatEvaluasi: Sendable, Equatable {
    package let langkah: BatasEvaluasi
    package let tenggat: Tenggat
    /// It has not begun to run: it counts from the day on which the employee opens the document, and `tenggat` is the day if that is today.
    package let sejakDibuka: Bool
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
            tandaTangan: try rules.tenggat(LangkahTenggat(tandaTangan(e)), on: today).value,
            keberatan: try rules.tenggat(.ajukanKeberatan, on: today).value, putusan: try rules.tenggat(.putuskanKeberatan, on: today).value
        )
    }

    private func tandaTangan(_ e: Evaluasi) -> BatasEvaluasi { e.alasanAmbilAlih == nil ? .tandaTanganiPegawai : .kembaliKeAtasan }

    /// The last day of a step that begins to run on a day (rulebook `tenggat`).
    func batas(_ langkah: LangkahTenggat, after day: LocalDate) throws -> LocalDate {
        try kalender(sejak: day).tenggat(rules.tenggat(langkah, on: day).value, after: day)
    }

    /// The last day to sign: from receipt (Lampiran V.B.1), as ``batasKeberatan(_:)`` counts it.
    private func batasTandaTangan(_ e: Evaluasi) throws -> LocalDate? {
        let langkah = LangkahTenggat(tandaTangan(e))
        guard let disampaikan = e.jejak.disampaikan else { return nil }
        if let dibuka = e.jejak.dibuka { return try batas(langkah, after: tanggal(dibuka)) }
        return try batas(langkah, after: min(today, batas(langkah, after: tanggal(disampaikan))))
    }

    /// The last day for an objection: from receipt (Lampiran V.B.2), which is the day of opening.
    ///
    /// Of a document that is not open yet it is the day that opening it today would give, so that no day that was shown comes nearer by
    /// opening. It counts as received when the time to sign it is over, because the law knows no refusal to receive.
    func batasKeberatan(_ e: Evaluasi) throws -> LocalDate? {
        guard let disampaikan = e.jejak.disampaikan else { return nil }
        if let dibuka = e.jejak.dibuka { return try batas(.ajukanKeberatan, after: tanggal(dibuka)) }
        return try batas(.ajukanKeberatan, after: min(today, batas(.tandaTanganiPegawai, after: tanggal(disampaikan))))
    }

    /// The limits that run in the state the evaluation is in.
    func tenggat(_ e: Evaluasi?, _ periode: PeriodeEvaluasi, _ keberatan: Keberatan?) throws -> [TenggatEvaluasi] {
        guard let e, e.status != .dinilai else {
            return try tenggatSejakMulai(jendela(periode).ditutup).map {
                [TenggatEvaluasi(langkah: .menilai, tenggat: $0, sejakDibuka: false)]
            }
                ?? []
        }
        var out: [TenggatEvaluasi] = []
        if e.status == .disampaikan, let last = try batasTandaTangan(e) {
            out.append(try due(tandaTangan(e), last, sejakDibuka: e.jejak.dibuka == nil))
        }
        if e.tanpaKeberatan == nil, e.status == .disampaikan || e.status == .diterima, let last = try batasKeberatan(e),
            today <= last
        {
            // A right that has lapsed is not late.
            out.append(try due(.ajukanKeberatan, last, sejakDibuka: e.jejak.dibuka == nil))
        }
        if e.status == .keberatan, let keberatan {
            out.append(try due(.putuskanKeberatan, batas(.putuskanKeberatan, after: tanggal(keberatan.diajukan))))
        }
        return out
    }

    private func due(_ langkah: BatasEvaluasi, _ day: LocalDate, sejakDibuka: Bool = false) throws -> TenggatEvaluasi {
        TenggatEvaluasi(langkah: langkah, tenggat: try tenggat(day), sejakDibuka: sejakDibuka)
    }
}

extension LangkahTenggat {
    /// The step of the rulebook whose length the employee's signature takes.
    fileprivate init(_ tandaTangan: BatasEvaluasi) { self = tandaTangan == .kembaliKeAtasan ? .kembaliKeAtasan : .tandaTanganiPegawai }
}
