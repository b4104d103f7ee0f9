import Foundation
import HTTPTypes
import Kinerja
import Rulebooks
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("Rulebook pages")
struct RulebookPagesTests {
    private static let baru = LocalDate(2026, 1, 1) ?? LocalDate(daysSince1970: 0)
    private static let lama = LocalDate(2024, 1, 1) ?? LocalDate(daysSince1970: 0)
    private static let terisi = [
        (nama: "jenis-pegawai", nilai: "pns"), (nama: "nilai", nilai: "80"), (nama: "cuti", nilai: "tidak"),
        (nama: "tanggal-mulai", nilai: "2026-01-05"), (nama: "pokok", nilai: "1.000.000"),
    ]

    @Test("the pages are as recorded")
    func goldens() async throws {
        let client = try ContohAturan.client()
        for (path, name) in [
            (Paths.aturan, "daftar"), (Paths.aturan("tunjangan", Self.baru), "versi"), (Paths.aturan("tunjangan", Self.lama), "versi-lama"),
            (Paths.cobaAturan("tunjangan", Self.baru), "coba"), (Paths.cobaAturan("tunjangan", Self.baru, Self.terisi), "jawaban"),
            (Paths.bandingAturan("tunjangan"), "banding"), (Paths.aturan("instansi--jahat", Self.baru), "jahat"),
        ] {
            let page = try await client.send(.get(path))
            #expect(page.status == 200, "\(name)")
            try Golden.check(page.body, "Aturan/\(name)")
        }
    }

    @Test(
        "what each address answers, also without an account",
        arguments: [
            Scenario(.get("/aturan/tunjangan"), expect: 303, location: Paths.aturan("tunjangan", baru)),
            Scenario(.get("/aturan/tunjangan/2025-06-30"), expect: 303, location: Paths.aturan("tunjangan", lama)),
            Scenario(.get("/aturan/tunjangan/2023-12-31"), expect: 404), Scenario(.get("/aturan/tunjangan/kemarin"), expect: 404),
            Scenario(.get("/aturan/tidak-ada"), expect: 404), Scenario(.get("/aturan/instansi%2Fjahat"), expect: 404),
            Scenario(.get("/aturan/tunjangan/2025-06-30/coba"), expect: 404),
            Scenario(
                .get("/aturan/tunjangan/2024-01-01"), expect: 200, contains: ["Belum diperiksa", "Sudah berakhir", "Bandingkan versi"]),
            Scenario(.get("/aturan/tunjangan/2026-01-01"), expect: 200, contains: ["Z-01", "Dari sumber kedua"]),
            Scenario(
                .get("/aturan/tunjangan/2026-01-01/coba?nilai=121"), expect: 422, contains: ["Galat: Coba hitung", "Isi 0 sampai 120."]),
            Scenario(.get("/aturan/tunjangan/2026-01-01/coba?nilai=banyak"), expect: 422, contains: ["“banyak” bukan angka"]),
            Scenario(.get("/aturan/tunjangan/2026-01-01/coba?jenis-pegawai=cpns"), expect: 422, contains: ["Pilihan ini tidak ada"]),
            Scenario(
                .get("/aturan/tunjangan/2026-01-01/coba?tanggal-mulai=2026-02-30"), expect: 422, contains: ["tidak ada dalam kalender"]),
            Scenario(.get("/aturan/tunjangan/2026-01-01/coba?cuti=mungkin"), expect: 422, contains: ["Pilih ya atau tidak"]),
            Scenario(.get("/aturan/tunjangan/2026-01-01/coba?keputusan=tidak-ada"), expect: 404),
            Scenario(.get("/aturan/tunjangan/2026-01-01/coba?pokok=5"), expect: 200, contains: ["Ada yang tidak diisi", "Jenis Pegawai"]),
            Scenario(
                .get("/aturan/tunjangan/2026-01-01/coba?jenis-pegawai=pns&nilai=90"), expect: 200,
                contains: ["Belum ada jawaban", "Pokok"]),
            Scenario(
                .get("/aturan/tunjangan/2026-01-01/coba?keputusan=persen&jenis-pegawai=pns&nilai=90"), expect: 200,
                contains: ["Persen: <strong>100</strong>", "baris-r2", "Pasal 2 ayat (2)"]),
            Scenario(.get("/aturan/tunjangan/banding?dari=2024-05-05&ke=2026-01-01"), expect: 200, contains: ["<ins><code>", "baris 3"]),
            Scenario(.get("/aturan/tunjangan/banding?dari=2020-01-01"), expect: 422, contains: ["tidak ada versi yang berlaku"]),
            Scenario(.get("/aturan/tunjangan/banding?dari=2026-01-01"), expect: 200, contains: ["versi yang sama"]),
            Scenario(.get("/aturan/instansi--jahat/banding"), expect: 200, contains: ["Baru ada satu versi"]),
            Scenario(.get("/aturan/instansi--jahat/2026-01-01/contoh.xml"), expect: 404),
            Scenario(
                .get("/aturan/instansi--jahat/2026-01-01/coba?keputusan=putaran&banyaknya=1000000"), expect: 200, contains: ["dihentikan"]),
        ])
    func scenarios(_ scenario: Scenario) async throws { try await scenario.check(try ContohAturan.client()) }

