import Kinerja

/// What the checks found: what blocks first, each with its place and what to do.
struct TemuanSection: Component {
    let pemeriksaan: AturanCheck

    var html: HTML {
        """
        <h2>Pemeriksaan</h2>
        \(Facts([
            ("Contoh lulus", "\(pemeriksaan.contohLulus)"), ("Contoh gagal", "\(pemeriksaan.contohGagal)"),
            ("Harus diperbaiki", "\(count(.berat))"), ("Perlu dilihat", "\(count(.ringan))"),
        ]))
        \(table)
        """
    }

    private func count(_ bobot: TemuanAturan.Bobot) -> Int { pemeriksaan.temuan.count { $0.bobot == bobot } }

    private var sorted: [TemuanAturan] {
        TemuanAturan.Bobot.allCases.flatMap { bobot in pemeriksaan.temuan.filter { $0.bobot == bobot } }
    }

    private var table: DataTable {
        DataTable(
            caption: "Temuan pemeriksaan", hidesCaption: true,
            columns: [
                DataTable.Column("Temuan"), DataTable.Column("Letak"), DataTable.Column("Bobot"), DataTable.Column("Yang perlu dilakukan"),
            ],
            rows: sorted.map { t in
                ["\(t.pesan)", "\(place(t))", "\(tag(t))", "\(t.saran)"]
            }, empty: EmptyState("Tidak ada temuan", "Model, contoh, dan kutipan dasarnya lengkap."))
    }

    private func place(_ t: TemuanAturan) -> Kalimat {
        let file: Kalimat = t.berkas == "contoh" ? "Contoh" : "Model"
        return t.baris > 0 ? "\(file), baris \(t.baris)" : file
    }

    private func tag(_ t: TemuanAturan) -> Tag {
        switch t.bobot {
        case .berat: Tag(.bad, t.bobot.label)
        case .ringan: Tag(.wait, t.bobot.label)
        case .catatan: Tag(.plain, t.bobot.label)
        }
    }
}
