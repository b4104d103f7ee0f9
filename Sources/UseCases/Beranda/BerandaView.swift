package import Kinerja
import Storage

/// One period of a person's year: both ratings and the predikat once they are delivered.
package struct TahunRow: Sendable, Equatable {
    package let periode: PeriodeEvaluasi
    package let skp: SKPID?
    package let evaluasi: EvaluasiID?
    package let hasil: RatingHasilKerja?
    package let perilaku: RatingPerilakuKerja?
    package let predikat: PredikatKinerja?
    package let keadaan: Keadaan

    package enum Keadaan: String, CaseIterable, Sendable, Codable {
        case belumMulai = "belum_mulai"
        case berjalan
        case menungguPenilaian = "menunggu_penilaian"
        case disampaikan, diterima, keberatan, final

        package var label: Kalimat {
            switch self {
            case .belumMulai: "Belum mulai"
            case .berjalan: "Sedang berjalan"
            case .menungguPenilaian: "Menunggu penilaian"
            case .disampaikan: "Menunggu tanda tangan Anda"
            case .diterima: "Diterima"
            case .keberatan: "Keberatan diperiksa"
            case .final: "Final"
            }
        }
    }
}

/// "Beranda": what I have to do now, by when, one tap away; and my year.
package struct BerandaView: Sendable {
    package let salam: Kalimat
    package let sapaan: Kalimat
    package let today: LocalDate
    package let tugas: [Tugas]
    package let tahun: Int
    package let setahun: [TahunRow]
    /// Those who only administer or audit have no year of their own.
    package let punyaSKP: Bool
    package let peringatanCadangan: PeringatanBackup?
}

/// The asker's tasks and year.
package struct ReadBeranda: Query {
    package static let authority = Authority.person

    package init() {}

    package func read(in look: Look) throws -> BerandaView {
        let tasks = try PenyediaTugas.semua.flatMap { try $0.cari(look) }
        guard let person = try look.pegawaiSaya() else { throw Refused.hidden }
        let year = try look.setahun()
        return BerandaView(
            salam: Sapaan.salam(jam: look.instansi.zona.local(look.now).hour),
            sapaan: Sapaan.untuk(nama: person.nama, nip: person.nip), today: look.today,
            tugas: tasks.enumerated().sorted { a, b in
                Tugas.order(a.element, b.element) || !Tugas.order(b.element, a.element) && a.offset < b.offset
            }.map(\.element), tahun: look.today.year, setahun: year, punyaSKP: year.contains { $0.skp != nil },
            peringatanCadangan: try PeringatanBackup.read(look))
    }
}

extension Look {
    fileprivate func setahun() throws -> [TahunRow] {
        let (mine, running) = (try evaluasiSaya(), try skpBerjalanSaya())
        return try self.periode.of(tahun: today.year).map { periode in
            let e = mine.first { $0.periode == periode.id }
            let shown = e?.terlihatPegawai == true ? e : nil
            let skp = shown?.skp ?? running.first { $0.mulai <= periode.selesai && $0.selesai >= periode.mulai }?.id
            return TahunRow(
                periode: periode, skp: skp, evaluasi: shown?.id, hasil: shown?.penilaianBagiPegawai?.hasil,
                perilaku: shown?.penilaianBagiPegawai?.perilaku,
                predikat: shown?.penilaianBagiPegawai?.predikat, keadaan: keadaan(shown?.status, periode))
        }
    }

    private func keadaan(_ status: StatusEvaluasi?, _ periode: PeriodeEvaluasi) -> TahunRow.Keadaan {
        switch status {
        case .final: .final
        case .keberatan: .keberatan
        case .diterima: .diterima
        case .disampaikan: .disampaikan
        case .dinilai, nil: today < periode.mulai ? .belumMulai : today <= periode.selesai ? .berjalan : .menungguPenilaian
        }
    }
}