    @Test(
        "law 27, 28: the page of a topic names newer law that was not read, and no other page does",
        arguments: [
            ("kotak-talenta/2020-01-28", ["Ada peraturan yang lebih baru", "Nomor 20 Tahun 2025", "pemeringkatan kinerja"]),
            ("predikat-kinerja/2022-02-07", ["Ada peraturan yang lebih baru", "Nomor 2 Tahun 2026 tentang Layanan e-Kinerja"]),
        ])
    func unread(version: String, words: [String]) async throws {
        let client = TestClient(.test(installation: .withoutDatabase))
        try await Scenario(.get("/aturan/\(version)"), expect: 200, contains: words).check(client)
        let other = try await client.send(.get("/aturan/angka-kredit/2023-07-01"))
        #expect(other.status == 200 && !other.body.contains("Ada peraturan yang lebih baru"))
    }

    @Test("an answer tells every step, in order, with rows and law")
    func answer() async throws {
        let page = try await Scenario(
            .get(Paths.cobaAturan("tunjangan", Self.baru, Self.terisi)), expect: 200,
            contains: [
                "Rupiah: <strong>660.000</strong>", "1. Persen", "2. Rupiah", "◂ cocok", "Perbup 1, Pasal 2", "Hasil: <strong>60</strong>",
            ]
        ).check(try ContohAturan.client())
        #expect(try #require(page.body.range(of: "1. Persen")).lowerBound < #require(page.body.range(of: "2. Rupiah")).lowerBound)
    }

