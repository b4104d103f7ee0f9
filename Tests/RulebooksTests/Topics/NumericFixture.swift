import DMN
import Kinerja
import Testing

@testable import Rulebooks

/// The embedded rulebooks, decimals and dates as the tests of the numeric topics write them.
struct NumericFixture {
    let rulebook: Rulebook

    init() throws { rulebook = try Rulebook.load() }

    func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    func decimal(_ text: String) throws -> Decimal34 { try #require(Decimal34(text)) }
}
