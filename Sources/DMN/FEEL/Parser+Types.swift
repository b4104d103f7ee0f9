extension Parser {
    /// The name of a type with its parameters: `number`, `list<string>`, `context<a: number>`, `function<number>->string`.
    mutating func typeName() throws(FEELSyntaxError) -> FEELType {
        try nested { parser throws(FEELSyntaxError) in
            parser.skipSpace()
            var best: (type: FEELType, name: FEELName, length: Int)?
            for (name, type) in parser.context.types {
                if let length = parser.length(of: name), length >= best?.length ?? 1 { best = (type, name, length) }
            }
            guard let best else { throw parser.error("the name of a type") }
            parser.position += best.length
            switch best.name.text {
            case "list": return .list(try parser.typeArgument() ?? .any)
            case "range": return .range(try parser.typeArgument() ?? .any)
            case "context": return .context(try parser.contextFields())
            case "function": return try parser.functionType()
            default: return best.type
            }
        }
    }

    private mutating func typeArgument() throws(FEELSyntaxError) -> FEELType? {
        guard take("<") else { return nil }
        let type = try typeName()
        try expect(">")
        return type
    }

    private mutating func contextFields() throws(FEELSyntaxError) -> [FEELField] {
        guard take("<") else { return [] }
        var fields: [FEELField] = []
        repeat {
            let name = try declaredName(until: [":"])
            try expect(":")
            fields.append(FEELField(name: name, type: try typeName()))
        } while take(",")
        try expect(">")
        return fields
    }

    private mutating func functionType() throws(FEELSyntaxError) -> FEELType {
        guard take("<") else { return .function([], .any) }
        var parameters: [FEELType] = []
        if !take(">") {
            repeat { parameters.append(try typeName()) } while take(",")
            try expect(">")
        }
        try expect("->")
        return .function(parameters, try typeName())
    }
}
