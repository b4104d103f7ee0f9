extension Migrations {
    /// What takes two people: taking an admin's role away, and imports that move more people than one admin may alone.
    static let m0012SecondAdmin = Migration(
        number: 12, name: "dua orang",
        sql: """
            alter table instansi add column impor_sendiri {bigint} not null default 25 check (impor_sendiri between 0 and 500);
            alter table permintaan_peran add column jenis {text} not null default 'beri' check (jenis in ('beri', 'cabut'));
            """)
}
