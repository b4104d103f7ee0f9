extension Migrations {
    /// Events, idempotency keys, documents, jobs: what every use case shares.
    static let m0007Jejak = Migration(
        number: 7, name: "jejak",
        sql: """
            create table peristiwa (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                waktu {bigint} not null,
                pelaku_id {text},
                oleh_id {text},
                aksi {text} not null,
                jenis_objek {text} not null,
                objek_id {text} not null,
                sebelum {text},
                sesudah {text},
                alasan {text},
                primary key (instansi_id, id)
            ) {strict};
            create index ix__peristiwa__objek on peristiwa (instansi_id, jenis_objek, objek_id, id);
            create index ix__peristiwa__pelaku on peristiwa (instansi_id, pelaku_id, id);

            create table idempotensi (
                instansi_id {bigint} not null references instansi (id),
                pegawai_id {text} not null,
                kunci {text} not null,
                isi {text} not null,
                tanda_terima {text} not null,
                dibuat {bigint} not null,
                primary key (instansi_id, pegawai_id, kunci)
            ) {strict};

            create table dokumen (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                formulir {text} not null,
                jenis_objek {text} not null,
                objek_id {text} not null,
                pegawai_id {text} not null,
                cuplikan {text} not null,
                sha256 {text} not null,
                dibuat {bigint} not null,
                dibuat_oleh {text} not null,
                primary key (instansi_id, id),
                constraint uq__dokumen__isi unique (instansi_id, formulir, objek_id, sha256)
            ) {strict};
            create index ix__dokumen__id on dokumen (id);
            create index ix__dokumen__objek on dokumen (instansi_id, jenis_objek, objek_id);

            create table pekerjaan (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                jenis {text} not null,
                masukan {text} not null,
                status {text} not null check (status in ('menunggu', 'berjalan', 'selesai', 'gagal', 'dibatalkan')),
                kemajuan {bigint} not null,
                jumlah {bigint} not null,
                pesan {text} not null,
                hasil {text},
                dibuat {bigint} not null,
                dibuat_oleh {text} not null,
                selesai_pada {bigint},
                primary key (instansi_id, id)
            ) {strict};
            create index ix__pekerjaan__pembuat on pekerjaan (instansi_id, dibuat_oleh, id);

            create table pengingat (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                untuk_id {text} not null,
                dari_id {text} not null,
                tentang {text} not null,
                tautan {text} not null,
                dibuat {bigint} not null,
                dibaca {bigint},
                primary key (instansi_id, id)
            ) {strict};
            create index ix__pengingat__untuk on pengingat (instansi_id, untuk_id, dibaca);
            """)
}
