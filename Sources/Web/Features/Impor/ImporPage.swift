import Impor
import Kinerja
import UseCases

/// One people file: what it would change, which rows are refused, and the choice to apply it.
struct ImporPage {
    let view: ImporView
    let errors: [FieldError]
    let call: Call

    static let shownRefusals = 200

    var page: Page {
        Page(title: "Impor \(view.record.namaBerkas)", section: Paths.kelola, hasErrors: !errors.isEmpty) {
            """
            \(ErrorSummary(errors))
            \(PageHeader(
                title: Kalimat(verbatim: view.record.namaBerkas), lead: lead, status: [tag], back: Link("Impor pegawai", Paths.kelolaImpor)))
            \(view.report.map(results) ?? unchecked)
            <p>\(Link("Riwayat impor ini", Paths.riwayat(.impor, view.record.id)))</p>
            """
        }
    }

    private var tag: Tag {
        view.record.status == .diperiksa && view.report?.isEmpty == true
            ? Tag(.bad, "Tidak ada yang masuk") : Self.tag(view.record.status)
    }

    static func tag(_ status: StatusImpor) -> Tag {
        switch status {
        case .diunggah: Tag(.plain, status.label)
        case .diperiksa: Tag(.wait, "Menunggu persetujuan Anda")
        case .diterapkan: Tag(.good, status.label)
        case .dibatalkan: Tag(.plain, status.label)
        }
    }

    private var lead: Kalimat {
        switch view.record.status {
        case .diunggah: "Berkas sudah tersimpan, tetapi belum diperiksa."
        case .diperiksa: "Periksa ringkasan ini. Data belum berubah."
        case .diterapkan: "Isi berkas ini sudah masuk ke data."
        case .dibatalkan: "Impor ini tidak dilanjutkan."
        }
    }

    private var unchecked: HTML {
        """
        \(FormBlock(to: Paths.periksaImpor(view.record.id), call.formTokens) {
            ButtonRow([.submit("Periksa berkas ini"), .quiet("Ubah pemetaan kolom", Paths.kolomImpor(view.record.id))]).html
        })
        """
    }

    private func results(_ report: LaporanImpor) -> HTML {
        """
        \(Facts([
            ("Pegawai diterima", "\(number(report.accepted.pegawai))"), ("Jabatan diterima", "\(number(report.accepted.jabatan))"),
            ("Unit diterima", "\(number(report.accepted.unit))"), ("Baris ditolak", "\(number(report.barisDitolak))"),
        ]))
        \(notes(report))
        \(SampleTable(rows: report.contoh ?? []))
        \(changes(report))
        \(AtasanTable(rows: report.atasanTakDikenal ?? []))
        \(RefusedTable(report: report, id: view.record.id, shown: Self.shownRefusals))
        \(if: view.record.status == .diperiksa, decision(report))
        \(if: view.record.status == .diterapkan, ButtonRow([.link("Lihat pegawai tanpa atasan", Paths.tanpaAtasan)]).html)
        """
    }

    private func notes(_ report: LaporanImpor) -> HTML {
        if report.notes.isEmpty { return .empty }
        return "<h2>Yang perlu Anda ketahui</h2>\n<ul>\(each: report.notes, { "<li>\($0)</li>" })</ul>"
    }

    private func changes(_ report: LaporanImpor) -> HTML {
        let (new, changed) = (report.changes.baru, report.changes.berubah)
        let rows: [(Kalimat, Int, Int)] = [
            ("Unit kerja", new.unit, changed.unit), ("Jabatan", new.jabatan, changed.jabatan), ("Pegawai", new.pegawai, changed.pegawai),
        ]
        if report.changes.isEmpty {
            if view.record.status == .diterapkan { return .empty }
            return report.isEmpty
                ? Notice(.bad, "Tidak ada yang masuk: barisnya ditolak, tertahan, atau sama dengan data.").html
                : Notice(.note, "Tidak ada perubahan: isi berkas sama dengan data.").html
        }
        return """
            <h2>\(view.record.status == .diterapkan ? "Yang berubah" : "Yang akan berubah")</h2>
            \(DataTable(
                caption: "Perubahan data", hidesCaption: true, columns: [DataTable.Column("Data"), .number("Baru"), .number("Diperbarui")],
                rows: rows.map { ["\($0.0)", "\(number($0.1))", "\(number($0.2))"] }))
            \(report.changes.bergantiPenilai.map { "<p>\($0) pegawai lain mendapat pejabat penilai lain karena perubahan ini.</p>" as HTML })
            \(PerubahanTable(rows: report.perubahan ?? [], total: changed.pegawai))
            \(AtasanBerubahTable(rows: report.atasanBerubah ?? []))
            """
    }

    private func decision(_ report: LaporanImpor) -> HTML {
        let id = view.record.id
        let skipped = report.barisDitolak + report.held.count
        if report.changes.isEmpty { return ButtonRow([.quiet("Ubah pemetaan kolom", Paths.kolomImpor(id))]).html }
        if let sebab = view.sebabAdminLain {
            return """
                <h2>Terapkan</h2>
                \(Notice(.note, "\(sebab); satu admin saja tidak boleh menerapkannya.", detail: "<p>\("Minta admin lain membuka halaman ini, memeriksanya, dan menerapkannya. Batasnya ada di Kelola, Instansi.")</p>"))
                \(ButtonRow([.quiet("Ubah pemetaan kolom", Paths.kolomImpor(id))]))
                """
        }
        return """
            <h2>Terapkan</h2>
            \(FormBlock(to: Paths.terapkanImpor(id), call.formTokens) {
                """
                \(if: skipped > 0, Checkbox("lewati", "Terapkan yang diterima dan lewati \(number(skipped)) baris yang ditolak atau tertahan", isOn: false).html)
                \(ButtonRow([
                    .submit("Terapkan", confirm: "Terapkan perubahan ini ke data pegawai?"), .quiet("Ubah pemetaan kolom", Paths.kolomImpor(id)),
                    .quiet("Unggah berkas lain", Paths.kelolaImpor),
                ]))
                """
            })
            """
    }

    private func number(_ value: Int) -> String { Figure.text(value) }
}
