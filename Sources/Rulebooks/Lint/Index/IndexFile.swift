internal import DMN
internal import Kinerja
internal import Yams

/// `index.yaml` and `instruments.yaml` as written, with the places of their entries: the one reader of the two files. It does not stop at
/// the first fault, because the checks want all of them.
struct IndexFile: Sendable {
    struct Topic: Sendable {
        let name: String
        let title: String
        /// Whose rules these are; without it, the nation's.
        let scope: RulebookReach
        /// The agency whose rules these are, for `scope: instansi`.
        let agency: String?
        let versions: [Version]
    }

    struct Version: Sendable {
        let topic: String
        let inForce: Field
        let until: Field?
        let instruments: [Field]
        let status: Field?
        let rules: [String]

        var mulai: LocalDate? { LocalDate(inForce.text) }
        var sampai: LocalDate? { until.flatMap { LocalDate($0.text) } }
    }

    struct Field: Sendable {
        let text: String
        let position: SourcePosition
    }

    struct Instrumen: Sendable {
        let id: String
        let title: String
        let short: String
        let inForce: Field
        /// Newer instruments that change this one and were not read, in whole or in part.
        let newer: [Field]
        /// What is not certain about it.
        let note: String?
    }

    let files: [String: String]
    private(set) var topics: [Topic] = []
    private(set) var instruments: [Instrumen] = []
    /// Why one of the two files cannot be used at all.
    private(set) var faults: [IndexSpot] = []

    var versions: [Version] { topics.flatMap(\.versions) }
    var modelNames: [String] { versions.map { "\($0.topic)/\($0.inForce.text)" } }

    init(_ files: [String: String]) {
        self.files = files
        if let root = root("index.yaml") { readTopics(root) }
        if let root = root("instruments.yaml") { readInstruments(root) }
    }

    private mutating func root(_ name: String) -> Node? {
        guard let text = files[name] else {
            faults.append(IndexSpot(file: name, position: .start, message: "Berkas \(name) tidak ada.", remedy: "Tambahkan berkas itu."))
            return nil
        }
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            faults.append(IndexSpot(file: name, position: .start, message: "Berkas \(name) kosong.", remedy: "Isi daftarnya."))
        } catch let error as YamlError {
            faults.append(
                IndexSpot(
                    file: name, position: error.position, message: "YAML tidak dapat dibaca: \(error).", remedy: "Perbaiki di tempat itu."))
        } catch {
            faults.append(IndexSpot(file: name, position: .start, message: "YAML tidak dapat dibaca: \(error).", remedy: "Perbaiki."))
        }
        return nil
    }

    private mutating func readTopics(_ root: Node) {
        for topic in root["topics"]?.items ?? [] {
            guard let name = topic["topic"]?.string else {
                missing("topic", of: topic, in: "index.yaml")
                continue
            }
            if topic["title"]?.string == nil { missing("title", of: topic, in: "index.yaml") }
            if topic["versions"]?.items.isEmpty ?? true { missing("versions", of: topic, in: "index.yaml") }
            let versions = (topic["versions"]?.items ?? []).compactMap { read($0, of: name) }
            topics.append(
                Topic(
                    name: name, title: topic["title"]?.string ?? name, scope: scope(topic), agency: topic["agency"]?.string,
                    versions: versions))
        }
    }

    private mutating func scope(_ topic: Node) -> RulebookReach {
        guard let written = topic["scope"]?.field else { return .nasional }
        if let scope = RulebookReach(rawValue: written.text) { return scope }
        let known = RulebookReach.allCases.map(\.rawValue).joined(separator: ", ")
        faults.append(.index(written, "Lingkup “\(written.text)” tidak dikenal.", "Pakai salah satu dari \(known)."))
        return .nasional
    }

    private mutating func read(_ version: Node, of topic: String) -> Version? {
        guard let inForce = version["in_force"]?.field else {
            missing("in_force", of: version, in: "index.yaml")
            return nil
        }
        return Version(
            topic: topic, inForce: inForce, until: version["until"]?.field,
            instruments: (version["instruments"]?.items ?? []).compactMap(\.field), status: version["status"]?.field,
            rules: (version["rules"]?.items ?? []).compactMap(\.string))
    }

    private mutating func readInstruments(_ root: Node) {
        for entry in root["instruments"]?.items ?? [] {
            guard let id = entry["id"]?.string else {
                missing("id", of: entry, in: "instruments.yaml")
                continue
            }
            guard let inForce = entry["in_force"]?.field else {
                missing("in_force", of: entry, in: "instruments.yaml")
                continue
            }
            instruments.append(
                Instrumen(
                    id: id, title: entry["title"]?.string ?? id, short: entry["short"]?.string ?? id, inForce: inForce,
                    newer: (entry["newer"]?.items ?? []).compactMap(\.field), note: entry["note"]?.string))
        }
    }

    private mutating func missing(_ key: String, of node: Node, in file: String) {
        faults.append(
            IndexSpot(file: file, position: node.position, message: "Entri ini tanpa “\(key)”.", remedy: "Tambahkan “\(key)”."))
    }
}

extension SourcePosition {
    static let start = SourcePosition(line: 1, column: 1)
}

extension Node {
    fileprivate var items: [Node] { sequence.map { Array($0) } ?? [] }
    fileprivate var position: SourcePosition { mark.map { SourcePosition(line: $0.line, column: $0.column) } ?? .start }
    fileprivate var field: IndexFile.Field? { scalar.map { IndexFile.Field(text: $0.string, position: position) } }
}

extension YamlError {
    fileprivate var position: SourcePosition {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            SourcePosition(line: mark.line, column: mark.column)
        default: .start
        }
    }
}
