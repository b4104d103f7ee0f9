package import DMN
internal import Kinerja

/// Facts given as texts, one for each input: from a command line or a form.
package enum TextFacts {
    /// Values for the inputs of a plan.
    ///
    /// A text is taken by the type of its input: `12.5`, `2024-01-31`, `true` or `ya`, any text for a string, JSON for lists and
    /// contexts; `null` for none.
    /// - Parameter spare: inputs that are known and not asked for; what is given for them is left out.
    /// - Throws: `input.unknown`, `input.missing` or `input.type`, with the input's name.
    package static func context(
        _ texts: [(name: String, text: String)], for inputs: [ModelVariable], spare: Set<String> = [],
        zones: any TimeZoneOffsets = UTCOnly()
    ) throws(LineFault) -> FEELContext {
        let known = inputs.map(\.name)
        if let stranger = texts.first(where: { !known.contains($0.name) && !spare.contains($0.name) }) {
            throw LineFault(
                code: "input.unknown",
                message: "Tidak ada masukan “\(stranger.name)”. Masukan yang dikenal: \(known.joined(separator: ", ")).")
        }
        let missing = known.filter { name in !texts.contains { $0.name == name } }
        guard missing.isEmpty else {
            throw LineFault(
                code: "input.missing",
                message: "Masukan “\(missing.joined(separator: "”, “"))” belum diberikan; tulis null bila memang tidak ada.")
        }
        var entries: [(String, FEELValue)] = []
        for (name, text) in texts {
            guard let input = inputs.first(where: { $0.name == name }) else { continue }
            entries.append((name, try value(text, input, zones)))
        }
        return FEELContext(entries)
    }

    private static func value(_ text: String, _ input: ModelVariable, _ zones: any TimeZoneOffsets) throws(LineFault) -> FEELValue {
        if text == "null" { return .null }
        switch input.type.structure {
        case .list, .context:
            do throws(JSONReader.Fault) {
                return try JSONReader.value(text, type: input.type, zones: zones)
            } catch {
                throw LineFault(error, input: input.name)
            }
        case .boolean where text == "ya": return .boolean(true)
        case .boolean where text == "tidak": return .boolean(false)
        default:
            guard let value = FEELValue(lexical: text, type: input.type, zones: zones) else {
                throw LineFault(code: "input.type", message: "“\(input.name)” harus bertipe \(input.type), bukan “\(text)”.")
            }
            return value
        }
    }
}

extension Explanation {
    /// The refusal of an input whose value its type does not allow: the engine makes it null and warns.
    func misfit(among inputs: [ModelVariable]) -> LineFault? {
        guard
            let misfit = warnings.first(where: { warning in
                warning.message.contains("does not fit type") && inputs.contains { $0.name == warning.place }
            })
        else { return nil }
        return LineFault(
            code: "input.type", message: "Nilai “\(misfit.place)” tidak termasuk yang boleh. \(PeringatanWords.sentence(misfit).indonesia)")
    }
}
