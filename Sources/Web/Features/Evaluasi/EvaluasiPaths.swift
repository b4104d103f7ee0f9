package import Kinerja

/// Addresses of evaluation, objection, unit achievement and documents.
extension Paths {
    package static let evaluasi = Path("evaluasi")
    package static func evaluasi(_ id: EvaluasiID) -> Path { Path("evaluasi", id.rawValue) }
    package static func buka(_ id: EvaluasiID) -> Path { Path("evaluasi", id.rawValue, "buka") }
    package static func terima(_ id: EvaluasiID) -> Path { Path("evaluasi", id.rawValue, "terima") }
    package static func finalkan(_ id: EvaluasiID) -> Path { Path("evaluasi", id.rawValue, "final") }
    package static let finalkanLewatBatas = Path("final-evaluasi")
    package static func sampaikan(_ id: EvaluasiID) -> Path { Path("evaluasi", id.rawValue, "sampaikan") }
    package static func keberatan(_ id: EvaluasiID) -> Path { Path("evaluasi", id.rawValue, "keberatan") }
    package static func penjelasan(_ id: EvaluasiID) -> Path { Path("evaluasi", id.rawValue, "penjelasan") }
    package static func putusan(_ id: EvaluasiID) -> Path { Path("evaluasi", id.rawValue, "putusan") }
    package static func dokumen(evaluasi id: EvaluasiID) -> Path { Path("evaluasi", id.rawValue, "dokumen") }

    /// The team's ratings of a period; the latest that ended without one.
    package static func nilai(_ periode: PeriodeID? = nil) -> Path { Path("nilai", query: [("periode", periode?.rawValue)]) }
    package static func nilai(_ skp: SKPID, _ periode: PeriodeID, fragment: String? = nil) -> Path {
        Path("skp", skp.rawValue, "nilai", periode.rawValue, fragment: fragment)
    }
    /// Signs the rated ones of a period, each ticked by itself.
    package static func sampaikan(_ periode: PeriodeID) -> Path { Path("nilai", periode.rawValue, "sampaikan") }

    package static func capaianUnit(_ periode: PeriodeID? = nil, sesudah: String? = nil) -> Path {
        Path("capaian-unit", query: [("periode", periode?.rawValue), ("sesudah", sesudah)])
    }

    package static func capaianUnit(_ unit: UnitKerjaID, _ periode: PeriodeID) -> Path {
        Path("capaian-unit", unit.rawValue, periode.rawValue)
    }

    package static func arsipDokumen(_ unit: UnitKerjaID, _ periode: PeriodeID) -> Path {
        Path("capaian-unit", unit.rawValue, periode.rawValue, "dokumen")
    }

    package static func dokumen(skp id: SKPID) -> Path { Path("skp", id.rawValue, "dokumen") }
    package static func dokumen(_ id: DokumenID) -> Path { Path("dokumen", id.rawValue) }
    package static func periksa(_ id: DokumenID) -> Path { Path("periksa", id.rawValue) }

    static let evaluasiExamples: [Path] = [
        evaluasi, finalkanLewatBatas, evaluasi(contoh()), buka(contoh()), terima(contoh()), finalkan(contoh()),
        sampaikan(contoh() as EvaluasiID),
        keberatan(contoh()), penjelasan(contoh()), putusan(contoh()), dokumen(evaluasi: contoh()), nilai(), nilai(contoh(), contoh()),
        sampaikan(contoh() as PeriodeID), capaianUnit(), capaianUnit(contoh(), contoh()), arsipDokumen(contoh(), contoh()),
        dokumen(skp: contoh()), dokumen(contoh()),
        periksa(contoh()),
        api("evaluasi"), api("evaluasi", contoh(EvaluasiID.self)), api("tim", "evaluasi"),
        api("skp", contoh(SKPID.self), "evaluasi", contoh(PeriodeID.self)), api("evaluasi", contoh(EvaluasiID.self), "buka"),
        api("evaluasi", contoh(EvaluasiID.self), "terima"), api("evaluasi", contoh(EvaluasiID.self), "keberatan"),
        api("evaluasi", contoh(EvaluasiID.self), "penjelasan"), api("unit", contoh(UnitKerjaID.self), "capaian", contoh(PeriodeID.self)),
        api("dokumen", contoh(DokumenID.self)),
    ]

    private static func api(_ parts: String...) -> Path {
        Path(returningTo: "/api/v1/" + parts.joined(separator: "/")) ?? beranda
    }

    private static func contoh<I: Identifier>(_: I.Type) -> String { (contoh() as I).rawValue }

    private static func contoh<I: Identifier>() -> I { I(milliseconds: 1, random: (0, 1)) }
}
