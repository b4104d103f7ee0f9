import Kinerja
import Storage

/// The tables of the actor's agency, by name.
extension Transaction {
    var akun: AkunRepository { AkunRepository(db, instansi.id) }
    var aturan: AturanRepository { AturanRepository(db, instansi.id) }
    var bukti: BuktiRepository { BuktiRepository(db, instansi.id) }
    var capaianUnit: CapaianUnitRepository { CapaianUnitRepository(db, instansi.id) }
    var daftarAkun: DaftarAkunRepository { DaftarAkunRepository(db, instansi.id) }
    var delegasi: DelegasiRepository { DelegasiRepository(db, instansi.id) }
    var dialog: DialogRepository { DialogRepository(db, instansi.id) }
    var direktori: DirektoriRepository { DirektoriRepository(db, instansi.id) }
    var dokumen: DokumenRepository { DokumenRepository(db, instansi.id) }
    var evaluasi: EvaluasiRepository { EvaluasiRepository(db, instansi.id) }
    var faktaPegawai: FaktaPegawaiRepository { FaktaPegawaiRepository(db, instansi.id) }
    var garis: GarisPelaporanRepository { GarisPelaporanRepository(db, instansi.id) }
    var hariLibur: HariLiburRepository { HariLiburRepository(db, instansi.id) }
    var impor: ImporRepository { ImporRepository(db, instansi.id) }
    var isianSementara: IsianSementaraRepository { IsianSementaraRepository(db, instansi.id) }
    var jabatan: JabatanRepository { JabatanRepository(db, instansi.id) }
    var keberatan: KeberatanRepository { KeberatanRepository(db, instansi.id) }
    var kemajuan: KemajuanRepository { KemajuanRepository(db, instansi.id) }
    var keputusan: KeputusanRepository { KeputusanRepository(db, instansi.id) }
    var kodePemulihan: KodePemulihanRepository { KodePemulihanRepository(db, instansi.id) }
    var koreksiAtasan: KoreksiAtasanRepository { KoreksiAtasanRepository(db, instansi.id) }
    var pegawai: PegawaiRepository { PegawaiRepository(db, instansi.id) }
    var pekerjaan: PekerjaanRepository { PekerjaanRepository(db, instansi.id) }
    var pengingat: PengingatRepository { PengingatRepository(db, instansi.id) }
    var penugasan: PenugasanRepository { PenugasanRepository(db, instansi.id) }
    var peran: PeranRepository { PeranRepository(db, instansi.id) }
    var periode: PeriodeRepository { PeriodeRepository(db, instansi.id) }
    var peristiwa: PeristiwaRepository { PeristiwaRepository(db, instansi.id) }
    var permintaan: PermintaanUmpanBalikRepository { PermintaanUmpanBalikRepository(db, instansi.id) }
    var pihak: PihakRepository { PihakRepository(db, instansi) }
    var pindahCatatan: PindahCatatanRepository { PindahCatatanRepository(db, instansi.id) }
    var realisasi: RealisasiRepository { RealisasiRepository(db, instansi.id) }
    var registerMark: RegisterMarkRepository { RegisterMarkRepository(db, instansi.id) }
    var relasi: RelasiRepository { RelasiRepository(db, instansi.id) }
    var rencanaAksi: RencanaAksiRepository { RencanaAksiRepository(db, instansi.id) }
    var sesi: SesiRepository { SesiRepository(db) }
    var simulasiAturan: SimulasiAturanRepository { SimulasiAturanRepository(db, instansi.id) }
    var skp: SKPRepository { SKPRepository(db, instansi.id) }
    var tokenAPI: TokenAPIRepository { TokenAPIRepository(db) }
    var umpanBalik: UmpanBalikRepository { UmpanBalikRepository(db, instansi.id) }
    var unitKerja: UnitKerjaRepository { UnitKerjaRepository(db, instansi.id) }
}
