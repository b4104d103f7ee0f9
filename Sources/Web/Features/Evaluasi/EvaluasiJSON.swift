import Kinerja
import UseCases

/// An evaluation for programs. Keys are the law's nouns in snake_case; before delivery its owner does not see it here either.
struct EvaluasiJSON: Encodable {
    struct Jejak: Encodable {
        let dinilai_pada: String?
        let disampaikan_pada: String?
        let dibuka_pada: String?
        let diterima_pada: String?
        let final_pada: String?
    }

    let id: String
    let skp_id: String
    let periode_id: String
    let periode: String
    let status: String
    let version: Int64
    let pegawai: PihakJSON
    let penilai: PihakJSON
    let atasan_penilai: PihakJSON?
    let capaian_unit: String?
    let keterangan_capaian: String?
    let penilaian: PenilaianJSON?
    let usulan: UsulanJSON?
    let keberatan: KeberatanJSON?
    let tanpa_keberatan: String?
    let alasan_ambil_alih: String?
    let jejak: Jejak
    let tenggat: [TenggatJSON]
    /// Steps the caller can take now; signing acts only in the browser, after a second proof of identity.
    let aksi: [String]
    let dokumen: [DokumenJSON]

    init(_ view: EvaluasiView) {
        let e = view.evaluasi
        (id, skp_id, periode_id, periode) = (e.id.rawValue, e.skp.rawValue, e.periode.rawValue, view.periode.nama.teks)
        (status, version) = (e.status.rawValue, e.version)
        (pegawai, penilai, atasan_penilai) = (
            PihakJSON(e.pihak.pegawai), PihakJSON(e.pihak.penilai), e.pihak.atasanPenilai.map(PihakJSON.init)
        )
        (capaian_unit, keterangan_capaian) = (view.capaian.predikat?.rawValue, view.capaian.keterangan?.teks)
        // The cover hides the result from its owner until he opens the document, here as on the page.
        penilaian = view.belumDibuka ? nil : e.penilaian.map(PenilaianJSON.init)
        (usulan, keberatan) = (view.belumDibuka ? nil : UsulanJSON(e.usulan), view.keberatan.map(KeberatanJSON.init))
        (tanpa_keberatan, alasan_ambil_alih) = (e.tanpaKeberatan, e.alasanAmbilAlih)
        jejak = Jejak(
            dinilai_pada: e.jejak.dinilai?.rfc3339, disampaikan_pada: e.jejak.disampaikan?.rfc3339, dibuka_pada: e.jejak.dibuka?.rfc3339,
            diterima_pada: e.jejak.diterima?.rfc3339, final_pada: e.jejak.final?.rfc3339)
        tenggat = view.tenggat.map(TenggatJSON.init)
        aksi = view.aksi.map(\.rawValue)
        dokumen = view.belumDibuka ? [] : view.dokumen.map(DokumenJSON.init)
    }
}

struct PenilaianJSON: Encodable {
    struct Langkah: Encodable {
        let judul: String
        let masukan: [String]
        let hasil: String
        let keterangan: String
        let dasar: String
    }

    let rating_hasil: String
    let alasan_hasil: String
    let rating_perilaku: String
    let alasan_perilaku: String
    let catatan: String
    let predikat: String
    let rulebook: String
    let rulebook_sha256: String
    let alasan: [Langkah]

    init(_ p: Penilaian) {
        (rating_hasil, alasan_hasil) = (p.hasil.rawValue, p.alasanHasil)
        (rating_perilaku, alasan_perilaku, catatan) = (p.perilaku.rawValue, p.alasanPerilaku, p.catatan)
        (predikat, rulebook, rulebook_sha256) = (p.predikat.rawValue, p.keputusan.rulebook, p.keputusan.hash)
        alasan = p.keputusan.langkah.map {
            Langkah(judul: $0.judul, masukan: $0.masukan, hasil: $0.hasil, keterangan: $0.keterangan, dasar: $0.dasar)
        }
    }
}

struct UsulanJSON: Encodable {
    struct Usul: Encodable {
        let rating: String?
        let alasan: [String]
        let dasar: String
    }

    struct Hasil: Encodable {
        let rhk_id: String
        let uraian: String
        let klasifikasi: String
        let letak: String?
        let bukti: Int
        let positif: Int
        let netral: Int
        let negatif: Int
    }

    let hasil_kerja: Usul
    let perilaku: Usul
    let per_hasil: [Hasil]

    init(_ u: UsulanEvaluasi) {
        hasil_kerja = Usul(rating: u.hasilKerja.rating?.rawValue, alasan: u.hasilKerja.alasan, dasar: u.hasilKerja.dasar)
        perilaku = Usul(rating: u.perilaku.rating?.rawValue, alasan: u.perilaku.alasan, dasar: u.perilaku.dasar)
        per_hasil = u.perHasil.map {
            Hasil(
                rhk_id: $0.rhk.rawValue, uraian: $0.uraian, klasifikasi: $0.fakta.klasifikasi.rawValue, letak: $0.fakta.letak?.rawValue,
                bukti: $0.fakta.bukti, positif: $0.fakta.positif, netral: $0.fakta.netral, negatif: $0.fakta.negatif)
        }
    }
}

