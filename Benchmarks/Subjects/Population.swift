package import DMN

/// Invented people as columns: the facts of the annual chain.
package struct Population: Sendable {
    package let seed: UInt64
    package let count: Int
    package let hasil: BatchCells<UInt16>
    package let perilaku: BatchCells<UInt16>
    package let potensi: BatchCells<UInt16>
    package let jenjang: BatchCells<UInt16>
    /// Months less one.
    package let bulan: BatchCells<UInt16>
    package let lalu: BatchCells<UInt16>
    package let jenis: BatchCells<UInt16>
    /// Class less one.
    package let kelas: BatchCells<UInt16>
    package let alpa: BatchCells<UInt16>
    package let menit: BatchCells<Int64>

    package init(count: Int, seed: UInt64) {
        self.seed = seed
        self.count = count
        func codes(_ value: (UInt64) -> UInt64) -> BatchCells<UInt16> {
            BatchCells(count: count) { cells in
                for place in 0..<count { cells[place] = UInt16(value(Mix.word(seed: seed, at: place))) }
            }
        }
        func byte(_ word: UInt64, _ place: UInt64) -> UInt64 { word >> (place * 8) & 0xFF }
        hasil = codes { byte($0, 0) % 3 }
        perilaku = codes { byte($0, 1) % 3 }
        potensi = codes { byte($0, 2) % 3 }
        jenjang = codes { byte($0, 3) % 9 }
        bulan = codes { byte($0, 4) % 12 }
        lalu = codes { byte($0, 5) % 5 }
        jenis = codes { byte($0, 5) / 5 % 3 }
        kelas = codes { byte($0, 6) % 17 }
        alpa = codes { byte($0, 7) % 23 }
        menit = BatchCells(count: count) { cells in
            for place in 0..<count { cells[place] = Int64(Mix.scrambled(~Mix.word(seed: seed, at: place)) % 4001) }
        }
    }

    /// The columns by the names of the model's inputs.
    package var columns: [String: BatchColumn] {
        [
            "Rating Hasil Kerja": .coded(hasil, of: Words.texts(Words.rating)),
            "Rating Perilaku Kerja": .coded(perilaku, of: Words.texts(Words.rating)),
            "Potensi": .coded(potensi, of: Words.texts(Words.potensi)),
            "Jenjang": .coded(jenjang, of: Words.texts(Words.jenjang)),
            "Bulan Penilaian": .coded(bulan, of: Words.numbers(1...12)),
            "Predikat Tahun Lalu": .coded(lalu, of: Words.texts(Words.predikat)),
            "Jenis Jabatan": .coded(jenis, of: Words.texts(Words.jenisJabatan)),
            "Kelas Jabatan": .coded(kelas, of: Words.numbers(1...17)),
            "Hari Alpa": .coded(alpa, of: Words.numbers(0...22)),
            "Menit Terlambat": .scaled(menit, exponent: 0),
        ]
    }

    /// For the table of sixty rows, which ends at class 15.
    package var tableColumns: [String: BatchColumn] {
        let lowClasses = BatchCells<UInt16>(count: count) { cells in
            for place in 0..<count { cells[place] = kelas[place] % 15 }
        }
        return [
            "Kelas Jabatan": .coded(lowClasses, of: Words.numbers(1...15)),
            "Predikat Kinerja": .coded(lalu, of: Words.texts(Words.predikat)),
        ]
    }
}

/// Invented surveys: nine mean answers from 1.00 to 4.00 each.
package struct Surveys: Sendable {
    package static let elements = [
        "Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku", "Pengaduan", "Sarana",
    ]

    package let means: [BatchCells<Int64>]

    package init(count: Int, seed: UInt64) {
        means = Self.elements.indices.map { element in
            BatchCells(count: count) { cells in
                for place in 0..<count {
                    // Around a level of the survey's own, so that all four bands occur.
                    let level = Mix.word(seed: seed ^ 0xA5A5, at: place) % 301
                    let own = Mix.word(seed: seed &+ UInt64(element) &* 7919, at: place) % 61
                    cells[place] = 100 + Int64(min(max(level + own, 30) - 30, 300))
                }
            }
        }
    }

    package var columns: [String: BatchColumn] {
        Dictionary(uniqueKeysWithValues: zip(Self.elements, means).map { ($0, .scaled($1, exponent: -2)) })
    }
}
