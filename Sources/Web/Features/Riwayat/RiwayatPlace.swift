import Kinerja
import UseCases

/// Where the thing itself stands, of which a history tells; `nil` for what has no page of its own, or none that the reader may open.
enum RiwayatPlace {
    static func of(_ history: Riwayat, _ call: Call) -> Link? {
        switch history.jenis {
        case .skp: SKPID(text: history.objek).map { Link("Kembali ke SKP", Paths.skp($0)) }
        case .evaluasi: EvaluasiID(text: history.objek).map { Link("Kembali ke hasil evaluasi", Paths.evaluasi($0)) }
        case .pegawai: PegawaiID(text: history.objek).map { Link("Kembali ke profil", Paths.pegawai($0)) }
        case .akun: akun(history, call)
        case .aturanInstansi: AturanID(text: history.objek).map { Link("Kembali ke aturan", Paths.aturanInstansi($0)) }
        case .impor where call.runsKelola: ImporID(text: history.objek).map { Link("Kembali ke impor", Paths.impor($0)) }
        case .pekerjaan: PekerjaanID(text: history.objek).map { Link("Kembali ke pekerjaan", Paths.pekerjaan($0)) }
        case .instansi where call.runsKelola: Link("Kembali ke instansi", Paths.kelolaInstansi)
        case .periode where call.runsKelola: Link("Kembali ke tahun kinerja", Paths.kelolaTahun)
        case .hariLibur where call.runsKelola: Link("Kembali ke hari libur", Paths.kelolaLibur)
        case .unitKerja where call.runsKelola: UnitKerjaID(text: history.objek).map { Link("Kembali ke unit kerja", Paths.kelolaUnit($0)) }
        case .instansi, .periode, .hariLibur, .impor, .unitKerja, .jabatan, .cetakanKode, .delegasi, .tokenAPI, .pengingat, .realisasi,
            .rencanaAksi, .bukti, .permintaanUmpanBalik, .umpanBalik:
            nil
        }
    }

    private static func akun(_ history: Riwayat, _ call: Call) -> Link? {
        guard let id = PegawaiID(text: history.objek) else { return nil }
        let isOwn = (try? call.actor)?.isPegawai(id) ?? false
        return isOwn ? Link("Keamanan akun", Paths.akun) : Link("Kembali ke akun", Paths.akunOrang(id))
    }
}
