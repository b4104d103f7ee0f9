/// A name and its titles, which registers keep in the name, in columns of their own, or in both.
enum NamaText {
    /// The name with each title once: "Dr. Wira Kusnadi, M.Si." stays itself beside the titles "Dr." and "M.Si.".
    static func joined(depan: String?, nama: String, belakang: String?) -> String {
        let parts = nama.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.filter { !$0.isEmpty }
        let before = depan.map(words) ?? []
        var name = bare(parts.first.map(String.init) ?? nama, depan)
        let after = titles(parts.dropFirst().map(String.init), behind: belakang)
        // "Wira Kusnadi M.Si." without a comma.
        for title in after.reversed() where name.count > 1 && name.last.map(key) == key(title) { name.removeLast() }
        guard !name.isEmpty else { return nama }
        return ([(before + name).joined(separator: " ")] + after).joined(separator: ", ")
    }

    /// The words of the name without the titles before it, also where no blank divides them ("Dr.Wira").
    private static func bare(_ name: String, _ depan: String?) -> [String] {
        guard let depan else { return words(name) }
        if depan.hasSuffix("."), name.lowercased().hasPrefix(depan.lowercased()) { return words(String(name.dropFirst(depan.count))) }
        let known = Set(words(depan).map(key))
        return Array(words(name).drop { known.contains(key($0)) })
    }

    /// Those of the name first, then what only the column has.
    private static func titles(_ inName: [String], behind column: String?) -> [String] {
        var (all, seen) = ([String](), Set<String>())
        for title in inName + (column?.split(separator: ",").map { String($0.trimmingPrefix { $0 == " " }) } ?? []) {
            if !key(title).isEmpty, seen.insert(key(title)).inserted { all.append(title) }
        }
        return all
    }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private static func key(_ title: String) -> String { title.lowercased().filter { $0.isLetter || $0.isNumber } }
}
