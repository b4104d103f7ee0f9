package import Web

/// Tests of the machinery make routes of their own out of plain words; in the program an address is a value of `Paths`.
extension String: Addressed {
    package var pattern: RoutePattern { RoutePattern(self) }
    package var parameters: [any PathParameter.Type] { pattern.parameterNames.map { _ in String.self } }
    package var example: Path { pattern.path(pattern.parameterNames.map { _ in "contoh" }) }
}
