import Impor
import Kinerja
import TestSupport
import Testing

extension FakeTable {
    /// The file compared with a register, an empty one for a first import.
    func check(against state: RegisterState = RegisterState(), tmt: String? = nil) throws -> LaporanImpor {
        var mapping = try #require(try HeaderGuess.mapping(of: self))
        mapping.tmt = tmt.flatMap { LocalDate($0) }
        return ImporPreview(try ParsedRows.read(self, mapping), mapping, against: state).report
    }
}
