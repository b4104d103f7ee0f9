extension Migrations {
    /// Rulebooks of the agency: every byte that was uploaded, who proposed and who approved, what-ifs, and sealed results.
    ///
    /// The CHECKs hold the two-person rule also against a fault of the program.
    static let m0008Aturan = Migration(
        number: 8, name: "aturan",
        sql: """
            create table aturan_isi (
                instansi_id {bigint} not null references instansi (id),
                sha256 {text} not null,
                isi {text} not null,
                dibuat {bigint} not null,
                primary key (instansi_id, sha256)
            ) {strict};

            create table aturan_instansi (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                topik {text} not null,
                versi {bigint} not null,
                judul {text} not null,
                dasar {text} not null,
                keputusan {text} not null,
                satuan {text} not null,
                mulai {text} not null,
                sampai {text},
                status {text} not null check (status in ('draf', 'diajukan', 'disetujui', 'ditolak', 'dicabut', 'dibatalkan')),
                sha256 {text} not null,
                sha256_contoh {text} not null,
                pemeriksaan {text} not null,
                diunggah_oleh {text} not null,
                diunggah_pada {bigint} not null,
                diajukan_oleh {text},
                diajukan_pada {bigint},
                diputuskan_oleh {text},
                diputuskan_pada {bigint},
                dicabut_oleh {text},
                dicabut_pada {bigint},
                catatan {text} not null,
                version {bigint} not null,
                primary key (instansi_id, id),
                constraint uq__aturan_instansi__versi unique (instansi_id, topik, versi),
                constraint ck__aturan_instansi__dua_orang check
                    (diputuskan_oleh is null or (diputuskan_oleh <> diunggah_oleh and diputuskan_oleh <> diajukan_oleh)),
                constraint ck__aturan_instansi__diputuskan check
                    (status not in ('disetujui', 'ditolak', 'dicabut') or (diajukan_oleh is not null and diputuskan_oleh is not null)),
                foreign key (instansi_id, sha256) references aturan_isi (instansi_id, sha256),
                foreign key (instansi_id, sha256_contoh) references aturan_isi (instansi_id, sha256),
                foreign key (instansi_id, diunggah_oleh) references pegawai (instansi_id, id),
                foreign key (instansi_id, diajukan_oleh) references pegawai (instansi_id, id),
                foreign key (instansi_id, diputuskan_oleh) references pegawai (instansi_id, id)
            ) {strict};
            create index ix__aturan_instansi__status on aturan_instansi (instansi_id, status, id);

            create table simulasi_aturan (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                aturan_id {text} not null,
                pembanding_id {text},
                tanggal {text} not null,
                tetapan {text} not null,
                ringkasan {text} not null,
                dibuat_oleh {text} not null,
                dibuat_pada {bigint} not null,
                primary key (instansi_id, id),
                foreign key (instansi_id, aturan_id) references aturan_instansi (instansi_id, id),
                foreign key (instansi_id, pembanding_id) references aturan_instansi (instansi_id, id)
            ) {strict};
            create index ix__simulasi_aturan__aturan on simulasi_aturan (instansi_id, aturan_id, id);

            create table simulasi_aturan_baris (
                instansi_id {bigint} not null references instansi (id),
                simulasi_id {text} not null,
                pegawai_id {text} not null,
                lama {text},
                baru {text},
                galat {text},
                berubah {bool} not null,
                primary key (instansi_id, simulasi_id, pegawai_id),
                foreign key (instansi_id, simulasi_id) references simulasi_aturan (instansi_id, id),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id)
            ) {strict};
            create index ix__simulasi_aturan_baris__berubah on simulasi_aturan_baris (instansi_id, simulasi_id, berubah, pegawai_id);

            create table hasil_aturan (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                pegawai_id {text} not null,
                aturan_id {text} not null,
                topik {text} not null,
                sha256 {text} not null,
                tanggal {text} not null,
                keputusan {text} not null,
                menggantikan_id {text},
                dibuat_oleh {text} not null,
                dibuat_pada {bigint} not null,
                primary key (instansi_id, id),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id),
                foreign key (instansi_id, aturan_id) references aturan_instansi (instansi_id, id),
                foreign key (instansi_id, sha256) references aturan_isi (instansi_id, sha256),
                foreign key (instansi_id, menggantikan_id) references hasil_aturan (instansi_id, id)
            ) {strict};
            create index ix__hasil_aturan__pegawai on hasil_aturan (instansi_id, pegawai_id, topik, tanggal, id);
            create index ix__hasil_aturan__aturan on hasil_aturan (instansi_id, aturan_id, tanggal, pegawai_id);
            """)
}
