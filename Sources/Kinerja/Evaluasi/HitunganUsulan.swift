/// The counts behind a proposed rating, in words that people can check.
package enum HitunganUsulan {
    package static func umpanBalikPimpinan(baik: Int, buruk: Int) -> Kalimat {
        "Umpan balik pimpinan: \(baik) baik, \(buruk) perlu diperbaiki."
    }

    package static func sedikit(dikenal: Int, dari semua: Int) -> Kalimat {
        "Baru \(dikenal) dari \(semua) hasil kerja yang punya realisasi terukur atau umpan balik pimpinan."
    }

    /// - Parameter utama: of the main results, how many are below, and how many can be compared at all.
    package static func hasil(diatas: Int, dikenal: Int, dibawah: Int, utama: (dibawah: Int, dikenal: Int)) -> Kalimat {
        "\(diatas) dari \(dikenal) hasil melampaui target, \(dibawah) di bawah target. Hasil utama: \(utama.dibawah) dari \(utama.dikenal) di bawah target."
    }

    package static func umpanBalik(positif: Int, netral: Int, negatif: Int) -> Kalimat {
        "Umpan balik: \(positif) positif, \(netral) netral, \(negatif) negatif."
    }

    /// - Parameter lain: how many of the good ones are not the leader's.
    package static func perilaku(positif: Int, lain: Int, negatif: Int, dari semua: Int) -> Kalimat {
        "Umpan balik perilaku: \(positif) positif (\(lain) dari rekan, bawahan, atau pihak lain), \(negatif) negatif dari \(semua)."
    }
}
