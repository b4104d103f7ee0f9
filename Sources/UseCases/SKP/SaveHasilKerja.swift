package import Kinerja
import Storage

/// Writes one planned result with its indicators: a new one, or a changed one. A draft may be incomplete; see ``SKPCompleteness``.
package struct SaveHasilKerja: SKPEdit, Equatable {
    /// One row of indicators as typed. An untouched empty row is ignored; `hapus` deletes a stored one.
    package struct IndikatorInput: Codable, Sendable, Equatable {
        package var id: IndikatorID?
        package var uraian: String
        package var aspek: String
        /// Empty lets the target's text decide.
        package var arah: String
        package var satuan: String
        package var target: TargetInput
        package var perspektif: String
        package var hapus: Bool

        package init(
            id: IndikatorID? = nil, uraian: String = "", aspek: String = "", arah: String = "", satuan: String = "",
            target: TargetInput = "", perspektif: String = "", hapus: Bool = false
        ) {
            (self.id, self.uraian, self.aspek, self.arah) = (id, uraian, aspek, arah)
            (self.satuan, self.target, self.perspektif, self.hapus) = (satuan, target, perspektif, hapus)
        }

        /// As a program sends it: what is left out is empty. The advice that the API answers with may come back; nothing is read from it.
        package init(from decoder: any Decoder) throws {
            let sent = try decoder.container(keyedBy: Sent.self)
            func text(_ key: Sent) throws -> String { try sent.decodeIfPresent(String.self, forKey: key) ?? "" }
            _ = try sent.decodeIfPresent([HanyaDibaca].self, forKey: .nasihat)
            self.init(
                id: try sent.decodeIfPresent(IndikatorID.self, forKey: .id), uraian: try sent.decode(String.self, forKey: .uraian),
                aspek: try text(.aspek), arah: try text(.arah), satuan: try text(.satuan),
                target: try sent.decodeIfPresent(TargetInput.self, forKey: .target) ?? "", perspektif: try text(.perspektif),
                hapus: try sent.decodeIfPresent(Bool.self, forKey: .hapus) ?? false)
        }

        private enum Sent: String, CodingKey { case id, uraian, aspek, arah, satuan, target, perspektif, hapus, nasihat }

        var kosong: Bool { id == nil && uraian.trimmed.isEmpty && target.teks.trimmed.isEmpty && satuan.trimmed.isEmpty }
    }

    package static let aksi = Aksi.skpHasilKerjaSimpan
    package static let authority = Authority.record([.susunSKP])

    package var skp: SKPID
    package var version: Int64
    /// `nil` adds a result.
    package var rhk: RencanaHasilKerjaID?
    package var klasifikasi: String
    package var uraian: String
    /// Identifier of the superior's result, or empty: "tautkan nanti".
    package var intervensi: String
    package var intervensiTeks: String
    package var penugas: String
    package var indikator: [IndikatorInput]

    package init(
        skp: SKPID, version: Int64, rhk: RencanaHasilKerjaID? = nil, klasifikasi: String = "utama", uraian: String,
        intervensi: String = "", intervensiTeks: String = "", penugas: String = "", indikator: [IndikatorInput] = []
    ) {
        (self.skp, self.version, self.rhk, self.klasifikasi, self.uraian) = (skp, version, rhk, klasifikasi, uraian)
        (self.intervensi, self.intervensiTeks, self.penugas, self.indikator) = (intervensi, intervensiTeks, penugas, indikator)
    }

    /// As a program sends it: what is left out is empty.
    package init(from decoder: any Decoder) throws {
        let sent = try decoder.container(keyedBy: Sent.self)
        func text(_ key: Sent, else empty: String = "") throws -> String {
            try sent.decodeIfPresent(String.self, forKey: key) ?? empty
        }
        let rhk = try sent.decodeIfPresent(RencanaHasilKerjaID.self, forKey: .rhk)
        let id = try sent.decodeIfPresent(RencanaHasilKerjaID.self, forKey: .id)
        guard id == nil || rhk == nil || id == rhk else {
            throw DecodingError.dataCorruptedError(forKey: .id, in: sent, debugDescription: "id lain daripada hasil kerja pada alamat")
        }
        self.init(
            skp: try sent.decode(SKPID.self, forKey: .skp), version: try sent.decode(Int64.self, forKey: .version), rhk: rhk,
            klasifikasi: try text(.klasifikasi, else: "utama"),
            uraian: try sent.decode(String.self, forKey: .uraian), intervensi: try text(.intervensi),
            intervensiTeks: try text(.intervensiTeks), penugas: try text(.penugas),
            indikator: try sent.decodeIfPresent([IndikatorInput].self, forKey: .indikator) ?? [])
    }

    private enum CodingKeys: String, CodingKey {
        case skp, version, rhk, klasifikasi, uraian, intervensi, penugas, indikator
        case intervensiTeks = "intervensi_teks"
    }

    /// A result as the API answers it says its own `id` besides.
    private enum Sent: String, CodingKey {
        case skp, version, rhk, id, klasifikasi, uraian, intervensi, penugas, indikator
        case intervensiTeks = "intervensi_teks"
    }

    package static let maksimumHasil = 30
    package static let maksimumIndikator = 10

    package func change(_ open: inout OpenSKP, in act: Act) throws {
        try open.requireEditable()
        let before = try Self.existing(rhk, in: open.skp)
        let after = try HasilKerjaForm(input: self, skp: open.skp, before: before).read(in: act)
        guard before != after else { return }
        try act.skp.save(after, of: open.skp.id)
        try act.record(.skpHasilKerjaSimpan, open.skp.id.rawValue, sebelum: before, sesudah: after)
    }

    private static func existing(_ id: RencanaHasilKerjaID?, in skp: SKP) throws -> RencanaHasilKerja? {
        guard let id else {
            guard skp.isi.hasilKerja.count < maksimumHasil else {
                throw Invalid(
                    "uraian", "Sudah ada \(maksimumHasil) hasil kerja", remedy: "Gabungkan yang sejenis; SKP memuat hasil, bukan kegiatan.")
            }
            return nil
        }
        guard let found = skp.isi.hasilKerja.first(where: { $0.id == id }) else { throw Refused.hidden }
        return found
    }
}

