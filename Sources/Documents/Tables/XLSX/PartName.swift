/// Names of the parts of a package (ECMA-376 part 2, 6.2): they differ neither by case nor by how they are written.
enum PartName {
    /// Small letters, `/` between folders and none at the start, without `.` and `..`, without percent signs: programs for Windows
    /// write `xl\\workbook.xml`, and relations lead to `./worksheets/sheet1.xml` or `/xl/worksheets/sheet1.xml`.
    static func normal(_ name: String) -> String {
        var folders: [Substring] = []
        let plain = percentDecoded(name).lowercased().replacing("\\", with: "/")
        for folder in plain.split(separator: "/") where folder != "." {
            if folder == ".." { _ = folders.popLast() } else { folders.append(folder) }
        }
        return folders.joined(separator: "/")
    }

    /// Where a relation of `part` leads.
    static func resolve(_ target: String, from part: String) -> String {
        if target.hasPrefix("/") || target.hasPrefix("\\") { return normal(target) }
        return normal(folder(of: part) + target)
    }

    /// The part that holds the relations of a part: `xl/_rels/workbook.xml.rels`.
    static func relations(of part: String) -> String {
        let folder = folder(of: part)
        return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    }

    private static func folder(of part: String) -> String { part.lastIndex(of: "/").map { String(part[...$0]) } ?? "" }

    private static func percentDecoded(_ name: String) -> String {
        guard name.utf8.contains(37) else { return name }
        var (out, rest) = ([UInt8](), Array(name.utf8)[...])
        while let byte = rest.first {
            let code = byte == 37 ? UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) : nil
            out.append(code ?? byte)
            rest = rest.dropFirst(code == nil ? 1 : 3)
        }
        return String(decoding: out, as: UTF8.self)
    }
}
