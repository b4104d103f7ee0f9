internal import DMN
internal import Kinerja

/// One kind of finding in the index of a folder.
package struct IndexCheck: Sendable {
    package let code: String
    /// Indonesian, for lists of checks.
    package let title: String
    let find: @Sendable (IndexFile) -> [IndexSpot]

    package static let all: [IndexCheck] = [
        .unreadable, .missingFile, .unlistedFile, .badDate, .overlappingVersions, .unknownInstrumen, .olderThanInstrumen, .status,
    ]
}

/// A finding in the index before it knows its check.
struct IndexSpot: Error {
    let file: String
    let position: SourcePosition
    let message: String
    let remedy: String

    func finding(_ code: String) -> LintTemuan {
        LintTemuan(code: code, severity: .error, file: file, position: position, message: message, remedy: remedy)
    }

    static func index(_ field: IndexFile.Field, _ message: String, _ remedy: String) -> IndexSpot {
        IndexSpot(file: "index.yaml", position: field.position, message: message, remedy: remedy)
    }
}

extension IndexCheck {
    static let unreadable = IndexCheck(code: "index.unreadable", title: "Indeks yang tidak dapat dibaca") { $0.faults }

    static let missingFile = IndexCheck(code: "index.missing-file", title: "Versi tanpa berkas model") { index in
        index.versions.compactMap { version in
            let name = "\(version.topic)/\(version.inForce.text).dmn"
            if index.files[name] != nil { return nil }
            return .index(version.inForce, "Model \(name) tidak ada.", "Tambahkan modelnya, atau perbaiki tanggal atau topiknya.")
        }
    }

    static let unlistedFile = IndexCheck(code: "index.unlisted-file", title: "Model yang tidak disebut indeks") { index in
        let known = Set(index.modelNames)
        return index.files.keys.filter { $0.hasSuffix(".dmn") && !known.contains(String($0.dropLast(4))) }.sorted().map { name in
            IndexSpot(
                file: name, position: .start, message: "Model ini tidak disebut dalam index.yaml, jadi tidak pernah berlaku.",
                remedy: "Tambahkan versinya ke index.yaml, atau hapus berkasnya.")
        }
    }

    static let badDate = IndexCheck(code: "index.date", title: "Tanggal yang keliru") { index in
        index.versions.flatMap { version -> [IndexSpot] in
            [version.inForce, version.until].compactMap { $0 }.filter { LocalDate($0.text) == nil }.map {
                .index($0, "“\($0.text)” bukan tanggal.", "Tulis tanggal sebagai TTTT-BB-HH.")
            } + version.endsBeforeItBegins
        }
            + index.instruments.filter { LocalDate($0.inForce.text) == nil }.map { instrument in
                IndexSpot(
                    file: "instruments.yaml", position: instrument.inForce.position, message: "“\(instrument.inForce.text)” bukan tanggal.",
                    remedy: "Tulis tanggal sebagai TTTT-BB-HH.")
            }
    }

    static let overlappingVersions = IndexCheck(code: "index.overlap", title: "Versi yang berlaku bersamaan") { index in
        Dictionary(grouping: index.versions, by: \.topic).sorted { $0.key < $1.key }.flatMap { topic, versions -> [IndexSpot] in
            let dated = versions.filter { $0.mulai != nil }.sorted { $0.inForce.text < $1.inForce.text }
            return zip(dated, dated.dropFirst()).compactMap { earlier, later in
                guard let next = later.mulai, earlier.sampai.map({ $0 >= next }) ?? (earlier.until == nil) else { return nil }
                return .index(
                    later.inForce, "Versi \(topic) \(earlier.inForce.text) masih berlaku ketika versi \(later.inForce.text) mulai.",
                    "Beri versi lama “until” sehari sebelum versi baru mulai.")
            }
        }
    }

    static let unknownInstrumen = IndexCheck(code: "index.instrument", title: "Instrumen yang tidak terdaftar") { index in
        let known = Set(index.instruments.map(\.id))
        let remedy = "Daftarkan instrumennya, atau perbaiki ejaannya."
        return index.versions.flatMap(\.instruments).filter { !known.contains($0.text) }.map {
            .index($0, "Instrumen “\($0.text)” tidak ada dalam instruments.yaml.", remedy)
        }
            + index.instruments.flatMap(\.newer).filter { !known.contains($0.text) }.map {
                IndexSpot(
                    file: "instruments.yaml", position: $0.position, message: "Instrumen “\($0.text)” tidak ada dalam instruments.yaml.",
                    remedy: remedy)
            }
    }

    static let olderThanInstrumen = IndexCheck(code: "index.older", title: "Versi yang lebih tua dari dasarnya") { index in
        let dates = Dictionary(index.instruments.map { ($0.id, $0.inForce.text) }, uniquingKeysWith: { first, _ in first })
        return index.versions.flatMap { version in
            version.instruments.compactMap { id -> IndexSpot? in
                guard let date = dates[id.text].flatMap({ LocalDate($0) }), let mulai = version.mulai, mulai < date else { return nil }
                return .index(
                    id, "Versi \(version.topic) mulai \(mulai), sebelum \(id.text) berlaku (\(date)).",
                    "Perbaiki tanggal versi atau tanggal instrumennya.")
            }
        }
    }

    static let status = IndexCheck(code: "index.status", title: "Status yang tidak dikenal") { index in
        index.versions.compactMap { version -> IndexSpot? in
            do throws(IndexSpot) { _ = try version.knownStatus() } catch { return error }
            return nil
        }
    }
}

extension IndexFile.Version {
    /// - Throws: what is wrong where it is none.
    func knownStatus() throws(IndexSpot) -> RulebookStatus {
        guard let status else {
            throw .index(inForce, "Versi ini tanpa status.", "Tulis salah satu dari \(RulebookStatus.names).")
        }
        guard let known = RulebookStatus(rawValue: status.text) else {
            throw .index(status, "Status “\(status.text)” tidak dikenal.", "Pakai salah satu dari \(RulebookStatus.names).")
        }
        return known
    }

    fileprivate var endsBeforeItBegins: [IndexSpot] {
        guard let mulai, let sampai, let until, sampai < mulai else { return [] }
        return [.index(until, "Versi ini berakhir (\(sampai)) sebelum mulai (\(mulai)).", "Perbaiki salah satu tanggalnya.")]
    }
}
