import Storage
import Testing

@Suite("SQL is text and bound values")
struct SQLTests {
    @Test("a value is bound where it stands")
    func binds() {
        let nama = "'; DROP TABLE orang_uji; --"
        let sql: SQL = "SELECT id FROM orang_uji WHERE nama = \(nama) AND tahun > \(2026)"
        #expect(sql.text == "SELECT id FROM orang_uji WHERE nama = ? AND tahun > ?")
        #expect(sql.values == [.text(nama), .int(2026)])
    }

    @Test("a spliced statement brings its values along, in order")
    func splices() {
        let filter: SQL = "tahun = \(2026)"
        let sql: SQL = "SELECT \(1) WHERE \(filter) AND aktif = \(true)"
        #expect(sql.text == "SELECT ? WHERE tahun = ? AND aktif = ?")
        #expect(sql.values == [.int(1), .int(2026), .bool(true)])
    }

    @Test("the marks point at the question marks of values, and only at those")
    func marks() {
        let sql: SQL = "SELECT 'é?' WHERE a = \(1) \("AND b = \(2)" as SQL)"
        #expect(sql.marks.count == 2)
        for mark in sql.marks { #expect(Array(sql.text.utf8)[mark] == UInt8(ascii: "?")) }
        #expect(Array(sql.text.utf8).prefix(sql.marks[0]).count == "SELECT 'é?' WHERE a = ".utf8.count)
    }

    @Test("a list becomes one mark for each element")
    func lists() {
        #expect(("x IN \(list: [1, 2, 3])" as SQL).text == "x IN (?,?,?)")
        #expect(("x IN \(list: [Int]())" as SQL).text == "x IN ()")
    }

    @Test("parts are joined with a separator, or simply added")
    func joins() {
        let parts: [SQL] = ["a = \(1)", "b = \(2)"]
        #expect(SQL.join(parts, separator: " AND ").text == "a = ? AND b = ?")
        #expect(SQL.join([]).text == "")
        let sum: SQL = parts[0] + " OR " + parts[1]
        #expect(sum.values == [.int(1), .int(2)])
    }

    @Test("nil is bound as NULL")
    func optionals() {
        #expect(("\(nil as Int?)" as SQL).values == [.null])
        #expect(("\("x" as String?)" as SQL).values == [.text("x")])
    }

    enum Status: String, SQLCodable { case draft, ditetapkan }

    @Test("a raw-valued type needs only the conformance")
    func rawValues() throws {
        #expect(Status.draft.sqlValue == .text("draft"))
        #expect(try Status(sqlValue: .text("ditetapkan")) == .ditetapkan)
        #expect(throws: StorageError.self) { try Status(sqlValue: .text("lain")) }
    }

    @Test("a value of another type is refused without being shown")
    func mismatch() {
        let refusal = #expect(throws: StorageError.self) { try Int(sqlValue: .text("rahasia")) }
        #expect(refusal.map { !$0.description.contains("rahasia") } == true)
        #expect(throws: StorageError.self) { try Bool(sqlValue: .int(2)) }
        #expect(throws: StorageError.self) { try String(sqlValue: .null) }
    }
}
