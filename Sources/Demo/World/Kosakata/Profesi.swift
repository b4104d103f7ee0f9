import Kinerja

/// What a person of the demo does for a living: decides names of degrees, results, evidence and words of feedback.
enum Profesi: String, CaseIterable, Sendable {
    case kepalaDaerah, sekda, asisten, kepalaPendidikan, kepalaKesehatan, kepalaPerangkatDaerah, kepalaKepegawaian, inspektur
    case sekretaris, kepalaBidang, kepalaBagian, kepalaSubbagian, kepalaSeksi, camat, lurah
    case kepalaSekolah, guruMapel, guruKelas, tataUsaha
    case kepalaPuskesmas, dokter, perawat, bidan, sanitarian
    case analisSDM, auditor, perencana, pranataKomputer, penyuluh, teknik, pekerjaSosial, keuangan, administrasi

    /// Academic titles, and the share of women in the profession in per cent.
    var gelar: [String] {
        switch self {
        case .guruMapel, .guruKelas: ["S.Pd.", "S.Pd.", "S.Pd.", "S.Pd.", "M.Pd."]
        case .kepalaSekolah: ["S.Pd., M.M.", "M.Pd.", "S.Pd., M.Pd."]
        case .kepalaPuskesmas: ["S.K.M., M.Kes.", "M.Kes.", "S.Kep., M.Kes."]
        case .dokter: ["dr."]
        case .perawat: ["S.Kep., Ns.", "A.Md.Kep.", "S.Kep., Ns."]
        case .bidan: ["A.Md.Keb.", "S.Tr.Keb.", "A.Md.Keb."]
        case .sanitarian: ["A.Md.Kes.", "S.K.M."]
        case .auditor, .keuangan: ["S.E.", "S.Ak.", "A.Md."]
        case .pranataKomputer: ["S.Kom.", "A.Md.Kom.", "S.T."]
        case .penyuluh: ["S.P.", "A.Md.P."]
        case .teknik: ["S.T.", "A.Md.T."]
        case .pekerjaSosial: ["S.Sos.", "S.Tr.Sos."]
        case .administrasi, .tataUsaha: ["", "", "", "A.Md.", "S.Sos."]
        case .sekda, .asisten, .kepalaPerangkatDaerah, .kepalaKepegawaian, .inspektur, .camat:
            ["S.Sos., M.Si.", "S.E., M.M.", "S.H., M.H.", "S.IP., M.Si.", "S.STP., M.Si."]
        case .kepalaPendidikan: ["M.Pd."]
        case .kepalaKesehatan: ["M.Kes."]
        default: ["S.Sos.", "S.E.", "S.H.", "S.IP.", "S.STP.", "S.A.P."]
        }
    }

    var persenWanita: Int {
        switch self {
        case .bidan: 100
        case .perawat: 72
        case .guruKelas, .guruMapel, .tataUsaha: 64
        case .sekda, .asisten, .kepalaPerangkatDaerah, .inspektur, .camat, .teknik: 22
        default: 46
        }
    }

    var persenPPPK: Int {
        switch self {
        case .guruMapel, .guruKelas: 38
        case .perawat, .bidan, .penyuluh, .pranataKomputer: 34
        case .administrasi, .tataUsaha, .sanitarian: 42
        case .analisSDM, .perencana, .auditor, .pekerjaSosial, .keuangan, .teknik: 18
        default: 0
        }
    }

    /// The planned results of this profession. Professions that share a desk share the words.
    var resep: [ResepHasil] { Self.kitab[self] ?? [] }

    private static let kitab: [Profesi: [ResepHasil]] = {
        let texts: [(Profesi, String)] = KosakataPimpinan.teks + KosakataPendidikan.teks + KosakataKesehatan.teks + KosakataKantor.teks
        return Dictionary(texts.map { ($0.0, ResepHasil.read($0.1)) }, uniquingKeysWith: { a, _ in a })
    }()
}

/// One planned result as the vocabulary writes it:
///
/// ```
/// * result (utama) or + result (tambahan)
///   - aspek | indikator | target | perspektif (JPT only)
///   ! action; action; action
///   @ evidence; evidence
/// ```
struct ResepHasil: Sendable, Equatable {
    struct Ukuran: Sendable, Equatable {
        let aspek: AspekIndikator
        let uraian: String
        let target: String
        let perspektif: Perspektif?
    }

    let klasifikasi: KlasifikasiHasilKerja
    let uraian: String
    var ukuran: [Ukuran] = []
    var aksi: [String] = []
    var bukti: [String] = []

    static func read(_ text: String) -> [ResepHasil] {
        var out: [ResepHasil] = []
        for line in text.split(whereSeparator: \.isNewline).map(\.trimmed) where line.count > 2 {
            let rest = line.dropFirst().trimmed
            switch line.first {
            case "*": out.append(ResepHasil(klasifikasi: .utama, uraian: rest))
            case "+": out.append(ResepHasil(klasifikasi: .tambahan, uraian: rest))
            case "-": if let ukuran = Ukuran(rest), !out.isEmpty { out[out.count - 1].ukuran.append(ukuran) }
            case "!": if !out.isEmpty { out[out.count - 1].aksi = list(rest) }
            default: if !out.isEmpty { out[out.count - 1].bukti = list(rest) }
            }
        }
        return out
    }

    private static func list(_ text: String) -> [String] { text.split(separator: ";").map(\.trimmed) }
}

extension ResepHasil.Ukuran {
    fileprivate init?(_ line: String) {
        let parts = line.split(separator: "|").map(\.trimmed)
        guard parts.count >= 3, let aspek = AspekIndikator(rawValue: parts[0]) else { return nil }
        self.init(aspek: aspek, uraian: parts[1], target: parts[2], perspektif: parts.count > 3 ? Perspektif(rawValue: parts[3]) : nil)
    }
}
