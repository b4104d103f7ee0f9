/// The shared-string table, kept as one buffer and end offsets: a String is made only for a cell that uses it.
final class SharedStrings: XMLHandler {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var isInText = false
    private var isInPhonetic = false
    private let limit: Int

    init(limits: TableLimits) { limit = limits.sharedStringBytes }

    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : ends[index - 1]
        return XLSXText.decoded(bytes[start..<ends[index]])
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "t": isInText = !isInPhonetic
        case "rPh": isInPhonetic = true
        default: break
        }
    }

    func end(_ name: XMLName) throws {
        switch name {
        case "t": isInText = false
        case "rPh": isInPhonetic = false
        case "si":
            ends.append(bytes.count)
            // An empty `<si/>` costs eight bytes here as well, so that it cannot be multiplied for free.
            guard bytes.count + ends.count * 8 <= limit else { throw TableProblem.tooLarge(limitBytes: limit) }
        default: break
        }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>) throws {
        guard isInText else { return }
        guard bytes.count + text.count <= limit else { throw TableProblem.tooLarge(limitBytes: limit) }
        bytes.append(contentsOf: text)
    }
}

enum XLSXText {
    /// Text of a cell; `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19).
    static func decoded(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(95), text.contains("_x") else { return text }
        return unescaped(Array(text.unicodeScalars))
    }

    private static func unescaped(_ scalars: [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if let scalar = escape(scalars[index...]) {
                result.append(scalar)
                index += 7
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }

    private static func escape(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        let window = Array(scalars.prefix(7))
        guard window.count == 7, window[0] == "_", window[1] == "x", window[6] == "_" else { return nil }
        let digits = String(String.UnicodeScalarView(window[2...5]))
        return UInt32(digits, radix: 16).flatMap { digits.hasPrefix("+") ? nil : Unicode.Scalar($0) }
    }
}
