import HTTPTypes
import Kinerja
import UseCases

/// One person's account, for the admin: state, code, roles, lock, history.
struct PersonAccountPage {
    let view: AkunOrangView
    let call: Call
    var errors: [FieldError] = []

    private var locale: Language { call.locale }
    private var id: PegawaiID { view.baris.pegawai }
    private var status: StatusAkun { view.baris.akun?.status(at: view.now) ?? .belumAdaKode }
    private var isMine: Bool { (try? call.actor)?.isPegawai(id) ?? false }
    private var state: FormState { FormState(form: call.method == .post ? call.form : nil, errors: errors) }

    var page: Page {
        Page(title: view.baris.nama, section: Paths.kelolaAkun, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: view.baris.nama, lead: "\(view.baris.jabatan), \(view.baris.unitNama)", status: [AccountTable.tag(status, locale)] + view.peran.sorted { $0.rawValue < $1.rawValue }.map { Tag(.note, L($0.label, locale)) }, back: Link(L("Akun pegawai", locale), Paths.kelolaAkun)))
            \(ErrorSummary(errors, locale: locale))\(facts)
            \(if: isMine, Notice(.note, L("Ini akun Anda sendiri. Peran dan kunci diatur oleh admin lain.", locale)).html)
            \(if: status != .dikunci, code)\(if: !isMine, "\(roles)\(lock)")
            <h2>\(L("Riwayat akun", locale))</h2>\(AccountHistory(events: view.peristiwa, pegawai: id, call: call))
            """
        }
    }

    private var facts: DefinitionList {
        DefinitionList([
            (
                L("Masuk dengan", locale),
                "\(view.baris.nip ?? view.baris.akun?.namaMasuk ?? L("Nama masuk dibuat bersama kodenya", locale))"
            ),
            (L("Kode tambahan", locale), "\(L(view.baris.akun?.totp == true ? "Terpasang" : "Belum dipasang", locale))"),
            (L("Percobaan gagal sejak terakhir masuk", locale), "\(view.baris.akun?.gagal ?? 0)"),
        ])
    }

    private var code: HTML {
        let active = status == .aktif
        if active, !view.peran.isEmpty {
            return """
                <h2>\(L("Lupa kata sandi", locale))</h2>
                <p>\(L("Orang ini memegang peran. Kode barunya hanya dibuat operator server, dengan perintah", locale)) <code>tolok user code</code>.</p>
                """
        }
        return """
            <h2>\(L(active ? "Lupa kata sandi" : "Kode aktivasi", locale))</h2>
            <p>\(L(active ? "Kode baru membuat orang ini dapat memilih kata sandi lagi. Pastikan dahulu siapa yang meminta." : "Kode berlaku 14 hari dan hanya sekali.", locale))</p>
            \(FormBlock(to: Paths.kodeOrang(id), call.formTokens) { ButtonRow([.quietSubmit(L("Buat kode", locale))]).html })
            """
    }

    private var roles: HTML {
        """
        <h2>\(L("Peran", locale))</h2>
        <p>\(L("Admin baru perlu dua orang: Anda meminta, admin lain menyetujui.", locale))</p>
        \(FormBlock(to: Paths.peranOrang(id), call.formTokens) {
            """
            \(Select(FieldLabel("peran", L("Peran", locale)), options: Peran.allCases.map { Choice($0.rawValue, L($0.label, locale)) }, selected: state.value("peran")))
            \(TextField(FieldLabel("alasan", L("Alasan", locale), hint: L("Misalnya nomor surat tugas.", locale), error: state.error("alasan")), value: state.value("alasan"), maximumLength: 200))
            \(ButtonRow([.submit(L("Beri peran", locale), name: "tindakan", value: "beri"), .quietSubmit(L("Cabut peran", locale), name: "tindakan", value: "cabut")]))
            """
        })
        """
    }

    private var lock: HTML {
        let locked = status == .dikunci
        return """
            <h2>\(L(locked ? "Buka akun" : "Kunci akun", locale))</h2>
            \(FormBlock(to: Paths.kunciAkun(id), call.formTokens) {
                """
                <div class="field"><label for="f-alasan-kunci">\(L("Alasan", locale))</label><input id="f-alasan-kunci" name="alasan" type="text" maxlength="200"></div>
                \(ButtonRow([.quietSubmit(L(locked ? "Buka akun" : "Kunci akun", locale), name: "tindakan", value: locked ? "buka" : "kunci")]))
                """
            })
            """
    }
}
