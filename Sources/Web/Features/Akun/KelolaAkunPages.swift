import Kinerja
import UseCases

struct KelolaAkunPage {
    let view: KelolaAkunView
    let call: Call

    var page: Page {
        let title: Kalimat = "Akun pegawai"
        return Page(title: title, section: Paths.kelolaAkun) {
            """
            \(PageHeader(title: title, lead: "Buat kode aktivasi per unit, beri peran, dan kunci akun.", status: status))
            \(AkunSearch(text: "", tokens: call.formTokens))
            \(if: !view.permintaan.isEmpty, requests)
            <h2>\("Per unit kerja")</h2>\(units)
            \(Pagination(previous: nil, next: view.berikut.map { Paths.kelolaAkun(sesudah: $0) }))
            <h2>\("Pemegang peran")</h2>\(roles)
            """
        }
    }

    private var status: [Tag] {
        let (all, active) = (view.unit.reduce(0) { $0 + $1.jumlah }, view.unit.reduce(0) { $0 + $1.aktif })
        guard !view.sebagian else { return [] }
        return [Tag(active == all ? .good : .wait, "\("\(active)") dari \("\(all)") akun aktif")]
    }

    private var units: DataTable {
        DataTable(
            caption: "Akun per unit kerja", hidesCaption: true,
            columns: [.init("Unit kerja"), .init("Akun aktif"), .init("Kode dicetak, belum dipakai")],
            rows: view.unit.map { u in
                [
                    "\(Link(Kalimat(verbatim: u.nama), Paths.kelolaAkun(unit: u.unit)))", "\("\("\(u.aktif)") dari \("\(u.jumlah)")")",
                    "\(u.kodeDicetak)",
                ]
            },
            empty: EmptyState("Belum ada pegawai", "Impor data pegawai dahulu; unit dan akunnya tampil di sini."))
    }

    private var requests: HTML {
        """
        <h2>\("Menunggu persetujuan admin kedua")</h2>
        \(DataTable(caption: "Menunggu persetujuan admin kedua", hidesCaption: true, columns: [.init("Untuk"), .init("Permintaan"), .init("Diminta oleh"), .init("Alasan"), .init("Tindakan")], rows: view.permintaan.map(request)))
        """
    }

    private func request(_ p: PermintaanPeran) -> [HTML] {
        let mine = [p.dimintaOleh, p.pegawai].contains { (try? call.actor)?.isPegawai($0) ?? false }
        let decide: HTML =
            mine
            ? "\(Tag(.wait, "Menunggu admin lain"))"
            : "\(FormBlock(to: Paths.permintaanPeran(p.id), call.formTokens) { ButtonRow([.submit("Setujui", name: "tindakan", value: "setuju"), .quietSubmit("Tolak", name: "tindakan", value: "tolak")]).html })"
        return [
            "\(p.nama)", "\(p.jenis.label): \(p.peran.label)", "\(p.dimintaOlehNama), \(call.stamp(p.dimintaPada))", "\(p.alasan)", decide,
        ]
    }

    private var roles: DataTable {
        DataTable(
            caption: "Pemegang peran", hidesCaption: true,
            columns: [.init("Nama"), .init("Peran"), .init("Diberikan")],
            rows: view.peran.map { p in
                [
                    "\(Link(Kalimat(verbatim: p.nama), Paths.akunOrang(p.pegawai)))", "\(p.peran.label)",
                    "\(call.stamp(p.diberikanPada))\(p.diberikanOlehNama.map { ", \("oleh") \($0)" } ?? "")",
                ]
            })
    }
}

/// Looks somebody up by NIP or the beginning of the name.
struct AkunSearch: Component {
    let text: String
    let tokens: FormTokens

    var html: HTML {
        FormBlock(to: Paths.cariAkun, tokens, guardsTyped: false) {
            """
            \(TextField(FieldLabel("q", "Cari orang", hint: "NIP lengkap, atau awal nama."), value: text, kind: .search, maximumLength: 100))
            \(ButtonRow([.quietSubmit("Cari")]))
            """
        }.html
    }
}