/// Deletes one planned result of a draft.
package struct DeleteHasilKerja: SKPEdit, Equatable {
    package static let aksi = Aksi.skpHasilKerjaHapus
    package static let authority = Authority.record([.susunSKP])

    package var skp: SKPID
    package var version: Int64
    package var rhk: RencanaHasilKerjaID

    package init(skp: SKPID, version: Int64, rhk: RencanaHasilKerjaID) { (self.skp, self.version, self.rhk) = (skp, version, rhk) }

    package func change(_ open: inout OpenSKP, in act: Act) throws {
        try open.requireEditable()
        guard let found = open.skp.isi.hasilKerja.first(where: { $0.id == rhk }) else { throw Refused.hidden }
        try act.skp.delete(found)
        try act.record(.skpHasilKerjaHapus, open.skp.id.rawValue, sebelum: found)
    }
}

/// Moves one planned result a place up or down.
package struct MoveHasilKerja: SKPEdit, Equatable {
    package enum Arah: String, CaseIterable, Codable, Sendable { case naik, turun }

    package static let aksi = Aksi.skpHasilKerjaUrutkan
    package static let authority = Authority.record([.susunSKP])

    package var skp: SKPID
    package var version: Int64
    package var rhk: RencanaHasilKerjaID
    package var arah: Arah

    package init(skp: SKPID, version: Int64, rhk: RencanaHasilKerjaID, arah: Arah) {
        (self.skp, self.version, self.rhk, self.arah) = (skp, version, rhk, arah)
    }

    package func change(_ open: inout OpenSKP, in act: Act) throws {
        try open.requireEditable()
        var order = open.skp.isi.hasilKerja.map(\.id)
        guard let from = order.firstIndex(of: rhk) else { throw Refused.hidden }
        let to = arah == .naik ? from - 1 : from + 1
        // Main results stand before the others, so that a place can be changed among results of one kind only.
        let hasil = open.skp.isi.hasilKerja
        guard order.indices.contains(to), hasil[from].klasifikasi == hasil[to].klasifikasi else { return }
        order.swapAt(from, to)
        try act.skp.order(order, of: open.skp.id)
        try act.record(.skpHasilKerjaUrutkan, open.skp.id.rawValue, sesudah: order)
    }
}

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
        // Of a linked result the API answers with the superior's own words: come back, they are no text of this one.
        let isTheirs = try !teks.isEmpty && intervensi.map { try act.skp.hasilPimpinan([$0]).first?.uraian == teks } ?? false
        return RencanaHasilKerja(
            id: before?.id ?? act.id(), klasifikasi: klasifikasi, uraian: uraian, intervensi: intervensi,
            intervensiTeks: isTheirs ? before?.intervensiTeks ?? "" : teks,
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

    private func read(_ row: SaveHasilKerja.IndikatorInput, _ field: String, in act: Act, _ faults: inout [FieldError]) -> Indikator {
        let uraian = TextLimit.sentence.required(
            row.uraian, "\(field).uraian", "Indikator belum ditulis", remedy: "Tulis ukurannya, atau centang “Hapus indikator ini”.",
            &faults)
        let teks = TextLimit.sentence.clean(row.target.teks, "\(field).target", &faults)
        let satuan = TextLimit.line.clean(row.satuan, "\(field).satuan", &faults)
        let aspek = choice(row.aspek, AspekIndikator.kuantitas, "\(field).aspek", "Aspek itu tidak ada", &faults)
        let arah = row.arah.isEmpty ? nil : choice(row.arah, ArahIndikator.naik, "\(field).arah", "Arah itu tidak ada", &faults)
        let perspektif =
            row.perspektif.isEmpty || skp.jenis != .jpt
            ? nil : choice(row.perspektif, Perspektif.anggaran, "\(field).perspektif", "Perspektif itu tidak ada", &faults)
        let read = TargetText.read(teks, arah: arah)
        faults += read.ragu.map { $0.tanya("\(field).target") }
        faults += row.target.beda(dari: read.target, "\(field).target")
        return Indikator(
            id: known(row.id) ?? act.id(), uraian: uraian, aspek: aspek, arah: read.arah, satuan: satuan.isEmpty ? read.satuan : satuan,
            target: read.target, perspektif: perspektif)
    }

    /// A row keeps its identity, and with it its realisasi, only within its own result.
    private func known(_ id: IndikatorID?) -> IndikatorID? { before?.indikator.first { $0.id == id }?.id }

    private func choice<Choice: RawRepresentable<String>>(
        _ text: String, _ fallback: Choice, _ field: String, _ problem: Kalimat, _ faults: inout [FieldError]
    ) -> Choice {
        if text.isEmpty { return fallback }
        if let choice = Choice(rawValue: text) { return choice }
        faults.append(.init(field, problem, remedy: "Pilih dari daftar."))
        return fallback
    }
}
