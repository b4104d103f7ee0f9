import Kinerja

/// What an event changed, in words, for acts of which before and after tell more than the sentence does.
enum RiwayatDetail {
    /// - Parameter diri: Who reads is the one whose record it is: drafts of a rating are the assessor's until they are delivered.
    static func kalimat(_ event: Peristiwa, diri: Bool) -> Kalimat? {
        switch event.aksi {
        case .skpHasilKerjaSimpan, .skpHasilKerjaTautkan, .skpHasilKerjaHapus: hasilKerja(event)
        case .evaluasiNilai: diri ? nil : penilaian(event)
        case .keberatanPutuskan: penilaian(event)
        case .capaianUnitTetapkan: berubah(event) { (predikat: PredikatKinerjaOrganisasi) in predikat.label }
        case .peranMinta, .peranBeri, .peranTolak, .peranCabut: peran(event)
        case .delegasiBeri: isi(event).flatMap { isi in isi["mulai"].flatMap { m in isi["selesai"].map { "\(m) sampai \($0)" } } }
        case .aturanTetapkanHasil: isi(event).flatMap { isi in isi["tanggal"].map { "Keadaan \($0), \(isi["orang"] ?? "?") orang" } }
        case .dokumenTerbitkanEvaluasi, .dokumenTerbitkanSKP: isi(event)?["formulir"].map { "Formulir \($0)" }
        case .instansiUbah, .pegawaiUbah, .unitKerjaUbah, .jabatanUbah, .penugasanUbah, .penugasanAkhiri, .hariLiburTetapkan:
            RecordChange(event.sebelum, event.sesudah)?.teks
        default: nil
        }
    }

    private static func hasilKerja(_ event: Peristiwa) -> Kalimat? {
        let text = event.sesudah ?? event.sebelum ?? ""
        guard let rhk = try? decoded(text, as: RencanaHasilKerja.self) else { return nil }
        return "“\(rhk.uraian)” (\(rhk.indikator.count) indikator)"
    }

    private static func penilaian(_ event: Peristiwa) -> Kalimat? {
        func read(_ text: String?) -> Penilaian? { text.flatMap { try? decoded($0, as: Penilaian.self) } }
        guard let after = read(event.sesudah) else { return nil }
        let before = read(event.sebelum)
        let parts: [Kalimat] = [
            "hasil kerja \(from(before?.hasil.label, to: after.hasil.label))",
            "perilaku \(from(before?.perilaku.label, to: after.perilaku.label))",
            "predikat \(from(before?.predikat.label, to: after.predikat.label))",
        ]
        return parts.joined(separator: "; ")
    }

    private static func berubah<Value: Decodable>(_ event: Peristiwa, _ label: (Value) -> Kalimat) -> Kalimat? {
        func read(_ text: String?) -> Kalimat? { text.flatMap { try? decoded($0, as: Value.self) }.map(label) }
        return read(event.sesudah).map { "\(from(read(event.sebelum), to: $0))" }
    }

    private static func peran(_ event: Peristiwa) -> Kalimat? {
        let kept = event.sesudah ?? event.sebelum ?? ""
        guard let name = (try? decoded(kept, as: [String: String].self))?["peran"], let peran = Peran(rawValue: name) else { return nil }
        return "\(peran.label)"
    }

    private static func isi(_ event: Peristiwa) -> [String: String]? {
        event.sesudah.flatMap { try? decoded($0, as: [String: String].self) }
    }

    private static func from(_ before: Kalimat?, to after: Kalimat) -> Kalimat {
        guard let before, before != after else { return "“\(after)”" }
        return "“\(before)” menjadi “\(after)”"
    }
}

/// Which members of a record changed, from what to what.
struct RecordChange {
    let teks: Kalimat

    /// `nil` where nothing that people read has changed.
    init?(_ before: String?, _ after: String?) {
        guard let after, let new = try? decoded(after, as: [String: Value].self) else { return nil }
        let old = before.flatMap { try? decoded($0, as: [String: Value].self) } ?? [:]
        let names = Set(old.keys).union(new.keys).subtracting(Self.tersembunyi).filter { old[$0] != new[$0] }
        guard !names.isEmpty else { return nil }
        teks = names.sorted().map { name -> Kalimat in
            let label = Self.label[name] ?? Kalimat(verbatim: name)
            guard case .teks(let now) = new[name] ?? .teks("–") else { return "\(label) berubah" }
            guard case .teks(let then)? = old[name] else { return "\(label): \(now)" }
            return "\(label): \(then) menjadi \(now)"
        }.joined(separator: "; ")
    }

    private static let tersembunyi: Set<String> = ["id", "version", "pegawai"]
    private static let label: [String: Kalimat] = [
        "kota": "tempat penandatanganan", "zona": "zona waktu", "periode": "evaluasi periodik", "polaHariKerja": "hari kerja", "nip": "NIP",
        "induk": "unit induk", "unit": "unit kerja", "pimpinanUnitMandiri": "pimpinan unit mandiri",
    ]

    /// A member as people read it; identifiers and what has parts are only said to have changed.
    private enum Value: Decodable, Equatable {
        case teks(Kalimat)
        case lain(String)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let text = try? value.decode(String.self) {
                let isIdentifier = SKPID(text: text) != nil
                self = isIdentifier ? .lain(text) : .teks(Kalimat(verbatim: text.replacing("_", with: " ")))
            } else if let flag = try? value.decode(Bool.self) {
                self = .teks(flag ? "ya" : "tidak")
            } else if let number = try? value.decode(Int64.self) {
                self = .teks(Kalimat(verbatim: String(number)))
            } else {
                self = .lain("")
            }
        }
    }
}
