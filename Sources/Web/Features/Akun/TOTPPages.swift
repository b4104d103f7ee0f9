import HTTPTypes
import Kinerja
import UseCases

struct TOTPPage {
    let offer: OfferTOTP.View
    let akun: KeamananAkunView
    let call: Call
    var errors: [FieldError] = []

    var page: Page {
        let title: Kalimat = "Pasang kode tambahan"
        return Page(title: title, section: Paths.akun, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: title, lead: "Sesudah ini, pencuri kata sandi tidak dapat masuk tanpa ponsel Anda.", back: Link("Keamanan akun", Paths.akun)))
            \(ErrorSummary(errors))
            <ol class="steps-plain">
            <li>\("Pasang aplikasi autentikator di ponsel, misalnya Aegis, FreeOTP, atau Google Authenticator.")</li>
            <li>\("Pindai kode QR ini, atau ketik kuncinya.")
            \(offer.qr.map { "<svg class=\"qr\" viewBox=\"\($0.viewBox)\" role=\"img\" aria-label=\"\("Kode QR untuk aplikasi autentikator")\"><rect x=\"-4\" y=\"-4\" width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"\($0.path)\"/></svg>" as HTML })
            <p>\("Kunci"): <code class="secret">\(offer.text)</code></p></li>
            <li>\("Ketik 6 angka yang tampil di aplikasi.")</li></ol>
            \(form)
            """
        }
    }

    private var form: FormBlock {
        FormBlock(to: Paths.kodeTambahan, call.formTokens) {
            """
            <input type="hidden" name="rahasia_tersegel" value="\(offer.sealed)">
            \(TextField(FieldLabel("kode", "Kode dari aplikasi", error: FormState(errors: errors).error("kode")), value: "", kind: .digits, autocomplete: "one-time-code", maximumLength: 10, isNarrow: true))
            \(AksesLain(view: akun, call: call))
            \(ButtonRow([.submit("Pasang")]))
            """
        }
    }
}

/// The ten codes, shown this once.
struct KodePemulihanPage {
    let codes: [String]
    let call: Call

    var page: Page {
        let title: Kalimat = "Simpan kode pemulihan"
        return Page(title: title, section: Paths.akun) {
            """
            \(PageHeader(title: title, lead: "Kode tambahan terpasang. Sepuluh kode ini menggantikan ponsel bila hilang.", status: [Tag(.good, "Kode tambahan terpasang")]))
            <p>\("Cetak atau salin sekarang; halaman ini tidak tampil lagi. Tiap kode berlaku sekali.")</p>
            <ul class="codes">\(each: codes, { "<li><code>\($0)</code></li>" })</ul>
            \(ButtonRow([.link("Saya sudah menyimpannya", Paths.akun)]))
            """
        }
    }
}

struct TokenPage {
    let call: Call
    var errors: [FieldError] = []

    private var state: FormState { FormState(initial: ["hari": "90"], form: call.method == .post ? call.form : nil, errors: errors) }

    var page: Page {
        let title: Kalimat = "Buat token API"
        return Page(title: title, section: Paths.akun, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: title, lead: "Token bekerja seperti kata sandi untuk aplikasi lain, dengan batas yang Anda pilih.", back: Link("Keamanan akun", Paths.akun)))
            \(ErrorSummary(errors))
            \(FormBlock(to: Paths.tokenBaru, call.formTokens) {
                """
                \(TextField(FieldLabel("nama", "Nama token", hint: "Untuk apa token ini, misalnya “Aplikasi absensi”.", error: state.error("nama")), value: state.value("nama"), maximumLength: 100))
                \(CheckboxGroup(FieldLabel("cakupan", "Yang boleh dilakukan", error: state.error("cakupan")), options: Cakupan.allCases.map { Choice($0.rawValue, $0.label, hint: Kalimat(verbatim: $0.rawValue)) }, selected: state.values("cakupan")))
                \(TextField(FieldLabel("hari", "Berlaku berapa hari", hint: "1 sampai 365.", error: state.error("hari")), value: state.value("hari"), kind: .digits, maximumLength: 3, isNarrow: true))
                \(ButtonRow([.submit("Buat token")]))
                """
            })
            """
        }
    }
}

struct TokenMadePage {
    let made: CreateAPIToken.Created
    let call: Call

    var page: Page {
        let title: Kalimat = "Token sudah dibuat"
        return Page(title: title, section: Paths.akun) {
            """
            \(PageHeader(title: title, lead: "Salin sekarang. Token ini tidak ditampilkan lagi."))
            <p><code class="secret">\(made.token)</code></p>
            <p>\("Berlaku sampai") \(call.stamp(made.kedaluwarsa)). \("Kirim sebagai header") <code>Authorization: Bearer …</code></p>
            \(ButtonRow([.link("Saya sudah menyalinnya", Paths.akun)]))
            """
        }
    }
}
