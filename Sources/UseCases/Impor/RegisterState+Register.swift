package import Impor
package import Kinerja
package import Storage

extension RegisterState {
    /// Reads one agency whole: an import compares every row of a file with it.
    package init(_ db: any SQLConnection, _ instansi: InstansiID) throws {
        self.init()
        add(try UnitKerjaRepository(db, instansi).all())
        try JabatanRepository(db, instansi).each { add($0) }
        try PegawaiRepository(db, instansi).each { add($0) }
        try PenugasanRepository(db, instansi).each { add($0) }
    }
}
