import Kinerja

/// Finds the unit that a row means by its name and what stands above it, in the register, in the file, or as a new one.
///
/// A unit is what its code says, or its name *and* its parent: every office has a Sekretariat. What fits more than one is not guessed.
struct UnitResolver {
    /// A unit as rows name it.
    struct Claim: Hashable {
        let nama: String
        /// Names above it, nearest first, without itself.
        let above: [String]

        init(_ nama: String, above: [String?] = []) {
            let name = CellText.key(nama)
            self.nama = name
            self.above = above.compactMap { $0.map(CellText.key) }.reduce(into: []) { names, next in
                if next != name, !names.contains(next) { names.append(next) }
            }
        }

        func isPart(of other: Claim) -> Bool { Set(above).isSubset(of: other.above) }
    }

    /// More than one unit fits a name.
    struct Ambiguous: Error {
        let nama: String
        let found: [String]
    }

    /// Units that neither the register nor the file's sheet of units has, by code.
    private(set) var new: [String: UnitRow] = [:]
    private let byName: [String: [UnitRow]]
    private let units: [String: UnitRow]
    /// What rows say of each name, and how they spell it.
    private let claims: [String: Set<Claim>]
    private let spellings: [String: String]
    /// Codes that rows give to one and the same claim.
    private let given: [Claim: Set<String>]
    private var codes: Set<String>
    /// New units by name and the code of their parent.
    private var made: [[String?]: String] = [:]
    private var known: [Claim: String] = [:]

    /// Names lead up no further than this.
    private static let deepest = 12

    /// - Parameters:
    ///   - sheet: what the file's own sheet of units says; it wins over the register.
    ///   - people: rows of people, for the units that they name.
    init(_ state: RegisterState, sheet: [UnitRow], people: [PegawaiRow]) {
        var units = state.units.mapValues { unit in
            UnitRow(kode: unit.kode, nama: unit.nama, induk: unit.induk.flatMap { state.unitKode[$0] }, jenis: unit.jenis)
        }
        for row in sheet { units[row.kode] = row }
        self.units = units
        byName = Dictionary(grouping: units.values.sorted { $0.kode < $1.kode }, by: { CellText.key($0.nama) })
        codes = Set(units.keys).union(people.map(\.unit))
        let unknown = people.filter { units[$0.unit] == nil }
        claims = Dictionary(grouping: unknown.compactMap(Self.claim), by: \.nama).mapValues(Set.init)
        given = Dictionary(grouping: unknown.filter { !$0.unit.isEmpty && $0.unitNama != nil }, by: { Self.claim($0) ?? Claim("") })
            .mapValues { Set($0.map(\.unit)) }
        spellings = Dictionary(
            unknown.flatMap { [$0.unitNama, $0.unitIndukNama, $0.opdNama] }.compactMap { $0 }.map { (CellText.key($0), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func claim(_ row: PegawaiRow) -> Claim? { row.unitNama.map { Claim($0, above: [row.unitIndukNama, row.opdNama]) } }

    /// The code of the unit of a row: that of the register or the sheet of units, else that of a new unit with its parents.
    mutating func kode(_ row: PegawaiRow) throws(Ambiguous) -> String {
        if units[row.unit] != nil || new[row.unit] != nil { return row.unit }
        guard let claim = Self.claim(row) else { return row.unit }
        if row.unit.isEmpty { return try resolve(claim, Self.deepest) }
        // Another system's code for a unit that the register knows by another one; not where the file has several of that name.
        if given[claim, default: []].count == 1, let found = try find(try richest(claim)) { return found }
        return add(claim.nama, under: try parent(claim, Self.deepest), kode: row.unit)
    }

    private mutating func resolve(_ claim: Claim, _ depth: Int) throws(Ambiguous) -> String {
        if let found = known[claim] { return found }
        let whole = try richest(claim)
        let kode: String
        if let found = try find(whole) { kode = found } else { kode = add(whole.nama, under: try parent(whole, depth)) }
        known[claim] = kode
        return kode
    }

    private mutating func parent(_ claim: Claim, _ depth: Int) throws(Ambiguous) -> String? {
        guard let nearest = claim.above.first, depth > 0 else { return nil }
        return try resolve(Claim(nearest, above: claim.above.dropFirst().map { $0 }), depth - 1)
    }

    /// The claim of the file that says most of a unit, of those that say nothing else than this one.
    private func richest(_ claim: Claim) throws(Ambiguous) -> Claim {
        let fitting = claims[claim.nama, default: []].filter { claim.isPart(of: $0) }
        let most = fitting.filter { one in !fitting.contains { $0 != one && one.isPart(of: $0) && !$0.isPart(of: one) } }
        guard Set(most.map { Set($0.above) }).count <= 1 else {
            let found = most.map { $0.above.compactMap { spellings[$0] }.joined(separator: ", ") }
            throw Ambiguous(nama: spellings[claim.nama] ?? claim.nama, found: found.sorted())
        }
        return most.min { $0.above.lexicographicallyPrecedes($1.above) } ?? claim
    }

    /// The unit of that name below those above it.
    private func find(_ claim: Claim) throws(Ambiguous) -> String? {
        let named = byName[claim.nama] ?? []
        let fitting = named.filter { unit in Set(claim.above).isSubset(of: ancestors(unit)) }
        if fitting.count == 1 { return fitting[0].kode }
        if fitting.count > 1 { throw Ambiguous(nama: fitting[0].nama, found: fitting.map(place)) }
        // The register knows one of that name and nothing above it: the file only tells more.
        return named.count == 1 && named[0].induk == nil && claims[claim.nama, default: []].count <= 1 ? named[0].kode : nil
    }

    /// The new unit of that name below that parent, made once.
    private mutating func add(_ key: String, under parent: String?, kode: String = "") -> String {
        if kode.isEmpty, let same = made[[key, parent]] { return same }
        let kode = kode.isEmpty ? free(key, parent) : kode
        codes.insert(kode)
        if made[[key, parent]] == nil { made[[key, parent]] = kode }
        new[kode] = UnitRow(kode: kode, nama: spellings[key] ?? key, induk: parent)
        return kode
    }

    /// A code that no other unit has: its name, with that of its parent, with a number.
    private func free(_ nama: String, _ parent: String?) -> String {
        let slug = CellText.slug(nama).isEmpty ? "unit" : CellText.slug(nama)
        if !codes.contains(slug) { return slug }
        let long = String((parent.map { "\(slug.prefix(30))-\($0)" } ?? slug).prefix(52))
        if !codes.contains(long) { return long }
        return (2...).lazy.map { "\(long)-\($0)" }.first { !codes.contains($0) } ?? long
    }

    private func ancestors(_ unit: UnitRow) -> Set<String> {
        var (names, next, seen) = (Set<String>(), unit.induk, Set<String>())
        while let kode = next, seen.insert(kode).inserted, let up = units[kode] {
            names.insert(CellText.key(up.nama))
            next = up.induk
        }
        return names
    }

    private func place(_ unit: UnitRow) -> String { unit.kode + (unit.induk.flatMap { units[$0] }.map { " (\($0.nama))" } ?? "") }
}
