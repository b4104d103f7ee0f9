import Kinerja
import UseCases

/// An SKP for programs. Keys are the law's nouns in snake_case; texts are as stored.
struct SKPJSON: Codable {
    let id: SKPID
    let pegawai_id: PegawaiID
    let jabatan_id: JabatanID
    let tahun: Int
    let mulai: LocalDate
    let selesai: LocalDate
    let jenis: JenisSKP
    let pendekatan: PendekatanSKP
    let status: StatusSKP
    let versi: Int
    let menggantikan: SKPID?
    let alasan_perubahan: String?
    let version: Int64
    let pegawai: PihakJSON
    let penilai: PihakJSON?
    let diajukan_pada: Waktu?
    let disepakati_pada: Waktu?
    let ditetapkan_pada: Waktu?
    let hasil_kerja: [HasilKerjaJSON]
    let ekspektasi_khusus: [String: [String]]
    let lampiran: [String: [String]]
    /// Steps the caller can take now.
    let aksi: [AksiSKP]
    let kekurangan: [CompletenessJSON]

    init(_ view: SKPView) {
        let skp = view.skp
        (id, pegawai_id, jabatan_id) = (skp.id, skp.pegawai, skp.jabatan)
        (tahun, mulai, selesai) = (skp.tahun, skp.mulai, skp.selesai)
        (jenis, pendekatan, status) = (skp.jenis, skp.pendekatan, skp.status)
        (versi, menggantikan, alasan_perubahan, version) = (skp.versi, skp.menggantikan, skp.alasanPerubahan, skp.version)
        (pegawai, penilai) = (PihakJSON(skp.pihakPegawai), skp.pihakPenilai.map(PihakJSON.init))
        (diajukan_pada, disepakati_pada) = (skp.waktu.diajukan.map(Waktu.init), skp.waktu.disepakati.map(Waktu.init))
        ditetapkan_pada = skp.waktu.ditetapkan.map(Waktu.init)
        hasil_kerja = skp.isi.hasilKerja.map { HasilKerjaJSON($0, view) }
        ekspektasi_khusus = Dictionary(skp.isi.ekspektasiKhusus.map { ($0.rawValue, $1) }, uniquingKeysWith: { $1 })
        lampiran = Dictionary(skp.isi.lampiran.map { ($0.rawValue, $1) }, uniquingKeysWith: { $1 })
        aksi = view.open.aksi
        kekurangan = view.kekurangan.map(CompletenessJSON.init)
    }
}

struct PihakJSON: Codable {
    let pegawai_id: PegawaiID?
    let nama: String
    let nip: String
    let pangkat_golongan: String
    let jabatan: String
    let unit_kerja: String
    let instansi: String

    init(_ p: Pihak) {
        (pegawai_id, nama, nip, pangkat_golongan) = (p.pegawai, p.nama, p.nip, p.pangkatGolongan)
        (jabatan, unit_kerja, instansi) = (p.jabatan, p.unitKerja, p.instansi)
    }
}

struct HasilKerjaJSON: Codable {
    let id: RencanaHasilKerjaID
    let klasifikasi: KlasifikasiHasilKerja
    let uraian: String
    let intervensi: RencanaHasilKerjaID?
    let intervensi_teks: String
    let penugas: String
    let indikator: [IndikatorJSON]

    init(_ rhk: RencanaHasilKerja, _ view: SKPView) {
        (id, klasifikasi, uraian) = (rhk.id, rhk.klasifikasi, rhk.uraian)
        (intervensi, penugas) = (rhk.intervensi, rhk.penugas)
        intervensi_teks = rhk.intervensi.flatMap { view.pimpinan[$0]?.uraian } ?? rhk.intervensiTeks
        indikator = rhk.indikator.map { IndikatorJSON($0, view.nasihat[$0.id] ?? []) }
    }
}

struct IndikatorJSON: Codable {
    let id: IndikatorID
    let uraian: String
    let aspek: AspekIndikator
    let arah: ArahIndikator
    let satuan: String
    let target: TargetJSON
    let perspektif: Perspektif?
    let nasihat: [NasihatJSON]

    init(_ i: Indikator, _ advice: [SMARTCheck.Nasihat]) {
        (id, uraian, aspek, arah) = (i.id, i.uraian, i.aspek, i.arah)
        (satuan, target, perspektif) = (i.satuan, TargetJSON(i.target), i.perspektif)
        nasihat = advice.map { NasihatJSON(unsur: $0.unsur, pesan: $0.pesan.teks) }
    }
}

/// Decimals travel as text, so that no reader makes floats of them.
struct TargetJSON: Codable {
    let teks: String
    let minimum: String?
    let maksimum: String?
    let tenggat: LocalDate?

    init(_ t: Target) { (teks, minimum, maksimum, tenggat) = (t.teks, t.minimum, t.maksimum, t.tenggat) }
}

struct NasihatJSON: Codable {
    let unsur: SMARTCheck.Unsur
    let pesan: String
}

struct CompletenessJSON: Codable {
    let field: String
    let problem: String
    let remedy: String

    init(_ e: FieldError) { (field, problem, remedy) = (e.field, e.problem.teks, e.remedy.teks) }
}

/// A line of a list.
struct SKPSummaryJSON: Codable {
    let id: SKPID
    let pegawai_id: PegawaiID
    let penilai_id: PegawaiID?
    let jabatan: String
    let unit_kerja: String
    let tahun: Int
    let mulai: LocalDate
    let selesai: LocalDate
    let status: StatusSKP
    let versi: Int
    let version: Int64
    let jumlah_hasil: Int
    let jumlah_indikator: Int

    init(_ s: SKPSummary) {
        (id, pegawai_id, penilai_id, jabatan) = (s.id, s.pegawai, s.penilai, s.namaJabatan)
        (unit_kerja, tahun, mulai, selesai) = (s.namaUnit, s.tahun, s.mulai, s.selesai)
        (status, versi, version) = (s.status, s.versi, s.version)
        (jumlah_hasil, jumlah_indikator) = (s.jumlahHasil, s.jumlahIndikator)
    }
}

/// A page of a list; `berikut` is the cursor of the next one.
struct ListJSON<Item: Codable>: Codable {
    let data: [Item]
    let berikut: String?
}

struct TimJSON: Codable {
    struct Anggota: Codable {
        let pegawai_id: PegawaiID
        let nama: String
        let jabatan: String
        let menyusun_skp: Bool
        let skp: [SKPSummaryJSON]
    }

    let tahun: Int
    let anggota: [Anggota]

    init(_ view: TimView) {
        tahun = view.tahun
        anggota = view.anggota.map {
            Anggota(
                pegawai_id: $0.pegawai, nama: $0.nama, jabatan: $0.jabatan, menyusun_skp: $0.menyusunSKP,
                skp: $0.skp.map(SKPSummaryJSON.init))
        }
    }
}