struct SearchAkunPage {
    let text: String
    let found: [AkunRow]
    let now: Instant
    let call: Call

    var page: Page {
        let title: Kalimat = "Cari akun"
        return Page(title: title, section: Paths.kelolaAkun) {
            """
            \(PageHeader(title: title, back: Link("Akun pegawai", Paths.kelolaAkun)))
            \(AkunSearch(text: text, tokens: call.formTokens))
            \(AkunTable(rows: found, now: now, caption: "Hasil pencarian", empty: EmptyState("Tidak ada yang cocok", "Ketik NIP lengkap, atau paling sedikit tiga huruf awal nama.")))
            """
        }
    }
}

/// People with the state of their accounts.
struct AkunTable: Component {
    let rows: [AkunRow]
    let now: Instant
    let caption: Kalimat
    var empty: EmptyState?

    var html: HTML {
        DataTable(
            caption: caption,
            columns: [
                .init("Nama"), .evident("Jabatan"), .evident("Unit kerja"), .evident("Keadaan"),
            ],
            rows: rows.map { row in
                let status = row.akun?.status(at: now) ?? .belumAdaKode
                return [
                    "\(Link(Kalimat(verbatim: row.nama), Paths.akunOrang(row.pegawai)))", "\(row.jabatan)", "\(row.unitNama)",
                    "\(Self.tag(status))",
                ]
            }, empty: empty
        ).html
    }

    static func tag(_ status: StatusAkun) -> Tag {
        let kind: Tag.Kind =
            switch status {
            case .aktif: .good
            case .kodeDicetak: .wait
            case .belumAdaKode: .plain
            case .dikunci: .bad
            }
        return Tag(kind, status.label)
    }
}

struct AkunUnitPage {
    let view: AkunUnitView
    let call: Call

    var page: Page {
        Page(title: Kalimat(verbatim: view.nama), section: Paths.kelolaAkun) {
            """
            \(PageHeader(title: Kalimat(verbatim: view.nama), lead: "Akun orang-orang di unit ini.", back: Link("Akun pegawai", Paths.kelolaAkun)))
            \(FormBlock(to: Paths.cetakKode(view.unit), call.formTokens) {
                """
                \(Checkbox("bawahan", "Sertakan semua unit di bawahnya", isOn: false))
                <p class="hint">\("Hanya untuk yang belum aktif. Kode yang sudah dicetak sebelumnya diganti.")</p>
                \(ButtonRow([.submit("Buat dan cetak kode aktivasi")]))
                """
            })
            \(AkunTable(rows: view.orang, now: view.now, caption: "Pegawai unit ini", empty: EmptyState("Tidak ada pegawai", "Orang yang memegang jabatan di unit ini tampil di sini.")))
            \(Pagination(previous: nil, next: view.berikut.map { Paths.kelolaAkun(unit: view.unit, sesudah: $0.pegawai) }))
            """
        }
    }
}

struct LembarKodePage {
    let id: CetakanKodeID
    let slips: [IssueKodeAktivasi.Slip]
    let call: Call

    var page: Page {
        let title: Kalimat = "Kode aktivasi"
        return Page(title: title, section: Paths.kelolaAkun) {
            """
            \(PageHeader(title: title, lead: "Serahkan tiap potongan langsung kepada orangnya. Kode yang sudah dipakai hilang dari daftar ini.", status: [Tag(.wait, "\(slips.count) belum dipakai")], actions: ButtonRow([.link("Unduh lembar PDF", Paths.lembarKode(id))]), back: Link("Akun pegawai", Paths.kelolaAkun)))
            \(DataTable(caption: "Kode yang belum dipakai", columns: [.init("Nama"), .init("Masuk dengan"), .init("Unit kerja"), .init("Kode"), .init("Berlaku sampai")], rows: slips.map { s in
                ["\(s.nama)", "\(s.masuk)", "\(s.unitNama)", "<code>\(s.kode)</code>", "\(call.stamp(s.berlakuSampai))"]
            }))
            """
        }
    }
}
