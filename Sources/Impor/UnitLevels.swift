/// Units that a list tells level by level: "OPD; Bidang; Seksi", "Unit Kerja Eselon II; Unit Kerja Eselon III; Unit Kerja Eselon IV".
enum UnitLevels {
    private static let levels: [(rank: Int, keys: Set<String>)] = [
        (
            1,
            [
                "opd", "namaopd", "perangkatdaerah", "skpd", "dinas", "dinasbadan", "unitkerjaeselonii", "uniteselonii", "unitkerjaeselon2",
                "uniteselon2", "unitkerjaeselon1", "unitkerjaeseloni",
            ]
        ),
        (2, ["unitkerja", "unit", "namaunitkerja", "namaunit", "uptd", "upt"]),
        (
            3,
            [
                "bidang", "bagian", "bidangbagian", "bagianbidang", "sekretariatbidang", "unitkerjaeseloniii", "uniteseloniii",
                "unitkerjaeselon3", "uniteselon3", "subunit", "subunitkerja",
            ]
        ),
        (
            4,
            [
                "seksi", "subbagian", "subbidang", "subbag", "subbid", "seksisubbagian", "subbagianseksi", "subbidangseksi",
                "unitkerjaeseloniv", "uniteseloniv", "unitkerjaeselon4", "uniteselon4",
            ]
        ),
    ]

    /// The columns of the levels, the topmost first; `nil` unless one lies below a bidang, or is a unit's own part.
    static func columns(_ headers: [Int: String]) -> [Int]? {
        var found: [Int: Int] = [:]
        for column in headers.keys.sorted() {
            let key = ImporField.key(headers[column] ?? "")
            guard let level = levels.first(where: { $0.keys.contains(key) }), found[level.rank] == nil else { continue }
            found[level.rank] = column
        }
        let ranks = found.keys.sorted()
        // OPD and unit, or OPD and bidang, are what the columns of a unit and of its office say anyhow.
        guard ranks.count >= 2, ranks.contains(4) || ranks.contains(3) && ranks.contains(2) else { return nil }
        return ranks.compactMap { found[$0] }
    }
}
