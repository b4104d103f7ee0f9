package import Kinerja

/// A value that can stand in a path: it writes and reads itself.
package protocol PathParameter: Sendable {
    /// Nil for a text that this type would not write: each page has exactly one address.
    init?(pathParameter: String)
    /// As it stands in the path, before percent-encoding.
    var pathText: String { get }
    /// Any value, for tests that ask every address.
    static var example: Self { get }
}

extension Int: PathParameter {
    package init?(pathParameter text: String) { self.init(decimal: text) }
    package var pathText: String { String(self) }
    package static var example: Int { 1 }
}

extension String: PathParameter {
    package init?(pathParameter text: String) {
        guard text.utf8.count <= 200 else { return nil }
        self = text
    }

    package var pathText: String { self }
    package static var example: String { "contoh" }
}

extension LocalDate: PathParameter {
    package init?(pathParameter text: String) { self.init(text) }
    package var pathText: String { description }
    package static var example: LocalDate { LocalDate(daysSince1970: 0) }
}

extension PathParameter where Self: Identifier {
    package init?(pathParameter text: String) { self.init(text: text) }
    package var pathText: String { rawValue }
    package static var example: Self { Self(rawValue: "01hf7yat000000000000000001") }
}

extension AturanID: PathParameter {}
extension BuktiDukungID: PathParameter {}
extension CetakanKodeID: PathParameter {}
extension DelegasiID: PathParameter {}
extension DokumenID: PathParameter {}
extension EvaluasiID: PathParameter {}
extension ImporID: PathParameter {}
extension PegawaiID: PathParameter {}
extension PekerjaanID: PathParameter {}
extension PeriodeID: PathParameter {}
extension PermintaanID: PathParameter {}
extension RencanaHasilKerjaID: PathParameter {}
extension SesiID: PathParameter {}
extension SimulasiAturanID: PathParameter {}
extension SKPID: PathParameter {}
extension APITokenID: PathParameter {}
extension UnitKerjaID: PathParameter {}
