import Hummingbird
import Kinerja
import UseCases

/// Adding, giving back and withdrawing evidence.
enum BuktiHandlers {
    /// Somewhat more than is accepted, so that a file a little too large comes back with the form and what was typed.
    static let body = BodyRule.upload(maximumBytes: 16 * 1_048_576)

    static func form(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    private static func page(_ call: Call, _ kembali: IsianKembali? = nil) async throws -> Page {
        let (skp, periode) = try call.skpPeriode
        let rhk: RencanaHasilKerjaID = try call.path("rhk")
        let view = try await call.ask(ReadKinerjaPeriode(skp, periode))
        guard let hasil = view.hasil.first(where: { $0.rhk.id == rhk }) else { throw Refusal.notFound }
        try view.requireRecording(.hasil)
        return BuktiPage(view: view, hasil: hasil, call: call, kembali: kembali).page
    }

    static func add(_ call: Call) async throws -> Response {
        try await call.attempt {
            let input = try input(call)
            _ = try await call.run(input)
            return call.redirect(to: Paths.kinerja(input.skp, input.periode, hasil: input.rhk), flash: Flash(.good, "Bukti disimpan."))
        } again: {
            try await page(call, IsianKembali(call.form, $0))
        }
    }

    static func input(_ call: Call) throws -> AddBukti {
        let (skp, periode) = try call.skpPeriode
        return AddBukti(
            skp: skp, periode: periode, rhk: try call.path("rhk"), keterangan: call.form.text("keterangan"), isi: try content(call))
    }

    /// Exactly one of the two: a file or a link.
    private static func content(_ call: Call) throws -> AddBukti.Isi {
        let link = call.form.text("tautan")
        switch (call.form.file("berkas"), link.isEmpty) {
        case (nil, true):
            throw Invalid("berkas", "Belum ada berkas atau tautan", remedy: "Pilih satu berkas, atau tempel satu tautan.")
        case (_?, false):
            throw Invalid("tautan", "Ada berkas dan tautan sekaligus", remedy: "Kirim satu saja; yang lain ditambahkan sesudahnya.")
        case (nil, false): return .tautan(link)
        case (let file?, true):
            return .berkas(nama: file.filename, isi: try file.bytes())
        }
    }

    static func download(_ call: Call) async throws -> Response {
        let file = try await call.ask(ReadBuktiFile(call.path("id")))
        return call.file(file.isi, name: file.nama, type: file.jenis)
    }

    static func withdraw(_ call: Call) async throws -> Response {
        let receipt = try await call.run(WithdrawBukti(call.path("id")))
        return call.redirect(
            to: Paths.kinerja(receipt.skp, receipt.periode, hasil: receipt.rhk), flash: Flash(.note, "Bukti ditarik. Catatannya tetap ada.")
        )
    }
}

/// "Tambah bukti": one file or one link, with what it shows.
struct BuktiPage {
    let view: KinerjaPeriode
    let hasil: HasilDicatat
    let call: Call
    let kembali: IsianKembali?

    private static let accept = ".pdf,.jpg,.jpeg,.png,.webp,.heic,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt,.mp4"

    var page: Page {
        let (skp, periode) = (view.terbuka.skp.id, view.terbuka.periode)
        return Page(title: "Tambah bukti", section: Paths.kinerjaSaya, hasErrors: kembali != nil) {
            """
            \(ErrorSummary(kembali?.errors ?? []))
            \(PageHeader(title: "Tambah bukti", lead: "\(periode.nama). \(hasil.rhk.uraian).", back: Link("Kinerja saya", Paths.kinerja(skp, periode.id, hasil: hasil.rhk.id))))
            \(Notice(.note, "Bukti menunjukkan kemajuan atau hasil, bukan hanya kegiatan.", detail: "<p>Contoh: daftar nilai siswa, laporan yang disahkan, atau foto hasil. Daftar hadir rapat saja belum menunjukkan hasil.</p>"))
            \(FormBlock(to: Paths.buktiBaru(skp, periode.id, hasil.rhk.id), call.formTokens, takesFiles: true) { fields })
            """
        }
    }

    private var fields: HTML {
        """
        \(TextArea(
            FieldLabel("keterangan", "Apa yang ditunjukkan bukti ini?", hint: "Misalnya: rapor 32 siswa kelas VIII semester genap.", error: kembali?.error("keterangan")),
            value: kembali?.form["keterangan"] ?? "", rows: 2, maximumLength: TextLimit.sentence.characters))
        \(FileField(
            FieldLabel("berkas", "Berkas", hint: hint, error: kembali?.error("berkas"), isOptional: true), accept: Self.accept))
        \(TextField(
            FieldLabel("tautan", "Atau tautan", hint: "Alamat lengkap yang diawali https://.", error: kembali?.error("tautan"), isOptional: true),
            value: kembali?.form["tautan"] ?? "", kind: .url, maximumLength: 1_000))
        \(ButtonRow([.submit("Simpan bukti"), .quiet("Batal", Paths.kinerja(view.terbuka.skp.id, view.terbuka.periode.id, hasil: hasil.rhk.id))]))
        """
    }

    private var hint: Kalimat {
        let text: Kalimat = "PDF, foto, dokumen Office, atau video MP4. Paling besar 10 MB."
        return kembali?.form.file("berkas") == nil ? text : "\(text) Pilih berkasnya sekali lagi."
    }
}
