import Kinerja
import UseCases

/// Feedback as its receiver reads it: the giver's role first, as form B.1.3 prints it.
struct UmpanBalikTampilList: Component {
    let items: [UmpanBalikTampil]
    /// For naming the result that an item is about; empty where the place says it.
    let hasil: [RencanaHasilKerja]
    let kosong: Kalimat

    var html: HTML {
        guard !items.isEmpty else { return "<p class=\"small\">\(kosong)</p>" }
        return "<ul class=\"feedback\">\(each: items, item)</ul>"
    }

    private func item(_ u: UmpanBalikTampil) -> HTML {
        let date: HTML = u.tanggal.map { " <span class=\"small\">\($0.panjang)</span>" } ?? ""
        return """
            <li><strong>\(u.pemberi)</strong> \(u.nada.tag)\(about(u.tentang))\(date)<blockquote>\(u.teks)</blockquote></li>
            """
    }

    private func about(_ tentang: UmpanBalik.Tentang) -> HTML {
        switch tentang {
        case .hasilKerja(let id): hasil.first { $0.id == id }.map { " tentang hasil “\($0.uraian)”" } ?? ""
        case .perilaku(let nilai): " tentang nilai \(nilai.label)"
        case .umum: " secara umum"
        }
    }
}

extension NadaUmpanBalik {
    var tag: Tag {
        switch self {
        case .positif: Tag(.good, label)
        case .netral: Tag(.plain, label)
        case .negatif: Tag(.bad, label)
        }
    }
}
