extension Migrations {
    /// The day on which an achievement was issued, the day from which an agency works with this program, and the signature of an SKP's owner
    /// with the content that it stands under.
    ///
    /// Of before, the day of issue is the day on which it was typed (nothing else is known), and an agency began with its first event.
    /// `date(…, 'unixepoch')` is SQLite's; see ADR 0012 for the other engine.
    static let m0011HariTerbit = Migration(
        number: 11, name: "hari terbit",
        sql: """
            alter table capaian_unit add column terbit {text};
            update capaian_unit set terbit = (
                select date(ditetapkan_pada / 1000000, 'unixepoch', case i.zona when 'WIB' then '+7 hours' when 'WITA' then '+8 hours'
                    else '+9 hours' end)
                from instansi i where i.id = capaian_unit.instansi_id);

            alter table skp add column tanda_tangan_pegawai {text};

            alter table instansi add column mulai {text};
            update instansi set mulai = (
                select date(min(p.waktu) / 1000000, 'unixepoch', case instansi.zona when 'WIB' then '+7 hours' when 'WITA' then '+8 hours'
                    else '+9 hours' end)
                from peristiwa p where p.instansi_id = instansi.id);
            """)
}
