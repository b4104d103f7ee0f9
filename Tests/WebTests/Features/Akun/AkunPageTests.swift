import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("Account pages")
struct AkunPageTests {
    @Test("an admin prints codes for a unit, a teacher activates with hers, once")
    func activation() async throws {
        let agency = try await TestInstansi.make()
        let admin = try await agency.admin()
        let printed = try await admin.post(Paths.cetakKode(Cast.smpn1), [("_kunci", "kunci-cetak-1")])
        let sheet = try await admin.get(try #require(printed.headers[.location]))
        #expect(sheet.status == 200 && sheet.body.contains("Sri Rahayu, S.Pd.") && !sheet.body.contains("Rina Marlina"))
        let again = try await admin.post(Paths.cetakKode(Cast.smpn1), [("_kunci", "kunci-cetak-1")])
        #expect(again.headers[.location] == printed.headers[.location], "a double click prints the same sheet")
        let pdf = try await admin.get(try #require(printed.headers[.location]) + "/lembar.pdf")
        #expect(pdf.status == 200 && pdf.headers[.contentType] == "application/pdf")
        let row = try #require(sheet.body.split(separator: "<tr>").first { $0.contains("Sri Rahayu") })
        let code = try #require(row.firstMatch(of: /<code>([0-9A-Z-]+)<\/code>/)).1.lowercased()
        func activate(_ browser: Browser, _ code: String) async throws -> TestResponse {
            let form = [("nip", Cast.sri.nip ?? ""), ("kode", code), ("kata_sandi", Browser.sandi), ("ulang", Browser.sandi)]
            return try await browser.post(Paths.aktivasi, form)
        }
        let wrong = try await activate(Browser(agency), "00000-00000")
        #expect(wrong.status == 422 && wrong.body.contains("NIP atau kode tidak cocok"))
        let sri = Browser(agency)
        #expect(try await activate(sri, code).headers[.location] == "/akun")
        #expect(try await sri.get("/akun").body.contains("Akun Anda sudah aktif"))
        #expect(try await activate(Browser(agency), code).status == 422)
        #expect(try await !admin.get(try #require(printed.headers[.location])).body.contains("Sri Rahayu"))
    }

    @Test("a code dies after fourteen days")
    func expiry() async throws {
        let agency = try await TestInstansi.make()
        let code = try await OperatorActs.code(for: Cast.sri.nip ?? "", in: agency.site)
        agency.clock.advance(seconds: 14 * 86_400)
        let form = [("nip", code.masuk), ("kode", code.kode), ("kata_sandi", Browser.sandi), ("ulang", Browser.sandi)]
        #expect(try await Browser(agency).post(Paths.aktivasi, form).status == 422)
    }

    @Test("a role that asks for a second factor opens nothing but its set-up", arguments: [Cast.admin, Cast.auditor, Cast.dpo])
    func gate(_ person: Cast.Person) async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(person)
        let browser = Browser(agency)
        _ = try await browser.signIn(person)
        for target in ["/kelola/akun", "/delegasi", "/akun/token"] {
            let answer = try await browser.get(target)
            #expect(answer.status == 303 && answer.headers[.location] == "/akun/kode-tambahan")
        }
        #expect(try await browser.get("/akun").body.contains("Pasang kode tambahan dahulu"))
    }

    @Test("account administration is hidden from everybody but the admin of this agency")
    func hidden() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.kadis)
        let browser = Browser(agency)
        _ = try await browser.signIn(Cast.kadis)
        for path in [Paths.kelolaAkun, Paths.cariAkun, Paths.kelolaAkun(unit: Cast.smpn1), Paths.akunOrang(Cast.sri.id)] {
            #expect(try await browser.get(path.string).status == 404)
        }
        #expect(try await browser.post(Paths.cetakKode(Cast.smpn1), []).status == 404)
        #expect(try await browser.post(Paths.peranOrang(Cast.kadis.id), [("peran", "admin_kepegawaian"), ("alasan", "x")]).status == 404)
        await #expect(throws: Refused.hidden) {
            try await agency.site.run(IssueKodeAktivasi(.unit(Cast.smpn1, subtree: true)), by: proved(Cast.otherAdmin, agency))
        }
    }

    private func proved(_ actor: Actor, _ agency: TestInstansi) -> Actor {
        Actor(instansi: actor.instansi, pegawai: actor.id, nama: actor.nama, peran: actor.peran, stepUp: agency.clock.now)
    }

    @Test("a sealing act with an old proof asks for the password and loses nothing that was typed")
    func stepUp() async throws {
        let agency = try await TestInstansi.make()
        let admin = try await agency.admin()
        agency.clock.advance(seconds: 300)
        let form = [("peran", "auditor"), ("alasan", "Surat tugas 7/2026 & <b>"), ("tindakan", "beri"), ("_kunci", "kunci-peran-1")]
        let asked = try await admin.post(Paths.peranOrang(Cast.sri.id), form)
        #expect(asked.status == 403 && asked.body.contains("name=\"_sandi\""))
        #expect(asked.body.contains("value=\"Surat tugas 7/2026 &amp; &lt;b&gt;\""))
        let wrong = try await admin.post(Paths.peranOrang(Cast.sri.id), form + [("_sandi", "salah")])
        #expect(wrong.status == 422 && !wrong.body.contains("value=\"salah\""))
        let old = admin["tolok-sesi"]
        let done = try await admin.post(Paths.peranOrang(Cast.sri.id), form + [("_sandi", Browser.sandi)])
        #expect(done.status == 303 && admin["tolok-sesi"] != old)
        let peran = try await agency.database.read { try PeranRepository($0, Cast.instansi).peran(of: Cast.sri.id) }
        #expect(peran == [.auditor])
    }

    @Test("a form that does not say what shall be done does nothing", arguments: [nil, "", "x", "setuju_"])
    func unsaid(_ tindakan: String?) async throws {
        let agency = try await TestInstansi.make()
        let admin = try await agency.admin()
        let said = (tindakan.map { [("tindakan", $0)] } ?? []) + [("alasan", "Surat tugas")]
        let request: PermintaanID = PermintaanID(milliseconds: 1, random: (0, 1))
        let events = {
            try await agency.database.read { try #require(try $0.row("select count(*) as n from peristiwa")).get("n", as: Int64.self) }
        }
        let before = try await events()
        #expect(try await admin.post(Paths.peranOrang(Cast.sri.id), said + [("peran", "auditor")]).status == 422)
        #expect(try await admin.post(Paths.kunciAkun(Cast.sri.id), said).status == 422)
        // Of a request that is not there nothing is said at all.
        #expect(try await admin.post(Paths.permintaanPeran(request), said).status == 404)
        #expect(try await admin.post(Paths.putuskanKoreksi(request), [("keputusan", tindakan ?? "")]).status == 404)
        #expect(try await events() == before)
    }

    @Test("of twins of a step-up with the right password none hears that it is wrong, and there is one effect")
    func stepUpTwins() async throws {
        let agency = try await TestInstansi.make()
        let admin = try await agency.admin()
        agency.clock.advance(seconds: 300)
        let form = [
            ("peran", "auditor"), ("alasan", "Surat tugas 8/2026"), ("tindakan", "beri"), ("_kunci", "kunci-kembar-1"),
            ("_sandi", Browser.sandi),
        ]
        let session = admin["tolok-sesi"]
        let answers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 1...8 {
                group.addTask {
                    let twin = Browser(agency)
                    twin["tolok-sesi"] = session
                    return try await twin.post(Paths.peranOrang(Cast.sri.id), form).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.allSatisfy { $0 == 303 }, "\(answers)")
        let given: Int64 = try await agency.database.read {
            try #require(try $0.row("select count(*) as n from peristiwa where aksi = 'peran.beri' and objek_id = \(Cast.sri.id)")).get("n")
        }
        #expect(given == 1)
    }

    @Test("F10 a step-up whose answer was lost is answered again, and leaves the browser signed in")
    func stepUpRepeated() async throws {
        let agency = try await TestInstansi.make()
        let admin = try await agency.admin()
        agency.clock.advance(seconds: 300)
        let form = [("peran", "auditor"), ("alasan", "Surat tugas 9/2026"), ("tindakan", "beri"), ("_kunci", "kunci-ulang-1")]
        let old = try #require(admin["tolok-sesi"])
        let token = [("_csrf", admin.client.token(try await StoredSesi(agency.site).person(forSession: old)))]
        #expect(try await admin.send(Paths.peranOrang(Cast.sri.id), form + [("_sandi", Browser.sandi)] + token).status == 303)
        // The answer never came: the browser still holds the old cookie.
        func again(_ fields: [(String, String)]) async throws -> TestResponse {
            admin["tolok-sesi"] = old
            return try await admin.send(Paths.peranOrang(Cast.sri.id), fields + token)
        }
        #expect(try await again(form + [("_sandi", Browser.sandi)]).status == 303)
        #expect(try await admin.get("/kelola/akun").status == 200, "the repeat brought the new cookie")
        #expect(try await again(form).status == 401, "without the password the old token is good for nothing")
        #expect(try await again(form + [("_sandi", "salah")]).status == 422)
        admin["tolok-sesi"] = old
        #expect(try await admin.get("/kelola/akun").status == 303)
        agency.clock.advance(seconds: 11)
        #expect(try await again(form + [("_sandi", Browser.sandi)]).status == 401)
        let given: Int64 = try await agency.database.read {
            try #require(try $0.row("select count(*) as n from peristiwa where aksi = 'peran.beri' and objek_id = \(Cast.sri.id)")).get("n")
        }
        #expect(given == 1)
    }

    @Test("every state-changing account route refuses a form without our token")
    func csrf() async throws {
        let agency = try await TestInstansi.make()
        let admin = try await agency.admin()
        for path in [
            Paths.kataSandi, Paths.kodeTambahan, Paths.lepasKodeTambahan, Paths.akhiriSesiLain, Paths.tokenBaru, Paths.delegasi,
            Paths.berhentiBertindak,
            Paths.cetakKode(Cast.smpn1), Paths.kodeOrang(Cast.sri.id), Paths.kunciAkun(Cast.sri.id), Paths.peranOrang(Cast.sri.id),
        ] {
            #expect(try await admin.post(path, [("alasan", "x")], forged: true).status == 403, "\(path.string)")
        }
    }

    @Test("who acts atas nama another is shown so on every page, and cannot touch that person's account")
    func behalf() async throws {
        let agency = try await TestInstansi.make()
        for person in [Cast.kepsek, Cast.sri] { try await agency.activate(person) }
        let kepsek = Browser(agency)
        _ = try await kepsek.signIn(Cast.kepsek)
        let dates = [("mulai", "2026-03-10"), ("selesai", "2026-03-12"), ("alasan", "Dinas luar"), ("_kunci", "kunci-delegasi-1")]
        #expect(try await kepsek.post(Paths.delegasi, [("penerima", Cast.sri.nip ?? "")] + dates).status == 303)
        let sri = Browser(agency)
        _ = try await sri.signIn(Cast.sri)
        let list = try await sri.get("/delegasi").body
        let id = try #require(list.firstMatch(of: /\/delegasi\/([0-9a-z]{26})\/bertindak/)).1
        #expect(try await sri.post(Paths.bertindak(DelegasiID(rawValue: String(id))), []).status == 303)
        let home = try await sri.get("/masuk/ulang").body
        #expect(home.contains("Anda bertindak atas nama Budi Santoso, S.Pd., M.M.") && home.contains("Sri Rahayu"))
        for target in ["/akun", "/delegasi", "/akun/kode-tambahan"] { #expect(try await sri.get(target).status == 403, "\(target)") }
        agency.clock.set("2026-03-13")
        _ = try await sri.signIn(Cast.sri)
        #expect(try await !sri.get("/akun").body.contains("atas nama Budi"))
    }

    @Test("an API token speaks for its owner within its scopes, and not after it was revoked")
    func apiToken() async throws {
        let agency = try await TestInstansi.make()
        try await agency.activate(Cast.sri)
        let sri = Browser(agency)
        _ = try await sri.signIn(Cast.sri)
        let made = try await sri.post(Paths.tokenBaru, [("nama", "Absensi"), ("cakupan", "baca:saya"), ("hari", "30")])
        let token = String(try #require(made.body.firstMatch(of: /tlk_[0-9a-f]{64}/)).0)
        let me = TestRequest.get("/api/v1/saya")
        let answer = try await sri.client.send(me.with(.authorization, "Bearer \(token)"))
        #expect(answer.status == 200 && answer.body.contains("\"cakupan\":[\"baca:saya\"]") && answer.body.contains("Guru Ahli Muda"))
        #expect(try await sri.client.send(me).status == 401)
        let nomor = try #require(try await sri.get("/akun").body.firstMatch(of: /\/akun\/token\/([0-9a-z]{26})\/cabut/)).1
        _ = try await sri.post(Paths.cabutToken(APITokenID(rawValue: String(nomor))), [])
        #expect(try await sri.client.send(me.with(.authorization, "Bearer \(token)")).status == 401)
    }
}
