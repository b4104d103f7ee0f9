import HTTPTypes
import Kinerja
import UseCases

/// One person's account, for the admin: state, code, roles, lock, history.
struct AkunPegawaiPage {
    let view: AkunPegawaiView
    let call: Call
    var errors: [FieldError] = []
    private var id: PegawaiID { view.baris.pegawai }
    private var status: StatusAkun { view.baris.akun?.status(at: view.now) ?? .belumAdaKode }
    private var isMine: Bool { (try? call.actor)?.isPegawai(id) ?? false }
    private var state: FormState { FormState(form: call.method == .post ? call.form : nil, errors: errors) }

    var page: Page {
        Page(title: Kalimat(verbatim: view.baris.nama), section: Paths.kelolaAkun, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: Kalimat(verbatim: view.baris.nama), lead: "\(view.baris.jabatan), \(view.baris.unitNama)", status: [AkunTable.tag(status)] + view.peran.sorted { $0.rawValue < $1.rawValue }.map { Tag(.note, $0.label) }, back: Link("Akun pegawai", Paths.kelolaAkun)))
            \(ErrorSummary(errors))\(facts)
            \(if: isMine, Notice(.note, "Ini akun Anda sendiri. Peran dan kunci diatur oleh admin lain.").html)
            \(if: status != .dikunci, code)\(if: !isMine, "\(roles)\(lock)")
            <h2>\("Riwayat akun")</h2>\(RiwayatAkun(events: view.peristiwa, pegawai: id, call: call))
            """
        }
    }

    private var facts: DefinitionList {
        DefinitionList([
            (
                "Masuk dengan",
                "\(Kalimat(verbatim: view.baris.nip ?? view.baris.akun?.namaMasuk, or: "Nama masuk dibuat bersama kodenya"))"
            ),
            ("Kode tambahan", "\(view.baris.akun?.totp == true ? "Terpasang" : "Belum dipasang")"),
            ("Percobaan gagal sejak terakhir masuk", "\(view.baris.akun?.gagal ?? 0)"),
        ])
    }

    private var code: HTML {
        let active = status == .aktif
        if active, !view.peran.isEmpty {
            return """
                <h2>\("Lupa kata sandi")</h2>
                <p>\("Orang ini memegang peran. Kode barunya hanya dibuat operator server, dengan perintah") <code>tolok user code</code>.</p>
                """
        }
        return """
            <h2>\(active ? "Lupa kata sandi" : "Kode aktivasi")</h2>
            <p>\(active ? "Kode baru membuat orang ini dapat memilih kata sandi lagi. Pastikan dahulu siapa yang meminta." : "Kode berlaku 14 hari dan hanya sekali.")</p>
            \(FormBlock(to: Paths.kodeOrang(id), call.formTokens) { ButtonRow([.quietSubmit("Buat kode")]).html })
            """
    }

    private var roles: HTML {
        """
        <h2>\("Peran")</h2>
        <p>\("Memberi dan mencabut peran admin perlu dua orang: Anda meminta, admin lain yang bukan orang ini menyetujui. Bila tidak ada, operator server yang mencabut.")</p>
        \(FormBlock(to: Paths.peranOrang(id), call.formTokens) {
            """
            \(Select(FieldLabel("peran", "Peran"), options: Peran.allCases.map { Choice($0.rawValue, $0.label) }, selected: state.value("peran")))
            \(TextField(FieldLabel("alasan", "Alasan", hint: "Misalnya nomor surat tugas.", error: state.error("alasan")), value: state.value("alasan"), maximumLength: 200))
            \(ButtonRow([.submit("Beri peran", name: "tindakan", value: "beri"), .quietSubmit("Cabut peran", name: "tindakan", value: "cabut")]))
            """
        })
        """
    }

    private var lock: HTML {
        let locked = status == .dikunci
        return """
            <h2>\(locked ? "Buka akun" : "Kunci akun")</h2>
            \(FormBlock(to: Paths.kunciAkun(id), call.formTokens) {
                """
                <div class="field"><label for="f-alasan-kunci">\("Alasan")</label><input id="f-alasan-kunci" name="alasan" type="text" maxlength="200"></div>
                \(ButtonRow([.quietSubmit(locked ? "Buka akun" : "Kunci akun", name: "tindakan", value: locked ? "buka" : "kunci")]))
                """
            })
            """
    }
}
