extension Migrations {
    /// Accounts, roles, sessions, delegations, API tokens.
    static let m0003Akun = Migration(
        number: 3, name: "akun",
        sql: """
            create table akun (
                instansi_id {bigint} not null references instansi (id),
                pegawai_id {text} not null,
                nama_masuk {text},
                kata_sandi {text},
                kode_aktivasi {text},
                kode_cetakan {text},
                kode_berlaku_sampai {bigint},
                totp_rahasia {text},
                totp_langkah_terakhir {bigint},
                gagal {bigint} not null,
                aktif {bool} not null,
                diaktifkan_pada {bigint},
                version {bigint} not null,
                primary key (instansi_id, pegawai_id),
                constraint uq__akun__nama_masuk unique (nama_masuk),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id)
            ) {strict};
            create index ix__akun__cetakan on akun (instansi_id, kode_cetakan);
            create index ix__pegawai__nip on pegawai (nip);

            create table percobaan_masuk (
                kunci {text} not null primary key,
                jumlah {bigint} not null,
                terakhir {bigint} not null,
                tunggu_sampai {bigint} not null
            ) {strict};
            create index ix__percobaan_masuk__terakhir on percobaan_masuk (terakhir);

            create table permintaan_peran (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                pegawai_id {text} not null,
                peran {text} not null check (peran in ('admin_kepegawaian', 'auditor', 'dpo')),
                alasan {text} not null,
                diminta_oleh {text} not null,
                diminta_pada {bigint} not null,
                status {text} not null check (status in ('diminta', 'disetujui', 'ditolak', 'langsung', 'dicabut')),
                diputuskan_oleh {text},
                diputuskan_pada {bigint},
                primary key (instansi_id, id),
                check (diminta_oleh <> pegawai_id),
                check (diputuskan_oleh is null or (diputuskan_oleh <> diminta_oleh and diputuskan_oleh <> pegawai_id)),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id)
            ) {strict};
            create index ix__permintaan_peran__status on permintaan_peran (instansi_id, status, id);

            create table peran_akun (
                instansi_id {bigint} not null references instansi (id),
                pegawai_id {text} not null,
                peran {text} not null check (peran in ('admin_kepegawaian', 'auditor', 'dpo')),
                diberikan_oleh {text},
                diberikan_pada {bigint} not null,
                primary key (instansi_id, pegawai_id, peran),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id)
            ) {strict};

            create table kode_pemulihan (
                instansi_id {bigint} not null references instansi (id),
                pegawai_id {text} not null,
                hash {text} not null,
                dipakai_pada {bigint},
                primary key (instansi_id, pegawai_id, hash)
            ) {strict};

            create table sesi (
                hash {text} not null primary key,
                instansi_id {bigint} not null references instansi (id),
                pegawai_id {text} not null,
                nomor {text} not null,
                dibuat {bigint} not null,
                terakhir {bigint} not null,
                step_up {bigint},
                totp_selesai {bool} not null,
                atas_nama {text},
                perangkat {text} not null,
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id)
            ) {strict};
            create index ix__sesi__pegawai on sesi (instansi_id, pegawai_id);

            create table delegasi (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                pemberi_id {text} not null,
                penerima_id {text} not null,
                mulai {text} not null,
                selesai {text} not null,
                alasan {text} not null,
                dibuat {bigint} not null,
                dicabut {bigint},
                primary key (instansi_id, id),
                check (pemberi_id <> penerima_id),
                check (selesai >= mulai),
                foreign key (instansi_id, pemberi_id) references pegawai (instansi_id, id),
                foreign key (instansi_id, penerima_id) references pegawai (instansi_id, id)
            ) {strict};
            create index ix__delegasi__penerima on delegasi (instansi_id, penerima_id);
            create index ix__delegasi__pemberi on delegasi (instansi_id, pemberi_id);

            create table token_api (
                hash {text} not null primary key,
                instansi_id {bigint} not null references instansi (id),
                pegawai_id {text} not null,
                nomor {text} not null,
                nama {text} not null,
                cakupan {text} not null,
                dibuat {bigint} not null,
                kedaluwarsa {bigint} not null,
                terakhir {bigint},
                dicabut {bigint},
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id)
            ) {strict};
            create index ix__token_api__pegawai on token_api (instansi_id, pegawai_id);
            """)
}
