package import Kinerja

/// A place of this site as a value: where a task is done, where a job's result lies, where a reminder leads. Only the web makes addresses.
package enum Tujuan: Sendable, Equatable, Codable {
    case keamananAkun
    case skpSaya
    case skp(SKPID)
    case tim
    case kinerjaPeriode(SKPID, PeriodeID)
    case beriUmpanBalik(SKPID, PeriodeID)
    case nilaiTim(PeriodeID)
    case evaluasi(EvaluasiID)
    case koreksiAtasan
    case impor(ImporID)
    case aturanInstansi(AturanID)
    case simulasiAturan(SimulasiAturanID)
    /// An address that rows of before were stored with.
    case alamat(String)
}

extension Tujuan {
    /// The place that a reminder was stored with: a value, or a path of this site in rows of before.
    package init(tersimpan text: String) {
        self = text.hasPrefix("/") ? .alamat(text) : (try? decoded(text)) ?? .skpSaya
    }
}
