package import Kinerja

/// Rows of facts: a table on a desk, stacked rows with their labels on a phone.
package struct DataTable: Sampled {
    package struct Column: Sendable {
        /// `evident`: a phone shows it without its label, because a name, a post or a state tells what it is.
        package enum Kind: Sendable { case text, number, evident }
        package var label: Kalimat
        package var kind: Kind

        package init(_ label: Kalimat, _ kind: Kind = .text) {
            self.label = label
            self.kind = kind
        }

        package static func number(_ label: Kalimat) -> Column { Column(label, .number) }
        package static func evident(_ label: Kalimat) -> Column { Column(label, .evident) }
    }

    /// Says what the table is; read first by a screen reader.
    package var caption: Kalimat
    /// The caption is for the ear only, where a heading above says the same.
    package var hidesCaption: Bool
    package var columns: [Column]
    /// The first cell of a row is its header.
    package var rows: [[HTML]]
    package var empty: EmptyState?

    package init(caption: Kalimat, hidesCaption: Bool = false, columns: [Column], rows: [[HTML]], empty: EmptyState? = nil) {
        self.caption = caption
        self.hidesCaption = hidesCaption
        self.columns = columns
        self.rows = rows
        self.empty = empty
    }

    package var html: HTML {
        if rows.isEmpty, let empty { return empty.html }
        return """
            <table class="stack"><caption\(attr: "class", hidesCaption ? "vh" : nil)>\(caption)</caption>
            <thead><tr>\(each: columns, { "<th scope=\"col\"\(attr: "class", $0.className)>\($0.label)</th>" })</tr></thead>
            <tbody>\(each: rows, row)</tbody></table>
            """
    }

    /// A cell without content: a dash on a desk, left out on a phone.
    private static let nothing: HTML = "–"

    private func row(_ cells: [HTML]) -> HTML {
        "<tr>\(each: zip(columns.indices, cells), { cell(columns[$0.0], $0.1, isHeader: $0.0 == 0) })</tr>\n"
    }

    private func cell(_ column: Column, _ content: HTML, isHeader: Bool) -> HTML {
        if isHeader {
            return "<th scope=\"row\" data-l=\"\(column.label)\"\(attr: "class", column.className)><span>\(content)</span></th>"
        }
        let isEmpty = content == Self.nothing
        return
            "<td data-l=\"\(column.label)\"\(attr: "class", isEmpty ? "none" : column.className)><span>\(content)</span></td>"
    }

    package static let examples = [
        Sample(
            "tim",
            DataTable(
                caption: "Pegawai, triwulan III 2026",
                columns: [Column("Nama"), .evident("Jabatan"), .number("Bukti"), Column("Usulan hasil kerja"), .evident("Keadaan")],
                rows: [
                    [
                        "<a href=\"#\">Sri Rahayu, S.Pd.</a>", "Guru Ahli Muda", "9 / 9", "Di atas ekspektasi",
                        "\(Tag(.note, "Siap dinilai"))",
                    ],
                    ["<a href=\"#\">Joko Wibowo, S.Pd.</a>", "Guru Ahli Pertama", "3 / 8", "–", "\(Tag(.wait, "Bukti belum lengkap"))"],
                    [
                        "<a href=\"#\">Dewi Lestari Nasution</a>", "Pengadministrasi Perkantoran", "6 / 6", "Sesuai ekspektasi",
                        "\(Tag(.good, "Sudah dinilai"))",
                    ],
                ])),
        Sample(
            "kosong",
            DataTable(
                caption: "Bukti", columns: [Column("Berkas")], rows: [],
                empty: EmptyState("Belum ada bukti", "Bukti yang Anda unggah akan tampil di sini."))),
    ]
}

extension DataTable.Column {
    fileprivate var className: String? {
        switch kind {
        case .text: nil
        case .number: "n"
        case .evident: "e"
        }
    }
}
