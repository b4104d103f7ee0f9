#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension ExternalFunctions {
    /// The pure static functions of `java.lang` that models in circulation use, written in Swift (Java SE 17 API).
    ///
    /// Comparisons, absolute values and readings of numbers stay decimal; only the transcendental functions go through a binary64,
    /// as they do in Java. Nothing here reads a file, a clock or the environment.
    package static let javaLang = ExternalFunctions(
        extremes.merging(transcendental) { $1 }.merging(readings) { $1 }.merging(texts) { $1 })

    private static let extremes: [String: Body] = table(["double", "float", "int", "long"]) { type in
        let fits = whole[type] ?? { _ in true }
        func pair(_ take: @escaping @Sendable (Decimal34, Decimal34) -> Decimal34) -> Body {
            { arguments in
                guard case .number(let a) = arguments[0], case .number(let b) = arguments[1], fits(a), fits(b) else { return nil }
                return .number(take(a, b))
            }
        }
        return [
            "java.lang.Math.max(\(type),\(type))": pair { $0 < $1 ? $1 : $0 },
            "java.lang.Math.min(\(type),\(type))": pair { $1 < $0 ? $1 : $0 },
            "java.lang.Math.abs(\(type))": { arguments in
                guard case .number(let a) = arguments[0], fits(a) else { return nil }
                return .number(a.magnitude)
            },
        ]
    }

    private static let transcendental: [String: Body] = {
        let functions: [(String, @Sendable (Double) -> Double)] = [
            ("cos", { cos($0) }), ("sin", { sin($0) }), ("tan", { tan($0) }), ("acos", { acos($0) }), ("asin", { asin($0) }),
            ("atan", { atan($0) }), ("sqrt", { $0.squareRoot() }), ("cbrt", { cbrt($0) }), ("exp", { exp($0) }), ("log", { log($0) }),
            ("log10", { log10($0) }),
        ]
        return Dictionary(
            uniqueKeysWithValues: functions.map { name, function in
                let body: Body = { arguments in
                    guard case .number(let x) = arguments[0], let value = Double(x.plainText) else { return nil }
                    let result = function(value)
                    return result.isFinite ? Decimal34("\(result)").map { .number($0) } : nil
                }
                return ("java.lang.Math.\(name)(double)", body)
            })
    }()

    /// `Integer.valueOf(int)` and `Integer.valueOf(String)` with their siblings.
    private static let readings: [String: Body] = table([
        "Byte byte", "Short short", "Integer int", "Long long", "Float float", "Double double",
    ]) { pair in
        let names = pair.split(separator: " ").map(String.init)
        let fits = whole[names[1]] ?? { _ in true }
        let ofNumber: Body = { arguments in
            guard case .number(let a) = arguments[0], fits(a) else { return nil }
            return .number(a)
        }
        let ofText: Body = { arguments in
            guard case .string(let text) = arguments[0], let a = Decimal34(text), fits(a) else { return nil }
            return .number(a)
        }
        let name = "java.lang.\(names[0]).valueOf"
        return ["\(name)(\(names[1]))": ofNumber, "\(name)(java.lang.String)": ofText]
    }

    private static let texts: [String: Body] = [
        "java.lang.String.valueOf(char)": { arguments in
            guard case .string(let text) = arguments[0], text.unicodeScalars.count == 1 else { return nil }
            return .string(text)
        },
        "java.lang.String.format(java.lang.String,[Ljava.lang.Object;)": { arguments in
            guard case .string(let pattern) = arguments[0] else { return nil }
            return formatted(pattern, Array(arguments.dropFirst())).map { .string($0) }
        },
    ]

    /// The conversions `%s`, `%d`, `%n` and `%%`; nil for any other and for missing arguments.
    private static func formatted(_ pattern: String, _ arguments: [FEELValue]) -> String? {
        var result = ""
        var waiting = arguments[...]
        var characters = pattern.makeIterator()
        while let character = characters.next() {
            guard character == "%" else {
                result.append(character)
                continue
            }
            switch characters.next() {
            case "%": result.append("%")
            case "n": result.append("\n")
            case "s":
                guard let value = waiting.popFirst() else { return nil }
                if case .string(let text) = value { result += text } else { result += value.text }
            case "d":
                guard case .number(let number)? = waiting.popFirst(), Int(number.plainText) != nil else { return nil }
                result += number.plainText
            default: return nil
            }
        }
        return result
    }

    /// What a number must be to pass as an integer type of Java.
    private static let whole: [String: @Sendable (Decimal34) -> Bool] = [
        "byte": { Int8($0.plainText) != nil }, "short": { Int16($0.plainText) != nil }, "int": { Int32($0.plainText) != nil },
        "long": { Int64($0.plainText) != nil },
    ]

    private static func table(_ types: [String], _ rows: (String) -> [String: Body]) -> [String: Body] {
        types.reduce(into: [:]) { $0.merge(rows($1)) { $1 } }
    }
}
