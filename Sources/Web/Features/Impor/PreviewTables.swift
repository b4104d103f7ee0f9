import Impor
import Kinerja

/// Some people as the file was understood: a column that was taken for another shows here at once.
struct SampleTable: Component {
    let rows: [SampleRow]

    var html: HTML {
        guard !rows.isEmpty else { return .empty }
        return """
            <h2>Contoh baris seperti yang dibaca</h2>
            \(DataTable(
                caption: "Contoh baris", hidesCaption: true,
                columns: [
                    DataTable.Column("Baris"), DataTable.Column("NIP"), DataTable.Column("Nama"), DataTable.Column("Golongan"),
                    DataTable.Column("Jabatan"), DataTable.Column("Unit kerja"), DataTable.Column("TMT jabatan"),
                ],
                rows: rows.map { row in
                    [
                        "\(row.sheet) \(row.row)", "\(row.nip?.digits ?? "-")", "\(row.nama)", "\(row.golongan ?? "-")", "\(row.jabatan)", "\(row.unit)",
                        "\(row.tmt.pendek)",
                    ]
                }))
            """
    }
}

/// What changes of people who are in the register already.
struct PerubahanTable: Component {
    let rows: [PerubahanPegawai]
    /// How many there are in all.
    let total: Int

    static let shown = 50

    var html: HTML {
        guard !rows.isEmpty else { return .empty }
        let some = rows.prefix(Self.shown)
        return """
            <h3>Pegawai yang datanya berubah</h3>
            \(DataTable(
                caption: "Pegawai yang datanya berubah", hidesCaption: true,
                columns: [DataTable.Column("NIP"), DataTable.Column("Nama"), DataTable.Column("Perubahan")],
                rows: some.map { ["\($0.nip?.digits ?? "-")", "\($0.nama)", "\(each: $0.apa, { "\($0) " })"] }))
            \(if: total > some.count, "<p>Ditampilkan \(some.count) dari \(total) orang.</p>")
            """
    }
}

/// Posts that are put under another one: whoever holds them gets another assessor.
struct AtasanBerubahTable: Component {
    let rows: [PerubahanAtasan]

    static let shown = 50

    var html: HTML {
        guard !rows.isEmpty else { return .empty }
        let some = rows.prefix(Self.shown)
        return """
            <h3>Jabatan yang atasannya berubah</h3>
            \(DataTable(
                caption: "Jabatan yang atasannya berubah", hidesCaption: true,
                columns: [
                    DataTable.Column("Jabatan"), DataTable.Column("Unit kerja"), DataTable.Column("Atasan lama"), DataTable.Column("Atasan baru"),
                ],
                rows: some.map { ["\($0.jabatan)", "\($0.unit)", "\($0.atasanLama ?? "-")", "\($0.atasanBaru ?? "-")"] }))
            \(if: rows.count > some.count, "<p>Ditampilkan \(some.count) dari \(rows.count) jabatan.</p>")
            """
    }
}

/// Superiors whom nobody knows: their people are taken, but have no assessor.
struct AtasanTable: Component {
    let rows: [AtasanTakDikenal]

    static let shown = 100

    var html: HTML {
        guard !rows.isEmpty else { return .empty }
        let some = rows.prefix(Self.shown)
        return """
            <h2>Atasan yang tidak dikenal</h2>
            <p>Pegawai ini tetap diterima, tetapi belum memiliki pejabat penilai. Tambahkan atasannya ke berkas, atau perbaiki NIP atau jabatannya.</p>
            \(DataTable(
                caption: "Atasan yang tidak dikenal", hidesCaption: true,
                columns: [DataTable.Column("Sel"), DataTable.Column("Pegawai"), DataTable.Column("NIP atau jabatan atasan"), DataTable.Column("Keterangan")],
                rows: some.map { row in
                    ["\(row.sheet) \(row.cell ?? String(row.row))", "\(row.nama)", "\(row.atasan)", "\(row.sebab)"]
                }))
            \(if: rows.count > some.count, "<p>Ditampilkan \(some.count) dari \(rows.count) baris.</p>")
            """
    }
}
