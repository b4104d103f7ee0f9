import Kinerja

/// Compares the rows of a file with each other and with the register. Pure.
///
/// A row is refused for its own fault only; a row that refers to a refused one is held back and not reported again.
struct ImporPlanner {
    let state: RegisterState
    let mapping: ColumnMapping
    var plan = ImporPlan()
    /// Codes and posts that stand in the file but are refused or held, each with the words for it.
    var lostUnits: Set<String> = []
    var lostPosts: Set<JabatanKey> = []
    var knownUnits: Set<String> = []
    var knownPosts: Set<JabatanKey> = []
    /// Units that only rows of people tell of, by code.
    var newUnits: [String: UnitRow] = [:]
    /// Posts of the register that the file puts under another superior, and how many rows name one who holds two posts.
    var contradictions: [String] = []
    var doubts = 0
    /// Posts of file and register by name, once somebody asks for one by its name.
    var postsByName: [String: [JabatanKey]] = [:]

    init(state: RegisterState, mapping: ColumnMapping) { (self.state, self.mapping) = (state, mapping) }

    static func plan(_ rows: ParsedRows, state: RegisterState = RegisterState(), mapping: ColumnMapping) -> ImporPlan {
        var planner = ImporPlanner(state: state, mapping: mapping)
        planner.plan.catatan = rows.notes
        planner.planUnits(rows.units)
        planner.planJabatan(rows.jabatan)
        planner.planPegawai(rows.pegawai)
        planner.noteJPTRegion()
        planner.notePeople()
        planner.plan.refused.sort { ($0.sheet, $0.row, $0.column) < ($1.sheet, $1.row, $1.column) }
        planner.plan.held.sort { ($0.sheet, $0.row) < ($1.sheet, $1.row) }
        return planner.plan
    }

    func hold(_ place: Place, _ reason: Kalimat) -> HeldRow { HeldRow(sheet: place.sheet, row: place.row, menunggu: reason) }

    func refuseDuplicates<Record: Sendable, Key: Hashable>(
        _ rows: inout [ParsedRow<Record>], by key: (ParsedRow<Record>) -> Key?, _ field: ImporField, _ words: (Key) -> String
    ) {
        var places: [Key: [Int]] = [:]
        for (i, row) in rows.enumerated() { if let key = key(row) { places[key, default: []].append(i) } }
        for (key, group) in places where group.count > 1 {
            for i in group {
                let other = group.first { $0 != i }.map { rows[$0].place.row } ?? 0
                rows[i].refuse(field, "\(words(key)) juga ada di baris \(other)", "Biarkan satu baris saja, atau bedakan isinya.")
            }
        }
    }

    func checkUnit<Record: Sendable>(_ row: inout ParsedRow<Record>, _ kode: String, _ field: ImporField) {
        guard !kode.isEmpty, !knownUnits.contains(kode), !lostUnits.contains(kode) else { return }
        row.refuse(field, "Unit \(kode) tidak ada", "Tambahkan unit itu di lembar Unit, atau perbaiki kodenya.")
    }
}

extension LocalDate {
    /// Later than every appointment: the end of one that runs.
    static let far = LocalDate(daysSince1970: 2_932_896)
}
