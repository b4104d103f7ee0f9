extension Migrations {
    /// The place of each event in the agency's line, and what kind of actor made it.
    ///
    /// Events of before get their numbers in the order of their identifiers; what the operator of the server did loses the invented
    /// person that stood for him.
    static let m0009Urutan = Migration(
        number: 9, name: "urutan peristiwa",
        sql: """
            create table urutan_peristiwa (
                instansi_id {bigint} not null references instansi (id),
                terakhir {bigint} not null,
                primary key (instansi_id)
            ) {strict};

            alter table peristiwa add column nomor {bigint} not null default 0;
            alter table peristiwa add column jenis_pelaku {text} not null default 'orang'
                check (jenis_pelaku in ('orang', 'operator', 'sistem', 'tiket'));

            update peristiwa set nomor = urut.nomor
            from (select instansi_id, id, row_number() over (partition by instansi_id order by id) as nomor from peristiwa) as urut
            where urut.instansi_id = peristiwa.instansi_id and urut.id = peristiwa.id;
            update peristiwa set jenis_pelaku = 'operator', pelaku_id = null where pelaku_id = '00000000000000000000000000';
            update peristiwa set jenis_pelaku = 'sistem' where pelaku_id is null and jenis_pelaku = 'orang';
            update peristiwa set aksi = aksi || '_skp' where aksi in ('dokumen.minta', 'dokumen.terbitkan') and jenis_objek = 'skp';
            insert into urutan_peristiwa (instansi_id, terakhir) select instansi_id, max(nomor) from peristiwa group by instansi_id;
            create unique index uq__peristiwa__nomor on peristiwa (instansi_id, nomor);
            drop index ix__peristiwa__objek;
            create index ix__peristiwa__objek on peristiwa (instansi_id, jenis_objek, objek_id, nomor);
            """)
}
