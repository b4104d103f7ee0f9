import Kinerja
import UseCases

struct ManageAccountsPage {
    let view: KelolaAkunView
    let call: Call

    private var locale: Language { call.locale }

    var page: Page {
        let title = L("Akun pegawai", locale)
        return Page(title: title, section: Paths.kelolaAkun) {
            """
            \(PageHeader(title: title, lead: L("Buat kode aktivasi per unit, beri peran, dan kunci akun.", locale), status: status))
            \(AccountSearch(text: "", locale: locale))
            \(if: !view.permintaan.isEmpty, requests)
            <h2>\(L("Per unit kerja", locale))</h2>\(units)
            \(Pagination(previous: nil, next: view.berikut.map { Paths.kelolaAkun(sesudah: $0) }, locale: locale))
            <h2>\(L("Pemegang peran", locale))</h2>\(roles)
            """
        }
    }

    private var status: [Tag] {
        let (all, active) = (view.unit.reduce(0) { $0 + $1.jumlah }, view.unit.reduce(0) { $0 + $1.aktif })
        guard !view.sebagian else { return [] }
        return [Tag(active == all ? .good : .wait, L("{0} dari {1} akun aktif", locale, "\(active)", "\(all)"))]
    }

    private var units: DataTable {
        DataTable(
            caption: L("Akun per unit kerja", locale), hidesCaption: true,
            columns: [.init(L("Unit kerja", locale)), .init(L("Akun aktif", locale)), .init(L("Kode dicetak, belum dipakai", locale))],
            rows: view.unit.map { u in
                [
                    "\(Link(u.nama, Paths.kelolaAkun(unit: u.unit)))", "\(L("{0} dari {1}", locale, "\(u.aktif)", "\(u.jumlah)"))",
                    "\(u.kodeDicetak)",
                ]
            },
            empty: EmptyState(L("Belum ada pegawai", locale), L("Impor data pegawai dahulu; unit dan akunnya tampil di sini.", locale)))
    }

    private var requests: HTML {
        """
        <h2>\(L("Menunggu persetujuan admin kedua", locale))</h2>
        \(DataTable(caption: L("Menunggu persetujuan admin kedua", locale), hidesCaption: true, columns: [.init(L("Untuk", locale)), .init(L("Peran", locale)), .init(L("Diminta oleh", locale)), .init(L("Alasan", locale)), .init(L("Tindakan", locale))], rows: view.permintaan.map(request)))
        """
    }

    private func request(_ p: PermintaanPeran) -> [HTML] {
        let mine = [p.dimintaOleh, p.pegawai].contains { (try? call.actor)?.isPegawai($0) ?? false }
        let decide: HTML =
            mine
            ? "\(Tag(.wait, L("Menunggu admin lain", locale)))"
            : "\(FormBlock(to: Paths.permintaanPeran(p.id), call.formTokens) { ButtonRow([.submit(L("Setujui", locale), name: "tindakan", value: "setuju"), .quietSubmit(L("Tolak", locale), name: "tindakan", value: "tolak")]).html })"
        return ["\(p.nama)", "\(L(p.peran.label, locale))", "\(p.dimintaOlehNama), \(call.stamp(p.dimintaPada))", "\(p.alasan)", decide]
    }

    private var roles: DataTable {
        DataTable(
            caption: L("Pemegang peran", locale), hidesCaption: true,
            columns: [.init(L("Nama", locale)), .init(L("Peran", locale)), .init(L("Diberikan", locale))],
            rows: view.peran.map { p in
                [
                    "\(Link(p.nama, Paths.akunOrang(p.pegawai)))", "\(L(p.peran.label, locale))",
                    "\(call.stamp(p.diberikanPada))\(p.diberikanOlehNama.map { ", \(L("oleh", locale)) \($0)" } ?? "")",
                ]
            })
    }
}

/// Looks somebody up by NIP or the beginning of the name.
struct AccountSearch: Component {
    let text: String
    let locale: Language

    var html: HTML {
        """
        <form method="get" action="\(Paths.cariAkun)" role="search">\(TextField(FieldLabel("q", L("Cari orang", locale), hint: L("NIP lengkap, atau awal nama.", locale)), value: text, kind: .search, maximumLength: 100))
        \(ButtonRow([.quietSubmit(L("Cari", locale))]))</form>
        """
    }
}

