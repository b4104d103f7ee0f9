/// How an actor stands to the person a thing is about, on the day of the act.
package enum Relasi: String, CaseIterable, Sendable, Codable {
    case diri
    case atasanLangsung = "atasan_langsung"
    case atasanTidakLangsung = "atasan_tidak_langsung"
    case mantanAtasan = "mantan_atasan"
    case rekan
    case bawahan
    case unitSama = "unit_sama"
    case unitLain = "unit_lain"
    case adminInstansi = "admin_instansi"
    case auditor
    case dpo
}

/// An act that needs permission; each has one row in ``Policy/table``.
package enum Permission: String, CaseIterable, Sendable, Codable {
    case lihatProfil = "lihat_profil"
    case lihatSKP = "lihat_skp"
    case susunSKP = "susun_skp"
    case setujuiSKP = "setujui_skp"
    case tutupSKP = "tutup_skp"
    case bagikanHasilKerja = "bagikan_hasil_kerja"
    case beriHasilKerja = "beri_hasil_kerja"
    case ingatkan
    case catatHasil = "catat_hasil"
    case lihatBukti = "lihat_bukti"
    case beriUmpanBalik = "beri_umpan_balik"
    case mintaUmpanBalik = "minta_umpan_balik"
    case lihatEvaluasi = "lihat_evaluasi"
    case nilai = "nilai"
    case terimaEvaluasi = "terima_evaluasi"
    case ajukanKeberatan = "ajukan_keberatan"
    case jelaskanKeberatan = "jelaskan_keberatan"
    case putuskanKeberatan = "putuskan_keberatan"
    case unduhDokumen = "unduh_dokumen"
    case lihatRiwayat = "lihat_riwayat"
    case kelolaPegawai = "kelola_pegawai"
    case kelolaAkun = "kelola_akun"
    case kelolaPeriode = "kelola_periode"
    case setujuiKoreksiAtasan = "setujui_koreksi_atasan"
    case lihatKemajuan = "lihat_kemajuan"
    case lihatJejak = "lihat_jejak"
    case lihatAturanInstansi = "lihat_aturan_instansi"
    case kelolaAturan = "kelola_aturan"
    case setujuiAturan = "setujui_aturan"
}

/// Who may do what to whose record: a table, default deny. Tests enumerate it against every relation.
///
/// Self-approval has no row: `setujuiSKP`, `nilai` and `putuskanKeberatan` never hold for `diri` (CVE class of dossier trust §3.1).
package enum Policy {
    package static let table: [Permission: Set<Relasi>] = [
        .lihatProfil: [.diri, .atasanLangsung, .atasanTidakLangsung, .rekan, .bawahan, .unitSama, .adminInstansi, .auditor, .dpo],
        .lihatSKP: [.diri, .atasanLangsung, .atasanTidakLangsung, .adminInstansi, .auditor],
        .susunSKP: [.diri],
        .setujuiSKP: [.atasanLangsung, .atasanTidakLangsung],
        .tutupSKP: [.diri, .adminInstansi],
        // Whose SKP the results are taken from: a leader divides his own among his team (matriks pembagian peran dan hasil,
        // PermenPANRB 6/2022 Lampiran II, form A.1.5), or hands one member's on to others. To read an SKP is not leave to spread it.
        .bagikanHasilKerja: [.diri, .atasanLangsung, .atasanTidakLangsung, .adminInstansi],
        // Into whose draft they go: never one's own by this way, which would pass by the choice that `CopySKP` asks for.
        .beriHasilKerja: [.atasanLangsung, .atasanTidakLangsung, .adminInstansi],
        .ingatkan: [.atasanLangsung, .adminInstansi],
        .catatHasil: [.diri],
        .lihatBukti: [.diri, .atasanLangsung, .atasanTidakLangsung, .auditor],
        .beriUmpanBalik: [.atasanLangsung, .atasanTidakLangsung, .rekan, .bawahan],
        .mintaUmpanBalik: [.diri, .atasanLangsung],
        .lihatEvaluasi: [.diri, .atasanLangsung, .atasanTidakLangsung, .adminInstansi, .auditor],
        .nilai: [.atasanLangsung, .atasanTidakLangsung],
        .terimaEvaluasi: [.diri],
        .ajukanKeberatan: [.diri],
        .jelaskanKeberatan: [.atasanLangsung],
        .putuskanKeberatan: [.atasanTidakLangsung],
        .unduhDokumen: [.diri, .atasanLangsung, .atasanTidakLangsung, .adminInstansi, .auditor],
        .lihatRiwayat: [.diri, .atasanLangsung, .atasanTidakLangsung, .adminInstansi, .auditor],
        .kelolaPegawai: [.adminInstansi],
        .kelolaAkun: [.adminInstansi],
        .kelolaPeriode: [.adminInstansi],
        .setujuiKoreksiAtasan: [.adminInstansi],
        .lihatKemajuan: [.adminInstansi, .auditor],
        .lihatJejak: [.adminInstansi, .auditor, .dpo],
        .lihatAturanInstansi: [.adminInstansi, .auditor],
        .kelolaAturan: [.adminInstansi],
        .setujuiAturan: [.adminInstansi],
    ]

    /// Throws `hidden` when nothing about the thing may be seen, `notPermitted` when it may be seen but not done.
    package static func require(_ permission: Permission, _ relasi: Set<Relasi>, seenWith view: Permission) throws(Refused) {
        if allows(permission, relasi) { return }
        if allows(view, relasi) { throw .notPermitted(permission.rawValue) }
        throw .hidden
    }

    package static func allows(_ permission: Permission, _ relasi: Set<Relasi>) -> Bool {
        !(table[permission] ?? []).isDisjoint(with: relasi)
    }

    /// The permissions an actor holds by role alone, without looking at a record.
    package static func byPeran(_ peran: Set<Peran>) -> Set<Relasi> {
        var relasi: Set<Relasi> = []
        if peran.contains(.adminKepegawaian) { relasi.insert(.adminInstansi) }
        if peran.contains(.auditor) { relasi.insert(.auditor) }
        if peran.contains(.dpo) { relasi.insert(.dpo) }
        return relasi
    }
}

