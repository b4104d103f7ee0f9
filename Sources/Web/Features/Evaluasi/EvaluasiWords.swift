import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

extension StatusEvaluasi {
    var tag: Tag {
        switch self {
        case .dinilai: Tag(.wait, label)
        case .disampaikan: Tag(.note, label)
        case .diterima: Tag(.good, label)
        case .keberatan: Tag(.wait, label)
        case .final: Tag(.good, label)
        }
    }
}

extension TenggatEvaluasi {
    var tag: Tag { Tag(tenggat.sisaHariKerja < 0 ? .bad : tenggat.sisaHariKerja <= 3 ? .wait : .note, tenggat.sisa) }
    /// "Mengajukan keberatan paling lambat 13 Februari 2026"; before the document is open the day is that of opening it today.
    var kalimat: Kalimat {
        sejakDibuka
            ? "\(langkah.label): waktunya dihitung sejak dokumen dibuka. Bila dibuka hari ini, paling lambat \(tenggat.tanggal.panjang)"
            : "\(langkah.label) paling lambat \(tenggat.tanggal.panjang)"
    }
}

extension ZonaWaktu {
    /// "13 Februari 2026 14.05 WIB".
    func stempel(_ instant: Instant) -> Kalimat {
        let local = local(instant)
        return "\(local.date.panjang) \(local.clock().split(separator: ":").joined(separator: ".")) \(rawValue)"
    }
}

extension Call {
    /// What was typed, when this answers a form and not a link.
    var submitted: Form? { method == .post ? form : nil }
}

/// Says that somebody saved in between; the fields below hold what this reader typed, the lines here what is stored now.
struct StaleNotice: Component {
    let stored: [(term: Kalimat, value: Kalimat)]

    var html: HTML {
        Notice(
            .bad, "Halaman ini sudah berubah sejak Anda membukanya. Isian Anda masih ada di bawah.",
            detail: """
                <p>Yang tersimpan sekarang:</p>\(DefinitionList(stored.map { (term: $0.term, value: "\($0.value)") }))
                <p>Periksa, lalu simpan lagi bila isian Anda yang benar.</p>
                """
        ).html
    }
}
