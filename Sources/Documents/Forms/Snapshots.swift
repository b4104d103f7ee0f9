/// One of the two or three people a form names, as they were when it was sealed.
package struct PihakSnapshot: Codable, Hashable, Sendable {
    package var nama: String
    /// Absent where the law makes it optional: ministers and heads of region have none.
    package var nip: String?
    package var pangkatGolonganRuang: String?
    package var jabatan: String
    package var unitKerja: String

    package init(nama: String, nip: String?, pangkatGolonganRuang: String?, jabatan: String, unitKerja: String) {
        self.nama = nama
        self.nip = nip
        self.pangkatGolonganRuang = pangkatGolonganRuang
        self.jabatan = jabatan
        self.unitKerja = unitKerja
    }
}

/// A place for a signature, filled or still empty.
package struct TandaTanganSnapshot: Codable, Hashable, Sendable {
    /// A signature made in this system with the account of the signer. Not certified by a certificate authority.
    package struct Elektronik: Codable, Hashable, Sendable {
        package var nama: String
        package var nip: String?
        /// As printed, in the agency's zone: `9 Januari 2026 08.15.02 WIB`.
        package var waktu: String

        package init(nama: String, nip: String?, waktu: String) {
            self.nama = nama
            self.nip = nip
            self.waktu = waktu
        }
    }

    package var tempat: String?
    /// `9 Januari 2026`; nil prints a line to fill in by hand.
    package var tanggal: String?
    package var nama: String
    package var nip: String?
    /// Such as `Plt. Kepala Dinas` or `a.n. Kepala Dinas`, printed above the name.
    package var keterangan: String?
    package var elektronik: Elektronik?
    /// Where and when the person signed, for a signature that stands on another document and is only cited on this one.
    package var rujukan: String?

    package init(
        tempat: String?, tanggal: String?, nama: String, nip: String?, keterangan: String? = nil, elektronik: Elektronik? = nil,
        rujukan: String? = nil
    ) {
        self.tempat = tempat
        self.tanggal = tanggal
        self.nama = nama
        self.nip = nip
        self.keterangan = keterangan
        self.elektronik = elektronik
        self.rujukan = rujukan
    }
}

/// A planned result with its indicators, and in evaluations what came of it.
package struct HasilKerjaSnapshot: Codable, Hashable, Sendable {
    package struct Indikator: Codable, Hashable, Sendable {
        /// Kuantitas, Kualitas, Waktu or Biaya; only in A.1.7 and C.1.3.
        package var aspek: String?
        package var indikator: String
        package var target: String
        /// Only for JPT and heads of independent units.
        package var perspektif: String?
        package var realisasi: String?
        /// Each line begins with the giver's role: `Pimpinan: …`, `Rekan kerja setingkat: …`.
        package var umpanBalik: [String]

        package init(
            aspek: String? = nil, indikator: String, target: String, perspektif: String? = nil, realisasi: String? = nil,
            umpanBalik: [String] = []
        ) {
            self.aspek = aspek
            self.indikator = indikator
            self.target = target
            self.perspektif = perspektif
            self.realisasi = realisasi
            self.umpanBalik = umpanBalik
        }
    }

    /// The superior's result that this one intervenes in (A.1.7 column 2).
    package struct RencanaPimpinan: Codable, Hashable, Sendable {
        package var rencana: String
        /// Given when the superior is JPT or heads an independent unit (footnote * of A.1.7).
        package var indikator: [String]

        package init(rencana: String, indikator: [String] = []) {
            self.rencana = rencana
            self.indikator = indikator
        }
    }

    package var rencana: String
    /// Post of the leader, or the team, that gave the assignment.
    package var pemberiTugas: String?
    package var rencanaPimpinan: RencanaPimpinan?
    package var indikator: [Indikator]
    package var realisasi: [String]
    package var umpanBalik: [String]

    package init(
        rencana: String, pemberiTugas: String? = nil, rencanaPimpinan: RencanaPimpinan? = nil, indikator: [Indikator],
        realisasi: [String] = [], umpanBalik: [String] = []
    ) {
        self.rencana = rencana
        self.pemberiTugas = pemberiTugas
        self.rencanaPimpinan = rencanaPimpinan
        self.indikator = indikator
        self.realisasi = realisasi
        self.umpanBalik = umpanBalik
    }
}

/// One of the seven BerAKHLAK values with its three official behaviours.
package struct PerilakuSnapshot: Codable, Hashable, Sendable {
    package var nilai: String
    package var panduan: [String]
    package var ekspektasiKhusus: [String]
    package var umpanBalik: [String]

    package init(nilai: String, panduan: [String], ekspektasiKhusus: [String] = [], umpanBalik: [String] = []) {
        self.nilai = nilai
        self.panduan = panduan
        self.ekspektasiKhusus = ekspektasiKhusus
        self.umpanBalik = umpanBalik
    }
}

/// The head that all forms share.
package struct KepalaSnapshot: Codable, Hashable, Sendable {
    package var namaInstansi: String
    /// `1 JANUARI SD 31 DESEMBER TAHUN 2026`.
    package var periodePenilaian: String
    package var pegawai: PihakSnapshot
    package var pejabatPenilai: PihakSnapshot

    package init(namaInstansi: String, periodePenilaian: String, pegawai: PihakSnapshot, pejabatPenilai: PihakSnapshot) {
        self.namaInstansi = namaInstansi
        self.periodePenilaian = periodePenilaian
        self.pegawai = pegawai
        self.pejabatPenilai = pejabatPenilai
    }
}
