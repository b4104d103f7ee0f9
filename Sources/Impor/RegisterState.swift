package import Kinerja

/// The organisation as it stands in the register, keyed the way files name things. An empty one plans a first import.
package struct RegisterState: Sendable {
    package private(set) var units: [String: UnitKerja] = [:]
    package private(set) var unitKode: [UnitKerjaID: String] = [:]
    /// Codes of units by name in small letters, for files without codes; names that two units bear are absent.
    package private(set) var unitByName: [String: String] = [:]
    package private(set) var posts: [JabatanKey: JabatanRecord] = [:]
    package private(set) var postKey: [JabatanID: JabatanKey] = [:]
    package private(set) var people: [NIP: Pegawai] = [:]
    /// People without NIP, by name in small letters.
    package private(set) var unnumbered: [String: [Pegawai]] = [:]
    package private(set) var penugasan: [PegawaiID: [PenugasanRecord]] = [:]

    /// An organisation without anything.
    package init() {}

    /// Takes the units of the register in; all of them at once, because a name that two units bear names neither.
    package mutating func add(_ register: [UnitKerja]) {
        var ambiguous: Set<String> = []
        for unit in register {
            units[unit.kode] = unit
            unitKode[unit.id] = unit.kode
            if unitByName.updateValue(unit.kode, forKey: CellText.key(unit.nama)) != nil { ambiguous.insert(CellText.key(unit.nama)) }
        }
        for name in ambiguous { unitByName[name] = nil }
    }

    /// Takes a post in, after the units; a post of a unit no longer in use is left out.
    package mutating func add(_ record: JabatanRecord) {
        guard let unit = unitKode[record.jabatan.unit] else { return }
        let key = JabatanKey(record.jabatan.nama, unit: unit)
        posts[key] = record
        postKey[record.jabatan.id] = key
    }

    /// Takes a person in.
    package mutating func add(_ person: Pegawai) {
        if let nip = person.nip { people[nip] = person } else { unnumbered[CellText.key(person.nama), default: []].append(person) }
    }

    /// Takes an appointment in, each person's in the order given.
    package mutating func add(_ record: PenugasanRecord) { penugasan[record.penugasan.pegawai, default: []].append(record) }

    /// The post that a person of the register holds definitively, newest first.
    func post(of nip: NIP) -> JabatanKey? {
        guard let person = people[nip] else { return nil }
        let held = penugasan[person.id, default: []].filter { $0.penugasan.jenis == .definitif }
        return held.max { $0.penugasan.mulai < $1.penugasan.mulai }.flatMap { postKey[$0.penugasan.jabatan] }
    }
}
