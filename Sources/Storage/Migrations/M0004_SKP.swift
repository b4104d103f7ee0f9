extension Migrations {
    /// SKP with its results, indicators, expected behaviour and annex.
    static let m0004SKP = Migration(
        number: 4, name: "skp",
        sql: """
            create table skp (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                pegawai_id {text} not null,
                jabatan_id {text} not null,
                unit_id {text} not null,
                tahun {bigint} not null,
                mulai {text} not null,
                selesai {text} not null,
                jenis {text} not null check (jenis in ('jpt', 'ja_jf')),
                pendekatan {text} not null check (pendekatan in ('kualitatif', 'kuantitatif')),
                status {text} not null check (status in ('draft', 'diajukan', 'dikembalikan', 'disepakati', 'ditetapkan', 'diubah', 'ditutup')),
                penilai_id {text},
                versi {bigint} not null,
                menggantikan_id {text},
                alasan_perubahan {text},
                pihak_pegawai {text} not null,
                pihak_penilai {text},
                diajukan_pada {bigint},
                disepakati_pada {bigint},
                ditetapkan_pada {bigint},
                ditetapkan_oleh {text},
                dibuat {bigint} not null,
                version {bigint} not null,
                primary key (instansi_id, id),
                check (selesai >= mulai),
                check (penilai_id is null or penilai_id <> pegawai_id),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id),
                foreign key (instansi_id, jabatan_id) references jabatan (instansi_id, id),
                foreign key (instansi_id, unit_id) references unit_kerja (instansi_id, id),
                foreign key (instansi_id, penilai_id) references pegawai (instansi_id, id),
                foreign key (instansi_id, menggantikan_id) references skp (instansi_id, id)
            ) {strict};
            create index ix__skp__pegawai on skp (instansi_id, pegawai_id, tahun);
            create index ix__skp__penilai on skp (instansi_id, penilai_id, tahun);
            create index ix__skp__unit on skp (instansi_id, unit_id, tahun);
            create unique index uq__skp__berjalan on skp (instansi_id, pegawai_id, jabatan_id, mulai) where status = 'ditetapkan';
            create unique index uq__skp__disusun on skp (instansi_id, pegawai_id, jabatan_id, mulai)
                where status in ('draft', 'diajukan', 'dikembalikan', 'disepakati');

            create table rencana_hasil_kerja (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                skp_id {text} not null,
                urutan {bigint} not null,
                klasifikasi {text} not null check (klasifikasi in ('utama', 'tambahan')),
                uraian {text} not null,
                intervensi_id {text},
                intervensi_teks {text} not null,
                penugas {text} not null,
                asal_id {text},
                primary key (instansi_id, id),
                foreign key (instansi_id, skp_id) references skp (instansi_id, id),
                foreign key (instansi_id, intervensi_id) references rencana_hasil_kerja (instansi_id, id)
            ) {strict};
            create index ix__rhk__skp on rencana_hasil_kerja (instansi_id, skp_id, urutan);
            create index ix__rhk__intervensi on rencana_hasil_kerja (instansi_id, intervensi_id);

            create table indikator (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                rhk_id {text} not null,
                urutan {bigint} not null,
                uraian {text} not null,
                aspek {text} not null check (aspek in ('kuantitas', 'kualitas', 'waktu', 'biaya')),
                arah {text} not null check (arah in ('naik', 'turun', 'rentang', 'pernyataan')),
                satuan {text} not null,
                target_teks {text} not null,
                target_minimum {text},
                target_maksimum {text},
                target_tenggat {text},
                perspektif {text} check (perspektif in ('penerima_layanan', 'proses_bisnis', 'penguatan_internal', 'anggaran')),
                asal_id {text},
                primary key (instansi_id, id),
                foreign key (instansi_id, rhk_id) references rencana_hasil_kerja (instansi_id, id)
            ) {strict};
            create index ix__indikator__rhk on indikator (instansi_id, rhk_id, urutan);

            create table ekspektasi_khusus (
                instansi_id {bigint} not null references instansi (id),
                skp_id {text} not null,
                nilai {text} not null,
                urutan {bigint} not null,
                teks {text} not null,
                primary key (instansi_id, skp_id, nilai, urutan),
                foreign key (instansi_id, skp_id) references skp (instansi_id, id)
            ) {strict};

            create table lampiran_skp (
                instansi_id {bigint} not null references instansi (id),
                skp_id {text} not null,
                jenis {text} not null check (jenis in ('dukungan_sumber_daya', 'skema_pertanggungjawaban', 'konsekuensi')),
                urutan {bigint} not null,
                teks {text} not null,
                primary key (instansi_id, skp_id, jenis, urutan),
                foreign key (instansi_id, skp_id) references skp (instansi_id, id)
            ) {strict};

            create table dialog_kinerja (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                skp_id {text} not null,
                oleh_id {text} not null,
                teks {text} not null,
                dibuat {bigint} not null,
                primary key (instansi_id, id),
                foreign key (instansi_id, skp_id) references skp (instansi_id, id)
            ) {strict};
            create index ix__dialog__skp on dialog_kinerja (instansi_id, skp_id, dibuat);

            create table isian_sementara (
                instansi_id {bigint} not null references instansi (id),
                pegawai_id {text} not null,
                tempat {text} not null,
                isi {text} not null,
                diubah_pada {bigint} not null,
                primary key (instansi_id, pegawai_id, tempat),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id)
            ) {strict};
            """)
}
