import Kinerja
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("Organisation pages")
struct OrganisasiPagesTests {
    static let adminOnly = [
        Paths.kelola, Paths.kelolaInstansi, Paths.kelolaTahun, Paths.kelolaLibur, Paths.kelolaKoreksi, Paths.kelolaImpor,
    ]

    private func client(_ agency: TestInstansi) -> TestClient { TestClient(.test(installation: agency.site)) }

    @Test("the admin's pages exist for the admin alone", arguments: adminOnly)
    func admin(_ path: Path) async throws {
        let client = client(try await TestInstansi.make())
        try await Scenario(as: Person(Cast.admin), .get(path), expect: 200, contains: ["<h1>"]).check(client)
        for person in [Cast.sri, Cast.kadis, Cast.auditor] { try await Scenario(as: Person(person), .get(path), expect: 404).check(client) }
        try await Scenario(.get(path), expect: 303).check(client)
    }

    @Test("progress and units are for admin and auditor", arguments: [Paths.kemajuan, Paths.kelolaUnit])
    func progress(_ path: Path) async throws {
        let client = client(try await TestInstansi.make())
        for person in [Cast.admin, Cast.auditor] {
            try await Scenario(as: Person(person), .get(path), expect: 200, contains: ["Pemerintah Kabupaten Nusa Harapan"]).check(client)
        }
        try await Scenario(as: Person(Cast.kadis), .get(path), expect: 404).check(client)
    }

    @Test(
        "a profile is shown to those whom the policy lets see it",
        arguments: [
            (Cast.sri, 200), (Cast.kepsek, 200), (Cast.kadis, 200), (Cast.joko, 200), (Cast.rina, 404), (Cast.kaban, 404),
            (Cast.admin, 200),
            (Cast.auditor, 200), (Cast.dpo, 200),
        ])
    func profile(_ person: Cast.Person, _ status: Int) async throws {
        let client = client(try await TestInstansi.make())
        try await Scenario(as: Person(person), .get(Paths.pegawai(Cast.sri.id)), expect: status).check(client)
    }

    @Test("the directory answers a search and says when nothing fits")
    func directory() async throws {
        let client = client(try await TestInstansi.make())
        let admin = Person(Cast.admin)
        try await Scenario(
            as: admin, .get("/pegawai?q=lestari"), expect: 200, contains: [Cast.dewi.nama, Cast.kadis.nama], lacks: [Cast.joko.nama]
        )
        .check(client)
        try await Scenario(as: admin, .get("/pegawai?q=%25_%27%3B"), expect: 200).check(client)
        try await Scenario(as: admin, .get("/pegawai?q=tidakada&sesudah=rusak"), expect: 200, contains: ["Tidak ada yang cocok"]).check(
            client)
    }

    @Test("a correction comes back with what was typed, then goes to the admin, who decides")
    func correction() async throws {
        let client = client(try await TestInstansi.make())
        let path = Paths.koreksiAtasan(Cast.sri.id)
        let sri = Person(Cast.sri)
        try await Scenario(
            as: sri, .post(path, [("atasan", "123"), ("mulai", "2026-03-01"), ("alasan", "SK 12")]), expect: 422,
            contains: ["NIP berisi 3 angka", "value=\"123\"", "SK 12"]
        ).check(client)
        let typed = [("atasan", Cast.kabid.nip ?? ""), ("mulai", "2026-03-01"), ("alasan", "SK 12"), ("_kunci", "kunci-koreksi")]
        for _ in 0..<2 {
            try await Scenario(as: sri, .post(path, typed), expect: 303, location: Paths.pegawai(Cast.sri.id)).check(client)
        }
        try await Scenario(as: sri, .get(path), expect: 404).check(client)
        try await Scenario(
            as: Person(Cast.admin), .get(Paths.kelolaKoreksi), expect: 200, contains: [Cast.sri.nama, Cast.kabid.nama, "SK 12"]
        ).check(client)
    }

    @Test("a stale settings form answers 409, shows what is stored, and keeps what was typed")
    func stale() async throws {
        let client = client(try await TestInstansi.make())
        let admin = Person(Cast.admin)
        let fields = [
            ("nama", "Kabupaten A"), ("kota", "B"), ("zona", "WITA"), ("periode", "bulanan"), ("pola", "enam_hari"), ("versi", "1"),
        ]
        try await Scenario(as: admin, .post(Paths.kelolaInstansi, fields), expect: 303).check(client)
        let late = fields.map { $0.0 == "nama" ? ("nama", "Kabupaten Z") : $0 }
        try await Scenario(
            as: admin, .post(Paths.kelolaInstansi, late), expect: 409, contains: ["Kabupaten Z", "Kabupaten A", "Isian Anda masih ada"]
        )
        .check(client)
    }

    @Test("pages that matter, as golden files")
    func goldens() async throws {
        let client = client(try await TestInstansi.make())
        let pages: [(String, Cast.Person, Path)] = [
            ("direktori", Cast.admin, Paths.direktori), ("profil", Cast.kepsek, Paths.pegawai(Cast.sri.id)),
            ("kelola", Cast.admin, Paths.kelola),
            ("kemajuan", Cast.admin, Paths.kemajuan(Cast.pemda, tahun: 2026, periode: nil)),
            ("impor", Cast.admin, Paths.kelolaImpor),
        ]
        for (name, person, path) in pages {
            let response = try await client.send(.get(path), as: Person(person))
            try Golden.check(response.body, "Organisasi/\(name)")
        }
    }
}