/// A lifecycle as a table: the only steps that exist, each with who may take it and what it asks for.
///
/// Pages show the steps the table allows, use cases refuse the rest, and a test prints the table into `docs/`.
package struct Lifecycle<State: Hashable & Sendable, Action: Hashable & Sendable>: Sendable {
    package struct Transition: Sendable {
        package let from: State
        package let action: Action
        package let to: State
        package let by: Set<Pelaku>
        package let needsReason: Bool
        /// The article that gives the step, empty where it is the system's own.
        package let dasar: String

        package init(_ from: State, _ action: Action, _ to: State, by: Set<Pelaku>, needsReason: Bool = false, dasar: String = "") {
            (self.from, self.action, self.to, self.by, self.needsReason, self.dasar) = (from, action, to, by, needsReason, dasar)
        }
    }

    package let steps: [Transition]

    package init(_ steps: [Transition]) { self.steps = steps }

    package func step(from state: State, _ action: Action) -> Transition? { steps.first { $0.from == state && $0.action == action } }

    package func actions(from state: State, by pelaku: Set<Pelaku>) -> [Action] {
        steps.filter { $0.from == state && !$0.by.isDisjoint(with: pelaku) }.map(\.action)
    }

    /// The state after the step; throws `wrongState` where the table has none, `notPermitted` for another person's step.
    package func next(from state: State, _ action: Action, by pelaku: Set<Pelaku>) throws(Refused) -> Transition {
        guard let step = step(from: state, action) else { throw .wrongState("\(state)") }
        guard !step.by.isDisjoint(with: pelaku) else { throw .notPermitted("\(action)") }
        return step
    }
}

/// Who takes a step, seen from the document: its owner, its assessor, the assessor's superior, or the tim pengelola kinerja.
///
/// One enumeration for every lifecycle: the first four are the regulation's parts in all its documents, so that one mapping from ``Relasi``,
/// one set of words and one printed table serve them. An agency's rulebook adds two of its own, which no relation to a person gives.
package enum Pelaku: String, CaseIterable, Sendable, Codable {
    case pegawai
    case pejabatPenilaiKinerja = "pejabat_penilai_kinerja"
    case atasanPejabatPenilaiKinerja = "atasan_pejabat_penilai_kinerja"
    case pengelolaKinerja = "pengelola_kinerja"
    /// Whoever uploaded or submitted an agency rulebook, and any other admin: two people, never one.
    case pengusulAturan = "pengusul_aturan"
    case adminLain = "admin_lain"

    package var label: Kalimat {
        switch self {
        case .pegawai: "Pegawai"
        case .pejabatPenilaiKinerja: "Pejabat Penilai Kinerja"
        case .atasanPejabatPenilaiKinerja: "Atasan Pejabat Penilai Kinerja"
        case .pengelolaKinerja: "Pengelola kinerja"
        case .pengusulAturan: "Admin pengusul"
        case .adminLain: "Admin lain"
        }
    }
}

extension Pelaku {
    /// The parts that whoever stands so to the owner of a document takes in it.
    package static func of(_ relasi: Set<Relasi>) -> Set<Pelaku> {
        Set(relasi.compactMap(\.pelaku))
    }
}

extension Relasi {
    /// The part in the document of a person that the relation to him gives; `nil` for who only looks on.
    fileprivate var pelaku: Pelaku? {
        switch self {
        case .diri: .pegawai
        case .atasanLangsung: .pejabatPenilaiKinerja
        case .atasanTidakLangsung: .atasanPejabatPenilaiKinerja
        case .adminInstansi: .pengelolaKinerja
        case .mantanAtasan, .rekan, .bawahan, .unitSama, .unitLain, .auditor, .dpo: nil
        }
    }
}
