import Kinerja
import Storage
import TestSupport
import UseCases

/// Short ways to the states of an SKP, through the use cases that people take.
struct SKPFixture {
    let agency: TestInstansi
    var site: Installation { agency.site }

    static func make() async throws -> SKPFixture { SKPFixture(agency: try await TestInstansi.make()) }

    func penugasan(of person: Cast.Person) async throws -> PenugasanID {
        try await agency.database.read { db in
            guard let row = try db.row("select id from penugasan where pegawai_id = \(person.id) order by mulai") else {
                throw StorageError.notFound
            }
            return try row.get("id")
        }
    }

    func start(_ person: Cast.Person, tahun: Int = 2026, _ pendekatan: PendekatanSKP = .kuantitatif) async throws -> SKPReceipt {
        try await site.run(StartSKP(penugasan: penugasan(of: person), tahun: tahun, pendekatan: pendekatan), by: person.actor())
    }

    /// A draft with one complete result.
    func draft(_ person: Cast.Person, perspektif: String = "anggaran", uraian: String = "Nilai ujian murid kelas IX meningkat") async throws
        -> SKPReceipt
    {
        let begun = try await start(person)
        return try await site.run(hasil(begun, uraian: uraian, perspektif: perspektif), by: person.actor())
    }

    func hasil(_ receipt: SKPReceipt, uraian: String, perspektif: String = "", intervensi: String = "") -> SaveHasilKerja {
        SaveHasilKerja(
            skp: receipt.id, version: receipt.version, uraian: uraian, intervensi: intervensi,
            indikator: [.init(uraian: "Rata-rata nilai ujian sekolah", aspek: "kualitas", target: "80–90%", perspektif: perspektif)])
    }

    func submitted(_ person: Cast.Person) async throws -> SKPReceipt {
        let draft = try await draft(person)
        return try await site.run(SubmitSKP(skp: draft.id, version: draft.version), by: person.actor())
    }

    func set(_ person: Cast.Person, by assessor: Cast.Person) async throws -> SKPReceipt {
        let sent = try await submitted(person)
        return try await site.run(AgreeSKP(skp: sent.id, version: sent.version, tetapkan: true), by: assessor.actor())
    }

    func skp(_ id: SKPID) async throws -> SKP {
        try await agency.database.read { db in
            guard let skp = try SKPRepository(db, Cast.instansi).find(id) else { throw StorageError.notFound }
            return skp
        }
    }

    func events(_ id: SKPID) async throws -> [Peristiwa] {
        try await agency.database.read { try PeristiwaRepository($0, Cast.instansi).history(of: .skp, id.rawValue).reversed() }
    }
}
