package import Kinerja
package import Storage

/// SKPs in force, so that work can be recorded: Sri's with two results and three indicators, Joko's and the head's with one.
package enum WorkFixture {
    package static let skp: SKPID = Cast.id(300)
    package static let skpJoko: SKPID = Cast.id(301)
    package static let skpKepsek: SKPID = Cast.id(302)
    package static let mutu: RencanaHasilKerjaID = Cast.id(310)
    package static let literasi: RencanaHasilKerjaID = Cast.id(311)
    package static let tuntas: IndikatorID = Cast.id(320)
    package static let kehadiran: IndikatorID = Cast.id(321)
    package static let laporan: IndikatorID = Cast.id(322)
    package static let hasilJoko: RencanaHasilKerjaID = Cast.id(330)

    package static func insert(into database: any SQLDatabase, status: StatusSKP = .ditetapkan) async throws {
        try await database.write { db in
            try insert(db, skp, Cast.sri, Cast.kepsek, unit: Cast.smpn1, status, results)
            try insert(
                db, skpJoko, Cast.joko, Cast.kepsek, unit: Cast.smpn1, status, [one(hasilJoko, 331, "Pembelajaran sejarah yang tuntas")])
            try insert(
                db, skpKepsek, Cast.kepsek, Cast.kadis, unit: Cast.smpn1, status, [one(Cast.id(340), 341, "Mutu lulusan SMPN 1 yang naik")])
        }
    }

    private static let results = [
        RencanaHasilKerja(
            id: mutu, klasifikasi: .utama, uraian: "Pembelajaran matematika kelas VIII yang tuntas",
            indikator: [
                Indikator(
                    id: tuntas, uraian: "Siswa yang mencapai ketuntasan", aspek: .kualitas, arah: .naik, satuan: "%",
                    target: Target(teks: "85%", minimum: "85")),
                Indikator(
                    id: kehadiran, uraian: "Pertemuan yang terlaksana", aspek: .kuantitas, arah: .naik, satuan: "pertemuan",
                    target: Target(teks: "48 pertemuan", minimum: "48")),
            ]),
        RencanaHasilKerja(
            id: literasi, klasifikasi: .tambahan, uraian: "Pojok literasi sekolah yang dipakai siswa",
            indikator: [
                Indikator(
                    id: laporan, uraian: "Laporan pemanfaatan disampaikan", aspek: .waktu, arah: .pernyataan, satuan: "",
                    target: Target(teks: "paling lambat 31 Maret 2026", tenggat: LocalDate(2026, 3, 31)))
            ]),
    ]

    private static func one(_ id: RencanaHasilKerjaID, _ indikator: UInt64, _ text: String) -> RencanaHasilKerja {
        RencanaHasilKerja(
            id: id, klasifikasi: .utama, uraian: text,
            indikator: [
                Indikator(
                    id: Cast.id(indikator), uraian: "Ketuntasan", aspek: .kualitas, arah: .naik, satuan: "%",
                    target: Target(teks: "80%", minimum: "80"))
            ])
    }

    private static func insert(
        _ db: any SQLConnection, _ id: SKPID, _ owner: Cast.Person, _ assessor: Cast.Person, unit: UnitKerjaID, _ status: StatusSKP,
        _ results: [RencanaHasilKerja]
    ) throws {
        guard let from = LocalDate(2026, 1, 1), let to = LocalDate(2026, 12, 31) else { return }
        let skp = SKP(
            id: id, pegawai: owner.id, jabatan: owner.jabatan, tahun: 2026, mulai: from, selesai: to, jenis: .jaJF,
            pendekatan: .kuantitatif,
            status: status, penilai: assessor.id, versi: 1, menggantikan: nil, pihakPegawai: pihak(owner), pihakPenilai: pihak(assessor),
            isi: IsiSKP(hasilKerja: results), version: 1)
        try SKPRepository(db, Cast.instansi).insert(skp, unit: unit, at: Instant(rawValue: 0))
    }

    private static func pihak(_ person: Cast.Person) -> Pihak {
        Pihak(
            pegawai: person.id, nama: person.nama, nip: person.nip ?? "-", pangkatGolongan: person.golongan ?? "-",
            jabatan: Cast.posts.first { $0.0 == person.jabatan }?.1 ?? "-", unitKerja: "SMP Negeri 1 Nusa Harapan",
            instansi: "Kabupaten Nusa Harapan")
    }
}