struct SearchAccountsPage {
    let text: String
    let found: [BarisAkun]
    let now: Instant
    let call: Call

    var page: Page {
        let title = L("Cari akun", call.locale)
        return Page(title: title, section: Paths.kelolaAkun) {
            """
            \(PageHeader(title: title, back: Link(L("Akun pegawai", call.locale), Paths.kelolaAkun)))
            \(AccountSearch(text: text, locale: call.locale))
            \(AccountTable(rows: found, now: now, locale: call.locale, caption: L("Hasil pencarian", call.locale), empty: EmptyState(L("Tidak ada yang cocok", call.locale), L("Ketik NIP lengkap, atau paling sedikit tiga huruf awal nama.", call.locale))))
            """
        }
    }
}

/// People with the state of their accounts.
struct AccountTable: Component {
    let rows: [BarisAkun]
    let now: Instant
    let locale: Language
    let caption: String
    var empty: EmptyState?

    var html: HTML {
        DataTable(
            caption: caption,
            columns: [
                .init(L("Nama", locale)), .evident(L("Jabatan", locale)), .evident(L("Unit kerja", locale)), .evident(L("Keadaan", locale)),
            ],
            rows: rows.map { row in
                let status = row.akun?.status(at: now) ?? .belumAdaKode
                return [
                    "\(Link(row.nama, Paths.akunOrang(row.pegawai)))", "\(row.jabatan)", "\(row.unitNama)",
                    "\(Self.tag(status, locale))",
                ]
            }, empty: empty
        ).html
    }

    static func tag(_ status: StatusAkun, _ locale: Language) -> Tag {
        let kind: Tag.Kind =
            switch status {
            case .aktif: .good
            case .kodeDicetak: .wait
            case .belumAdaKode: .plain
            case .dikunci: .bad
            }
        return Tag(kind, L(status.label, locale))
    }
}

struct UnitAccountsPage {
    let view: AkunUnitView
    let call: Call

    private var locale: Language { call.locale }

    var page: Page {
        Page(title: view.nama, section: Paths.kelolaAkun) {
            """
            \(PageHeader(title: view.nama, lead: L("Akun orang-orang di unit ini.", locale), back: Link(L("Akun pegawai", locale), Paths.kelolaAkun)))
            \(FormBlock(to: Paths.cetakKode(view.unit), call.formTokens) {
                """
                \(Checkbox("bawahan", L("Sertakan semua unit di bawahnya", locale), isOn: false))
                <p class="hint">\(L("Hanya untuk yang belum aktif. Kode yang sudah dicetak sebelumnya diganti.", locale))</p>
                \(ButtonRow([.submit(L("Buat dan cetak kode aktivasi", locale))]))
                """
            })
            \(AccountTable(rows: view.orang, now: view.now, locale: locale, caption: L("Pegawai unit ini", locale), empty: EmptyState(L("Tidak ada pegawai", locale), L("Orang yang memegang jabatan di unit ini tampil di sini.", locale))))
            \(Pagination(previous: nil, next: view.berikut.map { Paths.kelolaAkun(unit: view.unit, sesudah: $0.pegawai) }, locale: locale))
            """
        }
    }
}

struct CodeSheetPage {
    let id: CetakanKodeID
    let slips: [IssueActivationCodes.Slip]
    let call: Call

    private var locale: Language { call.locale }

    var page: Page {
        let title = L("Kode aktivasi", locale)
        return Page(title: title, section: Paths.kelolaAkun) {
            """
            \(PageHeader(title: title, lead: L("Serahkan tiap potongan langsung kepada orangnya. Kode yang sudah dipakai hilang dari daftar ini.", locale), status: [Tag(.wait, L("{0} belum dipakai", locale, String(slips.count)))], actions: ButtonRow([.link(L("Unduh lembar PDF", locale), Paths.lembarKode(id))]), back: Link(L("Akun pegawai", locale), Paths.kelolaAkun)))
            \(DataTable(caption: L("Kode yang belum dipakai", locale), columns: [.init(L("Nama", locale)), .init(L("Masuk dengan", locale)), .init(L("Unit kerja", locale)), .init(L("Kode", locale)), .init(L("Berlaku sampai", locale))], rows: slips.map { s in
                ["\(s.nama)", "\(s.masuk)", "\(s.unitNama)", "<code>\(s.kode)</code>", "\(call.stamp(s.berlakuSampai))"]
            }))
            """
        }
    }
}
