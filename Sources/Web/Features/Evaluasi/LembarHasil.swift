import Kinerja
import UseCases

/// The record beside the rating: every planned result with target, realisasi, evidence and feedback.
struct LembarHasil: Component {
    let bahan: BahanEvaluasi

    var html: HTML {
        guard !bahan.hasilKerja.isEmpty else {
            return EmptyState("SKP ini belum punya hasil kerja", "Hasil kerja, realisasi, dan buktinya akan tampil di sini.").html
        }
        return "\(each: bahan.hasilKerja.enumerated(), { hasil($0.offset + 1, $0.element) })"
    }

    private func hasil(_ nomor: Int, _ rhk: RencanaHasilKerja) -> HTML {
        let umpanBalik = bahan.umpanBalik(tentang: .hasilKerja(rhk.id))
        return """
            <h3>\(nomor). \(rhk.uraian) \(Tag(.plain, rhk.klasifikasi.label))</h3>
            \(DataTable(caption: "Indikator hasil kerja \(nomor)", hidesCaption: true, columns: columns, rows: rhk.indikator.map(row)))
            \(bukti(bahan.bukti(of: rhk.id)))
            \(UmpanBalikList(items: umpanBalik))
            \(letak(rhk.id))
            """
    }

    private var columns: [DataTable.Column] { [.init("Indikator"), .init("Target"), .init("Realisasi")] }

    private func row(_ indikator: Indikator) -> [HTML] {
        let realisasi = bahan.realisasi(of: indikator.id)
        let cell: HTML = realisasi.isEmpty ? "<em>belum diisi</em>" : "\(each: realisasi, { baris($0, indikator) })"
        return ["\(indikator.uraian) <span class=\"small\">\(indikator.aspek.label)</span>", "\(indikator.targetTertulis)", cell]
    }

    /// Of several periods each is named; the latest is what counts at the year's end.
    private func baris(_ r: Realisasi, _ indikator: Indikator) -> HTML {
        let nama = bahan.bagian.count > 1 ? bahan.bagian.first { $0.id == r.periode }.map { "\($0.nama): " as Kalimat } ?? .empty : .empty
        let figure = r.nilai.flatMap { r.uraian.contains(AngkaRealisasi.text($0)) ? nil : indikator.tertulis($0) }
        let parts = [figure, r.uraian.isEmpty ? nil : r.uraian].compactMap { $0 }
        return "<div>\(nama)\(parts.joined(separator: " — "))</div>"
    }

    private func bukti(_ items: [BuktiDukung]) -> HTML {
        guard !items.isEmpty else { return "<p class=\"small\">Belum ada bukti dukung.</p>" }
        return "<p class=\"term\">Bukti dukung (\(items.count))</p><ul>\(each: items, { "<li>\(nama($0))</li>" })</ul>"
    }

    private func nama(_ bukti: BuktiDukung) -> HTML {
        switch bukti.isi {
        case .tautan(let text):
            if let url = ExternalURL(text) {
                "\(bukti.keterangan) <a href=\"\(url)\" rel=\"noopener noreferrer\">\(text)</a>"
            } else {
                "\(bukti.keterangan) \(text)"
            }
        case .berkas(_, let ukuran, _, let nama):
            "\(bukti.keterangan) \(Link(Kalimat(verbatim: nama), Paths.bukti(bukti.id))) <span class=\"small\">\(ByteCount.text(Int(ukuran)))</span>"
        }
    }

    private func letak(_ id: RencanaHasilKerjaID) -> HTML {
        let alasan = bahan.usulan.perHasil.first { $0.rhk == id }?.alasan ?? []
        return alasan.isEmpty ? "" : "<p class=\"small\">\(alasan.joined(separator: " "))</p>"
    }
}

/// Feedback with the giver's role; colleagues are never named.
struct UmpanBalikList: Component {
    let items: [UmpanBalik]

    var html: HTML {
        guard !items.isEmpty else { return "<p class=\"small\">Belum ada umpan balik.</p>" }
        return
            "<p class=\"term\">Umpan balik (\(items.count))</p><ul>\(each: items, { "<li><strong>\($0.peran.label)</strong> (\("\(kecil: $0.nada.label)" as Kalimat)): \($0.teks)</li>" })</ul>"
    }
}

/// The seven values with the leader's expectations and the feedback of the period.
struct LembarPerilaku: Component {
    let ekspektasi: [NilaiBerAKHLAK: [String]]
    let umpanBalik: [UmpanBalik]

    var html: HTML {
        DataTable(
            caption: "Tujuh nilai BerAKHLAK", hidesCaption: true,
            columns: [.init("Nilai"), .init("Ekspektasi khusus pimpinan"), .init("Umpan balik")], rows: NilaiBerAKHLAK.allCases.map(row)
        ).html
    }

    private func row(_ nilai: NilaiBerAKHLAK) -> [HTML] {
        let khusus = ekspektasi[nilai] ?? []
        let items = umpanBalik.filter { $0.tentang == .perilaku(nilai) }
        return [
            "\(nilai.label)", khusus.isEmpty ? "–" : "\(each: khusus, { "<div>\($0)</div>" })",
            items.isEmpty
                ? "–"
                : "\(each: items, { "<div><strong>\($0.peran.label)</strong> (\("\(kecil: $0.nada.label)" as Kalimat)): \($0.teks)</div>" })",
        ]
    }
}
