extension Migrations {
    /// Periods, action plans, results with evidence, feedback.
    static let m0005Pelaksanaan = Migration(
        number: 5, name: "pelaksanaan",
        sql: """
            create table periode (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                jenis {text} not null check (jenis in ('bulanan', 'triwulanan', 'tahunan')),
                tahun {bigint} not null,
                urutan {bigint} not null,
                mulai {text} not null,
                selesai {text} not null,
                dibuka_pada {bigint},
                primary key (instansi_id, id),
                constraint uq__periode__urutan unique (instansi_id, tahun, jenis, urutan)
            ) {strict};

            create table rencana_aksi (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                rhk_id {text} not null,
                periode_id {text} not null,
                urutan {bigint} not null,
                uraian {text} not null,
                selesai {bool} not null,
                primary key (instansi_id, id),
                foreign key (instansi_id, rhk_id) references rencana_hasil_kerja (instansi_id, id),
                foreign key (instansi_id, periode_id) references periode (instansi_id, id)
            ) {strict};
            create index ix__rencana_aksi__rhk on rencana_aksi (instansi_id, rhk_id, periode_id);

            create table realisasi (
                instansi_id {bigint} not null references instansi (id),
                indikator_id {text} not null,
                periode_id {text} not null,
                uraian {text} not null,
                nilai {text},
                formulir {text},
                diubah_pada {bigint} not null,
                version {bigint} not null,
                primary key (instansi_id, indikator_id, periode_id),
                foreign key (instansi_id, indikator_id) references indikator (instansi_id, id),
                foreign key (instansi_id, periode_id) references periode (instansi_id, id)
            ) {strict};

            create table bukti_dukung (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                rhk_id {text} not null,
                periode_id {text} not null,
                keterangan {text} not null,
                tautan {text},
                sha256 {text},
                ukuran {bigint},
                jenis_berkas {text},
                nama_berkas {text},
                dibuat {bigint} not null,
                dibuat_oleh {text} not null,
                ditarik {bigint},
                primary key (instansi_id, id),
                check ((tautan is null) <> (sha256 is null)),
                foreign key (instansi_id, rhk_id) references rencana_hasil_kerja (instansi_id, id),
                foreign key (instansi_id, periode_id) references periode (instansi_id, id)
            ) {strict};
            create index ix__bukti__rhk on bukti_dukung (instansi_id, rhk_id, periode_id);
            create index ix__bukti__isi on bukti_dukung (instansi_id, sha256);

            create table umpan_balik (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                skp_id {text} not null,
                periode_id {text} not null,
                pemberi_id {text},
                peran {text} not null check (peran in ('pimpinan', 'rekan', 'bawahan', 'lain')),
                rhk_id {text},
                nilai {text},
                nada {text} not null check (nada in ('positif', 'netral', 'negatif')),
                teks {text} not null,
                dibuat {bigint} not null,
                primary key (instansi_id, id),
                check (rhk_id is null or nilai is null),
                foreign key (instansi_id, skp_id) references skp (instansi_id, id),
                foreign key (instansi_id, periode_id) references periode (instansi_id, id),
                foreign key (instansi_id, rhk_id) references rencana_hasil_kerja (instansi_id, id)
            ) {strict};
            create index ix__umpan_balik__skp on umpan_balik (instansi_id, skp_id, periode_id);
            create index ix__umpan_balik__pemberi on umpan_balik (instansi_id, pemberi_id, id);

            create table permintaan_umpan_balik (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                skp_id {text} not null,
                periode_id {text} not null,
                peminta_id {text} not null,
                pemberi_id {text} not null,
                peran {text} not null check (peran in ('pimpinan', 'rekan', 'bawahan', 'lain')),
                pesan {text} not null,
                dibuat {bigint} not null,
                dijawab {bigint},
                primary key (instansi_id, id),
                constraint uq__permintaan__sekali unique (instansi_id, skp_id, periode_id, pemberi_id),
                check (peminta_id <> pemberi_id),
                foreign key (instansi_id, skp_id) references skp (instansi_id, id),
                foreign key (instansi_id, periode_id) references periode (instansi_id, id)
            ) {strict};
            create index ix__permintaan__pemberi on permintaan_umpan_balik (instansi_id, pemberi_id, dijawab);
            """)
}
