import Kinerja
import UseCases

/// How states and dates of an SKP are said, the same on every page.
extension StatusSKP {
    var tag: Tag {
        switch self {
        case .draft, .diubah, .ditutup: Tag(.plain, label)
        case .diajukan: Tag(.wait, label)
        case .dikembalikan: Tag(.bad, label)
        case .disepakati: Tag(.note, label)
        case .ditetapkan: Tag(.good, label)
        }
    }
}

extension Tenggat {
    var tag: Tag {
        sisaHariKerja < 0 ? Tag(.bad, "Batas \(tanggal.pendek), \(sisa)") : Tag(.wait, "Batas \(tanggal.pendek), \(sisa)")
    }
}

extension ZonaWaktu {
    var zone: Zone {
        switch self {
        case .wib: .wib
        case .wita: .wita
        case .wit: .wit
        }
    }
}

extension SKP {
    var masa: Kalimat { "\(mulai.panjang) sampai \(selesai.panjang)" }
}

extension SKPSummary {
    var masa: Kalimat { "\(mulai.panjang) sampai \(selesai.panjang)" }
}

/// What comes next for the reader of an SKP page, in one or two short sentences.
enum LangkahSKP {
    static func kalimat(_ view: SKPView) -> Kalimat {
        let penilai = Kalimat(verbatim: view.skp.pihakPenilai?.nama, or: "pejabat penilai")
        let mine = view.open.pelaku.contains(.pegawai)
        switch view.skp.status {
        case .draft, .dikembalikan:
            return mine
                ? "Lengkapi bagian di bawah ini agar \(penilai) dapat menyetujuinya."
                : "\(view.skp.pihakPegawai.nama) sedang menyusun SKP ini."
        case .diajukan: return mine ? "Menunggu putusan \(penilai), dan masih dapat Anda tarik kembali." : diajukan(view, penilai)
        case .disepakati: return "Isi sudah disepakati. \(penilai) tinggal menetapkannya."
        case .ditetapkan where view.berakhir:
            return "SKP ini berakhir \(view.skp.selesai.panjang) bersama jabatannya. Catatan dan evaluasinya tetap di sini."
        case .ditetapkan: return "SKP ini berlaku. Catat hasil dan bukti setiap periode."
        case .diubah: return "SKP ini sudah diganti dengan versi yang lebih baru."
        case .ditutup: return "SKP ini sudah ditutup dan hanya dapat dibaca."
        }
    }

    private static func diajukan(_ view: SKPView, _ penilai: Kalimat) -> Kalimat {
        view.open.aksi.contains(.setujui)
            ? "Baca isinya, lalu sepakati atau kembalikan dengan alasan." : "Menunggu \(penilai) menyetujuinya."
    }
}
