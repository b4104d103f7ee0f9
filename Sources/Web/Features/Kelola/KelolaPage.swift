import Kinerja
import UseCases

/// The admin's front page: each thing to run, with where it stands.
struct KelolaPage {
    let view: KelolaView
    let call: Call

    var page: Page {
        Page(title: "Kelola", section: Paths.kelola) {
            """
            \(PageHeader(title: "Kelola", lead: "Tempat tim pengelola kinerja menjalankan siklus \(view.instansi.nama)."))\(view.peringatanCadangan.map(BackupNotice.init))
            <h2>Menunggu Anda</h2>
            \(waiting)
            <h2>Data pegawai</h2>
            \(TugasList([
                item("Impor pegawai", Paths.kelolaImpor, "Muat unit, jabatan, dan pegawai dari Excel atau CSV."),
                item("Pegawai", Paths.direktori, "Cari orang, lihat jabatan dan atasannya."),
                item("Pegawai tanpa atasan", Paths.tanpaAtasan, "Mereka yang belum ada penilainya."),
                item("Unit kerja", Paths.kelolaUnit, "Susunan unit dan jumlah orangnya."),
                item("Akun", Paths.kelolaAkun, "Kode aktivasi, peran, dan kunci akun."),
            ]))
            <h2>Siklus kinerja</h2>
            \(TugasList([
                item("Kemajuan per unit", Paths.kemajuan, "Siapa yang sudah menyusun SKP dan siapa yang sudah dinilai."),
                item("Capaian unit", Paths.capaianUnit(), "Predikat unit setiap periode, dan arsip dokumen evaluasinya."),
                item("Tahun dan periode", Paths.kelolaTahun, years),
                item("Aturan instansi", Paths.kelolaAturan, "Aturan sendiri, misalnya TPP: unggah, simulasikan, setujui."),
                item("Hari libur", Paths.kelolaLibur, "\(view.liburTahunIni) hari tercatat untuk \(view.today.year). Dipakai menghitung tenggat."),
                item("Instansi", Paths.kelolaInstansi, "Nama, zona waktu, periode, dan hari kerja."),
            ]))
            """
        }
    }

    private var years: Kalimat {
        view.tahun.isEmpty ? "Belum ada tahun yang dibuka." : "Terbuka: \(view.tahun.map { String($0.tahun) }.joined(separator: ", "))."
    }

    private var waiting: HTML {
        var items: [TugasList.Item] = []
        if !view.tahun.contains(where: { $0.tahun == view.today.year }) {
            items.append(
                TugasList.Item(
                    "Buka tahun \(view.today.year)", Paths.kelolaTahun, detail: "Sebelum dibuka, pegawai tidak dapat mengisi realisasi.",
                    tag: Tag(.bad, "Belum dibuka")))
        }
        if view.koreksiMenunggu > 0 {
            items.append(
                TugasList.Item(
                    "Putuskan koreksi atasan", Paths.kelolaKoreksi, detail: "Pegawai meminta atasannya diperbaiki.",
                    tag: Tag(.wait, "\(view.koreksiMenunggu) permintaan")))
        }
        if view.aturanMenunggu > 0 {
            items.append(
                TugasList.Item(
                    "Putuskan aturan instansi", Paths.kelolaAturan, detail: "Admin lain mengajukan aturan dan menunggu orang kedua.",
                    tag: Tag(.wait, "\(view.aturanMenunggu) aturan")))
        }
        if view.tanpaAtasan > 0 {
            items.append(
                TugasList.Item(
                    "Lengkapi atasan pegawai", Paths.tanpaAtasan,
                    detail: "Tanpa atasan, tidak ada yang dapat menyetujui dan menilai SKP mereka.",
                    tag: Tag(
                        .wait,
                        view.tanpaAtasan < ReadKelola.tanpaAtasanDihitung
                            ? "\(view.tanpaAtasan) orang" : "\(view.tanpaAtasan) orang atau lebih")))
        }
        if view.liburTahunIni == 0 {
            items.append(
                TugasList.Item(
                    "Isi hari libur \(view.today.year)", Paths.kelolaLibur,
                    detail: "Tanpa itu, tenggat hari kerja terhitung terlalu cepat.",
                    tag: Tag(.wait, "Kosong")))
        }
        items += view.liburKurang.filter { $0.tahun != view.today.year || view.liburTahunIni > 0 }.map {
            TugasList.Item(
                "Lengkapi hari libur \($0.tahun)", Paths.kelolaLibur(tahun: $0.tahun),
                detail: "\($0.hari) hari dari keputusan bersama tiga menteri belum tercatat. Tanpa itu, tenggat terhitung terlalu cepat.",
                tag: Tag(.wait, "Belum lengkap"))
        }
        return items.isEmpty
            ? EmptyState("Tidak ada yang menunggu", "Permintaan dan pengingat untuk admin muncul di sini.").html : TugasList(items).html
    }

    private func item(_ title: Kalimat, _ path: Path, _ detail: Kalimat) -> TugasList.Item {
        TugasList.Item(title, path, detail: detail)
    }
}

/// Tells the admin what a proven restore is for, and who can make one.
struct BackupNotice: Component {
    let peringatan: PeringatanBackup

    init(_ peringatan: PeringatanBackup) { self.peringatan = peringatan }

    var html: HTML {
        Notice(
            .bad, peringatan.kalimat,
            detail:
                "<p>Bila server rusak, data sejak itu bisa hilang. Minta petugas server memeriksa catatan cadangan otomatis, atau menjalankan <code>tolok restore</code> pada cadangan terbaru.</p>"
        ).html
    }
}

extension Call {
    /// The front page of Kelola is not for an auditor, who reads some of its pages.
    var runsKelola: Bool { Requirement.may(.kelolaPeriode).admits(person) }
    var kelolaBack: Link { runsKelola ? Link("Kelola", Paths.kelola) : Link("Beranda", Paths.beranda) }
}
