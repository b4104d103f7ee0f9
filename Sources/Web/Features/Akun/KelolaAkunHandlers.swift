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
        let id: PegawaiID = try call.path("id")
        return try await answering(call) {
            let lock = try call.form.choice("tindakan", ["kunci": true, "buka": false])
            _ = try await call.run(LockAkun(id, lock: lock, alasan: call.form["alasan"] ?? ""))
            return lock ? "Akun dikunci. Semua perangkatnya dikeluarkan." : "Akun dibuka lagi."
        }
    }

    static func setPeran(_ call: Call) async throws -> Response {
        let id: PegawaiID = try call.path("id")
        guard let peran = Peran(rawValue: call.form.text("peran")) else { throw Refusal.notFound }
        let (alasan, isAdmin) = (call.form["alasan"] ?? "", peran == .adminKepegawaian)
        return try await answering(call) {
            if try call.form.choice("tindakan", ["beri": true, "cabut": false]) {
                _ = try await call.run(GrantPeran(peran, to: id, alasan: alasan))
                return isAdmin ? "Tercatat. Admin baru berlaku sesudah disetujui admin lain, bila ada." : "Peran diberikan."
            }
            _ = try await call.run(RevokePeran(peran, of: id, alasan: alasan))
            return isAdmin ? "Tercatat. Peran admin berakhir sesudah disetujui admin lain." : "Peran dicabut."
        }
    }

    static func decide(_ call: Call) async throws -> Response {
        let id: PermintaanID = try call.path("id")
        let granted: Bool
        do {
            granted = try call.form.choice("tindakan", ["setuju": true, "tolak": false])
        } catch {
            // Whether there is such a request here comes before what was pressed.
            guard try await call.ask(ReadKelolaAkun(after: "")).permintaan.contains(where: { $0.id == id }) else { throw Refused.hidden }
            throw error
        }
        _ = try await call.run(DecidePeran(id, grant: granted))
        return call.redirect(
            to: Paths.kelolaAkun, flash: Flash(.good, granted ? "Permintaan disetujui." : "Permintaan ditolak."))
    }

    /// - Parameter act: gives the words of what was done.
    private static func answering(_ call: Call, _ act: () async throws -> Kalimat) async throws -> Response {
        try await call.attempt {
            let words = try await act()
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
