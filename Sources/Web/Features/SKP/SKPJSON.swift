import Kinerja
import UseCases

/// An SKP for programs. Keys are the law's nouns in snake_case; texts are as stored.
struct SKPJSON: Encodable {
    let id: String
    let pegawai_id: String
    let jabatan_id: String
    let tahun: Int
    let mulai: String
    let selesai: String
    let jenis: String
    let pendekatan: String
    let status: String
    let versi: Int
    let menggantikan: String?
    let alasan_perubahan: String?
    let version: Int64
    let pegawai: PihakJSON
    let penilai: PihakJSON?
    let diajukan_pada: String?
    let disepakati_pada: String?
    let ditetapkan_pada: String?
    let hasil_kerja: [HasilKerjaJSON]
    let ekspektasi_khusus: [String: [String]]
    let lampiran: [String: [String]]
    /// Steps the caller can take now.
    let aksi: [String]
    let kekurangan: [KekuranganJSON]

    init(_ view: SKPView) {
        let skp = view.skp
        (id, pegawai_id, jabatan_id) = (skp.id.rawValue, skp.pegawai.rawValue, skp.jabatan.rawValue)
        (tahun, mulai, selesai) = (skp.tahun, skp.mulai.description, skp.selesai.description)
        (jenis, pendekatan, status) = (skp.jenis.rawValue, skp.pendekatan.rawValue, skp.status.rawValue)
        (versi, menggantikan, alasan_perubahan, version) = (skp.versi, skp.menggantikan?.rawValue, skp.alasanPerubahan, skp.version)
        (pegawai, penilai) = (PihakJSON(skp.pihakPegawai), skp.pihakPenilai.map(PihakJSON.init))
        (diajukan_pada, disepakati_pada) = (skp.waktu.diajukan?.rfc3339, skp.waktu.disepakati?.rfc3339)
        ditetapkan_pada = skp.waktu.ditetapkan?.rfc3339
        hasil_kerja = skp.isi.hasilKerja.map { HasilKerjaJSON($0, view) }
        ekspektasi_khusus = Dictionary(skp.isi.ekspektasiKhusus.map { ($0.rawValue, $1) }, uniquingKeysWith: { $1 })
        lampiran = Dictionary(skp.isi.lampiran.map { ($0.rawValue, $1) }, uniquingKeysWith: { $1 })
        aksi = view.open.aksi.map(\.rawValue)
        kekurangan = view.kekurangan.map(KekuranganJSON.init)
    }
}

struct PihakJSON: Encodable {
    let pegawai_id: String?
    let nama: String
    let nip: String
    let pangkat_golongan: String
    let jabatan: String
    let unit_kerja: String
    let instansi: String

    init(_ p: Pihak) {
        (pegawai_id, nama, nip, pangkat_golongan) = (p.pegawai?.rawValue, p.nama, p.nip, p.pangkatGolongan)
        (jabatan, unit_kerja, instansi) = (p.jabatan, p.unitKerja, p.instansi)
    }
}

struct HasilKerjaJSON: Encodable {
    let id: String
    let klasifikasi: String
    let uraian: String
    let intervensi: String?
    let intervensi_teks: String
    let penugas: String
    let indikator: [IndikatorJSON]

    init(_ rhk: RencanaHasilKerja, _ view: SKPView) {
        (id, klasifikasi, uraian) = (rhk.id.rawValue, rhk.klasifikasi.rawValue, rhk.uraian)
        (intervensi, penugas) = (rhk.intervensi?.rawValue, rhk.penugas)
        intervensi_teks = rhk.intervensi.flatMap { view.pimpinan[$0]?.uraian } ?? rhk.intervensiTeks
        indikator = rhk.indikator.map { IndikatorJSON($0, view.nasihat[$0.id] ?? []) }
    }
}

struct IndikatorJSON: Encodable {
    let id: String
    let uraian: String
    let aspek: String
    let arah: String
    let satuan: String
    let target: TargetJSON
    let perspektif: String?
    let nasihat: [NasihatJSON]

    init(_ i: Indikator, _ advice: [SMARTCheck.Nasihat]) {
        (id, uraian, aspek, arah) = (i.id.rawValue, i.uraian, i.aspek.rawValue, i.arah.rawValue)
        (satuan, target, perspektif) = (i.satuan, TargetJSON(i.target), i.perspektif?.rawValue)
        nasihat = advice.map { NasihatJSON(unsur: $0.unsur.rawValue, pesan: $0.pesan.teks) }
    }
}

/// Decimals travel as text, so that no reader makes floats of them.
struct TargetJSON: Encodable {
    let teks: String
    let minimum: String?
    let maksimum: String?
    let tenggat: String?

    init(_ t: Target) { (teks, minimum, maksimum, tenggat) = (t.teks, t.minimum, t.maksimum, t.tenggat?.description) }
}

struct NasihatJSON: Encodable {
    let unsur: String
    let pesan: String
}

struct KekuranganJSON: Encodable {
    let field: String
    let problem: String
    let remedy: String

    init(_ e: FieldError) { (field, problem, remedy) = (e.field, e.problem.teks, e.remedy.teks) }
}

/// A line of a list.
struct SKPRingkasJSON: Encodable {
    let id: String
    let pegawai_id: String
    let penilai_id: String?
    let jabatan: String
    let unit_kerja: String
    let tahun: Int
    let mulai: String
    let selesai: String
    let status: String
    let versi: Int
    let version: Int64
    let jumlah_hasil: Int
    let jumlah_indikator: Int

    init(_ s: SKPRingkas) {
        (id, pegawai_id, penilai_id, jabatan) = (s.id.rawValue, s.pegawai.rawValue, s.penilai?.rawValue, s.namaJabatan)
        (unit_kerja, tahun, mulai, selesai) = (s.namaUnit, s.tahun, s.mulai.description, s.selesai.description)
        (status, versi, version) = (s.status.rawValue, s.versi, s.version)
        (jumlah_hasil, jumlah_indikator) = (s.jumlahHasil, s.jumlahIndikator)
    }
}

/// A page of a list; `berikut` is the cursor of the next one.
struct DaftarJSON<Item: Encodable>: Encodable {
    let data: [Item]
    let berikut: String?
}

struct TimJSON: Encodable {
    struct Anggota: Encodable {
        let pegawai_id: String
        let nama: String
        let jabatan: String
        let menyusun_skp: Bool
        let skp: [SKPRingkasJSON]
    }

    let tahun: Int
    let anggota: [Anggota]

    init(_ view: TimView) {
        tahun = view.tahun
        anggota = view.anggota.map {
            Anggota(
                pegawai_id: $0.pegawai.rawValue, nama: $0.nama, jabatan: $0.jabatan, menyusun_skp: $0.menyusunSKP,
                skp: $0.skp.map(SKPRingkasJSON.init))
        }
    }
}
