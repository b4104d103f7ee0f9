extension Migrations {
    /// Agencies, their units, posts, people, and who holds which post when.
    static let m0002Organisasi = Migration(
        number: 2, name: "organisasi",
        sql: """
            create table instansi (
                id {bigint} not null primary key,
                nama {text} not null,
                kota {text} not null,
                zona {text} not null check (zona in ('WIB', 'WITA', 'WIT')),
                periode {text} not null check (periode in ('bulanan', 'triwulanan')),
                pola_hari_kerja {text} not null check (pola_hari_kerja in ('lima_hari', 'enam_hari')),
                version {bigint} not null
            ) {strict};

            create table unit_kerja (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                kode {text} not null,
                nama {text} not null,
                jenis {text} not null,
                induk_id {text},
                aktif {bool} not null,
                version {bigint} not null,
                primary key (instansi_id, id),
                constraint uq__unit_kerja__kode unique (instansi_id, kode),
                foreign key (instansi_id, induk_id) references unit_kerja (instansi_id, id)
            ) {strict};
            create index ix__unit_kerja__induk on unit_kerja (instansi_id, induk_id);

            create table jabatan (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                nama {text} not null,
                jenjang {text} not null check (jenjang in
                    ('kepala_daerah', 'jpt_utama', 'jpt_madya', 'jpt_pratama', 'administrator', 'pengawas', 'fungsional', 'pelaksana')),
                unit_id {text} not null,
                opd_id {text},
                atasan_id {text},
                eselon {text} not null,
                urutan {bigint} not null,
                pimpinan_unit_mandiri {bool} not null,
                aktif {bool} not null,
                version {bigint} not null,
                primary key (instansi_id, id),
                constraint uq__jabatan__nama_unit unique (instansi_id, unit_id, nama),
                foreign key (instansi_id, unit_id) references unit_kerja (instansi_id, id),
                foreign key (instansi_id, opd_id) references unit_kerja (instansi_id, id),
                foreign key (instansi_id, atasan_id) references jabatan (instansi_id, id)
            ) {strict};
            create index ix__jabatan__atasan on jabatan (instansi_id, atasan_id);

            create table pegawai (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                nip {text},
                nama {text} not null,
                jenis {text} not null check (jenis in ('pns', 'pppk', 'pppk_paruh_waktu', 'pejabat_negara', 'non_asn')),
                kedudukan {text} not null check (kedudukan in ('aktif', 'diberhentikan_sementara', 'cltn', 'mpp', 'berhenti')),
                golongan {text},
                cari {text} not null,
                version {bigint} not null,
                primary key (instansi_id, id),
                constraint uq__pegawai__nip unique (instansi_id, nip)
            ) {strict};
            create index ix__pegawai__cari on pegawai (instansi_id, cari, id);

            create table penugasan (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                pegawai_id {text} not null,
                jabatan_id {text} not null,
                jenis {text} not null check (jenis in ('definitif', 'pj', 'plt', 'plh')),
                nomor_sk {text},
                tanggal_sk {text},
                mulai {text} not null,
                selesai {text},
                version {bigint} not null,
                primary key (instansi_id, id),
                constraint uq__penugasan__awal unique (instansi_id, pegawai_id, jabatan_id, jenis, mulai),
                check (selesai is null or selesai >= mulai),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id),
                foreign key (instansi_id, jabatan_id) references jabatan (instansi_id, id)
            ) {strict};
            create index ix__penugasan__jabatan on penugasan (instansi_id, jabatan_id);

            create table koreksi_atasan (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                pegawai_id {text} not null,
                atasan_id {text} not null,
                mulai {text} not null,
                alasan {text} not null,
                status {text} not null check (status in ('diajukan', 'disetujui', 'ditolak')),
                diajukan_oleh {text} not null,
                diajukan_pada {bigint} not null,
                diputuskan_oleh {text},
                diputuskan_pada {bigint},
                catatan {text},
                version {bigint} not null,
                primary key (instansi_id, id),
                check (pegawai_id <> atasan_id),
                check (diputuskan_oleh is null or diputuskan_oleh <> pegawai_id),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id),
                foreign key (instansi_id, atasan_id) references pegawai (instansi_id, id)
            ) {strict};
            create index ix__koreksi_atasan__pegawai on koreksi_atasan (instansi_id, pegawai_id, status);

            create table hari_libur (
                instansi_id {bigint} not null references instansi (id),
                tanggal {text} not null,
                keterangan {text} not null,
                jenis {text} not null check (jenis in ('nasional', 'cuti_bersama', 'daerah')),
                primary key (instansi_id, tanggal)
            ) {strict};

            create table impor (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                nama_berkas {text} not null,
                sha256 {text} not null,
                pemetaan {text},
                hasil {text},
                status {text} not null check (status in ('diunggah', 'diperiksa', 'diterapkan', 'dibatalkan')),
                dibuat {bigint} not null,
                dibuat_oleh {text} not null,
                version {bigint} not null,
                primary key (instansi_id, id)
            ) {strict};
            """)
}
