import Foundation
import Storage
import Testing

@Suite("Each table has one reader")
struct TableReaderTests {
    /// What the statements of `Sources/Storage` select from: repository (file name up to a plus sign) → tables.
    static func selections() throws -> [String: Set<String>] {
        let known = Set(TableReader.all.map(\.table))
        var found: [String: Set<String>] = [:]
        for file in try SourceFile.under("Sources/Storage") where !file.path.contains("/Migrations/") {
            let selected = file.code.matches(of: /(?i)(?<before>\w*)\s+(?:from|join)\s+(?<table>[a-z_]+)\b/)
            let tables = selected.filter { $0.before.lowercased() != "delete" }.map { String($0.table) }.filter(known.contains)
            found[file.name.split(separator: "+").map(String.init)[0], default: []].formUnion(tables)
        }
        return found.filter { !$0.value.isEmpty }
    }

    @Test("every table of the schema has exactly one reader in the list")
    func complete() throws {
        let schema = try SourceFile.under("Sources/Storage").flatMap { file in
            file.code.matches(of: /(?i)create table (?:if not exists )?([a-z_]+)/).map { String($0.1) }
        }
        let dropped = try SourceFile.under("Sources/Storage").flatMap { file in
            file.code.matches(of: /(?i)drop table (?:if exists )?([a-z_]+)/).map { String($0.1) }
        }
        #expect(Set(schema).subtracting(dropped).sorted() == TableReader.all.map(\.table))
    }

    @Test("a repository selects from its own tables, and from others only where the list says what for")
    func oneReader() throws {
        let own = Dictionary(grouping: TableReader.all, by: \.repository).mapValues { Set($0.map(\.table)) }
        let visits = Dictionary(uniqueKeysWithValues: TableVisitor.all.map { ($0.repository, $0.tables) })
        for (repository, tables) in try Self.selections() {
            let others = tables.subtracting(own[repository] ?? [])
            #expect(others == visits[repository] ?? [], "\(repository) membaca \(others.sorted())")
        }
    }

    @Test("the list names no repository that is not there")
    func current() throws {
        let files = Set(try SourceFile.under("Sources/Storage").map(\.name))
        #expect(TableReader.all.map(\.repository).filter { !files.contains($0) } == [])
        #expect(TableVisitor.all.filter { !files.contains($0.repository) || $0.alasan.isEmpty }.map(\.repository) == [])
    }

    @Test("one file alone makes a record of each kind from its row")
    func decodedOnce() throws {
        for type in ["Indikator", "RencanaHasilKerja", "PeriodeEvaluasi", "SKPSummary", "Pegawai", "HariLibur"] {
            let decoder = try Regex("extension \(type) \\{\\n(?:\\n|    [^\\n]*\\n)*?    (?:fileprivate )?init\\(_ row: SQLRow[,)]")
            let decoders = try SourceFile.under("Sources/Storage").filter { $0.code.contains(decoder) }
            #expect(decoders.count == 1, "\(type): \(decoders.map(\.name))")
        }
    }
}
