extension Migrations {
    /// Unit achievement, evaluations, objections.
    static let m0006Evaluasi = Migration(
        number: 6, name: "evaluasi",
        sql: """
            create table capaian_unit (
                instansi_id {bigint} not null references instansi (id),
                unit_id {text} not null,
                periode_id {text} not null,
                predikat {text} not null check (predikat in ('istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang')),
                alasan {text} not null,
                ditetapkan_oleh {text} not null,
                ditetapkan_pada {bigint} not null,
                version {bigint} not null,
                primary key (instansi_id, unit_id, periode_id),
                foreign key (instansi_id, unit_id) references unit_kerja (instansi_id, id),
                foreign key (instansi_id, periode_id) references periode (instansi_id, id)
            ) {strict};

            create table evaluasi (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                skp_id {text} not null,
                periode_id {text} not null,
                pegawai_id {text} not null,
                penilai_id {text} not null,
                atasan_penilai_id {text},
                status {text} not null check (status in ('dinilai', 'disampaikan', 'diterima', 'keberatan', 'final')),
                capaian_unit {text} check (capaian_unit in ('istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang')),
                usulan {text} not null,
                rating_hasil {text} check (rating_hasil in ('diatas_ekspektasi', 'sesuai_ekspektasi', 'dibawah_ekspektasi')),
                alasan_hasil {text} not null,
                rating_perilaku {text} check (rating_perilaku in ('diatas_ekspektasi', 'sesuai_ekspektasi', 'dibawah_ekspektasi')),
                alasan_perilaku {text} not null,
                predikat {text} check (predikat in ('sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang')),
                keputusan {text},
                catatan {text} not null,
                pihak {text} not null,
                capaian_periode_id {text},
                dinilai_pada {bigint},
                disampaikan_pada {bigint},
                dibuka_pada {bigint},
                diterima_pada {bigint},
                final_pada {bigint},
                alasan_ambil_alih {text},
                tanpa_keberatan {text},
                version {bigint} not null,
                primary key (instansi_id, id),
                check (penilai_id <> pegawai_id),
                constraint uq__evaluasi__periode unique (instansi_id, skp_id, periode_id),
                foreign key (instansi_id, skp_id) references skp (instansi_id, id),
                foreign key (instansi_id, periode_id) references periode (instansi_id, id),
                foreign key (instansi_id, pegawai_id) references pegawai (instansi_id, id),
                foreign key (instansi_id, penilai_id) references pegawai (instansi_id, id)
            ) {strict};
            create index ix__evaluasi__pegawai on evaluasi (instansi_id, pegawai_id, periode_id);
            create index ix__evaluasi__penilai on evaluasi (instansi_id, penilai_id, periode_id, status);
            create index ix__evaluasi__atasan on evaluasi (instansi_id, atasan_penilai_id, status);

            create table keberatan (
                instansi_id {bigint} not null references instansi (id),
                id {text} not null,
                evaluasi_id {text} not null,
                alasan {text} not null,
                penjelasan_penilai {text} not null,
                dijelaskan_pada {bigint},
                putusan {text} check (putusan in ('menguatkan', 'mengubah')),
                pertimbangan {text} not null,
                semula {text} not null,
                diajukan_pada {bigint} not null,
                diputuskan_pada {bigint},
                diputuskan_oleh {text},
                version {bigint} not null,
                primary key (instansi_id, id),
                constraint uq__keberatan__evaluasi unique (instansi_id, evaluasi_id),
                foreign key (instansi_id, evaluasi_id) references evaluasi (instansi_id, id)
            ) {strict};
            """)
}
