import Testing

/// Files and functions stay as small as they are, so that each can be read at one sitting.
@Suite("How large a file and a function may be")
struct SizeTests {
    private static let longestFile = 300
    private static let longestFunction = 40
    private static let medianFile = 70
    private static let medianFunction = 8

    @Test("no file and no function is longer than one can read at once, and half of them are short")
    func sizes() throws {
        let files = try SourceFile.under("Sources")
        let functions = files.flatMap(\.functions)
        #expect(files.count > 500 && functions.count > 2_000)
        #expect(files.filter { $0.lines > Self.longestFile }.map(\.path) == [])
        #expect(functions.filter { $0.lines > Self.longestFunction }.map { "\($0.place) \($0.lines)" } == [])
        #expect(median(files.map(\.lines)) <= Self.medianFile)
        #expect(median(functions.map(\.lines)) <= Self.medianFunction)
    }

    @Test("a function is measured from its head to its closing brace")
    func measure() {
        let code = """
            struct A {
                func one() { 1 }

                init(
                    _ a: Int
                ) {
                    b = a
                }
            }
            """
        let file = SourceFile(path: "A.swift", name: "A", code: code)
        #expect(file.functions.map(\.lines) == [1, 5])
    }

    private func median(_ all: [Int]) -> Int { all.sorted()[all.count / 2] }
}

extension SourceFile {
    /// Lines without those that are comments only.
    var lines: Int { code.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

    /// Functions and initialisers with their bodies, as the formatter lays them out: a body ends with a brace in the column of its head.
    var functions: [(place: String, lines: Int)] {
        let all = code.split(separator: "\n", omittingEmptySubsequences: false)
        return all.indices.compactMap { start in
            guard all[start].contains(/^ *(?:@\w+(?:\(.*?\))? )*(?:\w+ )*(?:func |init[(?<]|subscript[(<])/) else { return nil }
            let head = all[start].prefix { $0 == " " }
            if all[start].hasSuffix("}") { return ("\(path):\(start + 1)", 1) }
            let end = all[(start + 1)...].firstIndex { $0.hasPrefix("\(head)}") }
            // A requirement of a protocol has no body: the next line of its column begins something else.
            let next = all[(start + 1)...].firstIndex { $0.hasPrefix(head) && !$0.dropFirst(head.count).hasPrefix(" ") && !$0.isEmpty }
            guard let end, let next, closesHead(all[next...end].map { $0.dropFirst(head.count) }) else { return nil }
            return ("\(path):\(start + 1)", end - start + 1)
        }
    }

    /// Between head and end nothing else begins in the head's column, but the rest of the head itself.
    private func closesHead(_ lines: [Substring]) -> Bool {
        lines.allSatisfy {
            $0.isEmpty || $0.hasPrefix(" ") || $0.hasPrefix("}") || $0.hasPrefix(")") || $0.hasPrefix("{") || $0.hasPrefix("where")
        }
    }
}
