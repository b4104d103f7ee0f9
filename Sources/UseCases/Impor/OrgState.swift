package import Kinerja
package import Storage

/// The organisation as it stands in the database, keyed the way files name things. An empty one plans a first import.
package struct OrgState: Sendable {
    package private(set) var units: [String: UnitKerja] = [:]
    package private(set) var unitKode: [UnitKerjaID: String] = [:]
    /// Codes of units by name in small letters, for files without codes; names that two units bear are absent.
    package private(set) var unitByName: [String: String] = [:]
    package private(set) var posts: [PostKey: JabatanRecord] = [:]
    package private(set) var postKey: [JabatanID: PostKey] = [:]
    package private(set) var people: [NIP: Pegawai] = [:]
    /// People without NIP, by name in small letters.
    package private(set) var unnumbered: [String: [Pegawai]] = [:]
    package private(set) var penugasan: [PegawaiID: [PenugasanRecord]] = [:]

    package init() {}

    /// Reads one agency whole: an import compares every row of a file with it.
    package init(_ db: any SQLConnection, _ instansi: InstansiID) throws {
        try readUnits(UnitKerjaRepository(db, instansi))
        try JabatanRepository(db, instansi).each { record in
            guard let unit = unitKode[record.jabatan.unit] else { return }
            let key = PostKey(record.jabatan.nama, unit: unit)
            posts[key] = record
            postKey[record.jabatan.id] = key
        }
        try PegawaiRepository(db, instansi).each { person in
            if let nip = person.nip { people[nip] = person } else { unnumbered[CellText.key(person.nama), default: []].append(person) }
        }
        try PenugasanRepository(db, instansi).each { penugasan[$0.penugasan.pegawai, default: []].append($0) }
    }

    private mutating func readUnits(_ repository: UnitKerjaRepository) throws {
        var ambiguous: Set<String> = []
        for unit in try repository.all() {
            units[unit.kode] = unit
            unitKode[unit.id] = unit.kode
            if unitByName.updateValue(unit.kode, forKey: CellText.key(unit.nama)) != nil { ambiguous.insert(CellText.key(unit.nama)) }
        }
        for name in ambiguous { unitByName[name] = nil }
    }

    /// The post that a person of the register holds definitively, newest first.
    func post(of nip: NIP) -> PostKey? {
        guard let person = people[nip] else { return nil }
        let held = penugasan[person.id, default: []].filter { $0.penugasan.jenis == .definitif }
        return held.max { $0.penugasan.mulai < $1.penugasan.mulai }.flatMap { postKey[$0.penugasan.jabatan] }
    }
}
