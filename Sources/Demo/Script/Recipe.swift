import Kinerja

/// What a person plans in a year: the same answer whenever it is asked.
enum Recipe {
    static func of(_ person: Int, _ tahun: Int, _ org: DemoOrganisasi) -> [ResepHasil] {
        var random = SeededRandom(person, tahun, 0x7273)
        let all = org.profesi(person).resep
        let leaves = random.below(3)
        return all.enumerated().filter { n, hasil in
            if hasil.klasifikasi == .tambahan { return leaves != 0 }
            let compulsory = hasil.ukuran.contains { $0.perspektif == .anggaran }
            return compulsory || !(leaves == 1 && n == 3 && all.count > 4)
        }.map(\.element)
    }

    /// The superior's result that shares most words with this one.
    static func supports(_ r: ResepHasil, among above: [RencanaHasilKerja]) -> RencanaHasilKerjaID? {
        let mine = words(r.uraian, r.ukuran.map(\.uraian))
        func shared(_ rhk: RencanaHasilKerja) -> Int { words(rhk.uraian, rhk.indikator.map(\.uraian)).intersection(mine).count }
        return above.filter { $0.klasifikasi == .utama }.max { shared($0) < shared($1) }?.id
    }

    private static func words(_ uraian: String, _ ukuran: [String]) -> Set<Substring> {
        Set(([uraian] + ukuran).joined(separator: " ").lowercased().split { !$0.isLetter }.filter { $0.count > 4 })
    }
}
