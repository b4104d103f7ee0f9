extension Migrations {
    /// One table for every sealed decision; each names the one it replaces.
    ///
    /// Carries over what lay in `evaluasi.keputusan`, in `keberatan.semula` (what an evaluation was before its objection was decided) and
    /// in `hasil_aturan`: the same hash, value and steps. The inputs of an evaluation are its two ratings, with the words that people
    /// read; its day is the last of its period. A further kind of object costs no migration: the list is closed in `ObjekKeputusan`. `json_extract` and `json_remove` are SQLite's; see ADR 0012 for the other engine.
    static let m0010Keputusan = Migration(
        number: 10, name: "keputusan",
        sql: """
            create table keputusan (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                jenis_objek {text} not null,
                objek_id {text} not null,
                pegawai_id {text} not null,
                topik {text} not null,
                tanya {text} not null,
                tanggal {text} not null,
                masukan {text} not null,
                nilai {text} not null,
                rulebook {text} not null,
                sha256 {text} not null,
                langkah {text} not null,
                menggantikan_id {text},
                dibuat_oleh {text} not null,
                dibuat_pada {bigint} not null,
                primary key (instansi_id, id),
                constraint uq__keputusan__menggantikan unique (instansi_id, menggantikan_id),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id),
                foreign key (instansi_id, menggantikan_id) references keputusan (instansi_id, id)
            ) {strict};

            create table keputusan_lama (
                instansi_id {bigint} not null,
                id {text} not null,
                jenis_objek {text} not null,
                pegawai_id {text} not null,
                tanggal {text} not null,
                rating_hasil {text} not null,
                rating_perilaku {text} not null,
                isi {text} not null,
                menggantikan_id {text},
                dibuat_oleh {text} not null,
                dibuat_pada {bigint} not null
            ) {strict};

            insert into keputusan_lama
            select e.instansi_id, e.id, 'evaluasi', e.pegawai_id, p.selesai,
                coalesce(json_extract(k.semula, '$.hasil'), e.rating_hasil), coalesce(json_extract(k.semula, '$.perilaku'), e.rating_perilaku),
                coalesce(json_extract(k.semula, '$.keputusan'), e.keputusan), null,
                case when e.alasan_ambil_alih is null then e.penilai_id else coalesce(e.atasan_penilai_id, e.penilai_id) end,
                coalesce(e.dinilai_pada, e.disampaikan_pada, 0)
            from evaluasi e
            join periode p on p.instansi_id = e.instansi_id and p.id = e.periode_id
            left join keberatan k on k.instansi_id = e.instansi_id and k.evaluasi_id = e.id and k.semula <> 'null'
            where e.keputusan is not null;

            insert into keputusan_lama
            select e.instansi_id, k.id, 'keberatan', e.pegawai_id, p.selesai, e.rating_hasil, e.rating_perilaku, e.keputusan, e.id,
                coalesce(k.diputuskan_oleh, e.penilai_id), coalesce(k.diputuskan_pada, 0)
            from keberatan k
            join evaluasi e on e.instansi_id = k.instansi_id and e.id = k.evaluasi_id
            join periode p on p.instansi_id = e.instansi_id and p.id = e.periode_id
            where k.semula <> 'null' and e.keputusan is not null;

            insert into keputusan
            select instansi_id, id, jenis_objek, id, pegawai_id, 'predikat-kinerja', 'Predikat Kinerja', tanggal,
                '{"Rating Hasil Kerja":{"jenis":"teks","kata":"'
                    || case rating_hasil when 'diatas_ekspektasi' then 'Di atas ekspektasi' when 'sesuai_ekspektasi' then 'Sesuai ekspektasi'
                        else 'Di bawah ekspektasi' end
                    || '","nilai":"' || rating_hasil || '"},"Rating Perilaku Kerja":{"jenis":"teks","kata":"'
                    || case rating_perilaku when 'diatas_ekspektasi' then 'Di atas ekspektasi'
                        when 'sesuai_ekspektasi' then 'Sesuai ekspektasi' else 'Di bawah ekspektasi' end
                    || '","nilai":"' || rating_perilaku || '"}}',
                '"' || json_extract(isi, '$.predikat') || '"', json_extract(isi, '$.rulebook'), json_extract(isi, '$.rulebookHash'),
                json_extract(isi, '$.alasan'), menggantikan_id, dibuat_oleh, dibuat_pada
            from keputusan_lama order by instansi_id, case jenis_objek when 'evaluasi' then 0 else 1 end, id;
            drop table keputusan_lama;

            insert into keputusan
            select instansi_id, id, 'hasil_aturan', aturan_id, pegawai_id, 'instansi/' || topik, json_extract(keputusan, '$.keputusan'),
                tanggal, json_extract(keputusan, '$.masukan'), json_extract(keputusan, '$.nilai'), json_extract(keputusan, '$.rulebook'),
                sha256, json_extract(keputusan, '$.alasan'), menggantikan_id, dibuat_oleh, dibuat_pada
            from hasil_aturan order by instansi_id, id;
            drop table hasil_aturan;

            alter table evaluasi add column keputusan_id {text};
            update evaluasi set keputusan_id = coalesce(
                (select k.id from keberatan k where k.instansi_id = evaluasi.instansi_id and k.evaluasi_id = evaluasi.id and k.semula <> 'null'),
                id)
            where keputusan is not null;
            alter table evaluasi drop column keputusan;

            alter table keberatan add column keputusan_semula_id {text};
            update keberatan set keputusan_semula_id = evaluasi_id, semula = json_remove(semula, '$.keputusan') where semula <> 'null';

            create index ix__keputusan__pegawai on keputusan (instansi_id, pegawai_id, topik, tanggal, id);
            create index ix__keputusan__objek on keputusan (instansi_id, jenis_objek, objek_id, tanggal, pegawai_id);
            create index ix__evaluasi__keputusan on evaluasi (instansi_id, keputusan_id);
            """)
}
