import Kinerja

/// What a transaction has read or asked already and would only hear again: a page asks for the same few things many times over.
///
/// An act that changes days off or periods answers no question about them afterwards.
final class Memo {
    var libur: (tahun: ClosedRange<Int>, kalender: KalenderKerja)?
    var jendela: [PeriodeID: JendelaEvaluasi] = [:]
}
