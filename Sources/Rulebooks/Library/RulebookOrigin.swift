internal import DMN

/// Where a rulebook comes from: that decides how far it is trusted, and how its steps are worded.
package enum RulebookOrigin: Sendable {
    /// With the program, or from a folder of its operator.
    case shipped
    /// From outside: a hostile one can only get an error.
    case uploaded

    package var limits: RulebookLimits {
        switch self {
        case .shipped: RulebookLimits(bytes: XMLLimits().bytes, fuel: DMNModel.defaultFuel)
        case .uploaded: RulebookLimits(bytes: 2 << 20, fuel: 400_000)
        }
    }
}

/// How much a rulebook may cost.
package struct RulebookLimits: Sendable, Equatable {
    /// Of a model, and of its examples. The largest rulebook of a ministry has a tenth of what an upload may have.
    package let bytes: Int
    /// Steps of one evaluation: for an upload some hundred times what the longest national rulebook takes.
    package let fuel: Int
}
