import Kinerja
import Storage

/// An evaluation as one actor may see it, with its SKP, its period and the people of it.
struct OpenEvaluasi {
    var evaluasi: Evaluasi
    let peserta: PesertaEvaluasi
    let kedudukan: KedudukanEvaluasi

    var skp: SKPSummary { peserta.skp }
    var periode: PeriodeEvaluasi { peserta.periode }
    var receipt: EvaluasiReceipt { EvaluasiReceipt(evaluasi) }

    /// The employee has the document and has not opened it.
    var belumDibuka: Bool {
        kedudukan.lihat.contains(.diri) && evaluasi.status == .disampaikan && evaluasi.jejak.dibuka == nil
    }
}

extension OpenEvaluasi: Opened {
    /// Before delivery it does not exist for its owner.
    static func open(_ id: EvaluasiID, in tx: some Transaction) throws -> OpenEvaluasi {
        let evaluasi = try tx.evaluasi.find(id).orHidden()
        let (skp, periode) = (try tx.skp.ringkas(evaluasi.skp).orHidden(), try tx.periode.find(evaluasi.periode).orHidden())
        let peserta = try PesertaEvaluasi(skp, periode, evaluasi, in: tx)
        let kedudukan = try peserta.kedudukan(in: tx)
        try kedudukan.requireSight()
        if kedudukan.lihat.contains(.diri), !evaluasi.terlihatPegawai { throw Refused.hidden }
        return OpenEvaluasi(evaluasi: evaluasi, peserta: peserta, kedudukan: kedudukan)
    }

    func allows(_ permission: Permission) -> Bool { kedudukan.allows(permission) }
}

extension OpenEvaluasi: OpenedInLifecycle {
    static let lifecycle = EvaluasiLifecycle.table

    var status: StatusEvaluasi {
        get { evaluasi.status }
        set { evaluasi.status = newValue }
    }
    var version: Int64 {
        get { evaluasi.version }
        set { evaluasi.version = newValue }
    }
    var pelaku: Set<Pelaku> { kedudukan.pelaku }
    var objek: String { evaluasi.id.rawValue }

    func permission(_ action: AksiEvaluasi) -> Permission {
        switch action {
        case .nilai, .sampaikan: .nilai
        case .terima: .terimaEvaluasi
        case .ajukanKeberatan: .ajukanKeberatan
        case .putuskanKeberatan: .putuskanKeberatan
        case .finalkan: .kelolaPeriode
        }
    }

    /// A decision on an objection is about the ratings; the other steps change where the document is.
    func trace(_ action: AksiEvaluasi) -> (any Encodable)? { action == .putuskanKeberatan ? evaluasi.penilaian : evaluasi.status }

    func update(in act: Act) throws { try act.evaluasi.update(evaluasi) }
}

extension OpenEvaluasi {
    /// Names the superior of the assessor where none was registered at delivery and one is now.
    mutating func catatAtasan(in tx: some Transaction) throws {
        guard evaluasi.atasanPenilai == nil, let atasan = peserta.atasanPenilai else { return }
        evaluasi.atasanPenilai = atasan
        evaluasi.pihak = PihakEvaluasi(
            pegawai: evaluasi.pihak.pegawai, penilai: evaluasi.pihak.penilai, atasanPenilai: try tx.pihak(atasan, on: tx.today))
    }
}
