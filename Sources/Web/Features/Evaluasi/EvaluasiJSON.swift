import Kinerja
import UseCases

/// An evaluation for programs. Keys are the law's nouns in snake_case; before delivery its owner does not see it here either.
struct EvaluasiJSON: Codable {
    struct Jejak: Codable {
        let dinilai_pada: Waktu?
        let disampaikan_pada: Waktu?
        let dibuka_pada: Waktu?
        let diterima_pada: Waktu?
        let final_pada: Waktu?
    }

    let id: EvaluasiID
    let skp_id: SKPID
    let periode_id: PeriodeID
    let periode: String
    let status: StatusEvaluasi
    let version: Int64
    let pegawai: PihakJSON
    let penilai: PihakJSON
    let atasan_penilai: PihakJSON?
    let capaian_unit: PredikatKinerjaOrganisasi?
    let keterangan_capaian: String?
    let penilaian: PenilaianJSON?
    let usulan: UsulanJSON?
    let keberatan: KeberatanJSON?
    let tanpa_keberatan: String?
    let alasan_ambil_alih: String?
    let jejak: Jejak
    let tenggat: [TenggatJSON]
    /// Steps the caller can take now; signing acts only in the browser, after a second proof of identity.
    let aksi: [AksiEvaluasi]
    let dokumen: [DokumenJSON]

    init(_ view: EvaluasiView) {
        let e = view.evaluasi
        (id, skp_id, periode_id, periode) = (e.id, e.skp, e.periode, view.periode.nama.teks)
        (status, version) = (e.status, e.version)
        (pegawai, penilai, atasan_penilai) = (
            PihakJSON(e.pihak.pegawai), PihakJSON(e.pihak.penilai), e.pihak.atasanPenilai.map(PihakJSON.init)
        )
        (capaian_unit, keterangan_capaian) = (view.capaian.predikat, view.capaian.keterangan?.teks)
        // The cover hides the result from its owner until he opens the document, here as on the page.
        penilaian = view.belumDibuka ? nil : e.penilaian.map(PenilaianJSON.init)
        (usulan, keberatan) = (view.belumDibuka ? nil : UsulanJSON(view.usulan), view.keberatan.map(KeberatanJSON.init))
        (tanpa_keberatan, alasan_ambil_alih) = (e.tanpaKeberatan, e.alasanAmbilAlih)
        jejak = Jejak(
            dinilai_pada: e.jejak.dinilai.map(Waktu.init), disampaikan_pada: e.jejak.disampaikan.map(Waktu.init),
            dibuka_pada: e.jejak.dibuka.map(Waktu.init),
            diterima_pada: e.jejak.diterima.map(Waktu.init), final_pada: e.jejak.final.map(Waktu.init))
        tenggat = view.tenggat.map(TenggatJSON.init)
        aksi = view.aksi
        dokumen = view.belumDibuka ? [] : view.dokumen.map(DokumenJSON.init)
    }
}

struct PenilaianJSON: Codable {
    struct Langkah: Codable {
        let judul: String
        let masukan: [String]
        let hasil: String
        let keterangan: String
        let dasar: String
    }

    let rating_hasil: RatingHasilKerja
    let alasan_hasil: String
    let rating_perilaku: RatingPerilakuKerja
    let alasan_perilaku: String
    let catatan: String
    let predikat: PredikatKinerja
    let rulebook: String
    let rulebook_sha256: String
    let alasan: [Langkah]

    init(_ p: Penilaian) {
        (rating_hasil, alasan_hasil) = (p.hasil, p.alasanHasil)
        (rating_perilaku, alasan_perilaku, catatan) = (p.perilaku, p.alasanPerilaku, p.catatan)
        (predikat, rulebook, rulebook_sha256) = (p.predikat, p.keputusan.rulebook, p.keputusan.hash)
        alasan = p.keputusan.langkah.map {
            Langkah(judul: $0.judul, masukan: $0.masukan, hasil: $0.hasil, keterangan: $0.keterangan, dasar: $0.dasar)
        }
    }
}

struct UsulanJSON: Codable {
    struct Usul<Rating: Codable>: Codable {
        let rating: Rating?
        let alasan: [Kalimat]
        let dasar: String
    }

    struct Hasil: Codable {
        let rhk_id: RencanaHasilKerjaID
        let uraian: String
        let klasifikasi: KlasifikasiHasilKerja
        let letak: HasilFacts.Letak?
        let bukti: Int
        let positif: Int
        let netral: Int
        let negatif: Int
    }

    let hasil_kerja: Usul<RatingHasilKerja>
    let perilaku: Usul<RatingPerilakuKerja>
    let per_hasil: [Hasil]

    init(_ u: UsulanEvaluasi) {
        hasil_kerja = Usul(rating: u.hasilKerja.rating, alasan: u.hasilKerja.alasan, dasar: u.hasilKerja.dasar)
        perilaku = Usul(rating: u.perilaku.rating, alasan: u.perilaku.alasan, dasar: u.perilaku.dasar)
        per_hasil = u.perHasil.map {
            Hasil(
                rhk_id: $0.rhk, uraian: $0.uraian, klasifikasi: $0.fakta.klasifikasi, letak: $0.fakta.letak,
                bukti: $0.fakta.bukti, positif: $0.fakta.positif, netral: $0.fakta.netral, negatif: $0.fakta.negatif)
        }
    }
}

