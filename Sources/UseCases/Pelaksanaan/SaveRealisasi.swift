package import Kinerja
import Storage

/// Writes what was reached on the indicators of one SKP in one period (PermenPANRB 6/2022 Pasal 16 ayat (1)).
///
/// Saving is repeatable: the same text again changes nothing. Throws ``Refused/stale`` when another form changed a row meanwhile.
package struct SaveRealisasi: Command, Equatable {
    package static let aksi = Aksi.realisasiSimpan
    package static let authority = Authority.record([.catatHasil])

    package struct RealisasiInput: Codable, Sendable, Equatable {
        package var indikator: IndikatorID
        package var uraian: String
        /// Empty where nothing is measured.
        package var nilai: NilaiInput
        /// The version that the form showed; 0 where there was none.
        package var version: Int64

        package init(indikator: IndikatorID, uraian: String, nilai: NilaiInput, version: Int64) {
            (self.indikator, self.uraian, self.nilai, self.version) = (indikator, uraian, nilai, version)
        }

        /// As a program sends it: no `nilai` is none, as it is in the answer.
        package init(from decoder: any Decoder) throws {
            let sent = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                indikator: try sent.decode(IndikatorID.self, forKey: .indikator), uraian: try sent.decode(String.self, forKey: .uraian),
                nilai: try sent.decodeIfPresent(NilaiInput.self, forKey: .nilai) ?? NilaiInput(diketik: ""),
                version: try sent.decode(Int64.self, forKey: .version))
        }
    }

    package var skp: SKPID
    package var periode: PeriodeID
    package var baris: [RealisasiInput]
    /// Which open form writes: its autosaves do not make its own rows stale.
    package var formulir: String?

    package init(skp: SKPID, periode: PeriodeID, baris: [RealisasiInput], formulir: String? = nil) {
        (self.skp, self.periode, self.baris, self.formulir) = (skp, periode, baris, formulir)
    }

    package struct Receipt: Codable, Sendable, Equatable {
        package let disimpan: Instant
        /// The version of each indicator that was sent.
        package let version: [String: Int64]
    }

    package func run(in act: Act) throws -> Receipt {
        let open = try OpenPeriode.open((skp, periode), in: act)
        try open.require(.catatHasil, .hasil)
        let known = Set(try act.skp.hasilKerja(of: open.skp.id).flatMap(\.indikator).map(\.id))
        guard baris.allSatisfy({ known.contains($0.indikator) }) else { throw Refused.hidden }
        let typed = try read()
        let stored = try act.realisasi.of(open.skp.id, open.periode.id)
        var version = stored.filter { known.contains($0.key) }.mapValues(\.realisasi.version)
        for row in typed {
            version[row.indikator] = try Self.save(row, over: stored[row.indikator], formulir, in: act)
        }
        let receipt = Receipt(disimpan: act.now, version: Dictionary(uniqueKeysWithValues: version.map { ($0.rawValue, $1) }))
        guard act.recorded > 0 else { throw Unchanged(receipt) }
        return receipt
    }

    private func read() throws(Invalid) -> [Realisasi] {
        var faults: [FieldError] = []
        let rows = baris.map { row in
            let field = "realisasi.\(row.indikator.rawValue)"
            let uraian = TextLimit.paragraph.clean(row.uraian, "\(field).uraian", &faults)
            let nilai = row.nilai.angka("\(field).nilai", &faults)
            return Realisasi(indikator: row.indikator, periode: periode, uraian: uraian, nilai: nilai, version: row.version)
        }
        if Set(rows.map(\.indikator)).count < rows.count {
            faults.append(FieldError("realisasi", "Satu indikator terkirim dua kali", remedy: "Muat ulang halaman, lalu isi lagi."))
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        return rows
    }

    private static func save(
        _ row: Realisasi, over stored: RealisasiTersimpan?, _ formulir: String?, in act: Act
    ) throws -> Int64 {
        let before = stored?.realisasi
        if row.uraian == before?.uraian ?? "", row.nilai == before?.nilai { return before?.version ?? 0 }
        let isOwn = formulir != nil && stored?.formulir == formulir
        guard row.version == before?.version ?? 0 || isOwn else { throw Refused.stale }
        var next = row
        next.version = before?.version ?? 0
        try act.realisasi.save(next, formulir: formulir, at: act.now)
        try act.record(
            .realisasiSimpan, "\(row.indikator.rawValue).\(row.periode.rawValue)", sebelum: before.map(Record.init),
            sesudah: Record(row))
        return next.version + 1
    }

    private struct Record: Codable {
        let uraian: String
        let nilai: String?

        init(_ r: Realisasi) { (uraian, nilai) = (r.uraian, r.nilai) }
    }
}