    @Test("texts of a model that means harm are only text, on every page")
    func hostile() async throws {
        let client = try ContohAturan.client()
        for path in [
            "/aturan", "/aturan/instansi--jahat/2026-01-01", "/aturan/instansi--jahat/2026-01-01/coba?keputusan=tabel&banyaknya=1",
            "/aturan/instansi--jahat/2026-01-01/coba?banyaknya=%3Cimg%20src%3Dx%3E",
        ] {
            let page = try await client.send(.get(path))
            for text in ["<img", "<script>alert", "\" onmouseover"] { #expect(!page.body.contains(text), "\(path): \(text)") }
            #expect(page.body.contains("&lt;"), "\(path)")
        }
    }

    @Test("files come as they are, under their hash, and only once")
    func files() async throws {
        let client = try ContohAturan.client()
        let path = Paths.berkasAturan("tunjangan", Self.baru)
        let first = try await Scenario(.get(path), expect: 200).check(client)
        #expect(first.body == ContohAturan.files["tunjangan/2026-01-01.dmn"])
        #expect(first.headers[.contentType] == "application/xml; charset=utf-8")
        let tag = try #require(first.headers[.eTag])
        #expect(tag.count == 66)
        try await Scenario(.get(path).with(.ifNoneMatch, tag), expect: 304).check(client)
        let contoh = try await Scenario(.get(Paths.contohAturan("tunjangan", Self.lama)), expect: 200, contains: ["550000"]).check(client)
        #expect(contoh.headers[.eTag] != tag)
    }

    /// As the conformance kit compares: numbers to eight decimals, everything else to the letter.
    private func isSame(_ a: ValueView, _ b: ValueView) -> Bool {
        let numbers = [a, b].compactMap { Double($0.kalimat.replacing(".", with: "").replacing(",", with: ".")) }
        return numbers.count == 2 ? abs(numbers[0] - numbers[1]) < 1e-8 : a.kalimat == b.kalimat
    }

    @Test("every example of the program opens in the calculator and gives what it promises")
    func examples() async throws {
        let library = Installation.withoutDatabase.aturan
        let today = try #require(LocalDate(2026, 11, 21))
        var opened = 0
        for topic in library.topics {
            for version in topic.versions {
                let desk = try AturanDesk(topic.alamat, version.mulai, today: today, in: library)
                for contoh in AturanView.read(desk).contoh {
                    guard let isian = contoh.isian, let first = contoh.hasil.first else { continue }
                    let asked = isian.first { $0.nama == "keputusan" }?.nilai
                    let view = try CalculatorView.read(desk, asked: asked, of: .orang) { name in
                        isian.filter { $0.nama == name }.map(\.nilai)
                    }
                    // An example of a fact that its type forbids expects nothing; the calculator says what is wrong with the fact.
                    #expect(view.galat.isEmpty || first.nilai == .tidakAda, "\(version.name) \(contoh.kode): \(view.galat)")
                    guard case .jawaban(let jawaban)? = view.hasil else { continue }
                    #expect(isSame(jawaban.hasil, first.nilai), "\(version.name) \(contoh.kode): \(jawaban.hasil.kalimat)")
                    opened += 1
                }
            }
        }
        #expect(opened > 15)
    }

    @Test("the API lists, shows and answers; codes and decimals come as they are")
    func json() async throws {
        let agency = try await TestInstansi.make()
        var site = Site.test(installation: agency.site, sessions: MatrixSesi(clock: agency.clock))
        site.installation.aturan = try .init(files: ContohAturan.files)
        let (client, bearer) = (TestClient(site), try #require(MatrixColumn.rekan.person(at: agency.clock.now, token: true)))
        func get(_ path: String) -> TestRequest {
            var request = TestRequest.get(path)
            request.headers[.authorization] = "Bearer \(MatrixSesi.bearer(bearer))"
            return request
        }
        try await Scenario(get("/api/v1/aturan?q=tunjangan"), expect: 200, contains: ["\"topik\":\"tunjangan\""], lacks: ["jahat"]).check(
            client)
        try await Scenario(
            get("/api/v1/aturan/tunjangan/2024-01-01"), expect: 200, contains: ["\"status\":\"RECALLED\"", "\"sampai\":\"2025-12-31\""]
        )
        .check(client)
        let answer = "/api/v1/aturan/tunjangan/2024-01-01/hitung?jenis-pegawai=pns&nilai=80&cuti=tidak&pokok=1000000"
        let langkah = """
            {"dasar":["Perbup 1, Pasal 2"],"hasil":"50","masukan":{"Jenis Pegawai":"pns","Nilai":"80"},"nama":"Persen",\
            "tabel":[{"baris":[1],"catatan":[["Pasal 2 ayat (1)"]],"tabel":"Persen"}]}
            """
        try await Scenario(get(answer), expect: 200, contains: ["\"hasil\":\"550000\"", langkah]).check(client)
        try await Scenario(get("/api/v1/aturan/tunjangan/2024-01-01/hitung?nilai=x"), expect: 422, contains: ["form.invalid"]).check(client)
        for (more, name) in [("&warna=biru", "warna"), ("&nilai=90", "nilai"), ("&keputusan=a&keputusan=a", "keputusan")] {
            try await Scenario(get(answer + more), expect: 422, contains: ["\"field\":\"\(name)\""]).check(client)
        }
        try await Scenario(.get("/api/v1/aturan"), expect: 401).check(client)
        await agency.close()
    }
}
