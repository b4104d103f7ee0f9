package import Kinerja

/// Reads and writes objections; one evaluation has at most one.
package struct KeberatanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(of evaluasi: EvaluasiID) throws -> Keberatan? {
        try db.row(
            """
            select b.*, \(Keputusan.columns) from keberatan b
            left join keputusan k on k.instansi_id = b.instansi_id and k.id = b.keputusan_semula_id
            where b.instansi_id = \(instansi) and b.evaluasi_id = \(evaluasi)
            """
        ).map(Keberatan.init)
    }

    package func insert(_ k: Keberatan) throws {
        try db.run(
            """
            insert into keberatan (instansi_id, id, evaluasi_id, alasan, penjelasan_penilai, dijelaskan_pada, putusan, pertimbangan, semula,
                keputusan_semula_id, diajukan_pada, diputuskan_pada, diputuskan_oleh, version)
            values (\(instansi), \(k.id), \(k.evaluasi), \(k.alasan), \(k.penjelasanPenilai), \(k.dijelaskan), \(k.putusan),
                \(k.pertimbangan), \(try JSONText(k.semula.map(RatingTertulis.init))), \(k.semula?.segel), \(k.diajukan), \(k.diputuskan), \(k.diputuskanOleh), 1)
            """)
    }

    package func update(_ k: Keberatan) throws {
        let changed = try db.run(
            """
            update keberatan set penjelasan_penilai = \(k.penjelasanPenilai), dijelaskan_pada = \(k.dijelaskan), putusan = \(k.putusan),
                pertimbangan = \(k.pertimbangan), semula = \(try JSONText(k.semula.map(RatingTertulis.init))),
                keputusan_semula_id = \(k.semula?.segel), diputuskan_pada = \(k.diputuskan),
                diputuskan_oleh = \(k.diputuskanOleh), version = version + 1
            where instansi_id = \(instansi) and id = \(k.id) and version = \(k.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension Keberatan {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), evaluasi: try row.get("evaluasi_id"), alasan: try row.get("alasan"),
            penjelasanPenilai: try row.get("penjelasan_penilai"), dijelaskan: try row.get("dijelaskan_pada"),
            putusan: try row.get("putusan"), pertimbangan: try row.get("pertimbangan"),
            semula: try row.get("semula", as: JSONText<RatingTertulis?>.self).value?.penilaian(row), diajukan: try row.get("diajukan_pada"),
            diputuskan: try row.get("diputuskan_pada"), diputuskanOleh: try row.get("diputuskan_oleh"), version: try row.get("version"))
    }
}

/// What the assessor wrote before an objection was decided; the decision on it lies with the others.
private struct RatingTertulis: Sendable, Codable {
    let hasil: RatingHasilKerja
    let alasanHasil: String
    let perilaku: RatingPerilakuKerja
    let alasanPerilaku: String
    let catatan: String

    init(_ p: Penilaian) {
        (hasil, alasanHasil, perilaku) = (p.hasil, p.alasanHasil, p.perilaku)
        (alasanPerilaku, catatan) = (p.alasanPerilaku, p.catatan)
    }

    func penilaian(_ row: SQLRow) throws -> Penilaian {
        let keputusan = try Keputusan(row, prefix: "k_")
        guard let predikat = keputusan.teks.flatMap(PredikatKinerja.init) else { throw StorageError.decoding("predikat semula") }
        return Penilaian(
            hasil: hasil, alasanHasil: alasanHasil, perilaku: perilaku, alasanPerilaku: alasanPerilaku, catatan: catatan,
            predikat: predikat, keputusan: keputusan, segel: try row.get("keputusan_semula_id"))
    }
}
