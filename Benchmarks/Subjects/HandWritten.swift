package import DMN

/// The same rules as the models, written by hand in Swift: what a programmer would put into the program if the law never changed.
/// Amounts are integers: credit in thousandths, allowance in hundredths of a rupiah, IKM in hundredths.
package enum HandWritten {
    private static let quadrants: [UInt16] = [0, 1, 3, 1, 1, 3, 2, 2, 4]

    @inline(__always)
    static func predikat(hasil: UInt16, perilaku: UInt16) -> UInt16 { quadrants[Int(hasil) &* 3 &+ Int(perilaku)] }

    private static let koefisien: [Int64] = [0, 375, 500, 1250, 2500, 1250, 2500, 3750, 5000]
    private static let persenAngkaKredit: [Int64] = [150, 100, 75, 50, 25]
    private static let kotak: [UInt16] = [9, 8, 6, 6, 6, 7, 5, 3, 3, 3, 4, 2, 1, 1, 1]
    private static let persenKinerja: [Int64] = [100, 100, 85, 60, 60]
    private static let tarif: [Int64] = [
        2_531_250, 2_708_250, 2_898_000, 2_985_000, 3_134_250, 3_510_400, 3_915_950, 4_595_150, 5_079_200, 5_979_200, 8_757_600, 9_896_000,
        10_936_000, 17_064_000, 19_280_000, 27_577_500, 33_240_000,
    ]

    @inline(__always)
    static func tindakLanjut(_ predikat: UInt16, _ lalu: UInt16, _ jenis: UInt16, _ kotak: UInt16) -> UInt16 {
        if predikat >= 2, jenis == 0 { return 0 }
        if predikat >= 3 { return 0 }
        if predikat == 0, lalu == 0 { return 1 }
        if predikat == 1, lalu == 1 { return 2 }
        return kotak >= 7 ? 3 : kotak >= 4 ? 4 : 5
    }

    /// Room for the results of one chunk of rows.
    package final class Results {
        package let predikat = UnsafeMutablePointer<UInt16>.allocate(capacity: BatchProgram.chunk)
        package let angkaKredit = UnsafeMutablePointer<Int64>.allocate(capacity: BatchProgram.chunk)
        package let kotak = UnsafeMutablePointer<UInt16>.allocate(capacity: BatchProgram.chunk)
        package let tindakLanjut = UnsafeMutablePointer<UInt16>.allocate(capacity: BatchProgram.chunk)
        package let tunjangan = UnsafeMutablePointer<Int64>.allocate(capacity: BatchProgram.chunk)

        package init() {}

        deinit {
            predikat.deallocate()
            angkaKredit.deallocate()
            kotak.deallocate()
            tindakLanjut.deallocate()
            tunjangan.deallocate()
        }
    }

    @inline(never)
    package static func quadrant(_ people: Population, _ rows: Range<Int>, _ results: Results) {
        let (hasil, perilaku, target) = (people.hasil.buffer, people.perilaku.buffer, results.predikat)
        for row in rows { target[row - rows.lowerBound] = predikat(hasil: hasil[row], perilaku: perilaku[row]) }
    }

    /// Rupiah of the table of sixty rows.
    @inline(never)
    package static func allowance(_ kelas: BatchCells<UInt16>, _ predikat: BatchCells<UInt16>, _ rows: Range<Int>, _ results: Results) {
        let (classes, grades, target) = (kelas.buffer, predikat.buffer, results.tunjangan)
        tarif.withUnsafeBufferPointer { tarif in
            persenKinerja.withUnsafeBufferPointer { persen in
                for row in rows {
                    let share = 7 &* persen[Int(grades[row])] &+ 300
                    target[row - rows.lowerBound] = (tarif[Int(classes[row])] &* share &+ 500) / 1000
                }
            }
        }
    }

    @inline(never)
    package static func chain(_ people: Population, _ rows: Range<Int>, _ results: Results) {
        let (hasil, perilaku, potensi, jenjang) = (
            people.hasil.buffer, people.perilaku.buffer, people.potensi.buffer, people.jenjang.buffer
        )
        let (bulan, lalu, jenis, kelas) = (people.bulan.buffer, people.lalu.buffer, people.jenis.buffer, people.kelas.buffer)
        let (alpa, menit) = (people.alpa.buffer, people.menit.buffer)
        for row in rows {
            let place = row - rows.lowerBound
            let p = predikat(hasil: hasil[row], perilaku: perilaku[row])
            let credit = koefisien[Int(jenjang[row])] &* persenAngkaKredit[Int(p)] &* Int64(bulan[row] + 1)
            let box = kotak[Int(potensi[row]) * 5 + Int(p)]
            let presence = max(10_000 &- 300 &* Int64(alpa[row]) &- menit[row], 0)
            let amount = tarif[Int(kelas[row])] &* (700 &* persenKinerja[Int(p)] &+ 3 &* presence)
            results.predikat[place] = p
            results.angkaKredit[place] = (credit &+ 60) / 120
            results.kotak[place] = box
            results.tindakLanjut[place] = tindakLanjut(p, lalu[row], jenis[row], box)
            results.tunjangan[place] = (amount &+ 500) / 1000
        }
    }

    /// IKM in hundredths, and the band from 0 (A) to 3 (D).
    @inline(never)
    package static func ikm(_ surveys: Surveys, _ rows: Range<Int>, _ results: Results) {
        let means = surveys.means.map(\.buffer)
        means.withUnsafeBufferPointer { means in
            for row in rows {
                var sum: Int64 = 0
                for element in means { sum &+= element[row] }
                let ikm = (sum &* 275 &+ 50) / 100
                results.tunjangan[row - rows.lowerBound] = ikm
                results.predikat[row - rows.lowerBound] = ikm >= 8831 ? 0 : ikm >= 7661 ? 1 : ikm >= 6500 ? 2 : 3
            }
        }
    }
}
