/// A sealed decision. It is never changed or deleted: another one takes its place and names it, and both stay (design invariant 5).
package struct KeputusanTersegel: Sendable, Equatable {
    package let id: KeputusanID
    package let objek: ObjekKeputusan
    /// Whom it is about.
    package let pegawai: PegawaiID
    package let keputusan: Keputusan
    /// The decision that this one takes the place of; each is replaced at most once.
    package let menggantikan: KeputusanID?
    package let dibuat: Tindakan

    /// Who sealed it, and when.
    package typealias Tindakan = AturanInstansi.Tindakan

    package init(
        id: KeputusanID, objek: ObjekKeputusan, pegawai: PegawaiID, keputusan: Keputusan, menggantikan: KeputusanID?, dibuat: Tindakan
    ) {
        (self.id, self.objek, self.pegawai) = (id, objek, pegawai)
        (self.keputusan, self.menggantikan, self.dibuat) = (keputusan, menggantikan, dibuat)
    }
}

/// What a sealed decision decided. A further kind of sealed result costs a case here.
package enum ObjekKeputusan: Sendable, Hashable {
    /// The predikat of an evaluation, as its assessor's ratings give it.
    case evaluasi(EvaluasiID)
    /// The predikat after an objection was decided, also where it was upheld.
    case keberatan(KeberatanID)
    /// The result of an agency's rulebook for one person.
    case hasilAturan(AturanID)

    /// The word under which the table keeps it.
    package enum Jenis: String, CaseIterable, Sendable {
        case evaluasi, keberatan
        case hasilAturan = "hasil_aturan"
    }

    package var jenis: Jenis {
        switch self {
        case .evaluasi: .evaluasi
        case .keberatan: .keberatan
        case .hasilAturan: .hasilAturan
        }
    }

    package var id: String {
        switch self {
        case .evaluasi(let id): id.rawValue
        case .keberatan(let id): id.rawValue
        case .hasilAturan(let id): id.rawValue
        }
    }

    package init(_ jenis: Jenis, _ id: String) {
        switch jenis {
        case .evaluasi: self = .evaluasi(EvaluasiID(rawValue: id))
        case .keberatan: self = .keberatan(KeberatanID(rawValue: id))
        case .hasilAturan: self = .hasilAturan(AturanID(rawValue: id))
        }
    }
}