struct KeberatanJSON: Codable {
    let id: KeberatanID
    let alasan: String
    let penjelasan_penilai: String
    let putusan: PutusanKeberatan?
    let pertimbangan: String
    let semula: PenilaianJSON?
    let diajukan_pada: Waktu
    let diputuskan_pada: Waktu?
    let version: Int64

    init(_ k: Keberatan) {
        (id, alasan, penjelasan_penilai) = (k.id, k.alasan, k.penjelasanPenilai)
        (putusan, pertimbangan, semula) = (k.putusan, k.pertimbangan, k.semula.map(PenilaianJSON.init))
        (diajukan_pada, diputuskan_pada, version) = (Waktu(k.diajukan), k.diputuskan.map(Waktu.init), k.version)
    }
}

struct TenggatJSON: Codable {
    let langkah: BatasEvaluasi
    let tanggal: LocalDate
    let sisa_hari_kerja: Int

    init(_ t: TenggatEvaluasi) {
        (langkah, tanggal, sisa_hari_kerja) = (t.langkah, t.tenggat.tanggal, t.tenggat.sisaHariKerja)
    }
}

struct DokumenJSON: Codable {
    let id: DokumenID
    let formulir: String
    let sha256: String
    let dibuat: Waktu

    init(_ d: Dokumen) { (id, formulir, sha256, dibuat) = (d.id, d.formulir, d.sha256, Waktu(d.dibuat)) }
}

/// A line of a list.
struct EvaluasiSummaryJSON: Codable {
    let id: EvaluasiID
    let nama: String
    let periode: String
    let status: StatusEvaluasi
    let predikat: PredikatKinerja?
    let tenggat: TenggatJSON?

    init(_ r: EvaluasiSummary) {
        (id, nama, periode, status) = (r.id, r.nama, r.periode.teks, r.status)
        (predikat, tenggat) = (r.predikat, r.tenggat.map(TenggatJSON.init))
    }
}

struct TimPenilaianJSON: Codable {
    struct Anggota: Codable {
        let skp_id: SKPID
        let pegawai_id: PegawaiID
        let nama: String
        let evaluasi_id: EvaluasiID?
        let status: StatusEvaluasi?
        let predikat: PredikatKinerja?
        let indikator: Int
        let realisasi: Int
        let bukti: Int
        let umpan_balik: Int
    }

    struct AmbilAlih: Codable {
        let skp_id: SKPID
        let pegawai_id: PegawaiID
        let nama: String
        let pejabat_penilai: String
        let sudah_dinilai: Bool
    }

    let periode_id: PeriodeID
    let periode: String
    let dibuka: LocalDate
    let ditutup: LocalDate
    let anggota: [Anggota]
    let ambil_alih: [AmbilAlih]
    let sebaran: [String: Int]
    let pemeriksaan_sebaran: SebaranCheckJSON?

    init(_ view: TimPenilaianView) {
        (periode_id, periode) = (view.periode.id, view.periode.nama.teks)
        (dibuka, ditutup) = (view.jendela.dibuka, view.jendela.ditutup)
        anggota = view.orang.map {
            Anggota(
                skp_id: $0.skp, pegawai_id: $0.pegawai, nama: $0.nama, evaluasi_id: $0.evaluasi,
                status: $0.status, predikat: $0.predikat, indikator: $0.indikator, realisasi: $0.realisasi,
                bukti: $0.bukti,
                umpan_balik: $0.umpanBalik)
        }
        ambil_alih = view.ambilAlih.map {
            AmbilAlih(
                skp_id: $0.skp, pegawai_id: $0.pegawai, nama: $0.nama, pejabat_penilai: $0.penilai, sudah_dinilai: $0.sudahDinilai)
        }
        pemeriksaan_sebaran = view.peringatan.map(SebaranCheckJSON.init)
        sebaran = Dictionary(PredikatKinerja.allCases.map { ($0.rawValue, view.sebaran[$0]) }, uniquingKeysWith: { $1 })
    }
}

/// How a team's spread stands to the limits for its unit's achievement: a warning.
struct SebaranCheckJSON: Codable {
    struct Batas: Codable {
        let kelompok: [PredikatKinerja]
        let arah: BatasSebaran.Arah
        let nilai: String
        let kursi: Int
        let jumlah: Int
        let persen: String
        let dilanggar: Bool
        let uraian: String
        let dasar: String
    }

    let capaian_unit: PredikatKinerjaOrganisasi
    let kesesuaian: KesesuaianSebaran
    let belum_dinilai: Int
    let butuh_alasan: Bool
    let batas: [Batas]
    let rulebook: String
    let rulebook_sha256: String

    init(_ p: PeringatanSebaran) {
        (capaian_unit, kesesuaian) = (p.capaian, p.keputusan.value.kesesuaian)
        (belum_dinilai, butuh_alasan) = (p.belumDinilai, p.butuhAlasan)
        (rulebook, rulebook_sha256) = (p.keputusan.rulebook, p.keputusan.rulebookHash)
        batas = p.keputusan.value.batas.map {
            Batas(
                kelompok: $0.kelompok, arah: $0.arah, nilai: $0.nilai, kursi: $0.kursi, jumlah: $0.jumlah,
                persen: $0.persen, dilanggar: $0.dilanggar, uraian: $0.uraian, dasar: $0.dasar)
        }
    }
}
