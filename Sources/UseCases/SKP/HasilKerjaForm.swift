import Kinerja
import Storage

/// Reads a typed result into the domain, collecting every fault before it answers.
struct HasilKerjaForm {
    let input: SaveHasilKerja
    let skp: SKP
    let before: RencanaHasilKerja?

    func read(in act: Act) throws -> RencanaHasilKerja {
        var faults: [FieldError] = []
        let uraian = TextLimit.sentence.required(
            input.uraian, "uraian", "Hasil kerja belum ditulis", remedy: "Tulis hasil yang diharapkan, bukan kegiatannya.", &faults)
        let klasifikasi = KlasifikasiHasilKerja(rawValue: input.klasifikasi)
        if klasifikasi == nil { faults.append(.init("klasifikasi", "Pilih utama atau tambahan", remedy: "Pilih salah satu.")) }
        let teks = TextLimit.sentence.clean(input.intervensiTeks, "intervensi_teks", &faults)
        let penugas = TextLimit.line.clean(input.penugas, "penugas", &faults)
        let intervensi = try intervensi(in: act, &faults)
        let indikator = indikator(in: act, &faults)
        guard faults.isEmpty, let klasifikasi else { throw Invalid(faults) }
        return RencanaHasilKerja(
            id: before?.id ?? act.id(), klasifikasi: klasifikasi, uraian: uraian, intervensi: intervensi, intervensiTeks: teks,
            penugas: penugas, indikator: indikator)
    }

    private func intervensi(in act: Act, _ faults: inout [FieldError]) throws -> RencanaHasilKerjaID? {
        do {
            return try Self.pilih(input.intervensi, before: before, skp: skp, in: act)
        } catch let invalid as Invalid {
            faults += invalid.fields
            return nil
        }
    }

    /// Only results of the assessor can be chosen; a link that stands already may stay when he moved.
    static func pilih(_ text: String, before: RencanaHasilKerja?, skp: SKP, in act: Act) throws -> RencanaHasilKerjaID? {
        guard !text.isEmpty else { return nil }
        let id = RencanaHasilKerjaID(text: text)
        if let id, id == before?.intervensi { return id }
        let options = try skp.penilai.map { try act.skp.hasilPimpinan($0, tahun: skp.tahun) } ?? []
        if let id, options.contains(where: { $0.id == id }) { return id }
        throw Invalid("intervensi", "Hasil kerja pimpinan itu tidak ada", remedy: "Pilih dari daftar, atau pilih “Tautkan nanti”.")
    }

    private func indikator(in act: Act, _ faults: inout [FieldError]) -> [Indikator] {
        let rows = input.indikator.enumerated().filter { !$0.element.hapus && !$0.element.kosong }
        if rows.count > SaveHasilKerja.maksimumIndikator {
            faults.append(
                .init(
                    "indikator", "Ada \(rows.count) indikator pada satu hasil kerja",
                    remedy: "Pilih paling banyak \(SaveHasilKerja.maksimumIndikator) yang paling penting."))
        }
        return rows.map { read($0.element, "indikator.\($0.offset + 1)", in: act, &faults) }
    }

    private func read(_ row: SaveHasilKerja.Baris, _ field: String, in act: Act, _ faults: inout [FieldError]) -> Indikator {
        let uraian = TextLimit.sentence.required(
            row.uraian, "\(field).uraian", "Indikator belum ditulis", remedy: "Tulis ukurannya, atau centang “Hapus indikator ini”.",
            &faults)
        let teks = TextLimit.sentence.clean(row.target, "\(field).target", &faults)
        let satuan = TextLimit.line.clean(row.satuan, "\(field).satuan", &faults)
        let aspek = choice(row.aspek, AspekIndikator.kuantitas, "\(field).aspek", "Aspek itu tidak ada", &faults)
        let arah = row.arah.isEmpty ? nil : choice(row.arah, ArahIndikator.naik, "\(field).arah", "Arah itu tidak ada", &faults)
        let perspektif =
            row.perspektif.isEmpty || skp.jenis != .jpt
            ? nil : choice(row.perspektif, Perspektif.anggaran, "\(field).perspektif", "Perspektif itu tidak ada", &faults)
        let read = TargetText.read(teks, arah: arah)
        return Indikator(
            id: known(row.id) ?? act.id(), uraian: uraian, aspek: aspek, arah: read.arah, satuan: satuan.isEmpty ? read.satuan : satuan,
            target: read.target, perspektif: perspektif)
    }

    /// A row keeps its identity, and with it its realisasi, only within its own result.
    private func known(_ id: IndikatorID?) -> IndikatorID? { before?.indikator.first { $0.id == id }?.id }

    private func choice<Choice: RawRepresentable<String>>(
        _ text: String, _ fallback: Choice, _ field: String, _ problem: String, _ faults: inout [FieldError]
    ) -> Choice {
        if text.isEmpty { return fallback }
        if let choice = Choice(rawValue: text) { return choice }
        faults.append(.init(field, problem, remedy: "Pilih dari daftar."))
        return fallback
    }
}
