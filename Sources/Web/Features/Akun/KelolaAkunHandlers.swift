import Hummingbird
import Kinerja
import UseCases

/// Kelola akun: status per unit, one-time codes, roles, locks.
enum KelolaAkunHandlers {
    static func list(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadKelolaAkun(after: call.query["sesudah"] ?? ""))
        return call.html(KelolaAkunPage(view: view, call: call).page)
    }

    static func search(_ call: Call) -> Response {
        call.redirect(to: Paths.cariAkun.with([(SealedWords.parameter, SealedWords.sealed(call.form.text("q"), call))]))
    }

    static func found(_ call: Call) async throws -> Response {
        let text = SealedWords.words(call)
        let found = try await call.ask(FindAkun(text))
        return call.html(SearchAkunPage(text: text, found: found, now: call.receivedAt, call: call).page)
    }

    static func unit(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadAkunUnit(try call.path("id"), after: call.query["sesudah"].flatMap(PegawaiID.init(text:))))
        return call.html(AkunUnitPage(view: view, call: call).page)
    }

    static func printUnit(_ call: Call) async throws -> Response {
        let unit: UnitKerjaID = try call.path("id")
        return try await issue(.unit(unit, subtree: call.form.isChecked("bawahan")), call)
    }

    static func printPerson(_ call: Call) async throws -> Response {
        let pegawai: PegawaiID = try call.path("id")
        return try await issue(.person(pegawai), call)
    }

    private static func issue(_ target: IssueKodeAktivasi.Target, _ call: Call) async throws -> Response {
        let receipt = try await call.run(IssueKodeAktivasi(target))
        let flash = Flash(.good, "\(receipt.jumlah) kode dibuat. Kode lama orang-orang ini tidak berlaku lagi.")
        return call.redirect(to: Paths.cetakan(receipt.cetakan), flash: flash)
    }

    static func sheet(_ call: Call) async throws -> Response {
        let id: CetakanKodeID = try call.path("id")
        let slips = try await call.run(OpenCetakanKode(id)).slips
        return call.html(LembarKodePage(id: id, slips: slips, call: call).page)
    }

    /// Indonesian always, because it is handed to people who have not chosen a language; beside it in the language of who prints it.
    static func sheetPDF(_ call: Call) async throws -> Response {
        let id: CetakanKodeID = try call.path("id")
        let languages = Language.allCases.filter { $0 == .id || $0 == .current }
        let pdf = try await call.run(OpenCetakanKode(id))
            .pdf(alamat: call.aktivasiAddress, bahasa: languages.map { language in { @Sendable in $0.teks(language) } })
        return call.file(pdf, name: "kode-aktivasi.pdf", type: "application/pdf")
    }

    static func pegawai(_ call: Call) async throws -> Response { call.html(try await personPage(call).page) }

    static func lock(_ call: Call) async throws -> Response {
        let (id, lock): (PegawaiID, Bool) = (try call.path("id"), call.form.text("tindakan") == "kunci")
        return try await answering(call, lock ? "Akun dikunci. Semua perangkatnya dikeluarkan." : "Akun dibuka lagi.") {
            _ = try await call.run(LockAkun(id, lock: lock, alasan: call.form["alasan"] ?? ""))
        }
    }

    static func setPeran(_ call: Call) async throws -> Response {
        let id: PegawaiID = try call.path("id")
        guard let peran = Peran(rawValue: call.form.text("peran")) else { throw Refusal.notFound }
        let alasan = call.form["alasan"] ?? ""
        if call.form.text("tindakan") == "cabut" {
            let words: Kalimat =
                peran == .adminKepegawaian ? "Tercatat. Peran admin berakhir sesudah disetujui admin lain." : "Peran dicabut."
            return try await answering(call, words) {
                _ = try await call.run(RevokePeran(peran, of: id, alasan: alasan))
            }
        }
        let words: Kalimat =
            peran == .adminKepegawaian ? "Tercatat. Admin baru berlaku sesudah disetujui admin lain, bila ada." : "Peran diberikan."
        return try await answering(call, words) {
            _ = try await call.run(GrantPeran(peran, to: id, alasan: alasan))
        }
    }

    static func decide(_ call: Call) async throws -> Response {
        let granted = call.form.text("tindakan") == "setuju"
        _ = try await call.run(DecidePeran(try call.path("id"), grant: granted))
        return call.redirect(
            to: Paths.kelolaAkun, flash: Flash(.good, granted ? "Permintaan disetujui." : "Permintaan ditolak."))
    }

    private static func answering(_ call: Call, _ words: Kalimat, _ act: () async throws -> Void) async throws -> Response {
        try await call.attempt {
            try await act()
            return call.redirect(to: Paths.akunOrang(try call.path("id")), flash: Flash(.good, words))
        } again: { fault in
            try await personPage(call, errors: fault.errors(at: "peran")).page
        }
    }

    private static func personPage(_ call: Call, errors: [FieldError] = []) async throws -> AkunPegawaiPage {
        let view = try await call.ask(ReadAkunPegawai(try call.path("id")))
        return AkunPegawaiPage(view: view, call: call, errors: errors)
    }
}

extension Call {
    /// The activation page as it is printed on a slip.
    var aktivasiAddress: String {
        let configuration = site.configuration
        return "\(configuration.isSecure ? "https" : "http")://\(configuration.hosts.sorted().first ?? "")\(Paths.aktivasi.string)"
    }
}