struct KeberatanJSON: Encodable {
    let id: String
    let alasan: String
    let penjelasan_penilai: String
    let putusan: String?
    let pertimbangan: String
    let semula: PenilaianJSON?
    let diajukan_pada: String
    let diputuskan_pada: String?
    let version: Int64

    init(_ k: Keberatan) {
        (id, alasan, penjelasan_penilai) = (k.id.rawValue, k.alasan, k.penjelasanPenilai)
        (putusan, pertimbangan, semula) = (k.putusan?.rawValue, k.pertimbangan, k.semula.map(PenilaianJSON.init))
        (diajukan_pada, diputuskan_pada, version) = (k.diajukan.rfc3339, k.diputuskan?.rfc3339, k.version)
    }
}

struct TenggatJSON: Encodable {
    let langkah: String
    let tanggal: String
    let sisa_hari_kerja: Int

    init(_ t: TenggatEvaluasi) {
        (langkah, tanggal, sisa_hari_kerja) = (t.langkah.rawValue, t.tenggat.tanggal.description, t.tenggat.sisaHariKerja)
    }
}

struct DokumenJSON: Encodable {
    let id: String
    let formulir: String
    let sha256: String
    let dibuat: String

    init(_ d: Dokumen) { (id, formulir, sha256, dibuat) = (d.id.rawValue, d.formulir, d.sha256, d.dibuat.rfc3339) }
}

/// A line of a list.
struct RingkasEvaluasiJSON: Encodable {
    let id: String
    let nama: String
    let periode: String
    let status: String
    let predikat: String?
    let tenggat: TenggatJSON?

    init(_ r: RingkasEvaluasi) {
        (id, nama, periode, status) = (r.id.rawValue, r.nama, r.periode.teks, r.status.rawValue)
        (predikat, tenggat) = (r.predikat?.rawValue, r.tenggat.map(TenggatJSON.init))
    }
}

struct TimPenilaianJSON: Encodable {
    struct Anggota: Encodable {
        let skp_id: String
        let pegawai_id: String
        let nama: String
        let evaluasi_id: String?
        let status: String?
        let predikat: String?
        let indikator: Int
        let realisasi: Int
        let bukti: Int
        let umpan_balik: Int
    }

    let periode_id: String
    let periode: String
    let dibuka: String
    let ditutup: String
    let anggota: [Anggota]
    let sebaran: [String: Int]
    let pemeriksaan_sebaran: PemeriksaanSebaranJSON?

    init(_ view: TimPenilaianView) {
        (periode_id, periode) = (view.periode.id.rawValue, view.periode.nama.teks)
        (dibuka, ditutup) = (view.jendela.dibuka.description, view.jendela.ditutup.description)
        anggota = view.orang.map {
            Anggota(
                skp_id: $0.skp.rawValue, pegawai_id: $0.pegawai.rawValue, nama: $0.nama, evaluasi_id: $0.evaluasi?.rawValue,
                status: $0.status?.rawValue, predikat: $0.predikat?.rawValue, indikator: $0.indikator, realisasi: $0.realisasi,
                bukti: $0.bukti,
                umpan_balik: $0.umpanBalik)
        }
        pemeriksaan_sebaran = view.peringatan.map(PemeriksaanSebaranJSON.init)
        sebaran = Dictionary(PredikatKinerja.allCases.map { ($0.rawValue, view.sebaran[$0]) }, uniquingKeysWith: { $1 })
    }
}

/// How a team's spread stands to the limits for its unit's achievement: a warning.
struct PemeriksaanSebaranJSON: Encodable {
    struct Batas: Encodable {
        let kelompok: [String]
        let arah: String
        let nilai: String
        let kursi: Int
        let jumlah: Int
        let persen: String
        let dilanggar: Bool
        let uraian: String
        let dasar: String
    }

    let capaian_unit: String
    let kesesuaian: String
    let belum_dinilai: Int
    let butuh_alasan: Bool
    let batas: [Batas]
    let rulebook: String
    let rulebook_sha256: String

    init(_ p: PeringatanSebaran) {
        (capaian_unit, kesesuaian) = (p.capaian.rawValue, p.keputusan.value.kesesuaian.rawValue)
        (belum_dinilai, butuh_alasan) = (p.belumDinilai, p.butuhAlasan)
        (rulebook, rulebook_sha256) = (p.keputusan.rulebook, p.keputusan.rulebookHash)
        batas = p.keputusan.value.batas.map {
            Batas(
                kelompok: $0.kelompok.map(\.rawValue), arah: $0.arah.rawValue, nilai: $0.nilai, kursi: $0.kursi, jumlah: $0.jumlah,
                persen: $0.persen, dilanggar: $0.dilanggar, uraian: $0.uraian, dasar: $0.dasar)
        }
    }
}
