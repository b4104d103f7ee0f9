import Kinerja

/// Identifiers in addresses: anything but 26 base-32 digits is an address that does not exist.
extension PathParameter where Self: Identifier {
    package init?(pathParameter text: String) { self.init(text: text) }
}

extension PegawaiID: PathParameter {}
extension UnitKerjaID: PathParameter {}
extension JabatanID: PathParameter {}
extension SKPID: PathParameter {}
extension RencanaHasilKerjaID: PathParameter {}
extension IndikatorID: PathParameter {}
extension PeriodeID: PathParameter {}
extension EvaluasiID: PathParameter {}
extension KeberatanID: PathParameter {}
extension UmpanBalikID: PathParameter {}
extension BuktiDukungID: PathParameter {}
extension RencanaAksiID: PathParameter {}
extension DokumenID: PathParameter {}
extension PekerjaanID: PathParameter {}
extension PermintaanID: PathParameter {}
